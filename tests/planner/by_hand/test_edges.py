"""Every minute of a day, and every order: where one minute decides."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement, Stop
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.spot import Setting, Spot
from lingyuan_trip.domain.timed_arrangement import TroubleKind
from lingyuan_trip.domain.trip_request import Pin
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
from lingyuan_trip.planner.by_hand.retime import Retimer
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.timing import DoesNotFit, time_day
from lingyuan_trip.planner.verify import verify
from tests.builders import (
    PUBLISHED,
    STATION,
    make_calendar,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.county import make_county

OTHER = Hours(
    make_hours("09:00-12:00", "13:00-17:30", last_entry="16:00").rules,
    (OpeningRule((OpeningSpan(9 * 60, 17 * 60),), PUBLISHED),),
)
SPOTS = (
    make_spot("plain", hours=make_hours("09:00-17:00")),
    make_spot("entry", hours=make_hours("09:00-17:00", last_entry="15:00")),
    make_spot("other", hours=OTHER, minutes=45),
    make_spot("open-air", hours=make_hours("04:00-23:00"), setting=Setting.OUTDOOR),
    make_spot("long", hours=make_hours("09:00-10:00"), minutes=90),
    make_spot("shut", hours=make_hours()),
)
_KINDS = {
    "hours": TroubleKind.OPENING,
    "last_entry": TroubleKind.OPENING,
    "closed": TroubleKind.CLOSED,
    "daylight": TroubleKind.DAYLIGHT,
}


@pytest.mark.parametrize("spot", SPOTS, ids=lambda spot: str(spot.id))
def test_each_minute_is_judged_as_the_checker_judges_it(spot: Spot) -> None:
    times = make_travel_times({STATION: (0, 0), spot.id: (0, 0)})
    calendar, plan = make_calendar(), Arrangement(()).put(spot.id, Stop(0, 0))
    ground = Ground(Guidebook("made up", spots=(spot,)), times, calendar)
    seen = set()
    for minute in range(1, 24 * 60):
        request = make_request("00:00", "23:59", lunch=None, pins=frozenset({Pin(spot.id, minute)}))
        timed = Retimer(ground, request).time(plan)
        found = verify(timed.itinerary, request, (spot,), (), times, calendar)
        shown = {t.kind for t in timed.troubles if t.kind in _KINDS.values()}
        assert shown == {_KINDS[each.rule] for each in found if each.rule in _KINDS}, minute
        seen.add(frozenset(shown))
    assert len(seen) > 1 or spot.id in ("shut", "long")


@pytest.mark.parametrize("spot", [SPOTS[0], SPOTS[1], SPOTS[3]], ids=lambda spot: str(spot.id))
def test_so_many_minutes_sooner_and_it_works(spot: Spot) -> None:
    times = make_travel_times({STATION: (0, 0), spot.id: (0, 0)})
    ground = Ground(Guidebook("made up", spots=(spot,)), times, make_calendar())
    hands = HandPlanner(lambda _mode: ground)
    plan = Arrangement(()).put(spot.id, Stop(0, 0))
    late = make_request("19:30", "23:59", lunch=None)
    troubles = hands.time(late, plan).troubles
    minutes = max(trouble.minutes or 0 for trouble in troubles)
    for sooner, works in ((minutes, True), (minutes - 1, False)):
        request = replace(late, arrive=late.arrive - sooner)
        assert hands.time(request, plan).works is works


@pytest.mark.parametrize("seed", range(40))
def test_any_order_that_fits_has_the_times_of_the_planner(seed: int) -> None:
    random = Random(seed)
    spots, times = make_county(9, seed)
    request = make_request("09:20", "19:00", exit_margin=random.choice([0, 15]))
    calendar = make_calendar()
    formulation = formulate(request, spots, (), times, calendar)
    ground = Ground(Guidebook("county", spots=spots), times, calendar)
    retimer = Retimer(ground, request)
    for _ in range(60):
        open_ = [n for n in range(len(spots)) if _has_windows(formulation, n)]
        places = random.sample(open_, min(len(open_), random.randint(1, 4)))
        try:
            wanted = time_day(formulation, 0, places)
        except DoesNotFit:
            continue
        order = tuple(formulation.place_ids[place] for place in places)
        timed = retimer.time(Arrangement((ArrangedDay(order),)))
        assert timed.itinerary.days[0] == wanted


def _has_windows(formulation: Formulation, place: int) -> bool:
    count = len(formulation.open_problem.spots)
    return place < count and bool(formulation.open_problem.days[0].windows[place])
