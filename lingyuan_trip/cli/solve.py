"""`solve`: solve a file of numbers alone."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.deadline import add_time_limit, stop_after
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.files import read_text


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("solve", help="单独求解一份问题文件（--dump-problem 写出的那种）")
    parser.add_argument("file", type=Path, metavar="PROBLEM.json")
    add_time_limit(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the answer as one line of JSON; the answer is no when there is none."""
    # All that solving needs is imported here, so that the seconds are those of solving.
    from lingyuan_trip.planner import several_days  # noqa: F401
    from lingyuan_trip.planner.problem import PlanningProblem
    from lingyuan_trip.planner.variants import list_choices, solve_variants

    problem = PlanningProblem.from_json(read_text(arguments.file))
    began = time.process_time()
    answer = solve_variants(list_choices(problem), stop_after(arguments.time_limit))
    told = {
        "status": answer.status.value,
        "value": answer.value,
        "upper_bound": answer.upper_bound,
        "days": [list(day) for day in answer.days],
        "seconds": round(time.process_time() - began, 3),
    }
    print(json.dumps(told))
    return GOOD if answer.days else NO
