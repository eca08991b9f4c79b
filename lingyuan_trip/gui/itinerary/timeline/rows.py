"""What stands in the rows of the timeline. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.timed_arrangement import Mend
from lingyuan_trip.domain.trip_request import TravelMode


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words on a line: plain, or a badge of a style."""

    text: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    """The head of a day where several are shown: its number and date, and what it holds."""

    number: int
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class StationRow:
    """Where the day starts: at a station, or at the lodging of the night before.

    `time` is the train's arrival or the time to set out, in minutes after midnight.
    """

    time: int
    name: str
    words: str
    is_station: bool = True


@dataclass(frozen=True, slots=True)
class LegRow:
    """A movement, in words; `is_weakest` where its delays do most harm."""

    mode: TravelMode
    words: str
    status: EvidenceStatus
    is_weakest: bool = False


@dataclass(frozen=True, slots=True)
class WaitRow:
    """Idle time before opening, in words."""

    time: int
    words: str


@dataclass(frozen=True, slots=True)
class LunchRow:
    """The midday break."""

    time: int
    until: int
    place: str
    minutes: int


@dataclass(frozen=True, slots=True)
class DinnerRow(LunchRow):
    """The evening meal at the lodging."""


@dataclass(frozen=True, slots=True)
class NightRow:
    """Back at the lodging for the night: `time` of arrival and the `latest` that was asked for.

    `is_last` when no dinner follows.
    """

    time: int
    name: str
    latest: int
    is_last: bool = False

    @property
    def spare(self) -> int:
        """Minutes that may be lost on the whole day."""
        return self.latest - self.time


@dataclass(frozen=True, slots=True)
class Broken:
    """What breaks at a stop, in words, and ways to mend it."""

    troubles: tuple[str, ...]
    ways: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit card: `facts` are hours and ticket, `slack` the latest time to leave.

    `is_tight` marks a visit with next to nothing to spare; `caution` says what to check first.
    `day` counts from 1. `pinned` is the minute the start is fixed at, `troubles` are what breaks
    here in words, `ways` mend it.
    """

    number: int
    spot: str
    name: str
    start: int
    leave: int
    minutes: int
    minutes_estimated: bool
    facts: tuple[Piece, ...]
    aside: Piece | None
    slack: str
    slack_detail: str
    is_tight: bool
    caution: str
    day: int = 1
    is_locked: bool = False
    pinned: int | None = None
    troubles: tuple[str, ...] = ()
    ways: tuple[Mend, ...] = ()

    @property
    def stop(self) -> Stop:
        """Where it stands in the plan."""
        return Stop(self.day - 1, self.number - 1)


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """Back at the station: `time` of arrival, the `latest` that would do, and the `train`."""

    time: int
    name: str
    latest: int
    train: int

    @property
    def spare(self) -> int:
        """Minutes that may be lost on the whole day."""
        return self.latest - self.time


Row = DayRow | StationRow | LegRow | WaitRow | LunchRow | VisitRow | NightRow | ReturnRow
