"""A small guidebook, a planned day by hand, and planning that follows a script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from threading import Event
from typing import Any

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.gateway import Gateway, Train
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.itinerary import (
    Basis,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot, SpotKind, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.gui.job import Report, StopFlag
from lingyuan_trip.gui.planning import Knowledge

DAY = dt.date(2026, 9, 12)
ESTIMATED = Evidence(EvidenceStatus.ESTIMATED)
SOURCED = Evidence(EvidenceStatus.SOURCED, ("paper",), "2023-07")
CALENDAR_DAY = CalendarDay(
    DAY, False, False, True, None, LocalizedText("八月初二"), None, 350, 1090
)
STATION = "niuheliang-station"


def at(clock: str) -> int:
    """Minutes after midnight."""
    return parse_clock(clock)


def hours(opens: str, closes: str, last_entry: str | None = None, e: Evidence = SOURCED) -> Hours:
    entry = None if last_entry is None else at(last_entry)
    return Hours((OpeningRule((OpeningSpan(at(opens), at(closes), entry),), e),))


def spot(spot_id: str, name: str, pinyin: str, kind: SpotKind, **more: Any) -> Spot:
    return Spot(spot_id, LocalizedText(name), kind, 4, SOURCED, pinyin=pinyin, **more)


def make_guidebook() -> Guidebook:
    place = Position(41.3, 119.5, ESTIMATED, 5.0)
    station = Gateway(
        STATION,
        LocalizedText("牛河梁站"),
        SOURCED,
        position=Position(41.1, 119.4, SOURCED),
        trains=(
            Train("D1", SOURCED, at("10:05"), at("10:07"), valid_until=dt.date(2026, 12, 31)),
            Train("D9", SOURCED, at("08:40"), None, valid_until=dt.date(2026, 12, 31)),
        ),
    )
    price = Ticket(Fact(60, SOURCED))
    return Guidebook(
        "sample",
        spots=(
            spot(
                "garden",
                "百合博览园",
                "bai he bo lan yuan",
                SpotKind.GARDEN,
                position=place,
                hours=hours("08:30", "17:30", e=ESTIMATED),
                ticket=Ticket(Fact(30, ESTIMATED)),
                season=Fact(frozenset({7, 8, 9}), SOURCED),
            ),
            spot(
                "museum",
                "牛河梁遗址博物馆",
                "niu he liang yi zhi bo wu guan",
                SpotKind.MUSEUM,
                position=place,
                hours=hours("09:00", "16:30", "16:00"),
                ticket=price,
            ),
            spot(
                "pagoda",
                "十八里堡塔",
                "shi ba li pu ta",
                SpotKind.PAGODA,
                position=place,
                hours=hours("00:00", "24:00"),
            ),
            spot("spring", "热水汤温泉", "re shui tang wen quan", SpotKind.HOT_SPRING),
            spot("ski", "万源滑雪度假小镇", "wan yuan hua xue", SpotKind.SKI),
            spot("grape", "刘杖子葡萄小镇", "liu zhang zi pu tao", SpotKind.VINEYARD),
            spot("bridge", "天盛号石拱桥", "tian sheng hao shi gong qiao", SpotKind.BRIDGE),
            spot("temple", "万祥寺", "wan xiang si", SpotKind.TEMPLE),
            spot("village", "地母寺村", "di mu si cun", SpotKind.VILLAGE),
        ),
        gateways=(
            station,
            Gateway("lingyuan-station", LocalizedText("凌源站"), SOURCED),
        ),
    )


def make_request(**changes: Any) -> TripRequest:
    request = TripRequest(DAY, at("10:05"), at("18:30"), board_margin=20, mode=TravelMode.TAXI)
    return replace(request, exit_margin=0, must=frozenset({"museum"}), **changes)


def leg(origin: str, to: str, departs: str, minutes: int, km: float) -> Leg:
    start = at(departs)
    return Leg(origin, to, start, start + minutes, km, EvidenceStatus.ESTIMATED)


POSITION = RestsOn(Basis.POSITION, EvidenceStatus.ESTIMATED, 5.0)
LENGTH = RestsOn(Basis.VISIT_MINUTES, EvidenceStatus.ESTIMATED)


def make_day() -> ItineraryDay:
    return ItineraryDay(
        DAY,
        STATION,
        at("10:05"),
        STATION,
        at("17:51"),
        (
            leg(STATION, "garden", "10:05", 30, 21),
            Visit("garden", at("10:35"), at("10:35"), at("12:05"), (POSITION, LENGTH)),
            Lunch("garden", at("12:05"), at("12:50")),
            leg("garden", "museum", "12:50", 20, 14),
            Wait("museum", at("13:10"), at("13:30")),
            Visit("museum", at("13:10"), at("13:30"), at("16:30"), (LENGTH,)),
            leg("museum", "pagoda", "16:30", 36, 25),
            Visit("pagoda", at("17:06"), at("17:06"), at("17:36"), (LENGTH,)),
            leg("pagoda", STATION, "17:36", 15, 9),
        ),
    )


def left_out(spot_id: str, text: str, loss: int | None = None) -> LeftOut:
    return LeftOut(spot_id, LeftOutReason.WORTH_LESS, loss, LocalizedText(text))


def make_result(request: TripRequest | None = None, **changes: Any) -> PlanResult:
    result = PlanResult(
        request or make_request(),
        PlanStatus.PROVEN_OPTIMAL,
        Itinerary((make_day(),)),
        300,
        300,
        True,
        (
            left_out("spring", "牛河梁晚 80 分钟；换掉百合园可行", 12),
            left_out("grape", "去程约 75 分钟，牛河梁要晚 90 分钟", 30),
            left_out("ski", "9 月不营业，雪季 12–2 月"),
            left_out("bridge", "只去它，牛河梁也要晚到 28 分钟", 44),
            left_out("temple", "来不及"),
            left_out("village", "来不及"),
        ),
        (LocalizedText("返程叫车困难，建议包车"),),
    )
    return replace(result, **changes)


def make_infeasible(request: TripRequest) -> PlanResult:
    note = LocalizedText("想去的牛河梁遗址博物馆当天不开放")
    return PlanResult(request, PlanStatus.INFEASIBLE, None, 0, 0, False, notes=(note,))


class _SampleAlmanac:
    def day(self, date: dt.date) -> CalendarDay:
        return replace(CALENDAR_DAY, date=date)


Script = Callable[[TripRequest, StopFlag, Report], PlanResult]


class ScriptedKnowledge(Knowledge):
    """Plans as the test says; `script` may be replaced at any time."""

    def __init__(self, script: Script | None = None) -> None:
        super().__init__(make_guidebook())
        self.script: Script = script or (lambda request, _stop, _report: make_result(request))

    @cached_property
    def almanac(self) -> Any:
        return _SampleAlmanac()

    def retime(self, trip: Trip) -> TimedArrangement | None:
        """A scripted plan has times that no data give: it is shown as it was made."""
        return None if trip.arrangement is None else super().retime(trip)

    def plan(self, request: TripRequest, stop: StopFlag, report: Report) -> PlanResult:
        return self.script(request, stop, report)


class UntilStopped:
    """Reports one plan, then works until it is stopped or `free` is set."""

    def __init__(self) -> None:
        self.free = Event()

    def __call__(self, request: TripRequest, stop: StopFlag, report: Report) -> PlanResult:
        found = make_result(request, status=PlanStatus.BOUNDED, upper_bound=330)
        report(found)
        while not stop() and not self.free.wait(0.005):
            pass
        return found if stop() else make_result(request)
