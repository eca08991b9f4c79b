"""Local search on public instances: `python -m benchmarks.toptw --instances DIR`.

For each instance the gap to the best value known, in per cent, after some CPU seconds of one
core, building the problem included; PyVRP and OR-Tools routing do the same in the same run.
Every route is walked anew on the instance itself, by whoever it was found.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.instances import Instance, list_instances
from benchmarks.report import Figure, finish, parser
from lingyuan_trip.planner.local_search.search import improve
from lingyuan_trip.planner.problem import PlanningProblem

Days = list[list[int]]
Solver = Callable[[PlanningProblem, float], Days | None]

_LIMITS = {1.0: 3.5, 5.0: 2.0}
_MANY = 10**9


def solve_here(problem: PlanningProblem, seconds: float) -> Days | None:
    """Local search as the product runs it, but for a time."""
    ends = time.process_time() + seconds
    trip = improve(problem, rounds=_MANY, stop=lambda: time.process_time() > ends)
    return None if trip is None else [list(day) for day in trip.days]


def list_solvers(names: list[str]) -> dict[str, Solver]:
    """The solvers by name; raises ImportError when a peer is not installed."""
    solvers: dict[str, Solver] = {}
    for name in names:
        if name == "ours":
            solvers[name] = solve_here
        elif name == "pyvrp":
            from benchmarks.peers import pyvrp_peer

            solvers[name] = lambda problem, seconds: pyvrp_peer.solve(problem, seconds, seed=0)
        else:
            from benchmarks.peers import routing_peer

            solvers[name] = routing_peer.solve
    return solvers


def measure(instance: Instance, solver: Solver, seconds: float) -> int:
    """The value reached, from routes that passed the check."""
    days = solver(instance.to_problem(), seconds)
    value = 0 if days is None else instance.find_value(days)
    if value > instance.best_known and instance.is_published:
        raise ValueError(f"{instance.key}: {value} is above the published best value")
    return value


def main() -> int:
    """Measure and report."""
    chosen = _read_words()
    instances = [i for i in list_instances(chosen.instances) if _is_wanted(i, chosen.only)]
    solvers = list_solvers(chosen.solvers.split(","))
    limits = [float(word) for word in chosen.seconds.split(",")]
    gaps: dict[tuple[str, float], list[float]] = {}
    for instance in instances:
        words = [f"{instance.key:10}", f"{instance.best_known:5}"]
        for name, solver in solvers.items():
            for seconds in limits:
                value = measure(instance, solver, seconds)
                gap = 100 * (1 - value / instance.best_known)
                gaps.setdefault((name, seconds), []).append(gap)
                words.append(f"{name} {seconds:g} s {value:5} {gap:6.2f} %")
        print("  ".join(words), flush=True)
    figures = [Figure("instances", len(instances), "")]
    for (name, seconds), each in gaps.items():
        limit = _LIMITS.get(seconds) if name == "ours" else None
        figures.append(
            Figure(f"{name}: mean gap, {seconds:g} s", statistics.mean(each), "%", limit)
        )
    return finish(figures, chosen.json)


def _read_words() -> argparse.Namespace:
    words = parser(__doc__ or "")
    words.add_argument("--instances", type=Path, required=True, metavar="DIR")
    words.add_argument("--seconds", default="0.2,1,5", help="CPU seconds, with commas")
    words.add_argument("--only", default="", help="instances whose key begins so, with commas")
    words.add_argument("--solvers", default="ours,pyvrp,routing", help="with commas")
    return words.parse_args()


def _is_wanted(instance: Instance, only: str) -> bool:
    return not only or instance.key.startswith(tuple(only.split(",")))


if __name__ == "__main__":
    sys.exit(main())
