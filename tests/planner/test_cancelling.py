"""Cancelling: a stop is asked for often and obeyed at once, and many plans leave nothing behind.

Speed is counted in cells (labels × spots) that the kernel expands, the same on every machine; a
hundred thousand of them take a few hundredths of a second. Clock times are measured by
`python -m benchmarks.cancelling`.
"""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.expand import Expander
from lingyuan_trip.planner.labels import Labels
from lingyuan_trip.planner.plan import plan
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

MOST_CELLS = 150_000
"""Kernel work between two questions, the first plan included."""

PLANS = 50
GROWTH = 200_000
"""Bytes that all plans together may leave behind: caches of the language, not one plan's arrays."""


class Meter:
    """Counts cells expanded between the questions of a stop that says yes at the nth."""

    def __init__(self, spots: int, says_yes_at: int = 10**9) -> None:
        self._spots = spots
        self.asked = 0
        self._worst = 0
        self._cells = 0
        self._says_yes_at = says_yes_at

    def stop(self) -> bool:
        self._note()
        self.asked += 1
        return self.asked >= self._says_yes_at

    def watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        expand: Callable[..., Any] = Expander.expand

        def counted(expander: Expander, labels: Labels, *rest: Any) -> Any:
            self._cells += len(labels) * self._spots
            return expand(expander, labels, *rest)

        monkeypatch.setattr(Expander, "expand", counted)

    def find_worst(self) -> int:
        """The most cells between two questions, or between the last one and the end."""
        self._note()
        return self._worst

    def _note(self) -> None:
        self._worst, self._cells = max(self._worst, self._cells), 0


def ask(days: int, count: int, seed: int = 5) -> tuple[TripRequest, tuple[Any, ...]]:
    """A long day, or several, among so many spots."""
    spots, times = make_county(count, seed)
    lodgings = (spots[0].id,) if days > 1 else ()
    request = make_request("08:20", "19:40", days=days, lodgings=lodgings)
    return request, (spots, (), times, make_calendar())


@pytest.mark.parametrize("days", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_a_stop_at_any_moment_is_obeyed_after_little_work(
    days: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, parts = ask(days, 30)
    meter = Meter(30, Random(seed).choice([1, 2, 3, 5, 8, 13, 21, 34, 55]))
    meter.watch(monkeypatch)
    result = plan(request, *parts, stop=meter.stop)
    assert result.itinerary is not None
    assert result.verified
    assert meter.asked >= 1
    assert 0 < meter.find_worst() <= MOST_CELLS


@pytest.mark.parametrize(("days", "count", "seed"), [(1, 60, 7), (2, 25, 5)])
def test_a_plan_that_is_not_stopped_asks_all_the_time(
    days: int, count: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, parts = ask(days, count, seed)
    meter = Meter(count)
    meter.watch(monkeypatch)
    result = plan(request, *parts, stop=meter.stop)
    assert result.status is PlanStatus.PROVEN_OPTIMAL
    assert meter.find_worst() <= MOST_CELLS
    assert meter.asked > 10


def test_a_stopped_plan_is_no_better_than_it_says() -> None:
    request, parts = ask(2, 20)
    best = plan(request, *parts, with_reasons=False).score
    for says_yes_at in (1, 4, 16):
        found = plan(request, *parts, stop=Meter(20, says_yes_at).stop, with_reasons=False)
        assert found.score <= best <= found.upper_bound


@pytest.mark.parametrize(("days", "count"), [(1, 9), (2, 4)])
def test_fifty_plans_in_a_row_leave_nothing_behind(days: int, count: int) -> None:
    request, parts = ask(days, count)

    def make_plans(number: int) -> None:
        for _ in range(number):
            plan(request, *parts)

    make_plans(3)
    gc.collect()
    tracemalloc.start()
    try:
        make_plans(2)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        make_plans(PLANS)
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert grown < GROWTH
