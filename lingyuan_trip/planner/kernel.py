"""The exact one-day search: label setting over (visited set, last spot, lunch taken).

Of two labels with equal key the earlier stays. Whole levels (labels with the same number of
visits) are numpy arrays. A label whose bound shows that it cannot improve the answer is dropped;
the goal decides that, so one search serves the best day and the best day with each spot in it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import numpy as np

from lingyuan_trip.planner.bound import Bound
from lingyuan_trip.planner.completion import MOST_CELLS, Completion, count_cells
from lingyuan_trip.planner.day_arrays import DayArrays, Flags, Ints
from lingyuan_trip.planner.expand import Expander, Family
from lingyuan_trip.planner.labels import Labels, merge, start_labels

_CHUNK_CELLS = 100_000
SHARPEN_FROM = 500
"""From so many labels in a level on, the bound by ng-routes is worth its table."""


class Goal(Protocol):
    """What a search looks for."""

    def keep(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        """Which children (labels, n) may still improve the answer."""

    def record(self, labels: Labels, returns: Ints) -> None:
        """Take note of complete days and the minutes at which they are done."""

    def least(self) -> int:
        """A label whose completions all have less value is of no use."""

    def choose(self, labels: Labels, width: int) -> Ints:
        """The rows to go on with when a level holds more than `width` labels."""


class Search:
    """One run, level by level; `lost_bound` bounds every day that a cut or a stop left unseen."""

    def __init__(self, day: DayArrays, goal: Goal, width: int, stop: Callable[[], bool]) -> None:
        self._day = day
        self._goal = goal
        self._width = width
        self._stop = stop
        self._expander = Expander(day, Bound(day))
        self._completion: Completion | None = None
        # The table goes back in time, so every visit must take some.
        takes_time = bool((day.minutes > 0).all())
        self._may_sharpen = takes_time and width >= SHARPEN_FROM and count_cells(day) <= MOST_CELLS
        self.lost_bound: int | None = None

    def run(self, on_level: Callable[[], None] = lambda: None) -> None:
        """Go through all levels; `on_level` is called after each."""
        labels = start_labels(self._day)
        self._record(labels)
        for depth in range(self._day.slots):
            parts = self._grow(labels, self._day.slots - depth)
            if not sum(map(len, parts)):
                break
            level = self._close(parts)
            if level is None:
                return
            labels = level
            on_level()

    def _grow(self, labels: Labels, stops: int) -> list[Labels]:
        size = max(16, _CHUNK_CELLS // max(1, self._day.size))
        grown: list[Labels] = []
        for begin in range(0, len(labels), size):
            if self._stop():
                self._lose(int(labels.upper.max()))
                return []
            # Gives the thread that paints the window its turn.
            time.sleep(0)
            chunk = labels.take(slice(begin, begin + size))
            parts = self._expander.expand(chunk, stops, self._goal.keep)
            for part in parts:
                self._record(part)
            grown += parts
            if sum(map(len, grown)) > 2 * self._width:
                # What a level cannot hold in the end need not be stored on the way.
                level = self._close(grown)
                if level is None:
                    self._lose(int(labels.upper.max()))
                    return []
                grown = [level]
        return grown

    def _close(self, parts: list[Labels]) -> Labels | None:
        """A level of its parts, as wide as may be; None where a stop came."""
        labels = merge(parts)
        for step in (self._sharpen, self._cut):
            if len(labels) and self._stop():
                self._lose(int(labels.upper.max()))
                return None
            labels = step(labels)
        return labels

    def _sharpen(self, labels: Labels) -> Labels:
        """Tighten the bounds of many labels, and drop those that are of no use by them."""
        if not self._may_sharpen or len(labels) < SHARPEN_FROM:
            return labels
        if self._completion is None:
            self._completion = Completion(self._day, self._stop)
        if not self._completion.is_whole:
            return labels
        visited = labels.unpack(self._day.size)
        more = self._completion.bound(visited, labels.last, labels.lunched, labels.finish)
        upper = np.minimum(labels.upper, labels.value + more)
        useful = upper >= self._goal.least()
        return replace(labels, upper=upper).take(useful)

    def _cut(self, labels: Labels) -> Labels:
        if len(labels) <= self._width:
            return labels
        kept = self._goal.choose(labels, self._width)
        dropped = np.ones(len(labels), dtype=bool)
        dropped[kept] = False
        if dropped.any():
            self._lose(int(labels.upper[dropped].max()))
        return labels.take(kept)

    def _lose(self, bound: int) -> None:
        self.lost_bound = bound if self.lost_bound is None else max(self.lost_bound, bound)

    def _record(self, labels: Labels) -> None:
        day = self._day
        returns = day.return_minutes(labels.last, labels.finish, labels.lunched)
        done = returns <= day.ends
        for row in np.flatnonzero(day.required):
            done &= labels.has(int(row))
        if done.any():
            self._goal.record(labels.take(done), returns[done])
