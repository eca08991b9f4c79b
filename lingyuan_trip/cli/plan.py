"""`plan`: make a plan and print it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lingyuan_trip.cli.additions import add_addition_arguments, plan_with_additions
from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.question import add_data_argument, read_question
from lingyuan_trip.cli.request import add_request_arguments
from lingyuan_trip.domain.errors import EnvironmentFault, describe_os_error
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("plan", help="安排一日行程")
    add_request_arguments(parser)
    add_data_argument(parser)
    add = parser.add_argument
    add("--format", choices=("text", "json"), default="text")
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    add_addition_arguments(parser)
    add("--dump-problem", type=Path, metavar="FILE", help="把求解器看到的数字写入文件")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make a plan and print it; the answer is no when nothing can be visited."""
    from lingyuan_trip.export.plan_json import plan_to_json
    from lingyuan_trip.export.plan_text import plan_to_text
    from lingyuan_trip.planner.formulate import formulate

    asked = read_question(arguments)
    guidebook, calendar = asked.guidebook, asked.almanac.day
    parts = (asked.request, guidebook.spots, guidebook.festivals, asked.travel_times, calendar)
    if arguments.dump_problem is not None:
        _write(arguments.dump_problem, formulate(*parts).problem.to_json())
    result, additions = plan_with_additions(arguments, asked)
    if arguments.format == "json":
        more = additions.to_dict(arguments.lang)
        sys.stdout.write(plan_to_json(result, asked.dataset.describe(), arguments.lang, more))
    else:
        sys.stdout.write(plan_to_text(result, guidebook, arguments.lang))
        sys.stdout.write(additions.to_text(arguments.lang))
    return GOOD if _has_visits(result) else NO


def _has_visits(result: PlanResult) -> bool:
    return (
        result.status is not PlanStatus.INFEASIBLE
        and result.itinerary is not None
        and bool(result.itinerary.visits)
    )


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        why = describe_os_error(error)
        raise EnvironmentFault(
            f"写不了文件 {path}：{why.zh}", f"The file {path} cannot be written: {why.en}"
        ) from error
