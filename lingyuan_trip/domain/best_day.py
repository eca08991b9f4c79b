"""Which of the coming days suits a request best."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class DayScore:
    """The best plan of a trip that begins on a date, without reasons for what it leaves out."""

    date: dt.date
    result: PlanResult

    @property
    def score(self) -> int:
        """Points of the plan; 0 where there is none."""
        return self.result.score

    @property
    def is_proven(self) -> bool:
        """Whether no plan of that date can be better."""
        return self.result.status in (PlanStatus.PROVEN_OPTIMAL, PlanStatus.INFEASIBLE)


@dataclass(frozen=True, slots=True)
class BestDays:
    """Days in order of their score, earlier ones first among equals, and why the first is best.

    `asked` is the date of the request, always among the days; `is_complete` is False where the
    comparison was stopped. `solved` counts different problems: days that are alike share one.
    """

    asked: DayScore
    days: tuple[DayScore, ...]
    reasons: tuple[LocalizedText, ...]
    is_complete: bool
    solved: int

    @property
    def best(self) -> DayScore:
        """The best day."""
        return self.days[0]
