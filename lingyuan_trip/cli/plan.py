"""`plan`: make a plan and print it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lingyuan_trip.cli.additions import add_addition_arguments, plan_with_additions
from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.deadline import add_time_limit, stop_after
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.files import write_text
from lingyuan_trip.cli.question import Question, add_data_argument, read_question
from lingyuan_trip.cli.request import add_request_arguments, check_spot
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("plan", help="安排 1–4 天的行程")
    add_request_arguments(parser)
    add_data_argument(parser)
    add_time_limit(parser)
    add = parser.add_argument
    add(
        "--explain",
        action="append",
        default=[],
        metavar="ID",
        help="算出为什么没安排它、换上它要少多少推荐分，可多次",
    )
    add("--format", choices=("text", "json"), default="text")
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    add_addition_arguments(parser)
    add("--save", type=Path, metavar="FILE.lytrip", help="把行程存成文件，可在窗口里打开、接着改")
    add("--dump-problem", type=Path, metavar="FILE", help="把求解器看到的数字写入文件")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make a plan and print it; the answer is no when nothing can be visited, or no plan catches
    the train with the chance asked for.
    """
    from lingyuan_trip.export.plan_json import plan_to_json
    from lingyuan_trip.export.plan_text import plan_to_text
    from lingyuan_trip.planner.formulate import formulate

    asked = read_question(arguments)
    for spot_id in arguments.explain:
        check_spot(spot_id, asked.guidebook)
    if arguments.dump_problem is not None:
        problem = formulate(*asked.parts).whole_problem
        write_text(arguments.dump_problem, problem.to_json())
    stop = stop_after(arguments.time_limit)
    result, additions = plan_with_additions(arguments, asked, stop)
    result = _explain(result, arguments.explain, asked, stop)
    result = _say_limit(result, arguments.time_limit, stop)
    if arguments.save is not None:
        _save(arguments.save, result, asked)
    if arguments.format == "json":
        more = additions.to_dict(arguments.lang)
        sys.stdout.write(plan_to_json(result, asked.dataset.describe(), arguments.lang, more))
    else:
        sys.stdout.write(plan_to_text(result, asked.guidebook, arguments.lang))
        sys.stdout.write(additions.to_text(arguments.lang))
    return GOOD if _has_visits(result) and additions.is_satisfied else NO


def _save(path: Path, result: PlanResult, asked: Question) -> None:
    from lingyuan_trip.domain.trip import Trip
    from lingyuan_trip.domain.trip_history import TripHistory
    from lingyuan_trip.export.trip_file import TripFile, find_names, save_trip, write_trip

    history = TripHistory((Trip(result.request, result),))
    names = find_names(history, asked.guidebook)
    save_trip(path, write_trip(TripFile(history, names, {result: asked.dataset.describe()})))


def _explain(
    result: PlanResult, wanted: list[str], asked: Question, stop: Callable[[], bool]
) -> PlanResult:
    """The same result with the losses of some spots worked out."""
    from lingyuan_trip.planner.plan import explain_left_out

    if result.itinerary is None:
        return result
    known = {left.spot: left for left in result.left_out}
    for spot_id in dict.fromkeys(wanted):
        if spot_id not in known:
            print(f"{spot_id} 已经在行程里。", file=sys.stderr)
        elif known[spot_id].loss is None:
            known[spot_id] = explain_left_out(result, spot_id, *asked.parts[1:], stop=stop)
    return replace(result, left_out=tuple(known.values()))


def _say_limit(result: PlanResult, limit: float | None, stop: Callable[[], bool]) -> PlanResult:
    open_ = result.status in (PlanStatus.BOUNDED, PlanStatus.UNPROVEN)
    if limit is None or not open_ or not stop():
        return result
    note = LocalizedText(
        f"到了 {limit:g} 秒的时间限制就停了，没有算到证明",
        f"Stopped at the time limit of {limit:g} s before it was proven",
    )
    return replace(result, notes=(note, *result.notes))


def _has_visits(result: PlanResult) -> bool:
    return (
        result.status is not PlanStatus.INFEASIBLE
        and result.itinerary is not None
        and bool(result.itinerary.visits)
    )
