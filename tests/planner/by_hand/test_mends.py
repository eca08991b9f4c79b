"""Every way that is offered mends, and what is asked for is done."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import Arrangement, Stop
from lingyuan_trip.domain.timed_arrangement import TimedArrangement
from lingyuan_trip.domain.trip_request import TripRequest
from tests.planner.by_hand.edits import FIRST, HANDS, ByHand, edit, find_violations

MUSEUM, GARDEN, PAGODA = "niuheliang-museum", "lily-expo-garden", "shibalipu-pagoda"


def arranged(*days: tuple[str, ...], request: TripRequest = FIRST) -> TimedArrangement:
    plan = Arrangement(())
    for day, spots in enumerate(days):
        for number, spot in enumerate(spots):
            plan = plan.put(spot, Stop(day, number))
    return HANDS.time(request, plan)


def rules_broken(timed: TimedArrangement) -> Counter[tuple[str, str | None]]:
    return Counter((each.rule, each.place) for each in find_violations(timed))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 25))
def test_every_way_that_is_offered_mends(seed: int, count: int) -> None:
    random, standing = Random(seed), ByHand(FIRST)
    for _ in range(count):
        standing = edit(random, standing)
    timed = standing.timed()
    for trouble in timed.troubles:
        ways = HANDS.find_mends(timed, trouble)
        assert len({(way.request, way.arrangement) for way in ways}) == len(ways) <= 3
        for way in ways:
            after = HANDS.time(way.request, way.arrangement)
            same = (trouble.kind, trouble.day, trouble.spot)
            assert same not in {(each.kind, each.day, each.spot) for each in after.troubles}
            assert len(after.troubles) < len(timed.troubles)
            assert sum(rules_broken(after).values()) <= sum(rules_broken(timed).values())
            assert way.text.zh and way.text.en
