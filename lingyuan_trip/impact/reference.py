"""The stored reference trips: what visitors typically ask, on days that are always to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.json_values import JsonValue, read_words
from lingyuan_trip.export.request_reader import read_sound_request
from lingyuan_trip.storage import read_whole

FORMAT = "lingyuan-reference-trips/1"
_MOST_BYTES = 1_000_000
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SATURDAY = 5
_YEARS_AHEAD = 2
_USUAL: dict[str, Any] = {
    "date": "2027-01-01",
    "gateway": "niuheliang-station",
    "depart_gateway": "niuheliang-station",
    "exit_margin": 15,
    "board_margin": 25,
    "mode": "drive",
    "pace": "normal",
    "lunch": {"minutes": 45, "earliest": "11:00", "latest": "13:30"},
    "dinner": {"minutes": 60, "earliest": "17:30", "latest": "19:30"},
    "must": [],
    "avoid": [],
    "likings": [],
}
"""What a reference trip asks unless it says otherwise; its date comes from `when`."""


@dataclass(frozen=True, slots=True)
class When:
    """The n-th such weekday (0 is Monday) of a month; or, while a festival (id) is known to come,
    the first Saturday in it.
    """

    month: int
    weekday: int
    number: int
    festival: str | None = None

    def find_day(self, today: dt.date, guidebook: Guidebook) -> dt.date:
        """The first such day that is not past."""
        festivals = (each for each in guidebook.festivals if each.id == self.festival)
        held = next((_find_saturday(each, today) for each in festivals), None)
        return held or next(day for day in self._list_days(today.year) if day >= today)

    def _list_days(self, year: int) -> Iterator[dt.date]:
        for each in range(year, year + _YEARS_AHEAD):
            first = dt.date(each, self.month, 1)
            ahead = (self.weekday - first.weekday()) % 7 + 7 * (self.number - 1)
            yield first + dt.timedelta(days=ahead)


@dataclass(frozen=True, slots=True)
class ReferenceTrip:
    """A request that stands for many visitors; its date depends on today."""

    id: str
    name: LocalizedText
    when: When
    asked: TripRequest

    def ask(self, today: dt.date, guidebook: Guidebook) -> TripRequest:
        """The request, on its next day."""
        return replace(self.asked, date=self.when.find_day(today, guidebook))


def read_reference_trips(path: Path) -> tuple[ReferenceTrip, ...]:
    """The trips of a file; raises DataError where it is no such file, and EnvironmentFault."""
    content = read_whole(path, _MOST_BYTES)
    top = JsonValue.parse(content.decode("utf-8", "replace"), "参考行程文件")
    told = top.get("format")
    if told.text() != FORMAT:
        raise told.fail(f"应为 {FORMAT}", f"{FORMAT} is expected")
    return tuple(map(_read_trip, top.get("trips").items()))


def _read_trip(told: JsonValue) -> ReferenceTrip:
    return ReferenceTrip(
        id=told.get("id").text(),
        name=read_words(told.get("name")),
        when=_read_when(told.get("when")),
        asked=read_sound_request(told.get("request").over(_USUAL)),
    )


def _read_when(told: JsonValue) -> When:
    month, number, weekday = told.get("month"), told.get("number"), told.get("weekday")
    if not 1 <= month.whole() <= 12:
        raise month.fail("应为 1–12", "1–12 is expected")
    # Every month has a fourth one of each weekday, not every one a fifth.
    if not 1 <= number.whole() <= 4:
        raise number.fail("应为 1–4", "1–4 is expected")
    if weekday.text() not in _WEEKDAYS:
        raise weekday.fail(
            f"应为 {'、'.join(_WEEKDAYS)} 之一", f"one of {', '.join(_WEEKDAYS)} is expected"
        )
    festival = told.find("festival")
    return When(
        month.whole(),
        _WEEKDAYS.index(weekday.text()),
        number.whole(),
        None if festival is None else festival.text(),
    )


def _find_saturday(festival: Festival, today: dt.date) -> dt.date | None:
    """The first Saturday on which a festival is held, its first day where there is none."""
    ahead = today + dt.timedelta(days=366)
    for occurrence in sorted(
        festival.occurrences_between(today, ahead), key=lambda each: each.dates.start
    ):
        first = max(occurrence.dates.start, today)
        saturday = first + dt.timedelta(days=(_SATURDAY - first.weekday()) % 7)
        return saturday if occurrence.dates.contains(saturday) else first
    return None
