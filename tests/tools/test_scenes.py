"""Every view, dialog and menu has its picture."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from lingyuan_trip.gui.look import ThemeChoice, load_fonts
from tools.scenes import photograph_scenes
from tools.screenshots import opened

_DAY = dt.date(2026, 9, 9)
_SIZE = QSize(1024, 640)


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def test_every_scene_has_a_picture_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    with opened(qapp, _SIZE, ThemeChoice.LIGHT, _DAY) as window:
        made = photograph_scenes(qapp, window, tmp_path, "-x")
    assert {"trip-compare", "stories", "festivals-seasons", "map-layers", "menu"} <= set(made)
    pictures = {name: QImage(str(path)) for name, path in made.items()}
    assert [name for name, picture in pictures.items() if picture.isNull()] == []
    before, after = pictures["trip-compare-before"], pictures["trip-compare"]
    assert before.size() == after.size() == _SIZE
    assert before != after
