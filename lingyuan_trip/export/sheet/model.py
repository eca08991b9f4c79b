"""What stands on a sheet. Everything is in words of one language, minutes after midnight aside."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.domain.trip_request import TravelMode


class Tone(StrEnum):
    """How a line is to be taken."""

    FACT = "fact"
    LATEST = "latest"
    FESTIVAL = "festival"
    CAUTION = "caution"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Line:
    """A few words, with the evidence they rest on where it is told."""

    text: str
    tone: Tone = Tone.FACT
    evidence: str = ""
    status: EvidenceStatus | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """Where a day begins."""

    time: int
    place: str
    name: str
    words: str
    is_station: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A leg; `latest` is the last minute to set out, with the reason, where it is known."""

    departs: int
    arrives: int
    destination: str
    name: str
    words: str
    mode: TravelMode
    evidence: str
    status: EvidenceStatus
    latest: int | None = None
    latest_words: str = ""


@dataclass(frozen=True, slots=True)
class Pause:
    """A wait, lunch or dinner."""

    starts: int
    until: int
    place: str
    words: str
    is_meal: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A visit, numbered within its day; `zone` is the number of its zone."""

    number: int
    place: str
    name: str
    zone: int | None
    start: int
    leave: int
    length: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """Where a day ends; `train` is when the train leaves, None where a night is spent."""

    time: int
    place: str
    name: str
    words: str
    is_late: bool
    train: int | None
    board_by: int


Entry = Start | Move | Pause | Stop | Return


@dataclass(frozen=True, slots=True)
class Guide:
    """The links of one leg for maps; `caution` where the destination is only searched by name."""

    departs: int
    origin: str
    destination: str
    amap: str
    baidu: str
    caution: str


@dataclass(frozen=True, slots=True)
class SheetDay:
    """One day: its title, what the calendar says, what happens in order, and the ways."""

    date: dt.date
    title: str
    facts: tuple[str, ...]
    troubles: tuple[str, ...]
    entries: tuple[Entry, ...]
    guides: tuple[Guide, ...]
    drawn: ItineraryDay

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The visits in order."""
        return tuple(entry for entry in self.entries if isinstance(entry, Stop))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole trip in words; `estimates` says what rests on estimates, `foot` whose data."""

    title: str
    subtitle: str
    status: str
    notes: tuple[str, ...]
    days: tuple[SheetDay, ...]
    tickets: tuple[str, ...]
    estimates: tuple[str, ...]
    foot: str
