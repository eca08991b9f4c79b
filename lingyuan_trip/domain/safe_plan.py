"""A plan made to catch the train with a required chance."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.stress_test import StressTest
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class SafePlan:
    """The best plan found that catches the train with the chance `wanted`, else the safest found.

    `is_reached` says which. `extra_margin` minutes were added before the train; `cost` is what
    that takes from the best plan without them, in points. `tried` plans were made and tested.
    `text` says all that. `result` answers the request with the larger margin; `test` judges it by
    the train as asked for.
    """

    wanted: float
    is_reached: bool
    extra_margin: int
    cost: int
    tried: int
    result: PlanResult
    test: StressTest
    text: LocalizedText
