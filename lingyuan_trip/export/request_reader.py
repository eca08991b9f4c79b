"""A trip request from the `request` of a plan in JSON; what older plans do not say is usual."""

from __future__ import annotations

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import Interest, Liking, Pace, TravelMode, TripRequest
from lingyuan_trip.domain.wishes import (
    ONE_ADULT,
    USUAL_DAY_END,
    USUAL_DAY_START,
    DinnerWish,
    LunchWish,
    Party,
    Pin,
    VisitLength,
)
from lingyuan_trip.export.json_values import JsonValue


def read_request(value: JsonValue) -> TripRequest:
    """The request; raises DataError or, where it makes no sense, RequestError."""
    lunch, budget, dinner = value.get("lunch"), value.find("budget"), value.find("dinner")
    days = _whole(value, "days", 1)
    lodgings = value.find("lodgings")
    interests, likings = _read_wishes(value)
    return TripRequest(
        date=value.get("date").date(),
        arrive=value.get("arrive").clock(),
        depart=value.get("depart").clock(),
        arrive_gateway=value.get("gateway").text(),
        depart_gateway=value.get("depart_gateway").text(),
        exit_margin=value.get("exit_margin").whole(),
        board_margin=value.get("board_margin").whole(),
        mode=value.get("mode").one_of(TravelMode),
        pace=value.get("pace").one_of(Pace),
        lunch=None if lunch.is_null else LunchWish(*_meal(lunch)),
        must=frozenset(spot.text() for spot in value.get("must").items()),
        avoid=frozenset(spot.text() for spot in value.get("avoid").items()),
        interests=interests,
        days=days,
        lodgings=() if lodgings is None else tuple(each.text() for each in lodgings.items()),
        day_start=_clock(value, "day_start", USUAL_DAY_START),
        day_end=_clock(value, "day_end", USUAL_DAY_END),
        dinner=None if dinner is None else DinnerWish(*_meal(dinner)),
        party=_read_party(value.find("party")),
        budget=None if budget is None else budget.whole(),
        likings=likings,
        pins=_read_pins(value.find("pins")),
        diversity=_flag(value, "diversity"),
        lengths=_read_lengths(value.find("lengths")),
    )


def read_sound_request(value: JsonValue) -> TripRequest:
    """The request; raises DataError with its place where it makes no sense."""
    try:
        return read_request(value)
    except RequestError as error:
        raise value.fail(error.text.zh, error.text.en) from error


def _meal(value: JsonValue) -> tuple[int, int, int]:
    return (
        value.get("minutes").whole(),
        value.get("earliest").clock(),
        value.get("latest").clock(),
    )


def _read_wishes(value: JsonValue) -> tuple[frozenset[Interest], frozenset[Liking]]:
    """What is liked, without and with a weight."""
    told = value.find("likings")
    if told is not None:
        return _read_told(told.items())
    found = _read_likings(value)
    plain = {each.name for each in found if isinstance(each.name, Interest) and each.weight == 1}
    return (
        frozenset(name for name in plain if isinstance(name, Interest)),
        frozenset(each for each in found if each.name not in plain),
    )


def _read_told(values: list[JsonValue]) -> tuple[frozenset[Interest], frozenset[Liking]]:
    interests, likings = set(), set()
    for each in values:
        kind, weight = each.find("kind"), each.find("weight")
        if kind is not None:
            likings.add(Liking(kind.one_of(SpotKind), each.get("weight").whole()))
        elif weight is not None:
            likings.add(Liking(each.get("interest").one_of(Interest), weight.whole()))
        else:
            interests.add(each.get("interest").one_of(Interest))
    return frozenset(interests), frozenset(likings)


def _read_likings(value: JsonValue) -> list[Liking]:
    weights = value.find("interest_weights")
    if weights is None:
        return [Liking(each.one_of(Interest)) for each in value.get("interests").items()]
    return [Liking(_name(weights, key), weights.get(key).whole()) for key in weights.names()]


def _name(weights: JsonValue, key: str) -> Interest | SpotKind:
    if key in tuple(Interest):
        return Interest(key)
    if key in tuple(SpotKind):
        return SpotKind(key)
    raise weights.get(key).fail("没有这个兴趣或景点类型", "no such interest or kind of place")


def _read_party(value: JsonValue | None) -> Party:
    if value is None:
        return ONE_ADULT
    return Party(*(value.get(key).whole() for key in ("adults", "elders", "children")))


def _read_pins(value: JsonValue | None) -> frozenset[Pin]:
    if value is None:
        return frozenset()
    found = []
    for pin in value.items():
        time, day = pin.find("time"), pin.find("day")
        minute = None if time is None else time.clock()
        found.append(Pin(pin.get("spot").text(), minute, None if day is None else day.whole()))
    return frozenset(found)


def _read_lengths(value: JsonValue | None) -> frozenset[VisitLength]:
    found = () if value is None else tuple(value.items())
    return frozenset(
        VisitLength(each.get("spot").text(), each.get("minutes").whole()) for each in found
    )


def _whole(value: JsonValue, key: str, usual: int) -> int:
    found = value.find(key)
    return usual if found is None else found.whole()


def _clock(value: JsonValue, key: str, usual: int) -> int:
    found = value.find(key)
    return usual if found is None else found.clock()


def _flag(value: JsonValue, key: str) -> bool:
    found = value.find(key)
    return True if found is None else found.flag()
