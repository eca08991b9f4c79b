"""A plan as JSON, format `lingyuan-plan/1`; later formats only add keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.itinerary import (
    Dinner,
    Item,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)
from lingyuan_trip.domain.plan_result import Entrance, LeftOut, PlanResult
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.domain.trip_request import DinnerWish, Liking, LunchWish, Pin, TripRequest

FORMAT = "lingyuan-plan/1"
NOTHING: Mapping[str, Any] = MappingProxyType({})


def plan_to_json(
    result: PlanResult,
    data: dict[str, str],
    language: Language = "zh",
    additions: Mapping[str, Any] = NOTHING,
) -> str:
    """The plan as indented JSON text ending in a newline; `data` says which data it rests on.

    `additions` are further keys, after those of the plan.
    """
    value = {**plan_to_dict(result, data, language), **additions}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def plan_to_dict(
    result: PlanResult, data: dict[str, str], language: Language = "zh"
) -> dict[str, Any]:
    """The plan as plain values; texts in the given language."""
    return {
        "format": FORMAT,
        "data": data,
        "request": request_to_dict(result.request),
        **answer_to_dict(result, lambda text: text.get(language)),
    }


def answer_to_dict(result: PlanResult, say: Callable[[LocalizedText], Any]) -> dict[str, Any]:
    """All of a plan but the request it answers; `say` puts a text into plain values."""
    days = result.itinerary.days if result.itinerary is not None else ()
    return {
        "status": result.status.value,
        "score": result.score,
        "upper_bound": result.upper_bound,
        "verified": result.verified,
        "days": [_day(day) for day in days],
        "left_out": [_left_out(left, say) for left in result.left_out],
        "notes": [say(note) for note in result.notes],
        "entrance": _entrance(result.entrance),
    }


def _entrance(entrance: Entrance | None) -> dict[str, Any] | None:
    if entrance is None:
        return None
    return {
        "yuan": entrance.yuan,
        "unknown": list(entrance.unknown),
        "estimated": list(entrance.estimated),
    }


def request_to_dict(request: TripRequest) -> dict[str, Any]:
    """Every effective option, so that a checker needs nothing but this and the data."""
    return {
        "date": request.date.isoformat(),
        "gateway": request.arrive_gateway,
        "depart_gateway": request.depart_gateway,
        "arrive": format_clock(request.arrive),
        "depart": format_clock(request.depart),
        "exit_margin": request.exit_margin,
        "board_margin": request.board_margin,
        "mode": request.mode.value,
        "pace": request.pace.value,
        "lunch": _meal(request.lunch),
        "must": sorted(request.must),
        "avoid": sorted(request.avoid),
        "interests": sorted({liking.name.value for liking in _likings(request)}),
        "interest_weights": {
            liking.name.value: liking.weight for liking in sorted(_likings(request), key=_by_name)
        },
        "days": request.days,
        "lodgings": list(request.nights),
        "day_start": format_clock(request.day_start),
        "day_end": format_clock(request.day_end),
        "dinner": _meal(request.dinner),
        "party": {
            "adults": request.party.adults,
            "elders": request.party.elders,
            "children": request.party.children,
        },
        "budget": request.budget,
        "pins": [_pin(pin) for pin in sorted(request.pins, key=lambda pin: pin.spot)],
        "diversity": request.diversity,
        "lengths": [
            {"spot": each.spot, "minutes": each.minutes}
            for each in sorted(request.lengths, key=lambda each: each.spot)
        ],
    }


def _meal(wish: LunchWish | DinnerWish | None) -> dict[str, Any] | None:
    if wish is None:
        return None
    return {
        "minutes": wish.minutes,
        "earliest": format_clock(wish.earliest),
        "latest": format_clock(wish.latest),
    }


def _likings(request: TripRequest) -> tuple[Liking, ...]:
    return (*map(Liking, request.interests), *request.likings)


def _by_name(liking: Liking) -> tuple[str, int]:
    return liking.name.value, liking.weight


def _pin(pin: Pin) -> dict[str, Any]:
    time = None if pin.minute is None else format_clock(pin.minute)
    return {"spot": pin.spot, "time": time, "day": pin.day}


def _day(day: ItineraryDay) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "start": {"place": day.start_place, "time": format_clock(day.start_time)},
        "end": {"place": day.end_place, "time": format_clock(day.end_time)},
        "items": [_item(item) for item in day.items],
        "lodging": day.lodging,
    }


def _item(item: Item) -> dict[str, Any]:
    match item:
        case Leg():
            return {
                "type": "leg",
                "from": item.origin,
                "to": item.destination,
                "depart": format_clock(item.departs),
                "arrive": format_clock(item.arrives),
                "km": item.km,
                "minutes": item.minutes,
                "evidence": item.evidence.value,
            }
        case Wait() | Lunch() | Dinner():
            return {
                "type": type(item).__name__.lower(),
                "at": item.place,
                "from": format_clock(item.starts),
                "until": format_clock(item.until),
            }
        case Visit():
            return {
                "type": "visit",
                "spot": item.spot,
                "arrive": format_clock(item.arrive),
                "start": format_clock(item.start),
                "leave": format_clock(item.leave),
                "rests_on": [describe_basis(rest) for rest in item.rests_on],
            }


def describe_basis(rest: RestsOn) -> str:
    """`hours: estimated`, `position: sourced ±2.5 km`."""
    radius = f" ±{rest.uncertainty_km:g} km" if rest.uncertainty_km is not None else ""
    return f"{rest.basis.value}: {rest.status.value}{radius}"


def _left_out(left: LeftOut, say: Callable[[LocalizedText], Any]) -> dict[str, Any]:
    return {
        "spot": left.spot,
        "reason": left.reason.value,
        "loss": left.loss,
        "text": say(left.text),
    }
