"""Festivals as a calendar file that can be imported or subscribed to.

Events are whole days, so no zone can move them. An event is named by festival and year: the feed
of next month renews it, when an estimated window has become an announced date or was called off.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lingyuan_trip.domain.festival import (
    Certainty,
    EditionChange,
    Festival,
    FestivalEdition,
    Occurrence,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.calendar_file import calendar_bytes, new_calendar, uid
from lingyuan_trip.export.festivals import festival_words

if TYPE_CHECKING:
    from icalendar import Event

COMPUTED_YEARS = 5
"""For how many years days by moon and solar terms are worked out: calendars have no rule."""

_NAME = LocalizedText("凌源节庆", "Festivals of Lingyuan")
_REFRESH = dt.timedelta(days=1)
_ESTIMATED, _BY_RULE, _ANNOUNCED, _MOVED, _CALLED_OFF = range(5)


def festivals_to_ics(
    guidebook: Guidebook,
    festivals: Sequence[Festival],
    year: int,
    made: dt.datetime,
    language: Language = "zh",
) -> bytes:
    """The calendar file of festivals from a year on; `made` is the moment of publication, UTC.

    Announced editions are all in it, windows estimated from earlier years for that year alone.
    """
    calendar = new_calendar(_NAME.get(language))
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    for festival in festivals:
        for event in _Events(guidebook, festival, year, made, language).make():
            calendar.add_component(event)
    return calendar_bytes(calendar)


class _Events:
    """Makes the events of one festival."""

    def __init__(
        self,
        guidebook: Guidebook,
        festival: Festival,
        year: int,
        made: dt.datetime,
        language: Language,
    ) -> None:
        self._guidebook = guidebook
        self._festival = festival
        self._year = year
        self._made = made
        self._language: Language = language

    def make(self) -> Iterator[Event]:
        """Single occurrences, then the recurring one, then what is called off."""
        for year in self._years():
            yield from self._of_year(year)
        if self._recurrence() is not None:
            yield from self._recurring()
        for edition in self._festival.editions:
            if edition.is_called_off and edition.year >= self._year:
                yield from self._called_off(edition)

    def _recurrence(self) -> str | None:
        yearly = self._festival.yearly
        return None if yearly is None else yearly.value.recurrence

    def _years(self) -> list[int]:
        announced = {e.belongs_to for e in self._festival.editions if e.belongs_to is not None}
        years = {year for year in announced if year >= self._year - 1}
        years |= {self._year - 1, self._year}
        if self._festival.yearly is not None:
            years |= set(range(self._year, self._year + COMPUTED_YEARS))
        return sorted(years)

    def _of_year(self, year: int) -> Iterator[Event]:
        for index, occurrence in enumerate(self._festival.occurrences(year)):
            by_rule = occurrence.edition is None and self._recurrence() is not None
            if occurrence.dates.end >= dt.date(self._year, 1, 1) and not by_rule:
                yield self._event(self._name(year, index), occurrence)

    def _name(self, year: int, index: int) -> str:
        parts = ["festival", self._festival.id, str(year)]
        return uid(*parts) if index == 0 else uid(*parts, str(index + 1))

    def _event(self, name: str, occurrence: Occurrence) -> Event:
        event = self._bare(name, occurrence.dates, _rank(occurrence))
        festival, language = self._festival, self._language
        estimated = occurrence.certainty is Certainty.ESTIMATED
        event.add("status", "TENTATIVE" if estimated else "CONFIRMED")
        event.add("summary", festival_words.title(festival, occurrence, language))
        words = festival_words.describe(self._guidebook, festival, occurrence, language)
        event.add("description", words)
        where = festival_words.place(
            self._guidebook, festival, occurrence, occurrence.edition, language
        )
        if where:
            event.add("location", where)
        return event

    def _recurring(self) -> Iterator[Event]:
        """One event for all years by rule; years with an edition of their own are left out."""
        from icalendar import vRecur

        by_rule = {
            year: [o for o in self._festival.occurrences(year) if o.edition is None]
            for year in range(self._year, self._year + COMPUTED_YEARS)
        }
        first = next((found[0] for found in by_rule.values() if found), None)
        if first is None:
            return
        event = self._event(uid("festival", self._festival.id, "yearly"), first)
        event.add("rrule", vRecur.from_ical(self._recurrence() or ""))
        for gone in self._dates_gone(first.dates.start):
            event.add("exdate", gone, parameters={"VALUE": "DATE"})
        yield event

    def _dates_gone(self, after: dt.date) -> Iterator[dt.date]:
        festival = self._festival
        assert festival.yearly is not None and festival.rule_dates is not None
        for year in sorted({edition.year for edition in festival.editions}):
            if any(found.edition is None for found in festival.occurrences(year)):
                continue
            for dates in festival.rule_dates(festival.yearly.value, year):
                if dates.start > after:
                    yield dates.start

    def _called_off(self, edition: FestivalEdition) -> Iterator[Event]:
        dates = self._festival.dates_called_off(edition)
        if dates is None:
            return
        event = self._bare(self._name(edition.year, 0), dates, _CALLED_OFF)
        event.add("status", "CANCELLED")
        title = festival_words.called_off_title(self._festival, edition, self._language)
        event.add("summary", title)
        words = festival_words.describe_called_off(
            self._guidebook, self._festival, edition, self._language
        )
        event.add("description", words)
        yield event

    def _bare(self, name: str, dates: DateRange, rank: int) -> Event:
        from icalendar import Event

        event = Event()
        event.add("uid", name)
        event.add("dtstamp", self._made)
        event.add("sequence", rank)
        event.add("dtstart", dates.start)
        event.add("dtend", dates.end + dt.timedelta(days=1))
        # Nobody is busy because a festival is on.
        event.add("transp", "TRANSPARENT")
        event.add("categories", [self._festival.short_name.get(self._language)])
        return event


def _rank(occurrence: Occurrence) -> int:
    """How much later news an event is than another of the same name."""
    if occurrence.certainty is Certainty.ESTIMATED:
        return _ESTIMATED
    if occurrence.edition is None:
        return _BY_RULE
    moved = occurrence.edition.change is EditionChange.POSTPONED
    return _MOVED if moved else _ANNOUNCED
