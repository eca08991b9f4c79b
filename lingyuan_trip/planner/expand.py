"""From labels to labels with one more visit: a chunk of (labels, n) pairs at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from lingyuan_trip.planner.bound import Bound, Floats, Outlook, floor
from lingyuan_trip.planner.day_arrays import DayArrays, Flags, Ints
from lingyuan_trip.planner.labels import Labels, add_rows


@dataclass(frozen=True)
class Family:
    """Labels with what they share by their children; arrays are (labels, n).

    `value` is a child's value, `rest` its bound without the price of its minutes left.
    """

    labels: Labels
    visited: Flags
    open_: Flags
    outlook: Outlook
    value: Ints
    rest: Floats


class Keep(Protocol):
    """Which children (labels, n) may still improve the answer."""

    def __call__(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        """Judge by bound and by the earliest minute at which the day can be done."""


class Expander:
    """Extends labels by one visit, with and without lunch before it."""

    def __init__(self, day: DayArrays, bound: Bound) -> None:
        self._day = day
        self._bound = bound
        self._same_kind = (day.kind[:, None] == day.kind).astype(np.float32)
        self._conflicts = day.conflicts.astype(np.float32)
        self._has_conflicts = bool(day.conflicts.any())
        self._charges = bool(day.rise.any())
        self._lunch_minutes = 0 if day.lunch is None else day.lunch.minutes

    def expand(self, labels: Labels, stops: int, keep: Keep) -> list[Labels]:
        """Children that `keep` lets live, for labels with that many stops left."""
        day = self._day
        arrive = labels.finish[:, None] + day.travel[labels.last]
        finish = day.start_visits(arrive) + day.minutes
        family, is_last = self._look(labels, finish, stops), stops == 1
        if day.lunch is None:
            return self._bear(family, finish, family.open_, labels.lunched, keep, is_last)
        ready = day.lunch_on_the_way(labels.finish[:, None], day.travel[labels.last])
        after_lunch = day.start_visits(ready) + day.minutes
        hungry = ~labels.lunched[:, None]
        # Where lunch costs no time, the same day without it yet is of no use.
        useful = family.open_ & ~(hungry & (after_lunch <= finish))
        with_lunch = np.ones(len(labels), dtype=bool)
        return [
            *self._bear(family, after_lunch, family.open_ & hungry, with_lunch, keep, is_last),
            *self._bear(family, finish, useful, labels.lunched, keep, is_last),
        ]

    def _look(self, labels: Labels, finish: Ints, stops: int) -> Family:
        visited = labels.unpack(self._day.size)
        open_ = self._find_open(labels, visited, finish, stops)
        counts = self._count_kinds(visited)
        outlook = self._bound.look(
            labels.last, labels.finish, labels.value, labels.lunched, stops, open_, counts
        )
        value = labels.value[:, None] + self._day.prize - self._day.rise[counts]
        others = outlook.rest - outlook.stop_price - labels.value
        rest = value + others[:, None] - outlook.share
        return Family(labels, visited, open_, outlook, value, rest)

    def _find_open(self, labels: Labels, visited: Flags, finish: Ints, stops: int) -> Flags:
        day = self._day
        open_: Flags = ~visited & (finish + day.to_end[:-1] <= day.ends)
        if self._has_conflicts:
            open_ &= (visited.astype(np.float32) @ self._conflicts) == 0
        if day.budget is not None:
            open_ &= labels.price[:, None] + day.price <= day.budget
        missing = ~visited & day.required
        hopeless = (missing & ~open_).any(axis=1) | (missing.sum(axis=1) > stops)
        open_ &= ~hopeless[:, None]
        return open_

    def _count_kinds(self, visited: Flags) -> Ints:
        if not self._charges:
            return np.zeros(visited.shape, dtype=np.int64)
        counts: Ints = (visited.astype(np.float32) @ self._same_kind).astype(np.int64)
        return counts

    def _bear(
        self,
        family: Family,
        finish: Ints,
        open_: Flags,
        lunched: Flags,
        keep: Keep,
        is_last: bool,
    ) -> list[Labels]:
        day, labels, outlook = self._day, family.labels, family.outlook
        fed = lunched[:, None]
        least_return = finish + day.to_end[:-1] + np.where(fed, 0, self._lunch_minutes)
        possible = open_ & (least_return <= day.ends)
        if day.lunch is not None:
            possible &= fed | (finish <= day.lunch.latest)
        upper = family.value
        if not is_last:
            room = self._bound.room(finish, fed) - self._bound.way_out[:-1]
            more = floor(family.rest + outlook.minute_price[:, None] * room)
            upper = np.maximum(np.minimum(more, labels.upper[:, None]), upper)
        rows, columns = np.nonzero(possible & keep(family, upper, least_return))
        if len(rows) == 0:
            return []
        return [
            Labels(
                words=add_rows(labels.words[:, rows], columns),
                last=columns,
                lunched=lunched[rows],
                finish=finish[rows, columns],
                value=family.value[rows, columns],
                price=labels.price[rows] + day.price[columns],
                upper=upper[rows, columns],
            )
        ]
