"""`impact`: what a change of the data does to the reference trips."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lingyuan_trip.cli.arguments import Commands, date
from lingyuan_trip.cli.exit_codes import GOOD, NO
from lingyuan_trip.domain.text import Language

if TYPE_CHECKING:
    from lingyuan_trip.impact import Change, Impact, Knowledge


def add_to(commands: Commands) -> None:
    """Make the command known."""
    parser = commands.add_parser("impact", help="数据改动影响哪些参考行程：改之前和改之后各排一次")
    add = parser.add_argument
    add("old", type=Path, metavar="OLD", help="改之前的 spots.yaml")
    add("new", type=Path, metavar="NEW", help="改之后的 spots.yaml")
    add("--trips", type=Path, metavar="FILE", help="改用这份参考行程")
    add("--on", type=date, metavar="DATE", help="从哪一天起算，缺省今天")
    add("--format", choices=("text", "json"), default="text", help="输出给人看还是给程序读")
    add("--lang", choices=("zh", "en"), default="zh", help="文字的语言")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what changes; the answer is no where a trip becomes impossible."""
    import datetime as dt

    from lingyuan_trip.impact import ChangeKind, ImpactMeter, read_reference_trips
    from lingyuan_trip.paths import reference_trips_file

    books = _read(arguments.old), _read(arguments.new)
    today = arguments.on or arguments.today or dt.datetime.now(dt.UTC).date()
    trips = read_reference_trips(arguments.trips or reference_trips_file())
    impact = ImpactMeter(trips, today).measure(*books)
    assert impact is not None, "nothing stops it"
    if arguments.format == "json":
        told = [_to_values(change) for change in impact.changed]
        whole = {"trips": len(impact.changes), "changed": told}
        sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write("\n".join(_list_lines(impact, *books, arguments.lang)) + "\n")
    failing = any(change.kind is ChangeKind.IMPOSSIBLE for change in impact.changed)
    return NO if failing else GOOD


def _read(path: Path) -> Knowledge:
    from lingyuan_trip.almanac import Almanac
    from lingyuan_trip.cli.question import usable_guidebook
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.impact import Knowledge

    dataset = load_dataset(path)
    almanac = Almanac({entry.year: entry for entry in dataset.arrangements})
    return Knowledge(usable_guidebook(dataset), almanac.day)


def _list_lines(
    impact: Impact, before: Knowledge, after: Knowledge, language: Language
) -> Iterator[str]:
    from lingyuan_trip.impact import wording

    yield wording.summary_words(impact).get(language)
    for change in impact.changed:
        request = change.after.request
        name, badge = change.trip.name.get(language), wording.badge_words(change).get(language)
        yield ""
        yield f"[{badge}] {name}: {wording.trip_words(request).get(language)}"
        yield f"  {wording.date_of(request).get(language)}"
        for told in wording.list_details(change, before.guidebook, after.guidebook):
            yield f"  {told.get(language)}"
    yield ""
    yield wording.verdict_words(impact).get(language)


def _to_values(change: Change) -> dict[str, Any]:
    return {
        "trip": change.trip.id,
        "date": change.after.request.date.isoformat(),
        "kind": change.kind.value,
        "before": list(change.before.spots),
        "after": list(change.after.spots),
        "gained": list(change.gained),
        "lost": list(change.lost),
        "visit_minutes": change.visit_minutes,
        "back": change.back,
        "worth": change.worth,
    }
