"""What a request becomes when the visitor says something of one spot."""

from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.domain.wishes import Pin, VisitLength


def fix(request: TripRequest, spot: str, *, minute: int | None, day: int | None) -> TripRequest:
    """With a visit fixed at a minute, on a day (from 1), or both; with neither nothing is fixed.

    What is fixed is no longer to be left out.
    """
    others = frozenset(pin for pin in request.pins if pin.spot != spot)
    if minute is None and day is None:
        return replace(request, pins=others)
    pins = others | {Pin(spot, minute, day)}
    return replace(request, pins=pins, avoid=request.avoid - {spot})


def fix_minute(request: TripRequest, spot: str, minute: int | None) -> TripRequest:
    """With another fixed time, or none; a fixed day stays."""
    pin = request.find_pin(spot)
    return fix(request, spot, minute=minute, day=None if pin is None else pin.day)


def fix_day(request: TripRequest, spot: str, day: int | None) -> TripRequest:
    """Fixed on another day (from 1), or on none; a fixed time stays."""
    pin = request.find_pin(spot)
    return fix(request, spot, minute=None if pin is None else pin.minute, day=day)


def follow_day(request: TripRequest, spot: str, day: int) -> TripRequest:
    """Where a day is fixed, the one (from 1) that the visitor moved the spot to."""
    pin = request.find_pin(spot)
    if pin is None or pin.day is None or not 1 <= day <= request.days:
        return request
    return fix_day(request, spot, day)


def set_length(request: TripRequest, spot: str, minutes: int | None) -> TripRequest:
    """With a visit of so many minutes; None for what is usual."""
    others = frozenset(each for each in request.lengths if each.spot != spot)
    chosen = frozenset() if minutes is None else frozenset({VisitLength(spot, minutes)})
    return replace(request, lengths=others | chosen)


def unfix(request: TripRequest, spot: str) -> TripRequest:
    """With nothing fixed of a spot, neither time nor day nor length."""
    return set_length(fix(request, spot, minute=None, day=None), spot, None)


def let_go(request: TripRequest, spot: str) -> TripRequest:
    """With a spot neither wanted nor fixed."""
    return replace(unfix(request, spot), must=request.must - {spot})
