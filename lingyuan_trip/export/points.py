"""The places of a planned day as points for GPX and KML, each with what must be said of it.

A point that is not sure to the kilometre says so in its very name, so that no program can show
it as a plain place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet import Entry, Move, Pause, Return, SheetDay, Start, Stop
from lingyuan_trip.export.words import position_caution, span_words
from lingyuan_trip.travel.map_links import may_leave

_DECIMALS = 6


class PointKind(StrEnum):
    """What a point is in the day."""

    STATION = "station"
    STOP = "stop"
    MEAL = "meal"
    LODGING = "lodging"


@dataclass(frozen=True, slots=True)
class Point:
    """A place of the day, WGS-84; `name` tells when its position is not sure."""

    place: str
    kind: PointKind
    lat: float
    lon: float
    name: str
    lines: tuple[str, ...]
    uncertainty_km: float


def list_points(handout: Handout, day: SheetDay, language: Language) -> tuple[Point, ...]:
    """The places in the order in which they are reached, those of unknown position left out."""
    return tuple(_write(handout, day, language))


def _write(handout: Handout, day: SheetDay, language: Language) -> Iterator[Point]:
    before = ""
    for entry in day.entries:
        if isinstance(entry, Move):
            continue
        is_stop = isinstance(entry, Stop)
        if entry.place == before and not is_stop:
            continue
        place = handout.get_place(entry.place)
        if place.position is not None and not (isinstance(entry, Pause) and not entry.is_meal):
            yield _point(handout, entry, place.position, language)
            before = entry.place


def _point(
    handout: Handout, entry: Start | Stop | Pause | Return, position: Position, language: Language
) -> Point:
    title = handout.get_place(entry.place).name.get(language)
    if isinstance(entry, Stop):
        title = f"{entry.number} {title}"
    caution = "" if may_leave(position) else position_caution(position).get(language)
    aside = LocalizedText(f"（{caution}）", f" ({caution})").get(language) if caution else ""
    return Point(
        place=entry.place,
        kind=_kind(handout, entry),
        lat=round(position.lat, _DECIMALS),
        lon=round(position.lon, _DECIMALS),
        name=title + aside,
        lines=tuple(_lines(entry)),
        uncertainty_km=position.uncertainty_km,
    )


def _kind(handout: Handout, entry: Entry) -> PointKind:
    match entry:
        case Stop():
            return PointKind.STOP
        case Pause():
            return PointKind.MEAL
        case Start() | Return():
            is_station = handout.guidebook.find_gateway(entry.place) is not None
            return PointKind.STATION if is_station else PointKind.LODGING
        case Move():
            raise ValueError("a leg is no point")


def _lines(entry: Start | Stop | Pause | Return) -> Iterator[str]:
    match entry:
        case Stop():
            yield f"{span_words(entry.start, entry.leave)} · {entry.length}"
            for line in entry.lines:
                yield f"{line.text} [{line.evidence}]" if line.evidence else line.text
        case Pause():
            yield f"{span_words(entry.starts, entry.until)} {entry.words}"
        case Start() | Return():
            yield f"{format_clock(entry.time)} {entry.words}"
