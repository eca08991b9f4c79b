"""The order of visits: of all that return on time, the smallest list of rows."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lingyuan_trip.planner.answer import Stop, never
from lingyuan_trip.planner.day_arrays import NEVER, DayArrays

MANY, MOST_STEPS = 14, 5_000
"""With more stops than this, only so many steps are spent on the smallest order; if they do not do,
the first order found will."""
_BEAM = 500

State = tuple[int, int]
"""Earliest finish without lunch yet, and with lunch had; NEVER where impossible."""

_Ways = dict[tuple[int, int, bool], tuple[int, tuple[int, ...]]]
"""By rows left, last row and whether lunch is had: the earliest finish and the rows so far."""


class Orderer:
    """Finds orders on plain integers; made for the few sets that a search ends with."""

    def __init__(self, day: DayArrays) -> None:
        self._minutes = day.minutes.tolist()
        self._travel = day.travel.tolist()
        self._to_end = day.to_end.tolist()
        between = day.travel[:-1].T.copy()
        np.fill_diagonal(between, NEVER)
        self._between = between.tolist()
        self._windows = [
            [(low, high) for low, high in zip(lows, highs, strict=True) if high >= 0]
            for lows, highs in zip(day.opens.T.tolist(), day.latest.T.tolist(), strict=True)
        ]
        self._lunch = day.lunch
        self._start: State = (NEVER, day.starts) if day.lunch is None else (day.starts, NEVER)
        self._size = day.size
        self._meal = 0 if day.lunch is None else day.lunch.minutes
        self._needs: dict[tuple[int, int], tuple[int, int]] = {}
        self._last_starts = day.latest.max(axis=0, initial=-1).tolist()

    def is_doomed(self, members: int, origin: int, state: State, returns: int) -> bool:
        """Whether a look at every member alone shows that they cannot all be visited in time.

        Travel obeys the triangle inequality: none is reached sooner by way of others.
        """
        known = self._needs.get((members, origin))
        if known is None:
            known = self._needs[members, origin] = self._find_needs(members, origin)
        latest, minutes = known
        plain, fed = state
        if plain > latest and fed > latest:
            return True
        return min(plain + self._meal, fed) + minutes > returns

    def _find_needs(self, members: int, origin: int) -> tuple[int, int]:
        """The latest start towards every member alone, and minutes that all need at the least."""
        rows = list(_bits(members))
        leg, between = self._travel[origin], self._between
        latest = min(self._last_starts[row] - leg[row] for row in rows)
        busy = sum(self._minutes[row] for row in rows)
        ways = sum(min(leg[row], *(between[row][other] for other in rows)) for row in rows)
        return latest, busy + ways + min(self._to_end[row] for row in rows)

    def find_smallest(
        self, sets: Iterable[int], returns: int, stop: Stop = never
    ) -> tuple[int, ...] | None:
        """The smallest list of rows that visits one of the sets and is done by a minute; after a
        stop any such list.
        """
        best: tuple[int, ...] | None = None
        self._needs.clear()
        for members in sorted(sets):
            if best is not None and stop():
                break
            is_long = members.bit_count() > MANY
            hunt = _Hunt(self, returns, best, MOST_STEPS if is_long else None)
            try:
                found = hunt.go(members, self._size, self._start, ())
            except _TooManySteps:
                if some := self._find_some(members, returns):
                    return some
                found = _Hunt(self, returns, best).go(members, self._size, self._start, ())
            best = found or best if found != () else ()
        return best

    def _find_some(self, members: int, returns: int) -> tuple[int, ...] | None:
        """An order of many rows, from a beam of those that lost least time so far."""
        plain, fed = self._start
        ways: _Ways = {
            (members, self._size, False): (plain, ()),
            (members, self._size, True): (fed, ()),
        }
        for _ in range(members.bit_count()):
            grown: _Ways = {}
            for (left, last, has_eaten), (minute, path) in ways.items():
                state = (NEVER, minute) if has_eaten else (minute, NEVER)
                for row in _bits(left):
                    after = self.step(state, last, row)
                    for had, finish in enumerate(after):
                        key = left ^ 1 << row, row, bool(had)
                        if finish < NEVER and (key not in grown or finish < grown[key][0]):
                            grown[key] = finish, (*path, row)
            ways = self._keep_best(grown, returns)
        homes = [
            (self.home((NEVER, minute) if has_eaten else (minute, NEVER), last), path)
            for (_, last, has_eaten), (minute, path) in ways.items()
        ]
        back, best = min(homes, default=(NEVER, ()))
        return best if back <= returns else None

    def _keep_best(self, ways: _Ways, returns: int) -> _Ways:
        def lost(key: tuple[int, int, bool]) -> tuple[int, tuple[int, ...]]:
            minute, path = ways[key]
            return minute + sum(self._minutes[row] for row in _bits(key[0])), path

        best = {}
        for key in sorted(ways, key=lost):
            left, last, has_eaten = key
            minute = ways[key][0]
            state = (NEVER, minute) if has_eaten else (minute, NEVER)
            if not left or not self.is_doomed(left, last, state, returns):
                best[key] = ways[key]
                if len(best) == _BEAM:
                    break
        return best

    def step(self, state: State, origin: int, row: int) -> State:
        """The state after visiting a row next."""
        travel = self._travel[origin][row]
        plain, fed = state
        had = min(fed + travel, self._eat(plain, travel))
        return self._visit(row, plain + travel), self._visit(row, had)

    def home(self, state: State, origin: int) -> int:
        """The minute at which the day is done from a state."""
        travel: int = self._to_end[origin]
        plain, fed = state
        return min(fed + travel, self._eat(plain, travel))

    def _visit(self, row: int, ready: int) -> int:
        starts = [max(ready, low) for low, high in self._windows[row] if ready <= high]
        return min(starts) + self._minutes[row] if starts else NEVER

    def _eat(self, finish: int, travel: int) -> int:
        lunch = self._lunch
        if lunch is None or finish > lunch.latest:
            return NEVER
        if finish + travel <= lunch.latest:
            return max(finish + travel, lunch.earliest) + lunch.minutes
        return max(finish, lunch.earliest) + lunch.minutes + travel


class _TooManySteps(Exception):
    """The orders are too many to be compared."""


class _Hunt:
    """One depth-first search in the order of lists; stops where a list would exceed `best`."""

    def __init__(
        self,
        orderer: Orderer,
        returns: int,
        best: tuple[int, ...] | None,
        steps: int | None = None,
    ) -> None:
        self._steps_left = steps
        self._orderer = orderer
        self._returns = returns
        self._best = best
        self._dead: dict[tuple[int, int], list[State]] = {}

    def go(
        self, members: int, last: int, state: State, before: tuple[int, ...]
    ) -> tuple[int, ...] | None:
        """The smallest list that continues `before` through all members, if any."""
        if self._steps_left is not None:
            if self._steps_left == 0:
                raise _TooManySteps
            self._steps_left -= 1
        if members == 0:
            return before if self._orderer.home(state, last) <= self._returns else None
        if min(state) >= NEVER or self._is_dead(members, last, state):
            return None
        if self._orderer.is_doomed(members, last, state, self._returns):
            return None
        for row in _bits(members):
            path = (*before, row)
            if self._best is not None and path > self._best[: len(path)]:
                return None
            after = self._orderer.step(state, last, row)
            if found := self.go(members & ~(1 << row), row, after, path):
                return found
        self._dead.setdefault((members, last), []).append(state)
        return None

    def _is_dead(self, members: int, last: int, state: State) -> bool:
        plain, fed = state
        known = self._dead.get((members, last), ())
        return any(dead[0] <= plain and dead[1] <= fed for dead in known)


def _bits(members: int) -> Iterable[int]:
    while members:
        low = members & -members
        yield low.bit_length() - 1
        members ^= low
