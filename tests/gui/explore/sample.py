"""A small guidebook, a plain almanac and plain travel times for tests of the page."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cached_property
from typing import Any

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact, Source
from lingyuan_trip.domain.festival import Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import (
    DateRange,
    HolidayRule,
    Hours,
    OpeningRule,
    OpeningSpan,
    YearlyPeriod,
)
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.spot import Notice, Setting, Spot, SpotKind, Ticket, Walking
from lingyuan_trip.domain.spot_on_day import SpotOnDay, look_at
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.gui.planning import Knowledge

SATURDAY = dt.date(2026, 9, 12)
MONDAY = dt.date(2026, 9, 14)
SOURCED = Evidence(EvidenceStatus.SOURCED, ("web",), "2024-03")
OLDER = Evidence(EvidenceStatus.SOURCED, ("paper",), "2021-06")
GUESSED = Evidence(EvidenceStatus.ESTIMATED, note="编者推定，待文旅局核实")
ALL_MONTHS = frozenset(range(1, 13))


def text(zh: str, en: str = "") -> LocalizedText:
    return LocalizedText(zh, en)


def opening(
    opens: int, closes: int, evidence: Evidence = GUESSED, entry: int | None = None
) -> Hours:
    """The same hours every day, from and to full hours."""
    return Hours((OpeningRule((OpeningSpan(opens * 60, closes * 60, entry),), evidence),))


def museum() -> Spot:
    closed = OpeningRule(
        (), GUESSED, weekdays=frozenset({1}), holidays=HolidayRule.EXCEPT, check_first=True
    )
    daily = OpeningRule((OpeningSpan(540, 990, 960),), SOURCED)
    other = OpeningRule((OpeningSpan(540, 960),), OLDER)
    return Spot(
        "museum",
        text("牛河梁遗址博物馆", "Niuheliang Site Museum"),
        SpotKind.MUSEUM,
        5,
        SOURCED,
        zone="niuheliang",
        pinyin="niu he liang yi zhi bo wu guan",
        summary=Fact(
            text("陈列红山文化遗址的发掘成果与玉器、女神像等，第二地点展示馆紧邻 101 国道。"),
            SOURCED,
        ),
        position=Position(41.33, 119.5, GUESSED, 2.5),
        township=Fact("红山街道", SOURCED),
        village=Fact("牛河梁村", SOURCED),
        hours=Hours((daily, closed), (other,)),
        ticket=Ticket(Fact(60, SOURCED, (Fact(50, OLDER),)), "niuheliang"),
        visit_minutes=Fact(180, GUESSED),
        season=Fact(frozenset(range(4, 11)), GUESSED),
        setting=Fact(Setting.INDOOR, GUESSED),
        walking=Fact(Walking.EASY, GUESSED),
        return_taxi_hard=Fact(True, SOURCED),
    )


def lily_garden() -> Spot:
    return Spot(
        "lily-garden",
        text("百合博览园", "Lily Expo Garden"),
        SpotKind.GARDEN,
        4,
        SOURCED,
        zone="niuheliang",
        pinyin="bai he bo lan yuan",
        position=Position(41.4, 119.3, GUESSED, 1),
        township=Fact("万元店镇", SOURCED),
        hours=opening(8, 17),
        visit_minutes=Fact(90, GUESSED),
        season=Fact(frozenset({6, 7, 8}), GUESSED),
        setting=Fact(Setting.OUTDOOR, GUESSED),
    )


def pagoda() -> Spot:
    return Spot(
        "pagoda",
        text("十八里堡塔", "Shibalipu Pagoda"),
        SpotKind.PAGODA,
        3,
        SOURCED,
        zone="dalinghe",
        pinyin="shi ba li pu ta",
        position=Position(41.2, 119.3, SOURCED),
        township=Fact("城关街道", SOURCED),
        hours=opening(0, 24),
        ticket=Ticket(Fact(0, GUESSED)),
        visit_minutes=Fact(30, SOURCED),
        season=Fact(ALL_MONTHS, GUESSED),
    )


def unknown_spot() -> Spot:
    """A spot of which nothing but its name is known."""
    return Spot("cave", text("无名洞"), SpotKind.MOUNTAIN, 2, SOURCED, pinyin="wu ming dong")


def park() -> Spot:
    return replace(
        unknown_spot(),
        id="park",
        name=text("考古遗址公园"),
        kind=SpotKind.ARCHAEOLOGY,
        pinyin="kao gu yi zhi gong yuan",
        zone="niuheliang",
        ticket=Ticket(group="niuheliang"),
        notices=(Notice(text("临时闭园"), SOURCED, DateRange(SATURDAY, SATURDAY), closed=True),),
        hours=opening(9, 16),
    )


def make_festivals() -> tuple[Festival, ...]:
    lily = Festival(
        "lily",
        text("中国凌源百合节"),
        text("百合节"),
        FestivalTheme.LILY,
        SOURCED,
        ("lily-garden",),
        editions=(FestivalEdition(2026, SOURCED, start=SATURDAY, end=MONDAY),),
    )
    snow = Festival(
        "snow",
        text("凌源冰雪季"),
        text("冰雪季"),
        FestivalTheme.SNOW,
        SOURCED,
        ("museum",),
        usual_period=Fact(YearlyPeriod((12, 6), (2, 15)), GUESSED),
    )
    return (lily, snow)


def make_zones() -> tuple[Zone, ...]:
    names = (
        ("niuheliang", "牛河梁热水汤", "红山玉器・温泉・油松林"),
        ("dalinghe", "大凌河流域", "湿地鹤影・寺塔・近郊山"),
        ("qinghe", "青河流域", "红石山谷・葡萄・湿地"),
        ("southeast", "东南田园乡村", "金代石桥・古村・攀岩"),
    )
    return tuple(
        Zone(
            zone_id,
            number,
            text(f"{name}旅游片区"),
            text(name),
            SOURCED,
            highlights=Fact(text(highlights), SOURCED),
            season=Fact(frozenset(range(4, 11)), GUESSED),
        )
        for number, (zone_id, name, highlights) in enumerate(names, start=1)
    )


def make_guidebook() -> Guidebook:
    return Guidebook(
        "test",
        zones=make_zones(),
        spots=(museum(), lily_garden(), pagoda(), unknown_spot(), park()),
        festivals=make_festivals(),
        gateways=(
            Gateway(
                "niuheliang-station", text("牛河梁站"), SOURCED, position=Position(41, 119, SOURCED)
            ),
        ),
        sources=(
            Source("web", "网络景点页", "https://example.org/spot"),
            Source("paper", "日报专版", date="2021-06"),
        ),
    )


class PlainAlmanac:
    """No holidays at all."""

    def day(self, date: dt.date) -> CalendarDay:
        return CalendarDay(
            date, False, False, True, None, LocalizedText("八月初二"), None, 339, 1097
        )


class PlainTimes:
    """Minutes by the order of the ids; places without position cannot be reached."""

    def __init__(self, guidebook: Guidebook, mode: TravelMode) -> None:
        self.mode = mode
        self._places = [place.id for place, _ in guidebook.located_places]

    def minutes(self, a: str, b: str) -> int | None:
        if a not in self._places or b not in self._places:
            return None
        return 10 * abs(self._places.index(a) - self._places.index(b))

    def km(self, a: str, b: str) -> float | None:
        minutes = self.minutes(a, b)
        return None if minutes is None else minutes * 0.75

    def evidence(self, _a: str, _b: str) -> EvidenceStatus:
        return EvidenceStatus.ESTIMATED


class PlainKnowledge(Knowledge):
    """Knowledge with plain almanac and times."""

    @cached_property
    def almanac(self) -> Any:
        return PlainAlmanac()

    def travel_times(self, mode: TravelMode) -> Any:
        return PlainTimes(self.guidebook, mode)


def see(spot: Spot, date: dt.date = SATURDAY) -> SpotOnDay:
    """A spot on a date with the sample's festivals and no holidays."""
    return look_at(make_guidebook(), spot, date, lambda _date: False)
