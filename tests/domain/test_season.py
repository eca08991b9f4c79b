"""The one rule about seasons."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Hours, OpeningRule, YearlyPeriod
from lingyuan_trip.domain.season import (
    Season,
    closed_months,
    closing_evidence,
    has_own_season,
    offers_nothing,
    season_on,
)
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.spot_on_day import look_at
from tests.builders import PUBLISHED, make_festival, make_hours, make_spot

GUESS = Evidence(EvidenceStatus.ESTIMATED)
JULY, MARCH = dt.date(2027, 7, 10), dt.date(2027, 3, 10)
SLOPE = make_spot("slope", kind=SpotKind.SKI, season=(12, 1, 2))


def test_three_answers_and_no_more() -> None:
    garden = make_spot("garden", kind=SpotKind.GARDEN, season=(6, 7))
    assert season_on(garden, JULY) is Season.BEST
    assert season_on(garden, MARCH) is Season.OFF
    assert season_on(make_spot("pond"), MARCH) is Season.UNKNOWN


def test_no_snow_no_skiing() -> None:
    assert offers_nothing(SLOPE, JULY)
    assert not offers_nothing(SLOPE, dt.date(2027, 1, 10))
    assert not offers_nothing(make_spot("garden", season=(6,)), MARCH)
    assert not offers_nothing(replace(SLOPE, season=None), JULY)


def test_a_spot_good_all_year_has_no_season_of_its_own() -> None:
    assert has_own_season(SLOPE)
    assert not has_own_season(make_spot("museum", season=range(1, 13)))
    assert not has_own_season(make_spot("pond"))


def winter_closed(spot: Spot) -> Spot:
    closed = OpeningRule((), GUESS, period=YearlyPeriod((11, 15), (3, 15)))
    return replace(spot, hours=Hours((*make_hours("09:00-17:00").rules, closed)))


def test_closed_months_are_those_without_a_single_open_day() -> None:
    garden = winter_closed(make_spot("garden"))
    assert closed_months(garden, 2027) == {12, 1, 2}
    assert closed_months(SLOPE, 2027) == set(range(3, 12))
    assert closed_months(make_spot("open"), 2027) == frozenset()
    assert closed_months(replace(garden, hours=None), 2027) == frozenset()


def test_a_day_is_special_by_season_or_festival() -> None:
    garden = make_spot("garden", season=(6, 7))
    pond = make_spot("pond")
    book = Guidebook(
        "1", spots=(garden, pond), festivals=(make_festival("pond", usual=((9, 1), (9, 9))),)
    )

    def special(spot: Spot, date: dt.date) -> bool:
        return look_at(book, spot, date, lambda _day: False).is_special

    assert special(garden, JULY) and not special(garden, MARCH)
    running = book.festivals[0].occurrences(2027)[0].dates.start
    assert special(pond, running)
    assert not special(pond, dt.date(2027, 11, 11))


def test_a_slope_in_summer_counts_as_closed() -> None:
    seen = look_at(Guidebook("1", spots=(SLOPE,)), SLOPE, JULY, lambda _day: False)
    assert seen.is_closed and not seen.is_open


def test_what_closes_a_spot_for_months_is_told_with_its_status() -> None:
    shut = OpeningRule((), PUBLISHED, period=YearlyPeriod((11, 1), (3, 31)))
    garden = make_spot("garden", hours=Hours((*make_hours("09:00-17:00").rules, shut)))
    assert closing_evidence(garden, 2027) == PUBLISHED
    guessed = replace(shut, evidence=GUESS, period=YearlyPeriod((10, 1), (10, 31)))
    assert garden.hours is not None
    both = replace(garden, hours=Hours((*garden.hours.rules, guessed)))
    assert closing_evidence(both, 2027) == GUESS
    assert SLOPE.season is not None
    assert closing_evidence(SLOPE, 2027) == SLOPE.season.evidence
    assert closing_evidence(make_spot("open"), 2027) is None
