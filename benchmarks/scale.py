"""How cost grows with the number of spots: `python -m benchmarks.scale`.

The shipped spots again and again under other ids and at other places of the county, 100, 1,000 and
10,000 of them. Built as values: from handing them to the window until its pages stand and are
painted, its plan of a day included and told apart; then the longest time that the window is deaf
while its list is searched and scrolled. Read from YAML: the same spots written
out and read by the strict reader. Each number of spots in a process of its own, offscreen, by the
clock.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.dataset import Dataset, bundled_spots_file, load_dataset
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.main_window import MainWindow

NUMBERS = (100, 1_000, 10_000)
_TODAY = dt.date(2026, 9, 9)
_WINDOW_LIMIT, _DEAF_LIMIT = 2.0, 100.0
_KIBIBYTES = 1024
_GOLDEN = 2.399963
_EXTENT = 0.35
"""Degrees: so far from the middle of the county the last spot lies."""


def make_spots(book: Guidebook, count: int) -> Iterator[Spot]:
    """So many spots like the shipped ones, on a spiral over the county."""
    for number, spot in enumerate(itertools.islice(itertools.cycle(book.spots), count)):
        if number < len(book.spots) or spot.position is None:
            yield replace(spot, id=f"{spot.id}-{number}")
            continue
        turn, reach = number * _GOLDEN, _EXTENT * math.sqrt(number / count)
        position = replace(
            spot.position,
            lat=41.2 + reach * math.sin(turn) / 1.3,
            lon=119.3 + reach * math.cos(turn),
        )
        yield replace(spot, id=f"{spot.id}-{number}", position=position)


def make_dataset(count: int) -> Dataset:
    """The shipped data with so many spots, as values."""
    dataset = load_dataset()
    assert dataset.guidebook is not None
    book = dataset.guidebook
    known = {spot.id for spot in book.spots[:count]}
    spots = tuple(book.spots[:count]) + tuple(make_spots(book, count))[len(known) :]
    return replace(dataset, guidebook=replace(book, spots=spots))


def write_yaml(count: int, target: Path) -> None:
    """The shipped file with its list of spots repeated under other ids."""
    text = bundled_spots_file().read_text("utf-8")
    begin = text.index("\nspots:\n") + len("\nspots:\n")
    rest = text[begin:]
    end = next(
        (
            begin + at
            for at, line in _line_starts(rest)
            if line and not line.startswith((" ", "#", "-", "\n"))
        ),
        len(text),
    )
    entries, tail = text[begin:end], text[end:]
    held = entries.count("\n  - id: ") + entries.startswith("  - id: ")
    copies = [entries]
    copies += [
        entries.replace("- id: ", f"- id: c{number}-")
        for number in range(1, math.ceil(count / held))
    ]
    target.write_text(text[:begin] + "".join(copies) + tail, "utf-8")


def _line_starts(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, line
        at += len(line)


def measure_reading(count: int) -> list[Figure]:
    """Seconds that the strict reader takes for so many spots, and what it takes up."""
    from lingyuan_trip.catalogue import parse_guidebook

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spots.yaml"
        write_yaml(count, path)
        content = path.read_bytes()
    begun = time.perf_counter()
    result = parse_guidebook(content, str(path))
    spent = time.perf_counter() - begun
    assert result.guidebook is not None, result.problems[:3]
    assert len(result.guidebook.spots) >= count
    return [
        Figure(f"{count} spots: read from YAML of {len(content) / 1e6:.1f} MB", spent, "s"),
        Figure(f"{count} spots: memory after reading", peak_memory(), "MB"),
    ]


def peak_memory() -> float:
    """The most that this process took up until now, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIBIBYTES


def measure_window(count: int) -> list[Figure]:
    """Seconds until the window with so many spots stands, and how long it is deaf in use."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from benchmarks.stalls import Heartbeat
    from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.settings import Settings
    from tools.screenshots import Readiness
    from tools.waiting import wait

    dataset = make_dataset(count)
    application = QApplication(["lingyuan-trip"])
    application.setStyle("Fusion")
    load_fonts()
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    with tempfile.TemporaryDirectory() as home:
        os.environ["LINGYUAN_TRIP_HOME"] = home
        window = MainWindow(look, Settings(Path(home) / "s.ini"), lambda _chosen: dataset, _TODAY)
        window.resize(1600, 1000)
        window.show()
        application.processEvents()
        stands: list[float] = []
        begun = time.perf_counter()
        window.ready.connect(lambda: stands.append(time.perf_counter()))
        is_ready = Readiness(window)
        window.load()
        wait(application, lambda: bool(stands))
        window.show_page("explore")
        application.processEvents()
        stood = time.perf_counter()
        wait(application, is_ready)
        planned = time.perf_counter()
        beat = Heartbeat()
        _use(application, window)
        beat.stop()
        window.close()
    return [
        Figure(f"{count} spots: until the window stands", stood - begun, "s", _WINDOW_LIMIT),
        Figure(f"{count} spots: until its first plan", planned - begun, "s"),
        Figure(f"{count} spots: longest deafness in use", beat.wall * 1000, "ms", _DEAF_LIMIT),
        Figure(f"{count} spots: memory with the window", peak_memory(), "MB"),
    ]


def _use(application: QApplication, window: MainWindow) -> None:
    """Search and scroll as a person would, an event at a time."""
    from PySide6.QtWidgets import QLineEdit, QListView

    assert window.workspace is not None
    field = next(each for each in window.findChildren(QLineEdit) if each.isVisible())
    for typed in ("n", "nh", "nhl", "nh", "n", "", "百", "百合", "百", ""):
        field.setText(typed)
        application.processEvents()
    rows = window.workspace.explore.findChild(QListView, "spotList")
    assert isinstance(rows, QListView)
    bar = rows.verticalScrollBar()
    for step in range(20):
        bar.setValue(bar.maximum() * step // 20)
        application.processEvents()


def main() -> int:
    """Measure every number of spots in processes of their own."""
    words = parser(__doc__ or "")
    words.add_argument("--part", choices=("window", "reading"), help=argparse.SUPPRESS)
    words.add_argument("--count", type=int, help=argparse.SUPPRESS)
    chosen = words.parse_args()
    if chosen.part is not None:
        measure = measure_window if chosen.part == "window" else measure_reading
        return finish(measure(chosen.count), chosen.json)
    figures = [
        figure
        for count in NUMBERS
        for part in ("window", "reading")
        for figure in _measure_apart(part, count)
    ]
    return finish(figures, chosen.json)


def _measure_apart(part: str, count: int) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "figures.json"
        words = [sys.executable, "-m", "benchmarks.scale", "--part", part, "--count", str(count)]
        subprocess.run(
            [*words, "--json", str(target)], stdout=subprocess.DEVNULL, check=False, timeout=600
        )
        record: dict[str, Any] = json.loads(target.read_text("utf-8"))
    return [Figure(**figure) for figure in record["figures"]]


if __name__ == "__main__":
    sys.exit(main())
