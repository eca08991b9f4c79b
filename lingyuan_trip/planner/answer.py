"""The answer to a planning problem, in numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lingyuan_trip.domain.plan_result import PlanStatus

USEFUL_GAP = 1.0
"""A bound more than this share above the answer says nothing worth telling: unproven."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Places in order for each day with their value, what bounds it, and when each day is done.

    `days` is empty when there is no answer: proven with status infeasible, else not found yet.
    """

    status: PlanStatus
    value: int
    upper_bound: int
    days: tuple[tuple[int, ...], ...]
    returns: tuple[int, ...] = ()


Stop = Callable[[], bool]
Report = Callable[[Answer], None]


def never() -> bool:
    """The stop criterion that lets a search finish."""
    return False


def ignore(answer: Answer) -> None:
    """Take no notice of an improvement."""


def judge(value: int, upper: int) -> PlanStatus:
    """How good an answer is known to be."""
    if upper <= value:
        return PlanStatus.PROVEN_OPTIMAL
    return PlanStatus.BOUNDED if upper - value <= USEFUL_GAP * value else PlanStatus.UNPROVEN
