"""What a plan comes to, for plans side by side. No widgets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "Compare"


@dataclass(frozen=True, slots=True)
class Figures:
    """Stops, minutes of visits and on the road, entrance money of the party, minutes to spare
    before the train.
    """

    stops: int
    visit_minutes: int
    road_minutes: int
    yuan: int | None
    spare: int


def count_figures(result: PlanResult) -> Figures:
    """The figures of a result that has a plan."""
    assert result.itinerary is not None
    days = result.itinerary.days
    return Figures(
        stops=len(result.itinerary.visits),
        visit_minutes=sum(visit.minutes for visit in result.itinerary.visits),
        road_minutes=sum(leg.minutes for day in days for leg in day.legs),
        yuan=None if result.entrance is None else result.entrance.yuan,
        spare=result.request.day_ends - days[-1].end_time,
    )


def figure_rows(found: Alternative, best: Alternative) -> Iterator[tuple[str, str]]:
    """Captions with the figures of a plan; what differs from the best one is told as more or less.

    The score comes first: it is what the plans are judged by.
    """
    own, other = count_figures(found.result), count_figures(best.result)
    score = str(found.result.score)
    yield translate(_C, "推荐分"), score + _more(found.result.score, best.result.score)
    yield translate(_C, "站数"), translate(_C, "%n 处", own.stops) + _more(own.stops, other.stops)
    visits, road = (
        formatting.duration(minutes) for minutes in (own.visit_minutes, own.road_minutes)
    )
    yield translate(_C, "游览"), visits + _more(own.visit_minutes, other.visit_minutes)
    yield translate(_C, "路上"), road + _more(own.road_minutes, other.road_minutes)
    if own.yuan is not None:
        yield (
            translate(_C, "门票"),
            formatting.yuan(own.yuan) + _more(own.yuan, other.yuan or 0),
        )
    spare = formatting.duration(own.spare)
    yield translate(_C, "赶车余"), spare + _more(own.spare, other.spare)


def _more(own: int, other: int) -> str:
    """`（+2）`, nothing where both are the same."""
    if own == other:
        return ""
    return formatting.aside(f"{'+' if own > other else '−'}{abs(own - other)}")
