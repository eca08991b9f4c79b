"""Plans made to catch the train with a required chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.stress_test import Chance, StressTest
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.plan import plan
from lingyuan_trip.planner.resilience.catch_train import count_runs, plan_to_catch
from lingyuan_trip.planner.resilience.stress_test import stress_test
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

REQUEST = make_request("09:20", "17:40", exit_margin=15, board_margin=10)


class County:
    """Plans and tests of one made-up county, and the margins that were asked for."""

    def __init__(self, seed: int = 4, stretch: int = 1) -> None:
        self.spots, self.times = make_county(12, seed)
        self.margins: list[int] = []
        self._stretch = stretch

    def make_plan(self, request: TripRequest) -> PlanResult:
        self.margins.append(request.board_margin)
        return plan(request, self.spots, (), self.times, make_calendar())

    def test(self, result: PlanResult, runs: int) -> StressTest:
        assert result.itinerary is not None
        days = make_calendar()
        return stress_test(result.itinerary, REQUEST, self.spots, {}, days, seed=2, runs=runs)

    def catch(self, wanted: float, request: TripRequest = REQUEST) -> SafePlan:
        found = plan_to_catch(request, self.make_plan, self.test, wanted=wanted)
        assert found is not None
        return found


def test_a_larger_margin_reaches_the_chance_and_says_what_it_costs() -> None:
    county = County()
    found = county.catch(0.99)
    plain = county.make_plan(REQUEST)
    assert not county.test(plain, 2000).train_missed.opposite.low >= 0.99
    assert found.is_reached
    assert found.test.train_missed.opposite.low >= 0.99
    assert found.extra_margin > 0
    assert found.result.request == replace(REQUEST, board_margin=10 + found.extra_margin)
    assert found.cost == plain.score - found.result.score
    assert f"由 10 分钟加到 {10 + found.extra_margin} 分钟" in found.text.zh
    assert f"少 {found.cost}" in found.text.zh
    assert f"costs {found.cost} points" in found.text.en


def test_no_smaller_margin_that_was_tried_is_safe() -> None:
    county = County()
    found = county.catch(0.99)
    assert found.tried == len(county.margins) == len(set(county.margins))
    assert found.tried <= 12
    smaller = 10 + found.extra_margin - 5
    assert smaller in county.margins
    less = county.make_plan(replace(REQUEST, board_margin=smaller))
    assert county.test(less, 2000).train_missed.opposite.low < 0.99


def test_a_plan_that_is_safe_already_stays() -> None:
    county = County()
    found = county.catch(0.5)
    assert (found.is_reached, found.extra_margin, found.cost, found.tried) == (True, 0, 0, 1)
    assert "最优方案本身就达到" in found.text.zh


class HopelessCounty(County):
    """Whatever is planned, one trip in ten misses the train."""

    def test(self, result: PlanResult, runs: int) -> StressTest:
        found = super().test(result, runs)
        missed = replace(found.train_missed, hits=runs // 10 + (result.request.board_margin < 100))
        return replace(found, train_missed=missed)


def test_it_is_said_when_no_plan_is_safe_and_the_safest_is_given() -> None:
    found = HopelessCounty().catch(0.99)
    assert not found.is_reached
    assert found.test.train_missed.hits == 200
    assert found.result.request.board_margin >= 100
    assert found.text.zh.startswith("没有方案达到 99 %")
    assert found.text.en.startswith("No plan reaches 99 %")


def test_there_is_no_answer_without_a_plan() -> None:
    short = replace(REQUEST, depart=REQUEST.arrive + 40)
    assert plan_to_catch(short, County().make_plan, County().test, wanted=0.9) is None


def test_a_stop_gives_the_safest_so_far() -> None:
    county = County()
    stop = lambda: len(county.margins) >= 2  # noqa: E731
    found = plan_to_catch(REQUEST, county.make_plan, county.test, wanted=0.999, stop=stop)
    assert found is not None
    assert found.tried == 2
    assert not found.is_reached
    assert found.text.zh.startswith("已停止")


@pytest.mark.parametrize("wanted", [0.3, 0.9995, 1.0])
def test_a_chance_that_cannot_be_shown_is_refused(wanted: float) -> None:
    with pytest.raises(RequestError, match=r"0\.5–0\.999"):
        plan_to_catch(REQUEST, County().make_plan, County().test, wanted=wanted)


@pytest.mark.parametrize("wanted", [0.5, 0.99, 0.999])
def test_enough_runs_are_made_to_show_the_chance(wanted: float) -> None:

    runs = count_runs(wanted)
    assert Chance(int(runs * (1 - wanted) / 2), runs).opposite.low >= wanted
