"""Bounds on what a partial day can still collect, from routes that may come back to far spots.

The ng-route relaxation (Baldacci, Mingozzi and Roberti 2011): a route remembers of the spots it
has visited only those that are neighbours of every later one, and may visit a forgotten spot
again. Its best continuation from each place and minute is found backwards in time. Legs, windows
and lunch are exact in it, which is just what the fractional knapsack leaves out.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.answer import Stop, never
from lingyuan_trip.planner.day_arrays import DayArrays, Flags, Ints

NEIGHBOURS = 4
"""Spots that a place remembers beside itself."""
COARSE = 4
"""Minutes that share a row of the table, the first of them standing for all: the earlier, the more
can follow."""
MOST_CELLS = 60_000_000
"""Steps from row to row that a table may take (a third of a second)."""
_ROWS_A_STOP = 16
_NONE = -(1 << 60)

Steps = NDArray[np.int64]


def count_cells(day: DayArrays) -> int:
    """Steps that the table of a day takes."""
    return day.size * day.size * (1 << NEIGHBOURS) * _count_rows(day)


class Completion:
    """The best continuation by (lunched, spot, memory, time since the start of the day).

    `is_whole` is False where a stop came while the table was made; then it bounds nothing.
    """

    def __init__(self, day: DayArrays, stop: Stop = never) -> None:
        self._day = day
        self._stop = stop
        self.is_whole = True
        self._near = _list_neighbours(day)
        self._memories = 1 << self._near.shape[1]
        self._coarse = _find_coarse(day)
        self._span = _count_rows(day)
        self._tables = np.full((2, day.size, self._memories, self._span + 1), _NONE)
        self._fill()

    def bound(self, visited: Flags, last: Ints, lunched: Flags, finish: Ints) -> Ints:
        """What labels that have visited `visited` (labels, n) and `last` just now can add."""
        rows = np.arange(len(last))
        memory = np.zeros(len(last), dtype=np.int64)
        for bit, near in enumerate(self._near.T):
            memory |= visited[rows, near[last]].astype(np.int64) << bit
        after = np.minimum((finish - self._day.starts) // self._coarse, self._span)
        return self._tables[lunched.astype(np.int64), last, memory, after]

    def _fill(self) -> None:
        if self._stop():
            self.is_whole = False
            return
        steps, worth = self._list_steps()
        self._sweep(1, steps, worth)
        if self._day.lunch is not None and self.is_whole:
            self._sweep(0, steps, worth)

    def _sweep(self, lunched: int, steps: Steps, worth: Ints) -> None:
        """Fill one table from the last row to the first, some rows at a time."""
        first, last = self._range(lunched)
        for end in range(last + 1, first, -_ROWS_A_STOP):
            if self._stop():
                self.is_whole = False
                return
            rows = np.arange(max(first, end - _ROWS_A_STOP), end)
            self._fill_rows(lunched, rows, steps, worth)

    def _fill_rows(self, lunched: int, rows: Ints, steps: Steps, worth: Ints) -> None:
        day = self._day
        own, others = self._tables[lunched], self._tables[1]
        minutes = rows * self._coarse + day.starts
        home = minutes[:, None] + day.to_end[:-1]
        ways = [(own, self._finish_next(minutes[:, None, None] + day.travel[:-1]))]
        if not lunched:
            home = day.lunch_on_the_way(minutes[:, None], day.to_end[:-1])
            ready = day.lunch_on_the_way(minutes[:, None, None], day.travel[:-1])
            ways.append((others, self._finish_next(ready)))
        stays = np.where(home <= day.ends, 0, _NONE)
        found = np.empty((len(ways), *steps.shape), dtype=np.int64)
        for number in range(len(rows) - 1, -1, -1):
            for (table, later), out in zip(ways, found, strict=True):
                cells = steps + later[number][:, None, :]
                np.take(table.reshape(-1), cells, out=out, mode="clip")
            best = (found.max(axis=0) if len(ways) > 1 else found[0]) + worth
            most = best.max(axis=2, initial=_NONE)
            own[:, :, rows[number]] = np.maximum(most, stays[number][:, None])

    def _range(self, lunched: int) -> tuple[int, int]:
        """The rows in which a party can be fed, or still hungry."""
        lunch, first, last = self._day.lunch, 0, self._span - 1
        if lunch is not None and lunched:
            first = max(first, (lunch.earliest + lunch.minutes - self._day.starts) // self._coarse)
        if lunch is not None and not lunched:
            last = min(last, (lunch.latest - self._day.starts) // self._coarse)
        return first, last

    def _finish_next(self, ready: Ints) -> Ints:
        """The rows in which the next visit is done, (rows, n, n)."""
        day = self._day
        start = day.start_visits(ready.reshape(-1, day.size)).reshape(ready.shape)
        rows = (start + day.minutes - day.starts) // self._coarse
        done: Ints = np.minimum(rows, self._span)
        return done

    def _list_steps(self) -> tuple[Steps, Ints]:
        """For (spot, memory, next spot) where the next one's row begins, and what it is worth."""
        size, near, stride = self._day.size, self._near, self._span + 1
        # shared[i, b, j, c]: what spot i remembers as bit b, spot j remembers as bit c.
        shared = near[:, :, None, None] == near[None, None, :, :]
        memory = np.arange(self._memories)
        held = (memory[:, None] >> np.arange(near.shape[1]) & 1).astype(np.int64)
        bits = (shared * (1 << np.arange(near.shape[1]))).sum(axis=3)
        following = np.einsum("mb,ibj->imj", held, bits)
        # Having been at the spot itself is remembered where it is a neighbour of the next one.
        itself = near[None, :, :] == np.arange(size)[:, None, None]
        following |= (itself * (1 << np.arange(near.shape[1]))).sum(axis=2)[:, None, :]
        known = near[:, :, None] == np.arange(size)
        blocked = np.einsum("mb,ibj->imj", held, known) > 0
        blocked |= np.eye(size, dtype=bool)[:, None, :]
        spare = min(0, int(self._day.rise.min(initial=0)))
        worth = np.where(blocked, _NONE, self._day.prize - spare)
        steps = (np.arange(size) * self._memories + following) * stride
        return steps, worth


def _find_coarse(day: DayArrays) -> int:
    """A visit must end in a later row than it begins."""
    return int(day.minutes.min(initial=COARSE))


def _count_rows(day: DayArrays) -> int:
    return max(0, day.ends - day.starts) // max(1, _find_coarse(day)) + 1


def _list_neighbours(day: DayArrays) -> Ints:
    """For each spot the others that it reaches and is reached from soonest, (n, neighbours)."""
    between = day.travel[:-1] + day.travel[:-1].T
    np.fill_diagonal(between, 1 << 40)
    order = np.argsort(between, axis=1, kind="stable")
    near: Ints = order[:, : min(NEIGHBOURS, max(0, day.size - 1))]
    return near
