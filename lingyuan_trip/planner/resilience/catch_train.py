"""Planning with a required chance to catch the train.

The only thing changed is how long before departure the party wants to be at the station: that is
part of the request, so every rule and every reason of the plan stays true of it. The margin is
doubled until the simulated chance is reached, then halved back to the smallest that will do, in
steps of five minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.stress_test import StressTest
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.resilience import wording
from lingyuan_trip.planner.resilience.stress_test import RUNS

STEP_MINUTES = 5
MOST_MINUTES = 640
LEAST_WANTED, MOST_WANTED = 0.5, 0.999

Plan = Callable[[TripRequest], PlanResult]
Test = Callable[[PlanResult, int], StressTest]


def count_runs(wanted: float) -> int:
    """Enough runs for a plan with half the allowed misses to pass at the interval's lower end."""
    return max(RUNS, ceil(16 / (1 - wanted)))


def plan_to_catch(
    request: TripRequest,
    make_plan: Plan,
    test: Test,
    *,
    wanted: float,
    stop: Callable[[], bool] = lambda: False,
) -> SafePlan | None:
    """The best plan whose chance to catch the train is `wanted` or more; None if there is no plan.

    `make_plan` answers a request; `test` judges an answer in a number of runs, by the train as
    the request asks for it. The chance is that of the interval's lower end.
    """
    if not LEAST_WANTED <= wanted <= MOST_WANTED:
        raise RequestError(
            f"赶上车的把握应在 {LEAST_WANTED}–{MOST_WANTED} 之间",
            f"The chance to catch the train must be {LEAST_WANTED}–{MOST_WANTED}",
        )
    search = _Search(request, make_plan, test, wanted)
    first = search.attempt(0)
    if first is None:
        return None
    if not first.is_safe:
        search.run(stop)
    return search.finish(first, stop())


@dataclass(frozen=True)
class _Attempt:
    extra: int
    result: PlanResult
    test: StressTest
    is_safe: bool

    @property
    def rank(self) -> tuple[bool, float, int]:
        """Larger is better: safe with the smaller margin, else the safer."""
        if self.is_safe:
            return True, 0.0, -self.extra
        return False, self.test.train_missed.opposite.low, -self.extra


class _Search:
    def __init__(self, request: TripRequest, make_plan: Plan, test: Test, wanted: float) -> None:
        self._request = request
        self._make_plan = make_plan
        self._test = test
        self._wanted = wanted
        self._attempts: list[_Attempt] = []

    def attempt(self, extra: int) -> _Attempt | None:
        """Plan with so many minutes more before the train; None where nothing fits."""
        try:
            request = replace(self._request, board_margin=self._request.board_margin + extra)
        except RequestError:
            return None
        result = self._make_plan(request)
        if result.itinerary is None:
            return None
        test = self._test(result, count_runs(self._wanted))
        is_safe = test.train_missed.opposite.low >= self._wanted
        made = _Attempt(extra, result, test, is_safe)
        self._attempts.append(made)
        return made

    def run(self, stop: Callable[[], bool]) -> None:
        """Find the smallest margin that is safe, where one is."""
        low, high = 0, 2 * STEP_MINUTES
        while high < MOST_MINUTES and not stop():
            if self._is_enough(high):
                break
            low, high = high, 2 * high
        while high - low > STEP_MINUTES and not stop():
            middle = (low + high) // 2 // STEP_MINUTES * STEP_MINUTES
            low, high = (low, middle) if self._is_enough(middle) else (middle, high)

    def finish(self, plain: _Attempt, stopped: bool) -> SafePlan:
        """The best of the attempts, and what it is said to be."""
        best = max(self._attempts, key=lambda attempt: attempt.rank)
        return SafePlan(
            wanted=self._wanted,
            is_reached=best.is_safe,
            extra_margin=best.extra,
            cost=plain.result.score - best.result.score,
            tried=len(self._attempts),
            result=best.result,
            test=best.test,
            text=self._say(plain, best, stopped),
        )

    def _is_enough(self, extra: int) -> bool:
        """Whether more would be of no use: it is safe, or nothing fits any more."""
        made = self.attempt(extra)
        return made is None or made.is_safe

    def _say(self, plain: _Attempt, best: _Attempt, stopped: bool) -> LocalizedText:
        caught = best.test.train_missed.opposite
        if best.is_safe and best.extra == 0:
            return wording.safe_as_it_is(self._wanted, caught)
        if stopped and not best.is_safe:
            return wording.stopped_early(self._wanted, caught)
        cost = plain.result.score - best.result.score
        say = wording.made_safe if best.is_safe else wording.not_safe
        return say(self._wanted, caught, self._request.board_margin, best.extra, cost)
