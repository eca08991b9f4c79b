"""Festivals: dated editions, yearly rules, and windows estimated from earlier years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.hours import DateRange, YearlyPeriod
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.yearly_rule import RuleDates, YearlyRule


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


class EditionChange(StrEnum):
    """What became of an edition after it was announced."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"


ESTIMATE_LABEL = LocalizedText(
    "往年时段，以官方公告为准", "dates of past years; see the official notice"
)
"""What is said beside every date that is only an estimate."""


@dataclass(frozen=True, slots=True)
class FestivalEdition:
    """One announced edition. `start` or `end` is None where nobody has published it.

    `venue` is the main place, `more_venues` are the others. `hosts` are the spots of this edition
    where they are not those of the festival. A postponed edition has its new dates, or none yet;
    `first_announced` is what it was moved or cancelled from.
    """

    year: int
    evidence: Evidence
    number: int | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    venue: LocalizedText | None = None
    more_venues: tuple[LocalizedText, ...] = ()
    hosts: tuple[str, ...] = ()
    change: EditionChange | None = None
    first_announced: DateRange | None = None

    @property
    def venues(self) -> tuple[LocalizedText, ...]:
        """Every place, the main one first."""
        return self.more_venues if self.venue is None else (self.venue, *self.more_venues)

    @property
    def takes_place(self) -> bool:
        """Whether it has a first day on which it is, or was, held."""
        return self.start is not None and self.change is not EditionChange.CANCELLED

    @property
    def belongs_to(self) -> int | None:
        """The year in whose place it stands: of its first day, or that it was moved from."""
        if not self.takes_place or self.start is None:
            return None
        return self.year if self.change is EditionChange.POSTPONED else self.start.year

    @property
    def is_called_off(self) -> bool:
        """Whether it is cancelled, or moved to a day that nobody knows yet."""
        return self.change is not None and not self.takes_place


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A festival on consecutive days, with how sure the dates are.

    `edition` is None where the days follow from a yearly rule or from earlier years.
    """

    dates: DateRange
    certainty: Certainty
    edition: FestivalEdition | None = None


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival 节庆 with its host spots (ids).

    `rule_dates` is the almanac's answer to `yearly`; a festival with a rule must have been given
    it (`almanac.know_dates`).
    """

    id: str
    name: LocalizedText
    short_name: LocalizedText
    theme: FestivalTheme
    evidence: Evidence
    hosts: tuple[str, ...] = ()
    summary: Fact[LocalizedText] | None = None
    editions: tuple[FestivalEdition, ...] = ()
    usual_period: Fact[YearlyPeriod] | None = None
    yearly: Fact[YearlyRule] | None = None
    rule_dates: RuleDates | None = field(default=None, compare=False, repr=False)

    @property
    def all_hosts(self) -> frozenset[str]:
        """Every spot that is, or once was, a host."""
        return frozenset(self.hosts).union(*(edition.hosts for edition in self.editions))

    def occurrences(self, year: int) -> tuple[Occurrence, ...]:
        """Occurrences of a year: announced editions, else the yearly rule, else the
        usual period; none where the edition of that year is called off.

        An edition of which only the opening day is known gives that day as dated and the rest of
        the usual period, where there is one, as estimated.
        """
        held = [edition for edition in self.editions if edition.belongs_to == year]
        if held:
            return tuple(found for edition in held for found in self._occur(edition))
        if self.called_off(year):
            return ()
        if self.yearly is not None:
            assert self.rule_dates is not None, "a yearly rule needs almanac.know_dates"
            guess = self.yearly.evidence.is_estimate
            certainty = Certainty.ESTIMATED if guess else Certainty.DATED
            return tuple(Occurrence(d, certainty) for d in self.rule_dates(self.yearly.value, year))
        usual = self._usual(year)
        return () if usual is None else (Occurrence(usual, Certainty.ESTIMATED),)

    def called_off(self, year: int) -> tuple[FestivalEdition, ...]:
        """The editions of a year that are cancelled, or postponed to a day not known yet."""
        return tuple(e for e in self.editions if e.year == year and e.is_called_off)

    def occurrence_on(self, day: dt.date) -> Occurrence | None:
        """What runs on a date; a dated occurrence before an estimated one."""
        running = [
            occurrence
            for year in (day.year - 1, day.year)
            for occurrence in self.occurrences(year)
            if occurrence.dates.contains(day)
        ]
        return min(running, key=lambda o: o.certainty is Certainty.ESTIMATED, default=None)

    def next_occurrence(self, day: dt.date) -> Occurrence | None:
        """The first occurrence that begins after a date, as far as anything is announced."""
        announced = {e.belongs_to for e in self.editions if e.start and e.start > day} - {None}
        coming = [
            occurrence
            for year in announced | {day.year, day.year + 1}
            if year is not None
            for occurrence in self.occurrences(year)
            if occurrence.dates.start > day
        ]
        return min(coming, key=lambda occurrence: occurrence.dates.start, default=None)

    def occurrences_between(self, first: dt.date, last: dt.date) -> tuple[Occurrence, ...]:
        """What runs on any day between two dates, both included."""
        return tuple(
            occurrence
            for year in range(first.year - 1, last.year + 1)
            for occurrence in self.occurrences(year)
            if occurrence.dates.start <= last and occurrence.dates.end >= first
        )

    def dates_called_off(self, edition: FestivalEdition) -> DateRange | None:
        """When an edition would have been held: as announced, else as in other years."""
        if edition.first_announced is not None:
            return edition.first_announced
        if edition.start is not None:
            return DateRange(edition.start, edition.end or edition.start)
        others = replace(self, editions=()).occurrences(edition.year)
        return others[0].dates if others else None

    def hosts_of(self, occurrence: Occurrence) -> tuple[str, ...]:
        """The spots where an occurrence is held."""
        edition = occurrence.edition
        return self.hosts if edition is None or not edition.hosts else edition.hosts

    def evidence_of(self, occurrence: Occurrence) -> Evidence:
        """What the dates of an occurrence rest on."""
        if occurrence.certainty is Certainty.DATED and occurrence.edition is not None:
            return occurrence.edition.evidence
        if occurrence.edition is None and self.yearly is not None:
            return self.yearly.evidence
        assert self.usual_period is not None, "only a usual period makes an estimate"
        return self.usual_period.evidence

    def _occur(self, edition: FestivalEdition) -> Iterator[Occurrence]:
        assert edition.start is not None
        dates = DateRange(edition.start, edition.end or edition.start)
        yield Occurrence(dates, Certainty.DATED, edition)
        usual = self._usual(edition.start.year)
        if edition.end is None and usual is not None and usual.end > edition.start:
            rest = DateRange(edition.start + dt.timedelta(days=1), usual.end)
            yield Occurrence(rest, Certainty.ESTIMATED, edition)

    def _usual(self, year: int) -> DateRange | None:
        if self.usual_period is None:
            return None
        period = self.usual_period.value
        crosses = period.end < period.start
        return DateRange(
            dt.date(year, *period.start), dt.date(year + 1 if crosses else year, *period.end)
        )


def list_running(
    festivals: Sequence[Festival], day: dt.date
) -> tuple[tuple[Festival, Occurrence], ...]:
    """What runs on a date anywhere; dated editions before estimated windows."""
    running = [
        (festival, occurrence)
        for festival in festivals
        if (occurrence := festival.occurrence_on(day)) is not None
    ]
    return tuple(sorted(running, key=lambda pair: pair[1].certainty is Certainty.ESTIMATED))


def festivals_at(
    spot_id: str, festivals: Sequence[Festival], day: dt.date
) -> tuple[tuple[Festival, Occurrence], ...]:
    """The festivals that run at a spot on a date; dated editions before estimated windows."""
    return tuple(
        (festival, occurrence)
        for festival, occurrence in list_running(festivals, day)
        if spot_id in festival.hosts_of(occurrence)
    )
