"""The days of a comparison as weeks of cells. No Qt widgets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lingyuan_trip.domain.best_day import DayScore
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "BestDay"
WEEK = 7
_LEAST_SHARE = 0.12
"""Of the length of a bar, for the day with the lowest score."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A day: its score where it is known, and how long its bar is (0–1).

    `is_best` counts only once every day was compared; `is_asked` is the date of the trip.
    """

    date: dt.date
    score: DayScore | None
    share: float = 0.0
    is_best: bool = False
    is_asked: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether there is a plan for the day."""
        return self.score is not None and self.score.result.status is not PlanStatus.INFEASIBLE

    @property
    def day_words(self) -> str:
        """`12`, with the month on the first of it."""
        day = self.date.day
        if day > 1:
            return str(day)
        english = formatting.language() == "en"
        return formatting.day_of_month(self.date) if english else f"{self.date.month}/{day}"

    @property
    def points_words(self) -> str:
        """The score; `—` where nothing fits, empty while it is not known."""
        if self.score is None:
            return ""
        return str(self.score.score) if self.is_possible else "—"

    @property
    def mark_words(self) -> str:
        """最好, or 现在 for the date of the trip."""
        if self.is_best:
            return translate(_C, "最好")
        return translate(_C, "现在") if self.is_asked else ""

    @property
    def words(self) -> str:
        """Everything about the day in a line."""
        return formatting.clauses((formatting.date(self.date), self._score_words, self.mark_words))

    @property
    def _score_words(self) -> str:
        if self.score is None:
            return translate(_C, "还没有比较")
        if not self.is_possible:
            return translate(_C, "排不出行程")
        words = translate(_C, "推荐分 {points}").format(points=self.score.score)
        return words if self.score.is_proven else words + formatting.aside(translate(_C, "未证明"))


def share_of(score: DayScore, low: int, high: int) -> float:
    """The length of a bar between the lowest and the highest score of the days."""
    if high <= low:
        return 1.0
    return _LEAST_SHARE + (1 - _LEAST_SHARE) * (score.score - low) / (high - low)
