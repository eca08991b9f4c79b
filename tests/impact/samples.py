"""The bundled data and the stored trips, as the impact of a change is measured with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import Any

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.dataset import bundled_spots_file, load_dataset
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.impact import ImpactMeter, Knowledge, read_reference_trips
from lingyuan_trip.impact.reference import ReferenceTrip
from lingyuan_trip.paths import reference_trips_file

TODAY = dt.date(2026, 11, 25)


@cache
def stored_trips() -> tuple[ReferenceTrip, ...]:
    return read_reference_trips(reference_trips_file())


@cache
def bundled() -> Knowledge:
    dataset = load_dataset(bundled_spots_file())
    assert dataset.guidebook is not None
    almanac = Almanac({entry.year: entry for entry in dataset.arrangements})
    return Knowledge(dataset.guidebook, almanac.day)


@cache
def meter() -> ImpactMeter:
    """One for all tests: it must not matter what was measured before."""
    return ImpactMeter(stored_trips(), TODAY)


def with_book(**changes: Any) -> Knowledge:
    return replace(bundled(), guidebook=replace(bundled().guidebook, **changes))


def with_spot(changed: Spot) -> Knowledge:
    book = bundled().guidebook
    return with_book(spots=tuple(changed if s.id == changed.id else s for s in book.spots))


def without_spot(spot_id: str) -> Knowledge:
    book: Guidebook = bundled().guidebook
    return with_book(spots=tuple(spot for spot in book.spots if spot.id != spot_id))
