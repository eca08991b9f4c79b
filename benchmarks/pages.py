"""How long a page switch keeps the window busy: `python -m benchmarks.pages`.

The real window offscreen with the shipped data, at 1600 × 1000 and 3840 × 2160. A switch is the
call, and every layout it asks for; painting what it made dirty (the page, and the map where its
names change) is told beside it. Medians and the
worst of all switches between all pages, after each page was shown once.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Figure, finish, parser
from benchmarks.window import open_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.main_window import MainWindow

_TODAY = dt.date(2026, 9, 9)
_SIZES = ((1600, 1000), (3840, 2160))
_LIMIT = 50.0
_MILLISECONDS = 1000


def switch(application: QApplication, window: MainWindow, page: str) -> tuple[float, float]:
    """Switch to a page; returns the milliseconds of layout, and of painting."""
    from PySide6.QtCore import QEvent

    start = time.perf_counter()
    window.show_page(page)
    application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    laid_out = time.perf_counter()
    # Only what the switch has made dirty, as for a person; not the window over again.
    application.processEvents()
    painted = time.perf_counter()
    return (laid_out - start) * _MILLISECONDS, (painted - laid_out) * _MILLISECONDS


def measure(
    application: QApplication, window: MainWindow, rounds: int
) -> tuple[list[float], list[float]]:
    """Every ordered pair of pages, some rounds."""
    assert window.workspace is not None
    pages = [page.key for page in window.workspace.pages]
    for page in pages:
        switch(application, window, page)
    layouts, paints = [], []
    for _ in range(rounds):
        for here, there in itertools.permutations(pages, 2):
            switch(application, window, here)
            layout, paint = switch(application, window, there)
            layouts.append(layout)
            paints.append(paint)
    return layouts, paints


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "")
    words.add_argument("--rounds", type=int, default=5)
    chosen = words.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["LINGYUAN_TRIP_HOME"] = home
        figures = _figures(Path(home), chosen.rounds)
    return finish(figures, chosen.json)


def _figures(home: Path, rounds: int) -> list[Figure]:
    application, window = open_window(home, _TODAY)
    figures = []
    for width, height in _SIZES:
        window.resize(width, height)
        layouts, paints = measure(application, window, rounds)
        at = f"at {width} × {height}"
        figures += [
            Figure(f"layout of a page switch {at}, median", statistics.median(layouts), "ms"),
            Figure(f"layout of a page switch {at}, worst", max(layouts), "ms", _LIMIT),
            Figure(f"painting the page {at}, median", statistics.median(paints), "ms"),
            Figure(f"painting the page {at}, worst", max(paints), "ms"),
        ]
    window.close()
    return figures


if __name__ == "__main__":
    sys.exit(main())
