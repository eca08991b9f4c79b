"""The same wishes on many days: scores, order, and what is remembered between days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lingyuan_trip.domain.best_day import DayScore
from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.best_day.compare import compare_days
from lingyuan_trip.planner.plan import plan
from tests.builders import (
    DATE,
    STATION,
    make_calendar,
    make_day,
    make_festival,
    make_hours,
    make_request,
    make_spot,
    make_travel_times,
)
from tests.planner.county import make_county

TIMES = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (50, 0)})


def shorter_days(date: dt.date) -> CalendarDay:
    """Sunset is ten minutes earlier every day, from half past five on."""
    early = 10 * (date - DATE).days
    return make_day(date, sunset=f"{17 - (early + 29) // 60}:{(30 - early) % 60:02}")


@pytest.mark.parametrize("seed", range(6))
def test_each_day_is_planned_as_if_it_were_asked_alone(seed: int) -> None:
    spots, times = make_county(14, seed)
    festivals = [make_festival("s03", edition=(DATE + dt.timedelta(days=3),) * 2)]
    request = make_request("09:20", "17:40")
    found = compare_days(request, spots, festivals, times, shorter_days, days=10)
    for day in found.days:
        alone = plan(replace(request, date=day.date), spots, festivals, times, shorter_days)
        assert replace(alone, left_out=()) == day.result


def test_days_are_ordered_by_score_then_by_date() -> None:
    spot = make_spot("a", season=[6])
    found = compare_days(make_request(), [spot], (), TIMES, make_calendar(), days=40)
    june = [DATE.replace(month=6, day=number) for number in range(1, 10)]
    assert [day.date for day in found.days[:9]] == june
    assert found.days[9].date == DATE
    assert found.asked.date == DATE
    assert found.best.score > found.asked.score


def test_days_with_the_same_numbers_are_solved_once() -> None:
    spots, times = make_county(10, 2)
    found = compare_days(make_request(), spots, (), times, make_calendar(), days=31)
    assert found.solved == 1
    assert len(found.days) == 31


def test_light_that_nobody_can_use_makes_no_other_problem() -> None:
    def longer(date: dt.date) -> CalendarDay:
        return replace(make_day(date), sunset=19 * 60 + (date - DATE).days, sunrise=300)

    spots, times = make_county(10, 2)
    found = compare_days(make_request(), spots, (), times, longer, days=20)
    assert found.solved == 1


def test_trips_of_several_days_move_as_a_whole() -> None:
    times = make_travel_times({STATION: (0, 0), "a": (20, 0), "b": (50, 0), "inn": (10, 0)})
    spots = (make_spot("a", minutes=300), make_spot("b", minutes=300))
    festival = make_festival("b", edition=(DATE + dt.timedelta(days=5),) * 2)
    request = make_request(days=2, lodgings=("inn",))
    found = compare_days(request, spots, [festival], times, make_calendar(), days=8)
    assert found.best.date == DATE + dt.timedelta(days=4)
    assert found.best.score == 123 + 185
    assert "景点b有试节，8 天里有 1 天" in [reason.zh for reason in found.reasons]
    assert found.solved < 8


def test_a_stop_keeps_the_days_known_so_far() -> None:
    spots, times = make_county(8, 2)
    seen: list[tuple[DayScore, int]] = []
    found = compare_days(
        make_request(),
        spots,
        (),
        times,
        make_calendar(),
        days=30,
        stop=lambda: len(seen) >= 4,
        on_progress=lambda score, done: seen.append((score, done)),
    )
    assert not found.is_complete
    assert [done for _, done in seen] == [1, 2, 3, 4]
    assert {day.date for day in found.days} == {score.date for score, _ in seen}
    assert found.asked.date == DATE


def test_a_stop_before_the_first_plan_gives_the_asked_day() -> None:
    spots, times = make_county(8, 2)
    days = make_calendar()
    found = compare_days(make_request(), spots, (), times, days, days=30, stop=lambda: True)
    assert [day.date for day in found.days] == [DATE]
    assert found.solved == 0


def test_a_day_without_a_plan_counts_nothing() -> None:
    spot = make_spot("a", hours=make_hours("17:00-17:30"))
    found = compare_days(make_request(), [spot], (), TIMES, make_calendar(), days=3)
    assert {day.score for day in found.days} == {0}
    assert {day.result.status for day in found.days} == {PlanStatus.INFEASIBLE}
    assert all(day.is_proven for day in found.days)
    assert found.reasons[0].zh == "3 天里哪天都排不出行程"


@pytest.mark.parametrize("days", [0, 61])
def test_no_more_days_than_can_be_looked_at(days: int) -> None:
    with pytest.raises(RequestError, match="1–60"):
        compare_days(make_request(), [make_spot("a")], (), TIMES, make_calendar(), days=days)
