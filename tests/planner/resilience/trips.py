"""Days by hand for tests of lateness: every leg and visit of round length."""

from __future__ import annotations

from lingyuan_trip.domain.clock import parse_clock as at
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Itinerary, ItineraryDay, Leg, Visit
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.trip_request import TripRequest
from tests.builders import CHECKED, DATE, STATION

ASK = TripRequest(DATE, at("09:00"), at("14:00"), exit_margin=0, board_margin=20, lunch=None)
"""With the day below forty minutes are left before the margin."""


def leg(origin: str, to: str, departs: str, arrives: str) -> Leg:
    """An estimated leg of ten kilometres."""
    return Leg(origin, to, at(departs), at(arrives), 10, EvidenceStatus.ESTIMATED)


def two_stops() -> ItineraryDay:
    """Half an hour to a, an hour there, half an hour to b, an hour there, an hour back."""
    return ItineraryDay(
        DATE,
        STATION,
        at("09:00"),
        STATION,
        at("13:00"),
        (
            leg(STATION, "a", "09:00", "09:30"),
            Visit("a", at("09:30"), at("09:30"), at("10:30")),
            leg("a", "b", "10:30", "11:00"),
            Visit("b", at("11:00"), at("11:00"), at("12:00")),
            leg("b", STATION, "12:00", "13:00"),
        ),
    )


TRIP = Itinerary((two_stops(),))


def place(lat: float, lon: float, uncertainty_km: float = 0.0) -> Position:
    """A position, known to the metre unless told otherwise."""
    return Position(lat, lon, CHECKED, uncertainty_km)
