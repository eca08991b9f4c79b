"""What stands in the rows of the timeline. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.trip_request import TravelMode


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words on a line: plain, or a badge of a style."""

    text: str
    badge: str = ""


@dataclass(frozen=True, slots=True)
class StationRow:
    """Where the day starts; `time` is the train's arrival in minutes after midnight."""

    time: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class LegRow:
    """A movement, in words."""

    mode: TravelMode
    words: str
    status: EvidenceStatus


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
class VisitRow:
    """A visit card: `facts` are hours and ticket, `slack` the latest time to leave.

    `is_tight` marks a visit with next to nothing to spare; `caution` says what to check first.
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


Row = StationRow | LegRow | WaitRow | LunchRow | VisitRow | ReturnRow
