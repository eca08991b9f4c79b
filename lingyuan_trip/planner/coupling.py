"""The rules that couple the days of a trip, as numbers for linear and integer programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from lingyuan_trip.planner.day_arrays import Ints
from lingyuan_trip.planner.problem import PlanningProblem


class Coupling:
    """What all days share: prizes, wishes, shared tickets, the budget, and kinds.

    `groups` (groups, n) and `kinds` (kinds, n) tell members by 1; `charges` has for each kind what
    0, 1, 2 … of it cost.
    """

    def __init__(self, problem: PlanningProblem) -> None:
        spots = problem.spots
        self.size, self.days = len(spots), len(problem.days)
        self.prize = _ints(spot.prize for spot in spots)
        self.price = _ints(spot.price for spot in spots)
        self.budget = problem.budget
        self.required = np.array([spot.required for spot in spots], dtype=bool)
        names = sorted({spot.group for spot in spots if spot.group is not None})
        self.groups = _members([spot.group for spot in spots], names)
        kinds = sorted({spot.kind for spot in spots}) if any(problem.diversity) else []
        self.kinds = _members([spot.kind for spot in spots], kinds)
        self.charges = [_list_charges(problem.diversity, int(row.sum())) for row in self.kinds]

    @property
    def least_value(self) -> int:
        """No trip has less value."""
        charge = sum(int(charges.max()) for charges in self.charges)
        return int(np.minimum(self.prize, 0).sum()) - charge

    @property
    def most_value(self) -> int:
        """No trip has more value."""
        charge = sum(int(charges.min()) for charges in self.charges)
        return int(np.maximum(self.prize, 0).sum()) - charge

    @property
    def widest(self) -> int:
        """Two trips differ in value by less."""
        charge = sum(int(np.abs(charges).max()) for charges in self.charges)
        return 1 + 2 * charge + int(np.abs(self.prize).sum())


def _list_charges(diversity: tuple[int, ...], members: int) -> Ints:
    counts = np.minimum(np.arange(members + 1), len(diversity) - 1)
    return np.array(diversity, dtype=np.int64)[counts]


def _members(names: Sequence[str | None], wanted: Sequence[str | None]) -> Ints:
    flags = [[name == each for name in names] for each in wanted]
    return np.array(flags, dtype=np.int64).reshape(len(wanted), len(names))


def _ints(values: Iterable[int]) -> Ints:
    return np.array(list(values), dtype=np.int64)
