"""What a search can look for: the best day, or the best day with each of some spots."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.expand import Family
from lingyuan_trip.planner.labels import Labels

NOTHING = -(1 << 62)
"""Below every value: no day is known."""


def choose_highest(labels: Labels, width: int) -> Ints:
    """The rows with the highest bounds, the earlier before the later, in the order of the level."""
    order = np.lexsort((labels.finish, -labels.upper))
    return np.sort(order[:width])


class BestDay:
    """The highest value, then the earliest return; every set that reaches both is kept."""

    def __init__(self) -> None:
        self.value: int | None = None
        self.returns = 0
        self.sets: set[int] = set()

    def begin(self, value: int, returns: int, members: int) -> None:
        """Start from a day that is known already."""
        self.value, self.returns, self.sets = value, returns, {members}

    def keep(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        """Children that can beat the best day, or equal it without returning later."""
        if self.value is None:
            return np.ones(upper.shape, dtype=bool)
        equal = (upper == self.value) & (least_return <= self.returns)
        useful: Flags = (upper > self.value) | equal
        return useful

    def record(self, labels: Labels, returns: Ints) -> None:
        """Take note of the best among complete days."""
        value = int(labels.value.max())
        if self.value is not None and value < self.value:
            return
        top = labels.value == value
        earliest = int(returns[top].min())
        if self.value is None or (value, -earliest) > (self.value, -self.returns):
            self.value, self.returns, self.sets = value, earliest, set()
        if (value, earliest) == (self.value, self.returns):
            self.sets.update(labels.take(top & (returns == earliest)).sets())

    def least(self) -> int:
        """The best value known."""
        return NOTHING if self.value is None else self.value

    def choose(self, labels: Labels, width: int) -> Ints:
        """The labels with the highest bounds."""
        return choose_highest(labels, width)


class BestWithEach:
    """For each of some rows, the highest value of a day that visits it."""

    def __init__(self, rows: Sequence[int]) -> None:
        self._rows = np.array(rows, dtype=np.int64)
        self.values = np.full(len(rows), NOTHING, dtype=np.int64)

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that are looked for."""
        return tuple(self._rows.tolist())

    def keep(self, family: Family, upper: Ints, least_return: Ints) -> Flags:
        """Children that can beat, for some row they hold or can still reach, its best day."""
        never = np.iinfo(np.int64).max
        bar = np.full(family.visited.shape[1], never)
        bar[self._rows] = self.values
        held = np.where(family.visited, bar, never).min(axis=1)
        # Forcing in a spot that the bound leaves out costs its whole (negative) worth.
        cost = np.minimum(family.outlook.worth, 0.0)
        ahead = np.where(family.open_, bar - np.ceil(cost), never).min(axis=1)
        useful: Flags = upper > np.minimum(np.minimum(held, ahead)[:, None], bar)
        return useful

    def record(self, labels: Labels, returns: Ints) -> None:
        """Take note of the best complete day with each row."""
        for number, row in enumerate(self._rows.tolist()):
            values = labels.value[labels.has(row)]
            self.values[number] = max(self.values[number], values.max(initial=NOTHING))

    def least(self) -> int:
        """The lowest of the best values, which a day with that row can still beat."""
        return int(self.values.min()) if len(self.values) else NOTHING

    def choose(self, labels: Labels, width: int) -> Ints:
        """Half the width for the highest bounds, the other half shared by the rows."""
        order = np.lexsort((labels.finish, -labels.upper))
        share = max(1, width // (2 * max(1, len(self._rows))))
        kept = [order[: max(0, width - share * len(self._rows))]]
        kept += [order[labels.has(row)[order]][:share] for row in self._rows.tolist()]
        return np.unique(np.concatenate(kept))
