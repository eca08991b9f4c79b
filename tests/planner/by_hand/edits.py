"""The shipped data, and whatever a visitor may do to a plan made by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any

from lingyuan_trip.almanac import Almanac
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.domain.trip_request import (
    LunchWish,
    Pace,
    Party,
    Pin,
    TravelMode,
    TripRequest,
    VisitLength,
)
from lingyuan_trip.paths import data_dir
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
from lingyuan_trip.planner.verify import verify
from lingyuan_trip.planner.violation import Violation
from lingyuan_trip.travel.estimate import estimate_travel_times

FIRST = TripRequest(dt.date(2026, 9, 12), 9 * 60 + 30, 18 * 60 + 30)
_DATES = tuple(dt.date(2026, 9, 12) + dt.timedelta(days=days) for days in (0, 1, 23, 80, 140, 290))


@dataclass(frozen=True)
class ByHand:
    """What is asked, and the plan as it stands."""

    request: TripRequest
    arrangement: Arrangement = Arrangement(())  # noqa: RUF009

    def timed(self) -> TimedArrangement:
        """With clock times and troubles."""
        return HANDS.time(self.request, self.arrangement)


@cache
def shipped() -> Guidebook:
    """The data that come with the program."""
    guidebook = load_dataset(data_dir() / "spots.yaml").guidebook
    assert guidebook is not None
    return guidebook


@cache
def almanac() -> Almanac:
    """Days as the program knows them."""
    data = load_dataset(data_dir() / "spots.yaml")
    return Almanac({each.year: each for each in data.arrangements})


@cache
def ground(mode: TravelMode) -> Ground:
    """The shipped data with the travel times of a mode."""
    return Ground(shipped(), estimate_travel_times(shipped(), mode), almanac().day)


HANDS = HandPlanner(ground)


def find_violations(timed: TimedArrangement) -> tuple[Violation, ...]:
    """What the checker says of the same plan."""
    times = ground(timed.request.mode).travel_times
    book = shipped()
    return verify(
        timed.itinerary,
        timed.request,
        book.spots,
        book.festivals,
        times,
        almanac().day,
        timed.score,
    )


def edit(random: Random, plan: ByHand) -> ByHand:
    """One thing done at random; the same plan where it makes no sense."""
    try:
        return random.choice((_move, _move, _move, _drop, _swap, _eat, _wish, _ask))(random, plan)
    except RequestError:
        return plan


def _spots() -> list[str]:
    return [spot.id for spot in shipped().spots]


def _any_stop(random: Random, plan: ByHand) -> str:
    return random.choice(plan.arrangement.spots or tuple(_spots()))


def _move(random: Random, plan: ByHand) -> ByHand:
    spot = random.choice([_any_stop(random, plan), random.choice([*_spots(), "vanished"])])
    stop = Stop(random.randrange(plan.request.days), random.randrange(6))
    return replace(plan, arrangement=plan.arrangement.put(spot, stop))


def _drop(random: Random, plan: ByHand) -> ByHand:
    return replace(plan, arrangement=plan.arrangement.remove(_any_stop(random, plan)))


def _swap(random: Random, plan: ByHand) -> ByHand:
    other = random.choice(_spots())
    if other in plan.arrangement.spots:
        return plan
    return replace(plan, arrangement=plan.arrangement.exchange(_any_stop(random, plan), other))


def _eat(random: Random, plan: ByHand) -> ByHand:
    arrangement = plan.arrangement.with_days(1)
    day = random.randrange(len(arrangement.days))
    after = random.choice([None, random.randint(0, len(arrangement.days[day].spots))])
    return replace(plan, arrangement=arrangement.have_lunch(day, after))


def _wish(random: Random, plan: ByHand) -> ByHand:
    request, spot = plan.request, _any_stop(random, plan)
    pins = frozenset(pin for pin in request.pins if pin.spot != spot)
    lengths = frozenset(each for each in request.lengths if each.spot != spot)
    minute, day = random.randrange(0, 24 * 60, 15), random.randint(1, request.days)
    changes: list[dict[str, Any]] = [
        {"pins": pins},
        {"pins": pins | {Pin(spot, minute)}},
        {"pins": pins | {Pin(spot, day=day)}},
        {"lengths": lengths},
        {"lengths": lengths | {VisitLength(spot, random.choice([15, 60, 300]))}},
        {"must": request.must | {random.choice(_spots())}},
        {"must": frozenset()},
        {"avoid": request.avoid | {spot}},
        {"avoid": frozenset(), "budget": random.choice([None, 0, 60, 200])},
    ]
    return replace(plan, request=replace(request, **random.choice(changes)))


def _ask(random: Random, plan: ByHand) -> ByHand:
    return replace(plan, request=ask(random, plan.request))


def ask(random: Random, request: TripRequest) -> TripRequest:
    """Other conditions; the same where they make no sense."""
    changes: list[dict[str, Any]] = [
        {"date": random.choice(_DATES)},
        {"days": random.randint(1, 3), "lodgings": ()},
        {"arrive": random.randrange(7 * 60, 13 * 60)},
        {"depart": random.randrange(14 * 60, 22 * 60)},
        {"pace": random.choice(tuple(Pace))},
        {"mode": random.choice(tuple(TravelMode))},
        {"party": random.choice([Party(), Party(2, 1, 2)])},
        {"lunch": random.choice([None, LunchWish(), LunchWish(90, 12 * 60, 12 * 60 + 30)])},
        {"dinner": random.choice([None, FIRST.dinner])},
        {"day_start": random.randrange(6 * 60, 10 * 60), "day_end": random.choice([1020, 1140])},
        {"diversity": random.random() < 0.5},
    ]
    try:
        return replace(request, **random.choice(changes))
    except RequestError:
        return request
