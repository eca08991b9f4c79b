from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from lingyuan_trip import dataset
from lingyuan_trip.gui.look import ThemeChoice, load_fonts
from lingyuan_trip.gui.theme import LIGHT
from tools import screenshots

_DAY = dt.date(2026, 9, 9)
_SIZE = QSize(1024, 640)


@pytest.fixture(autouse=True, scope="module")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


def _take(qapp: QApplication, folder: Path, *pages: str) -> tuple[Path, ...]:
    return screenshots.photograph(qapp, folder, pages, _SIZE, ThemeChoice.LIGHT, _DAY)


def test_each_page_gets_its_own_picture(qapp: QApplication, tmp_path: Path) -> None:
    made = _take(qapp, tmp_path / "new", *screenshots.PAGES)
    assert [path.name for path in made] == ["explore.png", "festivals.png", "itinerary.png"]
    pictures = [QImage(str(path)) for path in made]
    assert {picture.size() for picture in pictures} == {_SIZE}
    assert pictures[0] != pictures[1] != pictures[2]


def test_the_same_day_gives_the_same_picture(qapp: QApplication, tmp_path: Path) -> None:
    (alone,) = _take(qapp, tmp_path / "alone", "festivals")
    among = _take(qapp, tmp_path / "among", *screenshots.PAGES)[1]
    assert QImage(str(alone)) == QImage(str(among))


def test_data_that_cannot_be_used_are_no_picture(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "spots.yaml"
    monkeypatch.setattr(dataset, "bundled_spots_file", lambda: broken)
    broken.write_text("format: lingyuan-spots/1\nspots: nothing\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="cannot be used"):
        _take(qapp, tmp_path, "festivals")


@pytest.mark.parametrize("size", ["1440", "axb", "1440x", "x900"])
def test_a_size_that_is_none_is_refused(size: str) -> None:
    with pytest.raises(SystemExit):
        screenshots.main(["--size", size])


def test_a_pressed_picture_keeps_the_colours_of_the_theme(
    qapp: QApplication, tmp_path: Path
) -> None:
    pytest.importorskip("PIL", reason="pictures are pressed with Pillow, of the extra `tools`")
    path = tmp_path / "picture.png"
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    for x in range(300):
        for y in range(300):
            picture.setPixelColor(x, y, QColor(x % 256, y % 256, (x * y) % 256))
    for number, color in enumerate(LIGHT.roles().values()):
        picture.setPixelColor(number, 0, QColor(color))
    picture.save(str(path))
    before = path.stat().st_size
    screenshots.press(path)
    pressed = QImage(str(path))
    assert path.stat().st_size < before
    for number, color in enumerate(LIGHT.roles().values()):
        seen, meant = pressed.pixelColor(number, 0), QColor(color)
        # Pillow looks colours up in steps of eight.
        assert abs(seen.red() - meant.red()) <= 8
        assert abs(seen.green() - meant.green()) <= 8
        assert abs(seen.blue() - meant.blue()) <= 8
