"""A plan from JSON, format `lingyuan-plan/1`, as `plan_json` writes it."""

from __future__ import annotations

import re

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import (
    Basis,
    Dinner,
    Item,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)
from lingyuan_trip.domain.plan_result import (
    Entrance,
    LeftOut,
    LeftOutReason,
    PlanResult,
    PlanStatus,
)
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.json_values import JsonValue, read_words
from lingyuan_trip.export.plan_json import FORMAT
from lingyuan_trip.export.request_reader import read_sound_request

_BASIS = re.compile(r"(\w+): (\w+)(?: ±([\d.]+) km)?")
_STAYS: dict[str, type[Wait | Lunch | Dinner]] = {"wait": Wait, "lunch": Lunch, "dinner": Dinner}


def plan_from_json(text: str) -> PlanResult:
    """The plan of a JSON text, its words in the language they were written in.

    Raises DataError, with where and what is wrong, when the text is no such plan.
    """
    value = JsonValue.parse(text, "行程文件")
    form = value.get("format")
    if form.text() != FORMAT:
        raise form.fail(f"应为 {FORMAT}", f"{FORMAT} is expected")
    return read_answer(value, read_sound_request(value.get("request")))


def read_answer(value: JsonValue, request: TripRequest) -> PlanResult:
    """All of a plan but the request it answers; raises DataError."""
    days = value.get("days").items()
    return PlanResult(
        request=request,
        status=value.get("status").one_of(PlanStatus),
        itinerary=Itinerary(tuple(_read_day(day) for day in days)) if days else None,
        score=value.get("score").whole(),
        upper_bound=value.get("upper_bound").whole(),
        verified=value.get("verified").flag(),
        left_out=tuple(_read_left_out(left) for left in value.get("left_out").items()),
        notes=tuple(read_words(note) for note in value.get("notes").items()),
        entrance=_read_entrance(value.find("entrance")),
    )


def _read_day(value: JsonValue) -> ItineraryDay:
    start, end, lodging = value.get("start"), value.get("end"), value.find("lodging")
    return ItineraryDay(
        date=value.get("date").date(),
        start_place=start.get("place").text(),
        start_time=start.get("time").clock(),
        end_place=end.get("place").text(),
        end_time=end.get("time").clock(),
        items=tuple(_read_item(item) for item in value.get("items").items()),
        lodging=None if lodging is None else lodging.text(),
    )


def _read_item(value: JsonValue) -> Item:
    kind = value.get("type")
    if kind.text() == "leg":
        return _read_leg(value)
    if kind.text() == "visit":
        return Visit(
            spot=value.get("spot").text(),
            arrive=value.get("arrive").clock(),
            start=value.get("start").clock(),
            leave=value.get("leave").clock(),
            rests_on=tuple(_read_basis(basis) for basis in value.get("rests_on").items()),
        )
    if kind.text() not in _STAYS:
        raise kind.fail(
            "应为 leg、visit、wait、lunch、dinner 之一",
            "one of leg, visit, wait, lunch, dinner is expected",
        )
    stay = _STAYS[kind.text()]
    return stay(value.get("at").text(), value.get("from").clock(), value.get("until").clock())


def _read_leg(value: JsonValue) -> Leg:
    leg = Leg(
        origin=value.get("from").text(),
        destination=value.get("to").text(),
        departs=value.get("depart").clock(),
        arrives=value.get("arrive").clock(),
        km=value.get("km").number(),
        evidence=value.get("evidence").one_of(EvidenceStatus),
    )
    minutes = value.find("minutes")
    if minutes is not None and minutes.whole() != leg.minutes:
        raise minutes.fail(
            f"与出发和到达的时刻不符，应为 {leg.minutes}",
            f"does not agree with the times, which give {leg.minutes}",
        )
    return leg


def _read_basis(value: JsonValue) -> RestsOn:
    match = _BASIS.fullmatch(value.text())
    known = match is not None and match[1] in tuple(Basis) and match[2] in tuple(EvidenceStatus)
    if match is None or not known:
        raise value.fail(
            "应写成 hours: estimated 或 position: sourced ±2.5 km",
            "hours: estimated or position: sourced ±2.5 km is expected",
        )
    radius = None if match[3] is None else float(match[3])
    return RestsOn(Basis(match[1]), EvidenceStatus(match[2]), radius)


def _read_left_out(value: JsonValue) -> LeftOut:
    loss = value.find("loss")
    return LeftOut(
        spot=value.get("spot").text(),
        reason=value.get("reason").one_of(LeftOutReason),
        loss=None if loss is None else loss.whole(),
        text=read_words(value.get("text")),
    )


def _read_entrance(value: JsonValue | None) -> Entrance | None:
    if value is None:
        return None
    return Entrance(
        yuan=value.get("yuan").whole(),
        unknown=tuple(spot.text() for spot in value.get("unknown").items()),
        estimated=tuple(spot.text() for spot in value.get("estimated").items()),
    )
