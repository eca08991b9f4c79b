"""`data`: the bureau's facts for other systems, and tables that come back."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lingyuan_trip.cli.arguments import Commands, date
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.question import add_data_argument
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.paths import reference_trips_file
from lingyuan_trip.storage import write_whole

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.editor import DataText
    from lingyuan_trip.catalogue.review import Doubt
    from lingyuan_trip.dataset import Dataset

_MOST_BYTES = 32 * 1024 * 1024
KINDS = ("jsonld", "geojson", "csv")


def add_to(commands: Commands) -> None:
    """Make the commands known."""
    parser = commands.add_parser(
        "data", help="资料：导出给别的系统，核实清单，表格导入（工作人员用）"
    )
    kinds: Commands = parser.add_subparsers(dest="kind", metavar="做什么", required=True)
    _add_export(kinds)
    _add_checklist(kinds)
    _add_import(kinds)


def _add_export(kinds: Commands) -> None:
    parser = kinds.add_parser("export", help="导出为 schema.org JSON-LD、GeoJSON 或表格")
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


def _add_checklist(kinds: Commands) -> None:
    parser = kinds.add_parser("checklist", help="把待核实的写成表格，带到现场填")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.csv")
    add_data_argument(parser)
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=write_checks)


def _add_import(kinds: Commands) -> None:
    parser = kinds.add_parser("import", help="把填好的清单或改过的表格写进数据文件，逐行说明")
    parser.add_argument("table", type=Path, metavar="FILE.csv")
    parser.add_argument(
        "--data", type=Path, required=True, metavar="FILE", help="改这份 spots.yaml"
    )
    parser.add_argument("--dry-run", action="store_true", help="只说会改什么，不写文件")
    parser.add_argument(
        "--only-good", action="store_true", help="有没接受的行时，也写接受的；不加就什么也不写"
    )
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="提示的语言")
    parser.set_defaults(run=take)


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
    if arguments.to == "csv":
        from lingyuan_trip.catalogue.table import list_fact_rows, write_facts
        from lingyuan_trip.dataset import bundled_spots_file

        path = arguments.data or bundled_spots_file()
        return write_facts(list_fact_rows(_read_text(path, arguments)))
    if arguments.to == "geojson":
        return geojson_bytes(guidebook)
    almanac = Almanac({entry.year: entry for entry in dataset.arrangements})
    first = arguments.first or _today(arguments)
    return jsonld_bytes(guidebook, first, lambda day: almanac.day(day).is_holiday)


def write_checks(arguments: argparse.Namespace) -> int:
    """Write the checklist; raises DataError where the data have errors."""
    from lingyuan_trip.catalogue.reader import load_guidebook
    from lingyuan_trip.catalogue.review import list_doubts
    from lingyuan_trip.catalogue.table import list_checks, write_checklist
    from lingyuan_trip.dataset import bundled_spots_file

    today = _today(arguments)
    data = _read_text(arguments.data or bundled_spots_file(), arguments)
    doubts = list_doubts(load_guidebook(data.to_bytes(), today), today)
    rows = list_checks(data, doubts, _weigh(arguments, today))
    write_whole(arguments.output, write_checklist(rows))
    print(
        f"{arguments.output}：{len(rows)} 项待核实。"
        if arguments.lang == "zh"
        else f"{arguments.output}: {len(rows)} facts to verify."
    )
    return GOOD


def take(arguments: argparse.Namespace) -> int:
    """Take a table over and tell every row; the answer is no when one was refused."""
    from lingyuan_trip.catalogue.table import describe_taken, read_table, take_table
    from lingyuan_trip.storage import read_whole, save_unless_changed

    table = read_table(read_whole(arguments.table, _MOST_BYTES))
    data = _read_text(arguments.data, arguments)
    taken = take_table(table, data)
    print(describe_taken(taken, arguments.lang))
    may_write = not taken.refusals or arguments.only_good
    if taken.changes and may_write and not arguments.dry_run:
        save_unless_changed(arguments.data, data.to_bytes(), taken.data.to_bytes())
    elif taken.changes:
        print(_say_unwritten(arguments))
    return NO if taken.refusals else GOOD


def _say_unwritten(arguments: argparse.Namespace) -> str:
    if arguments.dry_run:
        zh, en = "只是试算，文件没有改动。", "A dry run: the file was not changed."
    else:
        zh = "有没接受的行，什么也没有写。改好再导入，或加 --only-good 只写接受的。"
        en = "Rows were refused, so nothing was written; --only-good writes the others."
    return zh if arguments.lang == "zh" else en


def _weigh(arguments: argparse.Namespace, today: dt.date) -> Callable[[Doubt], int]:
    """On how many reference trips a doubt bears."""
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.impact import (
        ImpactMeter,
        Knowledge,
        count_dependence,
        read_reference_trips,
    )

    dataset = load_dataset(arguments.data)
    if dataset.guidebook is None:
        raise DataError(
            "数据文件有错误，改好后再导出清单。",
            dataset.problems,
            "The data file has errors: mend them before writing a checklist.",
        )
    almanac = Almanac({entry.year: entry for entry in dataset.arrangements})
    meter = ImpactMeter(read_reference_trips(reference_trips_file()), today)
    outcomes = meter.plan_all(Knowledge(dataset.guidebook, almanac.day))
    assert outcomes is not None, "nobody stops it"
    dependence = count_dependence(outcomes, dataset.guidebook)
    return lambda doubt: dependence.of(doubt.entry, doubt.key)


def _read_text(path: Path, arguments: argparse.Namespace) -> DataText:
    from lingyuan_trip.catalogue.editor import DataText
    from lingyuan_trip.storage import read_whole

    data = DataText.from_bytes(read_whole(path, _MOST_BYTES), arguments.today)
    if not data.is_readable:
        raise DataError(
            "数据文件读不出来，请先用 check 检查。",
            data.problems,
            "The data file cannot be read; run check on it first.",
        )
    return data


def _today(arguments: argparse.Namespace) -> dt.date:
    today: dt.date | None = arguments.today
    return today or dt.datetime.now(dt.UTC).date()
