"""Ways to mend a trouble: each is tried, and offered only if it mends and breaks nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.timed_arrangement import Mend, TroubleKind
from lingyuan_trip.planner.by_hand import ways_at_stop as stop
from lingyuan_trip.planner.by_hand import ways_of_day as day
from lingyuan_trip.planner.by_hand import ways_of_request as asked
from lingyuan_trip.planner.by_hand.case import Case, Way

_MOST = 3
_LATE_AT_STOP: tuple[Way, ...] = (
    stop.free_time,
    stop.shorten_before,
    asked.leave_earlier,
    stop.move,
    stop.other_day,
    stop.exchange,
    stop.remove,
)
_BACK_LATE: tuple[Way, ...] = (
    day.shorten_any,
    day.move_any,
    day.other_day_any,
    day.remove_any,
    asked.back_later,
    day.no_lunch,
)
_WAYS: dict[TroubleKind, tuple[Way, ...]] = {
    TroubleKind.OPENING: _LATE_AT_STOP,
    TroubleKind.DAYLIGHT: _LATE_AT_STOP,
    TroubleKind.PIN: (stop.fix_here, *_LATE_AT_STOP),
    TroubleKind.CLOSED: (stop.other_day, stop.exchange, stop.remove),
    TroubleKind.NO_WAY: (asked.by_car, stop.exchange, stop.remove, day.remove_any),
    TroubleKind.AVOIDED: (stop.exchange, stop.remove, asked.not_avoided),
    TroubleKind.UNKNOWN: (stop.exchange, stop.remove),
    TroubleKind.LUNCH: (
        day.lunch_anywhere,
        day.shorten_any,
        day.move_any,
        day.remove_any,
        day.no_lunch,
    ),
    TroubleKind.DINNER: _BACK_LATE,
    TroubleKind.TRAIN: _BACK_LATE,
    TroubleKind.LODGING: _BACK_LATE,
    TroubleKind.TOO_MANY: (day.other_day_any, day.remove_any, asked.faster),
    TroubleKind.MISSING: (day.add, day.let_go_of_it),
    TroubleKind.TICKET: (day.remove_one,),
    TroubleKind.BUDGET: (day.remove_any, asked.more_money),
    TroubleKind.NO_DAY: (asked.more_days, day.remove_beyond),
}


def find_mends(case: Case) -> tuple[Mend, ...]:
    """Up to three different ways, the gentlest first; of each sort the first that mends."""
    found: list[Mend] = []
    for way in _WAYS[case.trouble.kind]:
        mend = next(_list_working(case, way, found), None)
        if mend is not None:
            found.append(mend)
        if len(found) == _MOST:
            break
    if case.trouble.kind is TroubleKind.TICKET:
        found += _list_working(case, day.remove_one, found)
    return tuple(found[:_MOST])


def _list_working(case: Case, way: Way, found: list[Mend]) -> Iterator[Mend]:
    known = [(mend.request, mend.arrangement) for mend in found]
    for mend in way(case):
        if (mend.request, mend.arrangement) not in known and case.works(mend):
            yield mend
