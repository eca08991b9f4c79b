"""The icon files are what the drawings give, and can be read as icons."""

from __future__ import annotations

import struct

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from lingyuan_trip.paths import assets_dir
from tools import app_icon

FOLDER = assets_dir() / "icons" / "app"


@pytest.mark.parametrize("size", app_icon.SIZES)
def test_every_size_is_there_and_drawn(qapp: QGuiApplication, size: int) -> None:
    picture = QImage(str(FOLDER / f"lingyuan-trip-{size}.png"))
    assert (picture.width(), picture.height()) == (size, size)
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(size // 2, size // 2).alpha() == 255
    known = picture.convertToFormat(QImage.Format.Format_ARGB32)
    drawn = QImage.fromData(app_icon.draw(size)).convertToFormat(QImage.Format.Format_ARGB32)
    assert drawn == known


def test_the_windows_icon_holds_its_sizes() -> None:
    data = (FOLDER / "lingyuan-trip.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count) == (0, 1, len(app_icon.ICO_SIZES))
    for number, size in enumerate(app_icon.ICO_SIZES):
        width, height, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        assert (width, height) == (size % 256, size % 256)
        picture = QImage.fromData(data[offset : offset + length])
        assert (picture.width(), picture.height()) == (size, size)


def test_the_mac_icon_holds_its_sizes() -> None:
    data = (FOLDER / "lingyuan-trip.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    seen, at = {}, 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at + 4 : at + 8])
        seen[data[at : at + 4]] = QImage.fromData(data[at + 8 : at + length]).width()
        at += length
    assert seen == app_icon.ICNS_TYPES
