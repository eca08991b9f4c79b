"""A plan made by hand as it stands: with clock times, and with what it breaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.arrangement import Arrangement
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import Entrance
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest


class TroubleKind(StrEnum):
    """What a plan made by hand can break."""

    OPENING = "opening"
    CLOSED = "closed"
    DAYLIGHT = "daylight"
    PIN = "pin"
    NO_WAY = "no_way"
    AVOIDED = "avoided"
    UNKNOWN = "unknown"
    LUNCH = "lunch"
    DINNER = "dinner"
    TRAIN = "train"
    LODGING = "lodging"
    TOO_MANY = "too_many"
    MISSING = "missing"
    TICKET = "ticket"
    BUDGET = "budget"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that does not work, in words.

    `day` counts from 0 and is None for the whole trip, `spot` is the stop it shows at. `minutes`
    is how much it is late or too long, None where no number of minutes would mend it.
    """

    kind: TroubleKind
    day: int | None
    spot: str | None
    minutes: int | None
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class TimedArrangement:
    """An arrangement under a request: times, troubles, the score and entrance money.

    The itinerary keeps every spot in its order, whatever breaks. A score counts every visit,
    whether it works or not.
    """

    request: TripRequest
    arrangement: Arrangement
    itinerary: Itinerary
    troubles: tuple[Trouble, ...]
    score: int
    entrance: Entrance

    @property
    def works(self) -> bool:
        """Whether nothing is broken."""
        return not self.troubles

    def troubles_of(self, day: int) -> tuple[Trouble, ...]:
        """What is broken on a day (from 0), or on the trip as a whole."""
        return tuple(trouble for trouble in self.troubles if trouble.day in (None, day))


class MendKind(StrEnum):
    """Ways to mend a trouble."""

    LEAVE_EARLIER = "leave_earlier"
    SHORTEN = "shorten"
    MOVE = "move"
    OTHER_DAY = "other_day"
    EXCHANGE = "exchange"
    REMOVE = "remove"
    ADD = "add"
    LUNCH = "lunch"
    FREE_TIME = "free_time"
    LET_GO = "let_go"
    CONDITIONS = "conditions"


@dataclass(frozen=True, slots=True)
class Mend:
    """A way to mend a trouble: its words, and what request and arrangement become."""

    kind: MendKind
    text: LocalizedText
    request: TripRequest
    arrangement: Arrangement
