"""The command line: plan · check · schema. Imports no Qt."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from lingyuan_trip import __version__
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.errors import (
    DataError,
    EnvironmentFault,
    LingyuanTripError,
    RequestError,
    describe_os_error,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.trip_request import Interest, LunchWish, Pace, TravelMode, TripRequest

GOOD, NO, UNUSABLE = 0, 1, 2
"""Exit codes: all well; the answer is no; the input cannot be used."""

Command = Callable[[argparse.Namespace], int]


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(UNUSABLE, f"{self.prog}: 参数有误：{message}\n")


def build_parser() -> argparse.ArgumentParser:
    """The parser with every command that needs no window."""
    parser = _Parser(
        prog="lingyuan-trip", description="凌源行：从牛河梁站出发、赶得上返程车的最佳一日游"
    )
    parser.add_argument("--version", action="version", version=f"lingyuan-trip {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="命令", parser_class=_Parser)
    _add_plan(commands.add_parser("plan", help="安排一日行程"))
    check = commands.add_parser("check", help="检查数据文件，列出所有问题")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    check.set_defaults(run=run_check)
    schema = commands.add_parser("schema", help="输出 spots.yaml 的 JSON Schema")
    schema.set_defaults(run=run_schema)
    return parser


def main(
    argv: Sequence[str] | None = None,
    parser: argparse.ArgumentParser | None = None,
    today: dt.date | None = None,
) -> int:
    """Run one command; returns the exit code.

    `parser` may know more commands than this module; without `today` no date is in the future.
    """
    _speak_utf8()
    parser = parser or build_parser()
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.print_help()
        return UNUSABLE
    arguments.today = today
    command: Command = arguments.run
    try:
        return command(arguments)
    except DataError as error:
        from lingyuan_trip.catalogue import DataProblem, format_problems

        problems = [problem for problem in error.problems if isinstance(problem, DataProblem)]
        print(format_problems(problems, getattr(arguments, "lang", "zh")), file=sys.stderr)
        print(error, file=sys.stderr)
    except LingyuanTripError as error:
        print(error, file=sys.stderr)
    except BrokenPipeError:
        # The reader of our output is gone; leaving quietly is what it expects.
        sys.stderr.close()
    return UNUSABLE


def _add_plan(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--date", required=True, type=_date, help="日期，如 2027-05-01")
    add("--arrive", required=True, type=_clock, help="列车到站时刻，如 10:05")
    add("--depart", required=True, type=_clock, help="返程列车开车时刻，如 18:30")
    add("--gateway", default="niuheliang-station", metavar="ID", help="到达站，也是返程站")
    add("--depart-gateway", metavar="ID", help="返程站，缺省与到达站相同")
    add("--mode", type=TravelMode, choices=tuple(TravelMode), default=TravelMode.DRIVE)
    add("--exit-margin", type=_minutes, default=15, metavar="MIN", help="出站用时")
    add("--board-margin", type=_minutes, default=25, metavar="MIN", help="开车前多久到站")
    add("--pace", type=Pace, choices=tuple(Pace), default=Pace.NORMAL)
    add("--must", action="append", default=[], metavar="ID", help="一定要去的景点，可多次")
    add("--avoid", action="append", default=[], metavar="ID", help="不去的景点，可多次")
    add("--interest", action="append", default=[], type=Interest, choices=tuple(Interest))
    add("--lunch", action=argparse.BooleanOptionalAction, default=True, help="是否留午餐时间")
    add("--data", type=Path, metavar="FILE", help="改用这份 spots.yaml")
    add("--format", choices=("text", "json"), default="text")
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    add("--dump-problem", type=Path, metavar="FILE", help="把求解器看到的数字写入文件")
    parser.set_defaults(run=run_plan)


def run_plan(arguments: argparse.Namespace) -> int:
    """`plan`: make a plan and print it."""
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.export.plan_json import plan_to_json
    from lingyuan_trip.export.plan_text import plan_to_text
    from lingyuan_trip.planner.formulate import formulate
    from lingyuan_trip.planner.plan import plan
    from lingyuan_trip.travel.estimate import estimate_travel_times

    dataset = load_dataset(arguments.data)
    guidebook = dataset.guidebook
    if guidebook is None:
        raise DataError("数据文件有错误，改好后再安排行程。", dataset.problems)
    request = _request(arguments)
    check_request(request, guidebook)
    times = estimate_travel_times(guidebook, request.mode)
    day = Almanac({entry.year: entry for entry in dataset.arrangements}).day(request.date)
    if arguments.dump_problem is not None:
        formulation = formulate(request, guidebook.spots, guidebook.festivals, times, day)
        _write(arguments.dump_problem, formulation.problem.to_json())
    result = plan(request, guidebook.spots, guidebook.festivals, times, day)
    if arguments.format == "json":
        sys.stdout.write(plan_to_json(result, dataset.describe(), arguments.lang))
    else:
        sys.stdout.write(plan_to_text(result, guidebook, arguments.lang))
    return GOOD if _has_visits(result) else NO


def run_check(arguments: argparse.Namespace) -> int:
    """`check`: list every problem of each file."""
    from lingyuan_trip.catalogue import Severity, check_file, format_problems

    worst = GOOD
    for path in arguments.files:
        if not path.is_file():
            print(f"{path}：没有这个文件。请检查路径。", file=sys.stderr)
            worst = UNUSABLE
            continue
        problems = check_file(path, arguments.today)
        print(format_problems(problems, arguments.lang, path))
        if any(p.severity in (Severity.ERROR, Severity.WARNING) for p in problems):
            worst = max(worst, NO)
    return worst


def run_schema(_arguments: argparse.Namespace) -> int:
    """`schema`: print the JSON Schema of spots.yaml."""
    from lingyuan_trip.catalogue.json_schema import build_json_schema

    print(json.dumps(build_json_schema(), ensure_ascii=False, indent=2))
    return GOOD


def check_request(request: TripRequest, guidebook: Guidebook) -> None:
    """Raise RequestError when a request names places the data do not have."""
    for gateway_id in (request.arrive_gateway, request.depart_gateway):
        gateway = guidebook.find_gateway(gateway_id)
        if gateway is None:
            known = "、".join(gateway.id for gateway in guidebook.gateways)
            raise RequestError(f"没有到达站 {gateway_id}。可用的有：{known}")
        if gateway.position is None:
            raise RequestError(f"{gateway.name.zh}的位置还没有资料，暂不能从这里安排行程。")
    for spot_id in sorted(request.must | request.avoid):
        if guidebook.find_spot(spot_id) is None:
            raise RequestError(f"没有景点 {spot_id}。{_suggest(spot_id, guidebook)}")


def _suggest(spot_id: str, guidebook: Guidebook) -> str:
    from difflib import get_close_matches

    by_name = {spot.name.zh: spot.id for spot in guidebook.spots}
    if spot_id in by_name:
        return f"请写它的编号 {by_name[spot_id]}。"
    close = get_close_matches(spot_id, [spot.id for spot in guidebook.spots], n=3)
    return f"是不是：{'、'.join(close)}？" if close else "编号见 data/spots.yaml。"


def _request(arguments: argparse.Namespace) -> TripRequest:
    return TripRequest(
        date=arguments.date,
        arrive=arguments.arrive,
        depart=arguments.depart,
        arrive_gateway=arguments.gateway,
        depart_gateway=arguments.depart_gateway or arguments.gateway,
        exit_margin=arguments.exit_margin,
        board_margin=arguments.board_margin,
        mode=arguments.mode,
        pace=arguments.pace,
        lunch=LunchWish() if arguments.lunch else None,
        must=frozenset(arguments.must),
        avoid=frozenset(arguments.avoid),
        interests=frozenset(arguments.interest),
    )


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
        raise EnvironmentFault(f"写不了文件 {path}：{describe_os_error(error)}") from error


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} 不是日期，请写成 2027-05-01") from None


def _clock(text: str) -> int:
    try:
        return parse_clock(text.replace("：", ":"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} 不是时刻，请写成 10:05") from None


def _minutes(text: str) -> int:
    if text.isdecimal() and int(text) <= 240:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是 0–240 的分钟数")


def _speak_utf8() -> None:
    # A terminal or pipe in another encoding must not turn Chinese into an error.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
