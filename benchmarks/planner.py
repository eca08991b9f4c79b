"""The planner on made-up counties: `python -m benchmarks.planner`.

CPU seconds of one core without imports: until the first plan, until the proof; how far the first
plan and the bound of the linear program are from the best. CP-SAT (all rules) and PyVRP (the core
rules, those it knows) get the same problems in the same run; finding no plan counts as 100 % below
ours.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from benchmarks.county import make_problem
from benchmarks.report import Figure, finish, parser
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.planner.answer import Answer, never
from lingyuan_trip.planner.coupling import Coupling
from lingyuan_trip.planner.day_pricer import DayPricer
from lingyuan_trip.planner.one_day import LABEL_CELLS
from lingyuan_trip.planner.problem import PlanningProblem
from lingyuan_trip.planner.relaxation import Relaxation
from lingyuan_trip.planner.solve import solve
from tests.planner.rule_check import check_trip
from tests.planner.tiny import return_minute

_CELLS = "15x1 15x2 15x3 15x4 25x1 25x2 25x3 25x4 40x1 40x2 40x3 60x1 60x2"
_PROOF_LIMITS = {
    (25, 1): 0.15,
    (40, 1): 0.4,
    (60, 1): 1.0,
    (25, 2): 0.4,
    (25, 3): 1.5,
    (25, 4): 4.0,
    (40, 3): 10.0,
}
_FIRST_LIMITS = {1: 0.1, 2: 0.5, 3: 0.5}
_FIRST_GAP, _ROOT_GAP, _LONGEST, _IMPORT = 3.0, 5.0, 20.0, 0.2
_RULES = {"all": (True,), "core": (False,), "both": (True, False)}
_FEW = 5
"""Cases of a cell with more than 25 spots."""

Peer = Callable[[PlanningProblem, float], tuple[list[list[int]] | None, bool]]


@dataclass(frozen=True)
class Case:
    """One problem solved: seconds and the values that were told on the way."""

    problem: PlanningProblem
    answer: Answer
    first_seconds: float
    first_value: int
    seconds: float

    @property
    def is_proven(self) -> bool:
        """Whether the search came to its end."""
        return self.answer.status in (PlanStatus.PROVEN_OPTIMAL, PlanStatus.INFEASIBLE)

    @property
    def first_gap(self) -> float:
        """How far the first plan is below the best, in per cent."""
        return 100 * (1 - self.first_value / self.answer.value) if self.answer.value else 0.0


def measure(problem: PlanningProblem, seconds: float) -> Case:
    """Solve a problem within CPU seconds; the plan is timed anew."""
    told: list[tuple[float, int]] = []
    start = time.process_time()
    answer = solve(
        problem,
        lambda: time.process_time() - start > seconds,
        lambda better: told.append((time.process_time() - start, better.value)),
    )
    whole = time.process_time() - start
    if answer.days:
        check_trip(problem, answer.days, answer.returns)
    first, value = told[0] if told else (whole, 0)
    return Case(problem, answer, first, value, whole)


def find_root_gap(case: Case) -> float:
    """How far the linear program's bound is above the best plan, in per cent."""
    problem = case.problem
    size = len(problem.spots)
    pricers = [DayPricer(problem, number) for number in range(len(problem.days))]
    relaxation = Relaxation(Coupling(problem), pricers, size, max(1, LABEL_CELLS // size))
    relaxation.run(never, lambda: False)
    assert relaxation.upper is not None, "it was not stopped"
    return 100 * (relaxation.upper / case.answer.value - 1)


def main() -> int:
    """Measure and report."""
    chosen = _read_words()
    # HiGHS is imported with the first trip of several days.
    solve(make_problem(5, 2, 0, has_all_rules=True))
    figures = [Figure("import of the planner", _time_import(), "s", _IMPORT)]
    first_gaps: list[float] = []
    for has_all_rules in _RULES[chosen.rules]:
        for cell in chosen.cells.split():
            count, days = map(int, cell.split("x"))
            seeds = range(chosen.cases if count <= 25 else min(chosen.cases, _FEW))
            problems = [make_problem(count, days, seed, has_all_rules) for seed in seeds]
            cases = [measure(problem, chosen.seconds) for problem in problems]
            first_gaps += [case.first_gap for case in cases if case.is_proven]
            name = f"{cell} {'all' if has_all_rules else 'core'}"
            found = _list_figures(name, count, days, cases, has_all_rules)
            found += _ask_peers(name, cases, has_all_rules, chosen)
            for figure in found:
                print(f"{figure.name}: {figure.value:.3f} {figure.unit}", flush=True)
            figures += found
    figures.append(Figure("gap of the first plan, mean of all", _mean(first_gaps), "%", _FIRST_GAP))
    return finish(figures, chosen.json)


def _list_figures(
    name: str, count: int, days: int, cases: Sequence[Case], has_all_rules: bool
) -> list[Figure]:
    solved = [case for case in cases if case.answer.days]
    seconds = [case.seconds for case in cases]
    first = statistics.median(case.first_seconds for case in cases)
    unproven = sum(not case.is_proven for case in cases)
    limit = _PROOF_LIMITS.get((count, days)) if has_all_rules else None
    is_bound = has_all_rules and count <= 25
    figures = [
        Figure(f"{name}: first plan, median", first, "s", _FIRST_LIMITS.get(days)),
        Figure(f"{name}: gap of first plan, mean", _mean(c.first_gap for c in solved), "%"),
        Figure(f"{name}: proof, median", statistics.median(seconds), "s", limit),
        Figure(f"{name}: proof, worst", max(seconds), "s", _LONGEST if is_bound else None),
        Figure(f"{name}: of {len(cases)} unproven", unproven, "", 0 if is_bound else None),
    ]
    if days > 1:
        gaps = [find_root_gap(case) for case in solved if case.is_proven][:3]
        figures.append(
            Figure(f"{name}: root gap, mean of {len(gaps)}", _mean(gaps), "%", _ROOT_GAP)
        )
    return figures


def _ask_peers(
    name: str, cases: Sequence[Case], has_all_rules: bool, chosen: argparse.Namespace
) -> list[Figure]:
    """How far below our plan a peer ends on the first cases, and how many it does not prove."""
    figures: list[Figure] = []
    for peer, solver in _list_peers(has_all_rules).items() if chosen.peer_cases else ():
        gaps, unproven = [], 0
        for case in [case for case in cases if case.answer.value][: chosen.peer_cases]:
            days, is_proven = solver(case.problem, chosen.peer_seconds)
            value = 0 if days is None else _check_peer(case.problem, days)
            if case.answer.status is PlanStatus.PROVEN_OPTIMAL and value > case.answer.value:
                raise ValueError(f"{peer} found more than what is proven best: {name}")
            gaps.append(100 * (1 - value / case.answer.value))
            unproven += not is_proven
        title = f"{name}: {peer}, {chosen.peer_seconds:g} s"
        figures.append(Figure(f"{title}, below ours, mean", _mean(gaps), "%"))
        if peer != "pyvrp":
            # PyVRP knows no bounds.
            figures.append(Figure(f"{title}, of {len(gaps)} unproven", unproven, ""))
    return figures


def _list_peers(has_all_rules: bool) -> dict[str, Peer]:
    from benchmarks.peers import cp_sat_peer, pyvrp_peer

    def ask_cp_sat(problem: PlanningProblem, seconds: float) -> tuple[list[list[int]] | None, bool]:
        verdict = cp_sat_peer.solve(problem, seconds)
        return verdict.days, verdict.is_proven

    def ask_pyvrp(problem: PlanningProblem, seconds: float) -> tuple[list[list[int]] | None, bool]:
        return pyvrp_peer.solve(problem, seconds, seed=0), False

    return {"cp-sat": ask_cp_sat} if has_all_rules else {"cp-sat": ask_cp_sat, "pyvrp": ask_pyvrp}


def _check_peer(problem: PlanningProblem, days: list[list[int]]) -> int:
    backs = [
        return_minute(replace(problem, days=(day,)), order)
        for day, order in zip(problem.days, days, strict=True)
    ]
    check_trip(problem, days, [back for back in backs if back is not None])
    return problem.value_of(days)


def _time_import() -> float:
    code = (
        "import time; start = time.process_time(); import lingyuan_trip.planner.solve; "
        "print(time.process_time() - start)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True) for _ in range(5)]
    return statistics.median(float(run.stdout) for run in runs)


def _mean(values: Iterable[float]) -> float:
    known = [*values]
    return statistics.mean(known) if known else 0.0


def _read_words() -> argparse.Namespace:
    words = parser(__doc__ or "")
    words.add_argument("--cells", default=_CELLS, help="spots x days, with blanks")
    words.add_argument("--rules", choices=sorted(_RULES), default="both")
    words.add_argument("--cases", type=int, default=10, help="of each cell")
    words.add_argument("--seconds", type=float, default=60.0, help="CPU seconds a case may take")
    words.add_argument("--peer-cases", type=int, default=3)
    words.add_argument("--peer-seconds", type=float, default=5.0)
    return words.parse_args()


if __name__ == "__main__":
    sys.exit(main())
