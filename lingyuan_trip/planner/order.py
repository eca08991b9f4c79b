"""The order of visits: of all that return on time, the smallest list of rows."""

from __future__ import annotations

from collections.abc import Iterable

from lingyuan_trip.planner.day_arrays import NEVER, DayArrays

State = tuple[int, int]
"""Earliest finish without lunch yet, and with lunch had; NEVER where impossible."""


class Orderer:
    """Finds orders on plain integers; made for the few sets that a search ends with."""

    def __init__(self, day: DayArrays) -> None:
        self._minutes = day.minutes.tolist()
        self._travel = day.travel.tolist()
        self._to_end = day.to_end.tolist()
        self._windows = [
            [(low, high) for low, high in zip(lows, highs, strict=True) if high >= 0]
            for lows, highs in zip(day.opens.T.tolist(), day.latest.T.tolist(), strict=True)
        ]
        self._lunch = day.lunch
        self._start: State = (NEVER, day.starts) if day.lunch is None else (day.starts, NEVER)
        self._size = day.size

    def find_smallest(self, sets: Iterable[int], returns: int) -> tuple[int, ...] | None:
        """The smallest list of rows that visits one of the sets and is done by a minute."""
        best: tuple[int, ...] | None = None
        for members in sorted(sets):
            found = _Hunt(self, returns, best).go(members, self._size, self._start, ())
            best = found or best if found != () else ()
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


class _Hunt:
    """One depth-first search in the order of lists; stops where a list would exceed `best`."""

    def __init__(self, orderer: Orderer, returns: int, best: tuple[int, ...] | None) -> None:
        self._orderer = orderer
        self._returns = returns
        self._best = best
        self._dead: dict[tuple[int, int], list[State]] = {}

    def go(
        self, members: int, last: int, state: State, before: tuple[int, ...]
    ) -> tuple[int, ...] | None:
        """The smallest list that continues `before` through all members, if any."""
        if members == 0:
            return before if self._orderer.home(state, last) <= self._returns else None
        if min(state) >= NEVER or self._is_dead(members, last, state):
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
        return any(
            dead[0] <= state[0] and dead[1] <= state[1]
            for dead in self._dead.get((members, last), ())
        )


def _bits(members: int) -> Iterable[int]:
    while members:
        low = members & -members
        yield low.bit_length() - 1
        members ^= low
