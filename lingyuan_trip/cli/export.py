"""`export`: a saved trip as a file for paper, calendar, map or message."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD
from lingyuan_trip.cli.files import read_text
from lingyuan_trip.cli.question import add_data_argument, ask
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.slack import DaySlack
from lingyuan_trip.domain.text import Language
from lingyuan_trip.export.formats import Format, write_format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.storage import write_whole

Draw = Callable[[Format, str, Handout, Language], bytes]
"""Draws a format on paper of a size, in a language."""

PAPERS = ("a4", "a6")


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser(
        "export", help="把保存的行程导出为 PDF、长图、日历、GPX、KML、文字"
    )
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="保存的行程，或 plan --format json 的输出")
    add("--to", required=True, choices=tuple(Format), help="导出成什么")
    add("-o", "--output", type=Path, metavar="OUT", help="写到哪个文件；不写就从标准输出给出")
    add("--paper", choices=PAPERS, default="a4", help="PDF 的纸：a4 行程单，a6 口袋版")
    add_data_argument(parser)
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    parser.set_defaults(run=run, draw=None)


def run(arguments: argparse.Namespace) -> int:
    """Write the file; raises DataError, RequestError or EnvironmentFault."""
    kind = Format(arguments.to)
    handout = _read_handout(arguments)
    if kind.is_drawn:
        content = _draw(arguments, kind, handout)
    else:
        content = write_format(kind, handout, arguments.lang)
    if arguments.output is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(arguments.output, content)
    return GOOD


def _draw(arguments: argparse.Namespace, kind: Format, handout: Handout) -> bytes:
    draw: Draw | None = arguments.draw
    if draw is None:
        raise EnvironmentFault(
            "PDF 和图片要用完整的程序导出：lingyuan-trip export",
            "PDF and pictures need the whole program: lingyuan-trip export",
        )
    return draw(kind, arguments.paper, handout, arguments.lang)


def _read_handout(arguments: argparse.Namespace) -> Handout:
    from lingyuan_trip.export.plan_reader import plan_from_json
    from lingyuan_trip.planner.resilience.slack import find_slacks

    result = plan_from_json(read_text(arguments.file))
    asked = ask(result.request, load_dataset(arguments.data))
    book, calendar = asked.guidebook, asked.almanac.day
    slacks: tuple[DaySlack, ...] = ()
    if result.itinerary is not None:
        slacks = find_slacks(result.itinerary, result.request, book.spots, calendar)
    made = dt.datetime.now(dt.UTC)
    return Handout(result, book, calendar, made, slacks, asked.dataset.describe())
