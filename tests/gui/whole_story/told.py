"""A trip with its steps as text, the same in every process."""

from __future__ import annotations

import json

from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.export.plan_json import plan_to_dict, request_to_dict


def tell(history: TripHistory) -> str:
    """Every state, the steps, and which state is in force, on one line."""
    value = {
        "trips": [_trip(trip) for trip in history.trips],
        "steps": [step.text for step in history.steps],
        "at": history.at,
    }
    return json.dumps(value, ensure_ascii=False)


def _trip(trip: Trip) -> dict[str, object]:
    plan = trip.arrangement
    return {
        "request": request_to_dict(trip.request),
        "result": None if trip.result is None else plan_to_dict(trip.result, {}),
        "arrangement": None
        if plan is None
        else [[list(day.spots), day.lunch_after] for day in plan.days],
    }
