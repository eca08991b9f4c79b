"""`data`: the bureau's facts for other systems, and tables that come back."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.cli.arguments import Commands, date
from lingyuan_trip.cli.exit_codes import GOOD
from lingyuan_trip.cli.question import add_data_argument
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.storage import write_whole

if TYPE_CHECKING:
    from lingyuan_trip.dataset import Dataset

KINDS = ("jsonld", "geojson")


def add_to(commands: Commands) -> None:
    """Make the commands known."""
    parser = commands.add_parser("data", help="把全部资料导出给别的系统用（工作人员用）")
    kinds: Commands = parser.add_subparsers(dest="kind", metavar="做什么", required=True)
    _add_export(kinds)


def _add_export(kinds: Commands) -> None:
    parser = kinds.add_parser("export", help="导出为 schema.org JSON-LD 或 GeoJSON")
    parser.add_argument("--to", required=True, choices=KINDS, help="导出成什么")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="写到哪个文件；不写就从标准输出给出"
    )
    parser.add_argument(
        "--from",
        dest="first",
        type=date,
        metavar="DATE",
        help="jsonld 的开放时间从这一天起写一年，不写就从今天起",
    )
    add_data_argument(parser)
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=export)


def export(arguments: argparse.Namespace) -> int:
    """Write the data; raises DataError where they have errors."""
    from lingyuan_trip.dataset import load_dataset

    content = _write(load_dataset(arguments.data), arguments)
    if arguments.output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_whole(arguments.output, content)
    return GOOD


def _write(dataset: Dataset, arguments: argparse.Namespace) -> bytes:
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.export.open_data import geojson_bytes, jsonld_bytes

    guidebook = dataset.guidebook
    if guidebook is None:
        raise DataError(
            "数据文件有错误，改好后再导出。",
            dataset.problems,
            "The data file has errors: mend them before exporting.",
        )
    if arguments.to == "geojson":
        return geojson_bytes(guidebook)
    almanac = Almanac({entry.year: entry for entry in dataset.arrangements})
    first = arguments.first or arguments.today or dt.datetime.now(dt.UTC).date()
    return jsonld_bytes(guidebook, first, lambda day: almanac.day(day).is_holiday)
