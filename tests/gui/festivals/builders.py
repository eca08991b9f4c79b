"""A small guidebook and a plain almanac for tests of the festival page."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact, Source
from lingyuan_trip.domain.festival import Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.guidebook import Guidebook, Story
from lingyuan_trip.domain.hours import YearlyPeriod
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.planning import Knowledge

SOURCED = Evidence(EvidenceStatus.SOURCED, ("paper",), "2023-06")
GUESSED = Evidence(EvidenceStatus.ESTIMATED, note="历届开幕日")


def text(zh: str) -> LocalizedText:
    """A Chinese text."""
    return LocalizedText(zh)


def make_edition(
    year: int, start: dt.date | None = None, end: dt.date | None = None, number: int | None = None
) -> FestivalEdition:
    """An announced edition."""
    return FestivalEdition(year, SOURCED, number, start, end)


def make_festival(
    festival_id: str,
    name: str = "节",
    theme: FestivalTheme = FestivalTheme.CULTURE,
    usual: tuple[tuple[int, int], tuple[int, int]] | None = None,
    editions: tuple[FestivalEdition, ...] = (),
    hosts: tuple[str, ...] = (),
) -> Festival:
    """A festival with an estimated window or announced editions."""
    period = None if usual is None else Fact(YearlyPeriod(*usual), GUESSED)
    summary = Fact(text(f"{name}的介绍"), SOURCED)
    return Festival(
        festival_id, text(name), text(name), theme, SOURCED, hosts, summary, editions, period
    )


def make_spot(spot_id: str, name: str, months: set[int] | None = None, interest: int = 3) -> Spot:
    """A spot with a season."""
    season = None if months is None else Fact(frozenset(months), GUESSED)
    return Spot(spot_id, text(name), SpotKind.GARDEN, interest, SOURCED, season=season)


def make_guidebook() -> Guidebook:
    """The client's four festivals and one more; the food festival has no date."""
    lily = make_festival(
        "lily-festival",
        "中国凌源百合节",
        FestivalTheme.LILY,
        ((6, 18), (7, 31)),
        (make_edition(2023, dt.date(2023, 6, 18), dt.date(2023, 7, 18), 5),),
        ("lily-garden",),
    )
    grape = make_festival(
        "grape-festival",
        "刘杖子葡萄文化旅游节",
        FestivalTheme.GRAPE,
        ((9, 6), (10, 7)),
        (make_edition(2023, dt.date(2023, 9, 6), None, 6),),
        ("grape-town",),
    )
    snow = make_festival("snow-festival", "凌源冰雪季", FestivalTheme.SNOW, ((12, 6), (2, 15)))
    food = make_festival(
        "food-festival", "美食节", FestivalTheme.FOOD, editions=(make_edition(2021),)
    )
    return Guidebook(
        "test",
        spots=(
            make_spot("lily-garden", "百合博览园", {6, 7, 8, 9}, 5),
            make_spot("grape-town", "刘杖子葡萄小镇", {8, 9, 10}),
            make_spot("museum", "博物馆", set(range(1, 13))),
            make_spot("pond", "池塘"),
        ),
        festivals=(lily, food, grape, snow),
        stories=(Story("seven", text("七绝"), "food", SOURCED, items=(text("凌源羊汤"),)),),
        sources=(Source("paper", "辽宁日报", date="2023-06"),),
    )


class PlainAlmanac:
    """Weekends plain, 1–3 October off, 20 September worked, 2027 not announced."""

    def day(self, date: dt.date) -> CalendarDay:
        """A day without astronomy."""
        off = date.month == 10 and date.day <= 3
        return CalendarDay(
            date=date,
            is_holiday=off,
            is_makeup_workday=(date.month, date.day) == (9, 20),
            arrangement_known=date.year < 2027,
            holiday_name=text("国庆节") if off else None,
            lunar=text("八月初一" if date.day == 11 else "八月初二"),
            solar_term=text("白露") if (date.month, date.day) == (9, 7) else None,
            sunrise=5 * 60 + 39,
            sunset=18 * 60 + 17,
        )


class PlainKnowledge(Knowledge):
    """Knowledge with the plain almanac."""

    @cached_property
    def almanac(self) -> Any:
        """The plain almanac."""
        return PlainAlmanac()
