"""`festivals`: what is on in a year, as text, as JSON or as a calendar file."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from lingyuan_trip.cli.arguments import Commands
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.cli.question import add_data_argument
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.errors import DataError, RequestError
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.guidebook import Guidebook


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("festivals", help="列出一年的节庆，或写成日历文件")
    add = parser.add_argument
    add("--year", type=_year, help="哪一年，不写就是今年")
    add("--format", choices=("text", "json", "ics"), default="text")
    add("--festival", action="append", default=[], metavar="ID", help="只要这个节庆，可多次")
    add("-o", "--output", type=Path, metavar="FILE", help="写入文件")
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    add_data_argument(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print or write the festivals of a year; the answer is no where none was found in it."""
    from lingyuan_trip.export.festivals.festival_text import list_occurrences
    from lingyuan_trip.storage import write_whole

    dataset = load_dataset(arguments.data)
    guidebook = dataset.guidebook
    if guidebook is None:
        raise DataError(
            "数据文件有错误，改好后再列节庆。",
            dataset.problems,
            "The data file has errors: mend them before listing festivals.",
        )
    year = arguments.year or (arguments.today or dt.datetime.now(dt.UTC).date()).year
    chosen = _choose(guidebook, arguments.festival)
    content = _write(guidebook, chosen, year, arguments)
    if arguments.output is not None:
        write_whole(arguments.output, content)
    else:
        sys.stdout.write(content.decode("utf-8"))
    return GOOD if list_occurrences(chosen, year) else NO


def _write(
    guidebook: Guidebook,
    chosen: tuple[Festival, ...],
    year: int,
    arguments: argparse.Namespace,
) -> bytes:
    from lingyuan_trip.export.festivals import (
        festivals_to_ics,
        festivals_to_json,
        festivals_to_text,
    )

    if arguments.format == "ics":
        made = dt.datetime.now(dt.UTC).replace(microsecond=0)
        return festivals_to_ics(guidebook, chosen, year, made, arguments.lang)
    if arguments.format == "json":
        return (festivals_to_json(guidebook, chosen, year) + "\n").encode()
    return festivals_to_text(guidebook, chosen, year, arguments.lang).encode()


def _choose(guidebook: Guidebook, wanted: list[str]) -> tuple[Festival, ...]:
    known = {festival.id for festival in guidebook.festivals}
    for name in wanted:
        if name not in known:
            raise RequestError(
                f"没有编号为 {name} 的节庆，已有的是 {'、'.join(sorted(known))}",
                f"There is no festival {name}; known are {', '.join(sorted(known))}",
            )
    if not wanted:
        return guidebook.festivals
    return tuple(festival for festival in guidebook.festivals if festival.id in wanted)


def _year(text: str) -> int:
    if text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是 {FIRST_YEAR}–{LAST_YEAR} 的年份")
