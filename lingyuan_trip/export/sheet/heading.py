"""What a sheet says of the trip as a whole and of each of its days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip import __version__
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Basis
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.words import (
    BASIS_WORDS,
    MODE_WORDS,
    PACE_WORDS,
    date_words,
    join,
    party_words,
)

_NUMBERS = "一二三四"


def title(handout: Handout) -> Text:
    """`凌源一日`, `凌源三日`."""
    count = len(handout.itinerary.days)
    number = _NUMBERS[count - 1] if count <= len(_NUMBERS) else str(count)
    return Text(
        f"凌源{number}日", "A day in Lingyuan" if count == 1 else f"{count} days in Lingyuan"
    )


def subtitle(handout: Handout) -> Text:
    """`10:05 到牛河梁站 → 18:30 从牛河梁站返程 · 自驾 · 适中 · 1 位成人`."""
    request = handout.result.request
    arrive, depart = format_clock(request.arrive), format_clock(request.depart)
    here = handout.get_place(request.arrive_gateway).name
    there = handout.get_place(request.depart_gateway).name
    way = Text(
        f"{arrive} 到{here.zh} → {depart} 从{there.zh}返程",
        f"{here.get('en')} {arrive} → {there.get('en')} {depart}",
    )
    more = (MODE_WORDS[request.mode], PACE_WORDS[request.pace], party_words(request.party))
    return join((way, *more), " · ", " · ")


def day_title(handout: Handout, number: int) -> Text:
    """`第 1 天 · 2026 年 9 月 12 日 周六`; the date alone where there is but one day."""
    days = handout.itinerary.days
    date = date_words(days[number].date)
    if len(days) == 1:
        return date
    return Text(f"第 {number + 1} 天 · {date.zh}", f"Day {number + 1} · {date.en}")


def day_facts(handout: Handout, date: dt.date) -> Iterator[Text]:
    """Sunrise and sunset, the lunar date, and what holiday it is."""
    day = handout.calendar(date)
    rise, down = format_clock(day.sunrise), format_clock(day.sunset)
    yield Text(f"日出 {rise} · 日落 {down}", f"sunrise {rise} · sunset {down}")
    lunar = join((day.lunar, day.solar_term or Text("")), " · ", " · ")
    if lunar.zh:
        yield lunar
    if day.holiday_name is not None:
        yield day.holiday_name
    if not day.arrangement_known:
        yield Text("调休待公布", "make-up days not announced yet")


def ticket_lines(handout: Handout) -> Iterator[Text]:
    """What entrance costs all together, and what is not in the sum."""
    entrance = handout.result.entrance
    if entrance is None:
        return
    size = handout.result.request.party.size
    yield Text(
        f"全体 {size} 人门票合计约 {entrance.yuan} 元（按已公布的最高价）",
        f"Entrance for all {size}: about ¥{entrance.yuan} (dearest published prices)",
    )
    for ids, said in (
        (entrance.estimated, Text("票价为估算", "estimated")),
        (entrance.unknown, Text("票价未查到，没有算进去", "unknown, not counted")),
    ):
        if ids:
            names = join(handout.get_place(each).name for each in ids)
            yield Text(f"{said.zh}：{names.zh}", f"{said.en}: {names.en}")


def estimate_lines(handout: Handout) -> Iterator[Text]:
    """What of the plan rests on estimates or on values to be checked, by kind."""
    itinerary = handout.itinerary
    for basis in Basis:
        found: dict[str, Text] = {}
        for visit in itinerary.visits:
            for rest in visit.rests_on:
                if rest.basis is basis:
                    km = "" if rest.uncertainty_km is None else f" ±{rest.uncertainty_km:g} km"
                    name = handout.get_place(visit.spot).name
                    found[visit.spot] = Text(f"{name.zh}{km}", f"{name.get('en')}{km}")
        if found:
            names, word = join(found.values()), BASIS_WORDS[basis]
            yield Text(f"{word.zh}：{names.zh}", f"{word.en.capitalize()}: {names.en}")
    legs = [leg for day in itinerary.days for leg in day.legs]
    guessed = sum(leg.evidence is EvidenceStatus.ESTIMATED for leg in legs)
    if guessed:
        yield Text(
            f"路程：{len(legs)} 段中 {guessed} 段的里程和分钟为估算",
            f"Ways: kilometres and minutes of {guessed} of {len(legs)} are estimates",
        )


def foot_words(handout: Handout) -> Text:
    """Which program and which data, and when."""
    made = handout.made.astimezone(dt.timezone(dt.timedelta(hours=8))).date()
    version = handout.guidebook.version
    return Text(
        f"凌源行 {__version__} · 数据 {version} · 制表 {made} · 出发前请核实开放时间和位置",
        f"Lingyuan Trip {__version__} · data {version} · made {made} · "
        "check hours and places before setting out",
    )
