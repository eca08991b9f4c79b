from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.festival import (
    Certainty,
    EditionChange,
    Festival,
    FestivalEdition,
    FestivalTheme,
    festivals_at,
)
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.yearly_rule import MonthDays, YearlyRule

SOURCED = Evidence(EvidenceStatus.SOURCED, ("somebody",))
GUESS = Evidence(EvidenceStatus.ESTIMATED)
SNOW = Festival(
    "snow-festival",
    LocalizedText("冰雪节"),
    LocalizedText("冰雪"),
    FestivalTheme.SNOW,
    SOURCED,
    editions=(FestivalEdition(2024, SOURCED, start=dt.date(2024, 12, 20)),),
    usual_period=Fact(YearlyPeriod((12, 6), (2, 15)), GUESS),
)


def test_a_year_without_an_announcement_has_the_usual_window_as_an_estimate() -> None:
    (only,) = SNOW.occurrences(2027)
    assert only.certainty is Certainty.ESTIMATED
    assert (only.dates.start, only.dates.end) == (dt.date(2027, 12, 6), dt.date(2028, 2, 15))


def test_of_an_edition_with_a_known_opening_only_the_first_day_is_dated() -> None:
    dated, rest = SNOW.occurrences(2024)
    assert dated.certainty is Certainty.DATED
    assert dated.dates.start == dated.dates.end == dt.date(2024, 12, 20)
    assert rest.certainty is Certainty.ESTIMATED
    assert rest.dates.start == dt.date(2024, 12, 21)


def test_january_belongs_to_the_winter_that_began_before() -> None:
    running = SNOW.occurrence_on(dt.date(2028, 1, 10))
    assert running is not None and running.dates.start.year == 2027


def test_an_announced_day_goes_before_an_estimated_one() -> None:
    running = SNOW.occurrence_on(dt.date(2024, 12, 20))
    assert running is not None and running.certainty is Certainty.DATED


def test_nothing_known_means_no_occurrence() -> None:
    unknown = replace(SNOW, editions=(), usual_period=None)
    assert unknown.occurrences(2027) == ()
    assert unknown.occurrence_on(dt.date(2027, 12, 24)) is None


def test_an_edition_without_dates_does_not_hide_the_usual_window() -> None:
    undated = replace(SNOW, editions=(FestivalEdition(2027, SOURCED, number=3),))
    assert undated.occurrences(2027)[0].certainty is Certainty.ESTIMATED


def rule_dates(_rule: YearlyRule, year: int) -> tuple[DateRange, ...]:
    return (DateRange(dt.date(year, 9, 20), dt.date(year, 9, 22)),)


FAIR = replace(
    SNOW,
    editions=(),
    usual_period=None,
    hosts=("temple",),
    yearly=Fact(MonthDays(YearlyPeriod((9, 20), (9, 22))), SOURCED),
    rule_dates=rule_dates,
)


def test_a_published_rule_gives_dates_and_a_guessed_one_an_estimate() -> None:
    (dated,) = FAIR.occurrences(2027)
    assert dated.certainty is Certainty.DATED and FAIR.evidence_of(dated) is SOURCED
    assert FAIR.yearly is not None
    guessed = replace(FAIR, yearly=replace(FAIR.yearly, evidence=GUESS))
    assert guessed.occurrences(2027)[0].certainty is Certainty.ESTIMATED


def test_an_edition_goes_before_the_rule_in_its_year_only() -> None:
    edition = FestivalEdition(2027, SOURCED, start=dt.date(2027, 8, 1), end=dt.date(2027, 8, 2))
    moved = replace(FAIR, editions=(edition,))
    assert [found.dates.start.month for found in moved.occurrences(2027)] == [8]
    assert [found.dates.start.month for found in moved.occurrences(2028)] == [9]


def test_a_cancelled_edition_leaves_its_year_empty() -> None:
    cancelled = FestivalEdition(
        2027,
        SOURCED,
        start=dt.date(2027, 12, 6),
        end=dt.date(2028, 2, 1),
        change=EditionChange.CANCELLED,
    )
    festival = replace(SNOW, editions=(cancelled,))
    assert festival.occurrences(2027) == ()
    assert festival.called_off(2027) == (cancelled,)
    assert festival.occurrence_on(dt.date(2028, 1, 10)) is None
    assert festival.occurrences(2028)[0].certainty is Certainty.ESTIMATED


def test_a_postponed_edition_runs_on_its_new_dates_or_not_at_all() -> None:
    waiting = FestivalEdition(2027, SOURCED, change=EditionChange.POSTPONED)
    assert replace(SNOW, editions=(waiting,)).occurrences(2027) == ()
    new = replace(waiting, start=dt.date(2028, 3, 1), end=dt.date(2028, 3, 5))
    moved = replace(SNOW, editions=(new,))
    assert moved.called_off(2027) == ()
    assert [found.dates.start for found in moved.occurrences(2027)] == [dt.date(2028, 3, 1)]
    # The winter after it has its own days.
    assert [found.dates.start for found in moved.occurrences(2028)] == [dt.date(2028, 12, 6)]
    found = moved.occurrence_on(dt.date(2028, 3, 2))
    assert found is not None and found.edition is new


def test_an_edition_may_have_hosts_of_its_own() -> None:
    edition = FestivalEdition(
        2027, SOURCED, start=dt.date(2027, 9, 1), end=dt.date(2027, 9, 2), hosts=("square",)
    )
    festival = replace(FAIR, editions=(edition,))
    assert festivals_at("temple", [festival], dt.date(2027, 9, 1)) == ()
    ((found, _),) = festivals_at("square", [festival], dt.date(2027, 9, 1))
    assert found is festival
    assert len(festivals_at("temple", [festival], dt.date(2028, 9, 20))) == 1
    assert festival.all_hosts == {"temple", "square"}


def test_the_next_occurrence_may_be_announced_years_ahead() -> None:
    edition = FestivalEdition(2031, SOURCED, start=dt.date(2031, 5, 1))
    festival = replace(SNOW, editions=(edition,), usual_period=None)
    coming = festival.next_occurrence(dt.date(2027, 1, 1))
    assert coming is not None and coming.dates.start == dt.date(2031, 5, 1)
    assert festival.next_occurrence(dt.date(2031, 5, 1)) is None
