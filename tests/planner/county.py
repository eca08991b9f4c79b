"""A made-up county for tests of whole plans."""

from __future__ import annotations

import math
from random import Random

from lingyuan_trip.domain.spot import Setting, Spot, SpotKind
from lingyuan_trip.travel.travel_times import TravelTimes
from tests.builders import STATION, make_hours, make_spot, make_travel_times, with_unknown_hours

_OPENING = ("08:30-16:30", "09:00-17:00", "09:00-11:30 13:30-16:30", "10:00-15:00")


def make_county(count: int, seed: int) -> tuple[tuple[Spot, ...], TravelTimes]:
    """Spots around the station with all that hours, seasons and tickets can be."""
    random = Random(seed)
    spots = tuple(_make_spot(f"s{number:02}", random) for number in range(count))
    places = {STATION: (0.0, 0.0)}
    for spot in spots:
        angle, away = random.uniform(0, 2 * math.pi), random.uniform(5, 80)
        places[spot.id] = (away * math.cos(angle), away * math.sin(angle))
    return spots, make_travel_times(places)


def _make_spot(spot_id: str, random: Random) -> Spot:
    hours = random.choice(_OPENING).split()
    spot = make_spot(
        spot_id,
        kind=random.choice(list(SpotKind)),
        interest=random.randint(1, 5),
        minutes=random.choice([30, 45, 60, 90, 120]),
        hours=make_hours(*([] if random.random() < 0.1 else hours)),
        group=random.choice(["g", "h"]) if random.random() < 0.2 else None,
        season=[5, 6, 7] if random.random() < 0.3 else [9, 10] if random.random() < 0.2 else None,
        setting=random.choice(list(Setting)),
        uncertainty_km=random.choice([0.0, 0.0, 4.0]),
    )
    return with_unknown_hours(spot) if random.random() < 0.2 else spot
