"""Festivals: dated editions, and windows estimated from earlier years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.text import LocalizedText


class FestivalTheme(StrEnum):
    """What a festival is about; chooses emblem and colour."""

    LILY = "lily"
    FOOD = "food"
    GRAPE = "grape"
    SNOW = "snow"
    CULTURE = "culture"
    BLOSSOM = "blossom"


class Certainty(StrEnum):
    """Whether the dates of an occurrence were announced, or are only those of earlier years."""

    DATED = "dated"
    ESTIMATED = "estimated"


@dataclass(frozen=True, slots=True)
class FestivalEdition:
    """One announced edition. `start` or `end` is None where nobody has published it."""

    year: int
    evidence: Evidence
    number: int | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    venue: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A festival on consecutive days, with how sure the dates are."""

    dates: DateRange
    certainty: Certainty
    edition: FestivalEdition | None = None


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival 节庆 with its host spots (ids)."""

    id: str
    name: LocalizedText
    short_name: LocalizedText
    theme: FestivalTheme
    evidence: Evidence
    hosts: tuple[str, ...] = ()
    summary: Fact[LocalizedText] | None = None
    editions: tuple[FestivalEdition, ...] = ()
    usual_period: Fact[YearlyPeriod] | None = None

    def occurrences(self, year: int) -> tuple[Occurrence, ...]:
        """Occurrences that begin in a year: announced editions, else the usual period.

        An edition of which only the opening day is known gives that day as dated and the rest of
        the usual period, where there is one, as estimated.
        """
        dated = [
            edition
            for edition in self.editions
            if edition.start is not None and edition.start.year == year
        ]
        if not dated:
            usual = self._usual(year)
            return () if usual is None else (Occurrence(usual, Certainty.ESTIMATED),)
        found = []
        for edition in dated:
            assert edition.start is not None
            end = edition.end or edition.start
            found.append(Occurrence(DateRange(edition.start, end), Certainty.DATED, edition))
            usual = self._usual(year)
            if edition.end is None and usual is not None and usual.end > edition.start:
                rest = DateRange(edition.start + dt.timedelta(days=1), usual.end)
                found.append(Occurrence(rest, Certainty.ESTIMATED, edition))
        return tuple(found)

    def occurrence_on(self, day: dt.date) -> Occurrence | None:
        """What runs on a date; a dated occurrence before an estimated one."""
        running = [
            occurrence
            for year in (day.year - 1, day.year)
            for occurrence in self.occurrences(year)
            if occurrence.dates.contains(day)
        ]
        return min(running, key=lambda o: o.certainty is Certainty.ESTIMATED, default=None)

    def _usual(self, year: int) -> DateRange | None:
        if self.usual_period is None:
            return None
        period = self.usual_period.value
        crosses = period.end < period.start
        return DateRange(
            dt.date(year, *period.start), dt.date(year + 1 if crosses else year, *period.end)
        )
