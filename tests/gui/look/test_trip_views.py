"""The page 行程 with a trip of two days: every view of the answer, and the form unfolded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import Pin
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.look.rules import defects, elided, misprinted
from tests.gui.look.walk import LANGUAGES, SIZES, open_window, settle, speaking
from tests.gui.window import workspace

LARGE_TEXT = ((1280, 720), (1600, 1000), (3840, 2160))
LARGEST = 2.0


@pytest.fixture(params=LANGUAGES)
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, look: Look, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window with a plan of two days, every view filled and the form unfolded."""
    with speaking(request.param):
        opened = open_window(qtbot, look, tmp_path)
        fill(qtbot, opened)
        yield opened
        opened.close()
        look.set_scale(1.0)


def fill(qtbot: QtBot, window: MainWindow) -> None:
    space = workspace(window)
    must = frozenset({"niuheliang-museum"})
    pins = frozenset({Pin("niuheliang-museum", day=2)})
    asked = replace(space.document.trip.request, days=2, budget=300, must=must, pins=pins)
    space.document.change_request(asked, "x")
    with qtbot.waitSignal(space.planning.finished, timeout=60_000):
        space.planning.start(asked)
    scan = space.session.best_days
    with qtbot.waitSignal(
        scan.changed, timeout=60_000, check_params_cb=lambda: scan.found is not None
    ):
        scan.start(space.knowledge, asked, days=9)
    views = space.itinerary.views
    with qtbot.waitSignal(views.compare.inquiry.ended, timeout=60_000):
        views.compare.ask()
    with qtbot.waitSignal(views.catch.planning.ended, timeout=60_000):
        views.catch.plan(0.95)
    space.itinerary.form.more.fold.setChecked(True)


def wrong_with(window: MainWindow, size: tuple[int, int], where: str) -> Iterator[str]:
    """What is wrong with every view of the page at a size, and with the form where it folds."""
    window.resize(QSize(*size))
    window.show_page("itinerary")
    page = workspace(window).itinerary
    for view in page.answer.views.chips:
        page.answer.show_view(view)
        settle()
        for words in (*defects(window), *elided(window), *misprinted(window)):
            yield f"{size[0]}×{size[1]} {where} {view}: {words}"
    page.top_bar.set_editing(True)
    settle()
    for words in (*defects(window), *elided(window), *misprinted(window)):
        yield f"{size[0]}×{size[1]} {where} form: {words}"
    page.top_bar.set_editing(False)


def test_every_view_at_every_size(window: MainWindow) -> None:
    wrong: list[str] = []
    for size in SIZES:
        wrong += wrong_with(window, size, "")
    assert not wrong, "\n".join(wrong)


def test_every_view_with_text_at_twice_the_size(window: MainWindow, look: Look) -> None:
    look.set_scale(LARGEST)
    wrong: list[str] = []
    for size in LARGE_TEXT:
        wrong += wrong_with(window, size, "200 %")
    assert not wrong, "\n".join(wrong)
