"""An English window shows no Chinese but what is shown on purpose."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk.sections import ALL_SECTIONS
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.map.basemap import load_basemap
from lingyuan_trip.gui.place_names import PLACES
from tests.gui.shown import PaintedTexts, texts_of
from tests.gui.window import find, guidebook, workspace

_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]+")
_SIZES = ((1440, 900), (1024, 640))
_DATES = (dt.date(2026, 9, 12), dt.date(2026, 10, 1), dt.date(2027, 1, 30), dt.date(2027, 7, 4))


@pytest.fixture
def english(qtbot: QtBot, window: MainWindow) -> MainWindow:
    former = window.workspace
    speak("en")
    qtbot.waitUntil(lambda: window.workspace is not former)
    return window


def chinese_in(window: MainWindow, painted: PaintedTexts, part: QWidget | None = None) -> set[str]:
    """What is in Chinese on the page that is shown; what is painted, in a part or in all of it."""
    QApplication.processEvents()
    painted.texts.clear()
    (part or window).grab()
    said = {f"{where}: {text}" for where, text in texts_of(window) if not is_fine(window, text)}
    return said | {f"painted: {text}" for text in painted.texts if not is_fine(window, text)}


def is_fine(window: MainWindow, text: str) -> bool:
    """Without seals, titles of sources and the local names under the English ones."""
    book = guidebook(window)
    if text in {formatting.seal(kind) for kind in SpotKind}:
        return True
    for title in sorted((source.title for source in book.sources), key=len, reverse=True):
        text = text.replace(title, "")
    for spot in book.spots:
        text = re.sub(f"^{spot.name.zh}( · |$)", "", text)
    if window.page == "datadesk" and is_of_the_file(window, text):
        return True
    return not _CHINESE.search(text.replace("中文", ""))


def is_of_the_file(window: MainWindow, text: str) -> bool:
    """Whether all Chinese of a text is a value of the data file that is open to be edited."""
    document = workspace(window).datadesk.document
    values = json.dumps(
        [[entry.values for entry in document.entries(name)] for name in ALL_SECTIONS],
        ensure_ascii=False,
    )
    return all(found in values for found in _CHINESE.findall(text))


@pytest.mark.parametrize("size", _SIZES)
def test_no_page_shows_chinese(
    english: MainWindow, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    painted = PaintedTexts(monkeypatch)
    english.resize(*size)
    for page in workspace(english).pages:
        english.show_page(page.key)
        assert chinese_in(english, painted) == set(), page.key


def test_no_page_of_a_spot_shows_chinese(
    english: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = PaintedTexts(monkeypatch)
    english.show_page("explore")
    for spot in guidebook(english).spots:
        workspace(english).selection.select_spot(spot.id)
        detail = find(english, QWidget, "spotDetail")
        assert chinese_in(english, painted, detail) == set(), spot.id


def test_no_day_of_the_calendar_shows_chinese(
    english: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = PaintedTexts(monkeypatch)
    english.show_page("festivals")
    for date in _DATES:
        workspace(english).selection.choose_date(date)
        assert chinese_in(english, painted) == set(), date


def test_chinese_in_a_label_is_seen(english: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = QLabel("忘了翻译", workspace(english).itinerary)
    planted.show()
    assert any("忘了翻译" in said for said in chinese_in(english, PaintedTexts(monkeypatch)))


class _Painted(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawText(0, 10, "画出来的")


def test_chinese_that_is_painted_is_seen(
    english: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = PaintedTexts(monkeypatch)
    _Painted(workspace(english).itinerary).show()
    assert "painted: 画出来的" in chinese_in(english, painted)


def test_every_name_that_is_only_chinese_has_letters(window: MainWindow) -> None:
    spots = guidebook(window).spots
    facts = [fact for spot in spots for fact in (spot.township, spot.village) if fact is not None]
    assert {fact.value for fact in facts} <= PLACES
    basemap = load_basemap()
    assert {point.name for point in basemap.names} <= PLACES
    assert {river.name for river in basemap.river_names} <= PLACES
