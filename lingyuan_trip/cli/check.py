"""`check`: list every problem of each file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO, UNUSABLE


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("check", help="检查数据文件，列出所有问题")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the problems; the answer is no when a file has an error or a warning."""
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
