"""Which entry and which field each problem of the data is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lingyuan_trip.catalogue.editor import Entry
from lingyuan_trip.catalogue.problem import DataProblem


@dataclass(frozen=True, slots=True)
class Placed:
    """A problem with the entry it is in; None where it is in none."""

    problem: DataProblem
    entry: Entry | None


def place_problems(
    problems: Sequence[DataProblem], entries: Mapping[str, Sequence[Entry]]
) -> tuple[Placed, ...]:
    """Each problem with the last entry that begins above it."""
    listed = sorted((each for those in entries.values() for each in those), key=lambda e: e.line)
    lines = [entry.line for entry in listed]
    found = []
    for problem in problems:
        number = bisect_right(lines, problem.line) - 1
        found.append(Placed(problem, listed[number] if number >= 0 else None))
    return tuple(found)
