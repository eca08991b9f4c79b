"""`check`: list every problem of each file, once or after every change."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip import __version__
from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO, UNUSABLE

if TYPE_CHECKING:
    from lingyuan_trip.catalogue import DataProblem

_LOOK_AGAIN_SECONDS = 0.3


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("check", help="检查数据文件，列出所有问题")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        help="输出格式：给人看的文字，或给别的程序用的 json、sarif、github",
    )
    parser.add_argument(
        "--to-verify", action="store_true", help="逐条列出待核实的：估算、过时、没写的"
    )
    parser.add_argument("--watch", action="store_true", help="一直看着文件，一有改动就再检查")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the problems; the answer is no when a file has an error or a warning."""
    return _watch(arguments) if arguments.watch else _check_all(arguments)


def _check_all(arguments: argparse.Namespace) -> int:
    from lingyuan_trip.catalogue import Severity, check_file

    worst = GOOD
    found: list[DataProblem] = []
    for path in arguments.files:
        if not path.is_file():
            print(f"{path}：没有这个文件。请检查路径。", file=sys.stderr)
            worst = UNUSABLE
            continue
        checked = check_file(path, arguments.today)
        if any(p.severity in (Severity.ERROR, Severity.WARNING) for p in checked.problems):
            worst = max(worst, NO)
        listed = checked.problems + (checked.notes if arguments.to_verify else ())
        if arguments.format == "text":
            _print_text(listed, path, arguments.lang)
            if checked.notes and not arguments.to_verify:
                print(_say_notes(len(checked.notes), arguments.lang))
        found += listed
    _print_for_programs(found, arguments.format, arguments.lang)
    return worst


def _print_text(problems: Sequence[DataProblem], path: Path, language: str) -> None:
    from lingyuan_trip.catalogue import format_problems

    in_order = sorted(problems, key=lambda problem: (problem.line, problem.column))
    print(format_problems(in_order, language, path))


def _say_notes(count: int, language: str) -> str:
    if language == "en":
        return f"To verify: {count} (estimates, old facts, gaps; --to-verify lists them)."
    return f"另有待核实 {count} 处（估算、过时或没写的；加 --to-verify 逐条列出）。"


def _print_for_programs(problems: Sequence[DataProblem], kind: str, language: str) -> None:
    from lingyuan_trip.catalogue import report_formats

    if kind == "json":
        print(report_formats.to_json(problems, language))
    elif kind == "sarif":
        print(report_formats.to_sarif(problems, language, __version__))
    elif kind == "github" and problems:
        print(report_formats.to_github(problems, language))


def _watch(arguments: argparse.Namespace) -> int:
    """Check after every change until the person stops it, which is no failure."""
    seen = None
    try:
        while True:
            now = tuple(map(_content_of, arguments.files))
            if now != seen:
                seen = now
                if arguments.format == "text":
                    print(f"── {time.strftime('%H:%M:%S')} ──")
                _check_all(arguments)
                sys.stdout.flush()
            time.sleep(_LOOK_AGAIN_SECONDS)
    except KeyboardInterrupt:
        return GOOD


def _content_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
