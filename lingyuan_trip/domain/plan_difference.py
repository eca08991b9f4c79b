"""In what two plans of a trip differ: stops, minutes, money, slack."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import PlanResult


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """What a plan has more than another (negative: less), and the spots (ids) of one only.

    `yuan` is for the whole party and None where one of them is not told, `back` are minutes by
    which the last day ends later.
    """

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    visit_minutes: int
    travel_minutes: int
    yuan: int | None
    back: int
    score: int

    @property
    def is_none(self) -> bool:
        """Whether all of it is the same, the order of the stops apart."""
        numbers = (self.visit_minutes, self.travel_minutes, self.yuan or 0, self.back, self.score)
        return not (self.gained or self.lost or any(numbers))


def compare_plans(plan: PlanResult, other: PlanResult) -> PlanDifference | None:
    """What a plan has more than another; None where one of them is none."""
    mine, theirs = plan.itinerary, other.itinerary
    if mine is None or theirs is None or not mine.days or not theirs.days:
        return None
    here, there = ([visit.spot for visit in each.visits] for each in (mine, theirs))
    paid, would_pay = plan.entrance, other.entrance
    return PlanDifference(
        gained=tuple(spot for spot in here if spot not in there),
        lost=tuple(spot for spot in there if spot not in here),
        visit_minutes=_count_visits(mine) - _count_visits(theirs),
        travel_minutes=_count_travel(mine) - _count_travel(theirs),
        yuan=None if paid is None or would_pay is None else paid.yuan - would_pay.yuan,
        back=mine.days[-1].end_time - theirs.days[-1].end_time,
        score=plan.score - other.score,
    )


def _count_visits(itinerary: Itinerary) -> int:
    return sum(visit.minutes for visit in itinerary.visits)


def _count_travel(itinerary: Itinerary) -> int:
    return sum(leg.minutes for day in itinerary.days for leg in day.legs)
