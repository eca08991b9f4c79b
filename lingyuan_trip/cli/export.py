"""`export`: a saved trip as a file for paper, calendar, map or message."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD
from lingyuan_trip.cli.question import add_data_argument, usable_guidebook
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.export.formats import Format, write_format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.storage import write_whole

Draw = Callable[[Format, str, Handout, Language], bytes]
"""Draws a format on paper of a size, in a language."""

PAPERS = ("a4", "a6")
_BEGINNING = 200
"""Bytes in which a plan in JSON names its format."""


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
    parser.set_defaults(run=run)


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
    draw: Draw | None = getattr(arguments, "draw", None)
    if draw is None:
        raise EnvironmentFault(
            "PDF 和图片要用完整的程序导出：lingyuan-trip export",
            "PDF and pictures need the whole program: lingyuan-trip export",
        )
    return draw(kind, arguments.paper, handout, arguments.lang)


def _read_handout(arguments: argparse.Namespace) -> Handout:
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.handing_out import Surroundings, hand_out
    from lingyuan_trip.planner.by_hand.ground import Ground
    from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
    from lingyuan_trip.travel.estimate import estimate_travel_times

    trip, names = _read_trip(arguments.file)
    dataset = load_dataset(arguments.data)
    book = replace(usable_guidebook(dataset), lost=names)
    calendar = Almanac({entry.year: entry for entry in dataset.arrangements}).day

    def find_ground(mode: TravelMode) -> Ground:
        return Ground(book, estimate_travel_times(book, mode), calendar)

    planner = HandPlanner(find_ground)
    around = Surroundings(book, calendar, planner, dataset.describe())
    return hand_out(trip, around, dt.datetime.now(dt.UTC))


def _read_trip(path: Path) -> tuple[Trip, Mapping[str, LocalizedText]]:
    """The trip of a `.lytrip` file or of a plan in JSON, and the names it keeps."""
    from lingyuan_trip.export.plan_json import FORMAT
    from lingyuan_trip.export.plan_reader import plan_from_json
    from lingyuan_trip.export.trip_file import load_trip, read_trip

    content = load_trip(path)
    if FORMAT.encode() in content[:_BEGINNING]:
        result = plan_from_json(content.decode("utf-8", "replace"))
        return Trip(result.request, result), {}
    file = read_trip(content)
    return file.history.trip, file.names
