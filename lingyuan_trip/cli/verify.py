"""`verify`: check a plan against request and data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.files import read_text
from lingyuan_trip.cli.question import Question, add_data_argument, ask
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.text import Language
from lingyuan_trip.planner.violation import Violation


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("verify", help="复核一份行程（plan --format json 的输出）")
    parser.add_argument("file", type=Path, metavar="PLAN.json")
    add_data_argument(parser)
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every broken rule; the answer is no when there is one."""
    from lingyuan_trip.export.plan_reader import plan_from_json
    from lingyuan_trip.planner.verify_result import verify_result

    result = plan_from_json(read_text(arguments.file))
    if result.itinerary is None:
        raise DataError(
            "这份文件里没有行程，没有可以复核的。",
            english="There is no plan in this file, so nothing to check.",
        )
    asked = ask(result.request, load_dataset(arguments.data))
    found = verify_result(result, *asked.parts[1:])
    for violation in found:
        print(_describe(violation, asked, arguments.lang))
    language: Language = arguments.lang
    print(_count(len(found), language), file=sys.stderr if found else sys.stdout)
    return NO if found else GOOD


def _describe(violation: Violation, asked: Question, language: Language) -> str:
    place = None if violation.place is None else asked.guidebook.find_place(violation.place)
    name = violation.place or "" if place is None else place.name.get(language)
    where = f"{name}：" if name else ""
    if language == "en":
        where = f"{name}: " if name else ""
    return f"{violation.rule}  {where}{violation.text.get(language)}"


def _count(count: int, language: Language) -> str:
    if language == "en":
        return f"Broken rules: {count}." if count else "Every rule is kept."
    return f"违反 {count} 条规则。" if count else "每条规则都符合。"
