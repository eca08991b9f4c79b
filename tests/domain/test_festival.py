from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.festival import Certainty, Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.hours import YearlyPeriod
from lingyuan_trip.domain.text import LocalizedText

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
