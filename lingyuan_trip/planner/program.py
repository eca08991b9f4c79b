"""Linear and integer programs, maximised by HiGHS with one thread and a fixed seed."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event, Thread

import highspy
import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.day_arrays import Ints

Floats = NDArray[np.float64]

_OPTIONS: dict[str, bool | int | float | str] = {
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    # All objectives are whole numbers: less than one apart is equal.
    "mip_abs_gap": 0.9,
    # Ten thousand columns and few rows: looking through the columns takes longer than solving.
    "presolve": "off",
    "mip_heuristic_effort": 0.0,
}
_MARGIN = 1e-3
_SECONDS_A_STOP = 0.01


class _QuietHighs(highspy.Highs):
    """HiGHS greets on standard output when callbacks are set up; by then it is silenced."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # highspy leaves it untyped

    def enableCallbacks(self) -> None:
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]  # highspy leaves it untyped


@dataclass(frozen=True)
class Solved:
    """Values of the columns (empty when none were found) and what bounds the objective.

    `duals` (rows,) and `reduced_costs` (columns,) are those of a linear program; `is_proven` is
    False when a limit or a stop ended the search. After a stop nothing is known at all.
    """

    values: Floats
    duals: Floats
    reduced_costs: Floats
    objective: float
    upper: float
    is_proven: bool
    is_stopped: bool = False

    @property
    def whole_upper(self) -> int:
        """No whole value above this is possible; safe against the solver's rounding."""
        return int(np.floor(self.upper + _MARGIN))


class Program:
    """Rows with bounds, then columns added in blocks; may be solved again after each block."""

    def __init__(self, lower: Floats, upper: Floats) -> None:
        self._highs = _QuietHighs()
        for name, value in _OPTIONS.items():
            self._highs.setOptionValue(name, value)
        self._highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        none = np.zeros(0, dtype=np.int32)
        starts = np.zeros(len(lower), dtype=np.int32)
        self._highs.addRows(len(lower), lower, upper, 0, starts, none, np.zeros(0))

    def add(
        self,
        gain: Floats | Ints,
        lower: Floats,
        upper: Floats,
        matrix: Floats,
        is_whole: bool = False,
    ) -> None:
        """Append columns; `matrix` is (columns, rows)."""
        begin = self._highs.getNumCol()
        columns, rows = np.nonzero(matrix)
        starts = np.searchsorted(columns, np.arange(len(gain))).astype(np.int32)
        entries = matrix[columns, rows]
        self._highs.addCols(
            len(gain),
            gain.astype(np.float64),
            lower,
            upper,
            len(rows),
            starts,
            rows.astype(np.int32),
            entries,
        )
        if is_whole:
            numbers = np.arange(begin, begin + len(gain), dtype=np.int32)
            kinds = np.full(len(gain), int(highspy.HighsVarType.kInteger), dtype=np.uint8)
            self._highs.changeColsIntegrality(len(gain), numbers, kinds)

    def add_row(self, lower: float, upper: float, columns: Ints) -> None:
        """Append a row that counts some columns."""
        entries = np.ones(len(columns))
        self._highs.addRow(lower, upper, len(columns), columns.astype(np.int32), entries)

    @property
    def columns(self) -> int:
        """How many columns there are."""
        count: int = self._highs.getNumCol()
        return count

    def relax(self, stop: Stop) -> Solved:
        """The best values where none need be whole."""
        self._highs.setOptionValue("solve_relaxation", True)
        solved = self._run(stop)
        if not solved.is_stopped:
            self._highs.setOptionValue("solve_relaxation", False)
        return solved

    def solve(self, most_nodes: int, stop: Stop) -> Solved:
        """The best values, for at most `most_nodes` nodes of a search for whole ones.

        After a stop the program is of no more use: its thread may still be busy with it.
        """
        self._highs.setOptionValue("mip_max_nodes", most_nodes)
        return self._search(stop) if most_nodes else self._run(stop)

    def _search(self, stop: Stop) -> Solved:
        """Search for whole values; one that is left behind ends when HiGHS asks next."""
        highs, is_left = self._highs, Event()

        def interrupt(event: highspy.highs.HighsCallbackEvent) -> None:
            if is_left.is_set():
                event.interrupt()

        highs.cbMipInterrupt.subscribe(interrupt)
        solved = self._run(stop)
        if solved.is_stopped:
            is_left.set()
        else:
            highs.cbMipInterrupt.unsubscribe(interrupt)
        return solved

    def _run(self, stop: Stop) -> Solved:
        """Run in a thread of its own, for HiGHS asks too seldom whether to go on."""
        worker = Thread(target=self._highs.run)
        worker.start()
        while worker.is_alive():
            worker.join(_SECONDS_A_STOP)
            if stop():
                none = np.zeros(0)
                return Solved(none, none, none, -np.inf, np.inf, False, is_stopped=True)
        return _read(self._highs)


def _read(highs: highspy.Highs) -> Solved:
    status, info, solution = highs.getModelStatus(), highs.getInfo(), highs.getSolution()
    proven = status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    is_linear = info.mip_node_count < 0
    return Solved(
        values=np.array(solution.col_value) if found else np.zeros(0),
        duals=np.array(solution.row_dual),
        reduced_costs=np.array(solution.col_dual),
        objective=info.objective_function_value if found else -np.inf,
        upper=info.objective_function_value if is_linear else info.mip_dual_bound,
        is_proven=proven,
    )
