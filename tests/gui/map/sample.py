"""A small guidebook and a planned day, with made-up places around the real station."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPointF

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.place import Position, Town
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.gui.map.basemap import to_point

SOURCED = Evidence(EvidenceStatus.SOURCED, ("book",), "2024")
GUESSED = Evidence(EvidenceStatus.ESTIMATED, note="made up")


def make_spot(
    key: str,
    lat: float | None,
    lon: float = 0.0,
    *,
    zone: str | None = "north",
    uncertainty_km: float = 0.0,
    evidence: Evidence = SOURCED,
    season: frozenset[int] | None = None,
    interest: int = 3,
) -> Spot:
    """A spot; without latitude it has no position."""
    position = None if lat is None else Position(lat, lon, evidence, uncertainty_km)
    months = None if season is None else Fact(season, GUESSED)
    return Spot(
        key,
        LocalizedText(f"景点{key}"),
        SpotKind.PARK,
        interest,
        SOURCED,
        zone=zone,
        position=position,
        season=months,
    )


def to_scene(spot: Spot) -> QPointF:
    """Where a spot with a position lies in the scene."""
    assert spot.position is not None
    return to_point(spot.position.lat, spot.position.lon)


def make_guidebook() -> Guidebook:
    """Two zones, six located spots, one without position, two stations, one town."""
    zones = tuple(
        Zone(key, number, LocalizedText(name), LocalizedText(name), SOURCED)
        for number, (key, name) in enumerate((("north", "北片"), ("south", "南片")), 1)
    )
    return Guidebook(
        "test",
        zones=zones,
        spots=(
            make_spot("a", 41.33, 119.30, uncertainty_km=2.5, interest=5),
            make_spot("b", 41.31, 119.50, interest=4),
            make_spot("c", 41.21, 119.20, uncertainty_km=0.4, evidence=GUESSED),
            make_spot("d", 40.90, 119.10, zone="south", season=frozenset({5, 6})),
            make_spot("e", 40.80, 119.25, zone="south"),
            make_spot("f", 41.00, 119.00, zone=None),
            make_spot("nowhere", None),
        ),
        gateways=(
            Gateway(
                "station", LocalizedText("甲站"), SOURCED, position=Position(41.19, 119.39, SOURCED)
            ),
            Gateway("unknown", LocalizedText("乙站"), SOURCED),
        ),
        towns=(
            Town("village", LocalizedText("丙村"), SOURCED, Position(41.36, 119.34, SOURCED, 1.0)),
        ),
    )


def make_day() -> ItineraryDay:
    """From the station to a, lunch in the village, b, and back."""

    def leg(origin: str, destination: str, departs: int, arrives: int) -> Leg:
        return Leg(origin, destination, departs, arrives, 12.0, EvidenceStatus.ESTIMATED)

    return ItineraryDay(
        dt.date(2027, 5, 1),
        "station",
        605,
        "station",
        1010,
        (
            leg("station", "a", 620, 650),
            Visit("a", 650, 650, 740),
            leg("a", "village", 740, 750),
            Lunch("village", 750, 795),
            leg("village", "b", 795, 820),
            Visit("b", 820, 820, 960),
            leg("b", "station", 960, 990),
        ),
    )
