"""An hour of use compressed into minutes: `python -m benchmarks.hour`.

The real window offscreen with the shipped data. Sixty turns, one for each minute, in which a
visitor looks at every page, searches, walks through spots, zones and months, moves the map, plans
another day, changes the plan by hand and takes it back, and now and then changes language, theme
and text size. After each act the event loop is emptied: the longest time between
two beats of a timer on the GUI thread is a stall. Acts that build every word or style of the window
anew (language, theme, size) are told apart. Memory is
what the system counts as resident, after the start and at the end.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Figure, finish, parser
from benchmarks.stalls import Heartbeat
from benchmarks.window import open_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.domain.text import Language
    from lingyuan_trip.gui.main_window import MainWindow

TURNS = 60
_TODAY = dt.date(2026, 9, 9)
_STALL_LIMIT = 100.0
_START_LIMIT, _END_LIMIT = 180.0, 250.0
_MILLISECONDS, _MEGABYTE = 1000, 1 << 20
_LANGUAGE_EVERY, _THEME_EVERY, _SIZE_EVERY = 12, 10, 15
_PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")
Act = tuple[str, Callable[[], object]]


def resident_memory() -> float:
    """What this process takes up now, in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * _PAGE_SIZE / _MEGABYTE


class Hour:
    """A visitor at the window."""

    def __init__(self, application: QApplication, window: MainWindow) -> None:
        self._application = application
        self._window = window
        self.worst: dict[str, float] = {}

    def live(self, turns: int) -> None:
        """So many turns; the longest stall of each kind of act is kept."""
        for turn in range(turns):
            for kind, act in self._list_acts(turn):
                beat = Heartbeat()
                act()
                self._empty_loop()
                beat.stop()
                self.worst[kind] = max(self.worst.get(kind, 0.0), beat.wall * _MILLISECONDS)

    def _empty_loop(self) -> None:
        """What an event loop does that runs by itself, what is to be deleted included."""
        from PySide6.QtCore import QEvent

        for _ in range(3):
            self._application.processEvents()
            self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _list_acts(self, turn: int) -> Iterator[Act]:
        window = self._window
        space = window.workspace
        assert space is not None
        spots = space.knowledge.guidebook.spots
        zones = space.knowledge.guidebook.zones
        yield "page", lambda: window.show_page("explore")
        for typed in ("n", "nh", "nhl", ""):
            yield "search", partial(space.explore.bar.search.setText, typed)
        for step in range(6):
            spot = spots[(turn * 6 + step) % len(spots)].id
            yield "spot", partial(space.selection.select_spot, spot)
        zone = zones[turn % len(zones)].id
        yield "zone", lambda: space.selection.choose_zone(zone)
        yield "zone", lambda: space.selection.choose_zone(None)
        view = space.map.view
        for move in (view.zoom_in, view.zoom_in, view.zoom_out, view.zoom_out, view.fit_all):
            yield "map", move
        yield "page", lambda: window.show_page("festivals")
        day = dt.date(2026, 1, 1) + dt.timedelta(days=turn * 11)
        yield "date", lambda: space.selection.choose_date(day)
        yield "page", lambda: window.show_page("itinerary")
        yield "plan", lambda: self._plan(day, 1 + turn % 2)
        yield from self._change_by_hand()
        yield from self._list_rare(turn)

    def _plan(self, day: dt.date, days: int) -> None:
        from tools.waiting import wait

        space = self._window.workspace
        assert space is not None
        request = replace(space.document.trip.request, date=day, days=days)
        space.document.change_request(request, "")
        space.planning.start(request)
        wait(self._application, lambda: not space.planning.is_running)

    def _change_by_hand(self) -> Iterator[Act]:
        space = self._window.workspace
        assert space is not None
        hand, stack = space.itinerary.hand, space.document.undo_stack
        timed = hand.timed
        days = () if timed is None else timed.arrangement.days
        stops = [spot for day in days for spot in day.spots]
        before = stack.index()
        for spot in stops[:2]:
            yield "edit", partial(hand.lengthen, spot, 15)
            yield "edit", partial(hand.step, spot, 1)
        if stops:
            yield "edit", lambda: hand.remove(stops[0])
        steps = stack.index() - before
        for _ in range(steps):
            yield "undo", stack.undo
        for _ in range(steps):
            yield "redo", stack.redo

    def _list_rare(self, turn: int) -> Iterator[Act]:
        from lingyuan_trip.gui.language import speak
        from lingyuan_trip.gui.look import ThemeChoice

        look = self._window._look
        if turn % _LANGUAGE_EVERY == 0:
            languages: tuple[Language, ...] = ("en", "zh")
            for language in languages:
                yield "language", partial(speak, language)
        if turn % _THEME_EVERY == 0:
            for theme in (ThemeChoice.DARK, ThemeChoice.LIGHT):
                yield "theme", partial(look.choose, theme)
        if turn % _SIZE_EVERY == 0:
            for scale in (1.3, 1.0):
                yield "text size", partial(look.set_scale, scale)


def measure(application: QApplication, window: MainWindow, turns: int) -> list[Figure]:
    """The figures of the hour."""
    start = resident_memory()
    hour = Hour(application, window)
    begun = time.perf_counter()
    hour.live(turns)
    spent = time.perf_counter() - begun
    rare = {"language", "theme", "text size"}
    stalls = [
        Figure(f"longest stall, {kind}", worst, "ms", None if kind in rare else _STALL_LIMIT)
        for kind, worst in hour.worst.items()
    ]
    return [
        Figure("memory after the start", start, "MB", _START_LIMIT),
        Figure("memory after the hour", resident_memory(), "MB", _END_LIMIT),
        *stalls,
        Figure("the hour took", spent, "s"),
    ]


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "")
    words.add_argument("--turns", type=int, default=TURNS)
    chosen = words.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["LINGYUAN_TRIP_HOME"] = home
        application, window = open_window(Path(home), _TODAY)
        figures = measure(application, window, chosen.turns)
        window.close()
    return finish(figures, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
