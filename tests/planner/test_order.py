"""Orders of few stops are the smallest, those of many are on time."""

from __future__ import annotations

from itertools import permutations

import pytest

from lingyuan_trip.planner import order as ordering
from lingyuan_trip.planner.day_arrays import build_day
from lingyuan_trip.planner.order import Orderer
from tests.planner.tiny import make_county, make_problem, return_minute


def test_the_smallest_order_is_found() -> None:
    checked = 0
    for seed in range(150):
        problem = make_problem(seed, most=5)
        places = range(len(problem.spots))
        backs = {order: return_minute(problem, order) for order in permutations(places)}
        in_time = {order: back for order, back in backs.items() if back is not None}
        orderer = Orderer(build_day(problem, required=places))
        for back in sorted(set(in_time.values())):
            smallest = min(order for order, minute in in_time.items() if minute <= back)
            assert orderer.find_smallest([(1 << len(places)) - 1], back) == smallest, seed
            checked += 1
    assert checked > 60


def test_the_smallest_order_of_many_is_found_where_the_steps_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find_all() -> list[tuple[int, ...] | None]:
        days = [build_day(make_county(7, seed)) for seed in range(6)]
        return [Orderer(day).find_smallest([(1 << 3) - 1], day.ends) for day in days]

    few = find_all()
    monkeypatch.setattr(ordering, "MANY", 1)
    assert find_all() == few and any(few)


@pytest.mark.parametrize("seed", range(6))
def test_an_order_of_many_is_on_time(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "MANY", 1)
    monkeypatch.setattr(ordering, "MOST_STEPS", 3)
    problem = make_county(6, seed)
    day = build_day(problem)
    found = 0
    for members in range(1, 1 << day.size):
        rows = [row for row in range(day.size) if members >> row & 1]
        backs = [
            return_minute(problem, [day.places[row] for row in order])
            for order in permutations(rows)
        ]
        back = min((minute for minute in backs if minute is not None), default=None)
        if back is not None:
            order = Orderer(day).find_smallest([members], back)
            assert order is not None
            assert sorted(order) == rows
            assert return_minute(problem, [day.places[row] for row in order]) == back
            found += 1
    assert found > 10
