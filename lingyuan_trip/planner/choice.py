"""One set for each day, chosen together by an integer program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.coupling import Coupling, Demand
from lingyuan_trip.planner.day_sets import DaySets
from lingyuan_trip.planner.program import Floats, Program, Solved


@dataclass(frozen=True)
class Choice:
    """The row of the set chosen for each day, the spots visited, and the gain reached."""

    rows: tuple[int, ...]
    visited: tuple[int, ...]
    gain: int


def choose(
    coupling: Coupling,
    lists: Sequence[DaySets],
    demand: Demand,
    gains: Sequence[Floats] | None,
    nodes: int,
    stop: Stop,
) -> tuple[Choice | None, bool]:
    """The best choice found in so many nodes, and whether no better one exists."""
    program, begins = _build(coupling, lists, demand, gains, is_whole=True)
    solved = program.solve(nodes, stop)
    if len(solved.values) == 0:
        return None, solved.is_proven
    chosen = tuple(
        int(solved.values[begin : begin + len(sets)].argmax())
        for begin, sets in zip(begins, lists, strict=True)
    )
    visited = coupling.read_visited(solved.values)
    return Choice(chosen, visited, round(solved.objective)), solved.is_proven


def keep_able(
    coupling: Coupling,
    lists: Sequence[DaySets],
    demand: Demand,
    gains: Sequence[Floats],
    reached: int,
) -> list[DaySets]:
    """The sets that a choice with the gain reached may hold, judged by their reduced costs."""
    program, begins = _build(coupling, lists, demand, gains, is_whole=False)
    solved: Solved = program.solve()
    least = reached - solved.objective - 1e-6 * max(1.0, abs(solved.objective))
    return [
        sets.take(solved.reduced_costs[begin : begin + len(sets)] >= least)
        for begin, sets in zip(begins, lists, strict=True)
    ]


def _build(
    coupling: Coupling,
    lists: Sequence[DaySets],
    demand: Demand,
    gains: Sequence[Floats] | None,
    is_whole: bool,
) -> tuple[Program, list[int]]:
    program = coupling.begin(demand, is_whole)
    begins = []
    for number, sets in enumerate(lists):
        begins.append(program.columns)
        gain = np.zeros(len(sets)) if gains is None else gains[number]
        coupling.add_sets(program, number, sets, is_whole, gain)
    return program, begins
