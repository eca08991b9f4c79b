"""OR-Tools CP-SAT with all rules of a planning problem: a peer here, the oracle in tests.

One circuit a day through the visited spots; node 0 is the day's start and end. `leave` is when a
node is left and `ready` when one is reached, both after a break had there; waiting is free, so
inequalities suffice.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay

_POLL_SECONDS = 0.01


@dataclass(frozen=True)
class Verdict:
    """What was found: `days` is None without a trip; `value` is right where `is_proven`.

    A proven verdict without days says that there is no trip.
    """

    days: list[list[int]] | None
    value: int
    upper_bound: float
    is_proven: bool


def solve(
    problem: PlanningProblem,
    seconds: float | None = None,
    effort: float | None = None,
    seed: int = 0,
) -> Verdict:
    """The trip of most value, within CPU seconds, or within CP-SAT's own count of its effort."""
    model = _Model(problem)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    if effort is not None:
        solver.parameters.max_deterministic_time = effort
    done = threading.Event()
    if seconds is not None:
        ends = time.process_time() + seconds
        threading.Thread(target=_watch, args=(solver, ends, done), daemon=True).start()
    status = solver.solve(model.model)
    done.set()
    proven = status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Verdict(None, 0, solver.best_objective_bound, proven)
    days = [day.read(solver) for day in model.days]
    return Verdict(days, problem.value_of(days), solver.best_objective_bound, proven)


def _watch(solver: Any, ends: float, done: threading.Event) -> None:
    while not done.wait(_POLL_SECONDS):
        if time.process_time() > ends:
            solver.stop_search()


class _Model:
    """Days, and what couples them."""

    def __init__(self, problem: PlanningProblem) -> None:
        self.model = model = cp_model.CpModel()
        self.days = [_Day(model, problem, day) for day in problem.days]
        spots = problem.spots
        visited = [model.new_bool_var("") for _ in spots]
        for place, spot in enumerate(spots):
            model.add(visited[place] == sum(day.visits[place] for day in self.days))
            if spot.required:
                model.add(visited[place] == 1)
        for group in {spot.group for spot in spots if spot.group is not None}:
            model.add_at_most_one(
                v for v, s in zip(visited, spots, strict=True) if s.group == group
            )
        if problem.budget is not None:
            prices = sum(v * spot.price for v, spot in zip(visited, spots, strict=True))
            model.add(prices <= problem.budget)
        charges = [
            self._charge(
                problem, [v for v, s in zip(visited, spots, strict=True) if s.kind == kind]
            )
            for kind in sorted({spot.kind for spot in spots})
        ]
        prizes = [v * spot.prize for v, spot in zip(visited, spots, strict=True)]
        model.maximize(sum(prizes) - sum(charges))

    def _charge(self, problem: PlanningProblem, visited: list[Any]) -> Any:
        last = len(problem.diversity) - 1
        table = [problem.diversity[min(n, last)] if n else 0 for n in range(len(visited) + 1)]
        charge = self.model.new_int_var(min(table), max(table), "")
        self.model.add_element(sum(visited), table, charge)
        return charge


class _Day:
    """The circuit of one day and its times."""

    def __init__(self, model: cp_model.CpModel, problem: PlanningProblem, day: ProblemDay) -> None:
        self._model, self._day = model, day
        spots = problem.spots
        horizon = max(day.end_minute, 0)
        self.visits = [model.new_bool_var("") for _ in spots]
        self._arcs: list[tuple[int, int, Any]] = []
        nodes = range(len(spots) + 1)
        stays = [0, *(spot.visit_minutes for spot in spots)]
        leave = [model.new_int_var(0, horizon + stay, "") for stay in stays]
        ready = [model.new_int_var(0, horizon, "") for _ in nodes]
        begin = [day.start_minute, *(model.new_int_var(0, horizon, "") for _ in spots)]
        finish = [*begin]
        for place, spot in enumerate(spots):
            self._open(begin[place + 1], place)
            finish[place + 1] = begin[place + 1] + spot.visit_minutes
            model.add(ready[place + 1] <= begin[place + 1])
        for node in nodes:
            model.add(finish[node] <= leave[node])
        reached: list[Any] = [model.new_int_var(0, horizon, "") for _ in nodes]
        for node in nodes:
            model.add(reached[node] <= ready[node])
        self._eat(finish, leave, reached, ready)
        places = [
            (day.start_place, day.end_place),
            *((place, place) for place in range(len(spots))),
        ]
        for a in nodes:
            for b in nodes:
                leg = problem.travel_minutes[places[a][0]][places[b][1]]
                self._join(a, b, leg, leave, reached)
        if day.max_visits is not None:
            model.add(sum(self.visits) <= day.max_visits)
        model.add_circuit(self._arcs)

    def read(self, solver: Any) -> list[int]:
        """The places visited, in order."""
        after = {a: b for a, b, arc in self._arcs if solver.boolean_value(arc)}
        order, node = [], after.get(0, 0)
        while node:
            order.append(node - 1)
            node = after[node]
        return order

    def _open(self, begin: Any, place: int) -> None:
        spans = [list(span) for span in self._day.windows[place] if span[0] <= span[1]]
        visit = self.visits[place]
        if not spans:
            self._model.add(visit == 0)
            return
        domain = cp_model.Domain.from_intervals(spans)
        self._model.add_linear_expression_in_domain(begin, domain).only_enforce_if(visit)

    def _eat(
        self, finish: list[Any], leave: list[Any], reached: list[Any], ready: list[Any]
    ) -> None:
        """One break, at some node that is visited, before it is left or on reaching it."""
        lunch, model = self._day.lunch, self._model
        if lunch is None:
            return
        start = model.new_int_var(lunch.earliest, lunch.latest, "")
        chosen = []
        for node in range(len(finish)):
            for before, after in ((finish[node], leave[node]), (reached[node], ready[node])):
                here = model.new_bool_var("")
                model.add(start >= before).only_enforce_if(here)
                model.add(after >= start + lunch.minutes).only_enforce_if(here)
                if node:
                    model.add_implication(here, self.visits[node - 1])
                chosen.append(here)
        model.add_exactly_one(chosen)

    def _join(self, a: int, b: int, leg: int, leave: list[Any], reached: list[Any]) -> None:
        arc = self._model.new_bool_var("")
        self._arcs.append((a, b, arc))
        if a == b and a > 0:
            self._model.add(arc + self.visits[a - 1] == 1)
            return
        self._model.add(reached[b] >= leave[a] + leg).only_enforce_if(arc)
        if a == b:
            for visit in self.visits:
                self._model.add_implication(arc, ~visit)
