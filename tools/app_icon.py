"""Make the icon files of the program from its drawings.

    python -m tools.app_icon           # assets/icons/app: PNG in every size, .ico, .icns
    python -m tools.app_icon --check   # exits 1 where they are not what the drawings give

Small sizes are drawn from `app-icon-small.svg`, which leaves out what would only blur. Both
containers hold PNG pictures: `.ico` since Windows Vista, `.icns` since macOS 10.7.
"""

from __future__ import annotations

import argparse
import os
import struct
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from lingyuan_trip.paths import assets_dir

SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256, 512, 1024)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}
SMALL = 48
"""Up to this size the small drawing is used."""


def draw(size: int) -> bytes:
    """The icon as a PNG of a size."""
    name = "app-icon-small.svg" if size <= SMALL else "app-icon.svg"
    renderer = QSvgRenderer(str(assets_dir() / "illustrations" / name))
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def pack_ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon of PNG pictures by size."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, body = b"", b""
    for size, picture in pictures.items():
        side = size % 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
        body += picture
    return head + entries + body


def pack_icns(pictures: Mapping[int, bytes]) -> bytes:
    """A macOS icon of PNG pictures by size."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def build() -> dict[str, bytes]:
    """Every file by name."""
    pictures = {size: draw(size) for size in SIZES}
    files = {f"lingyuan-trip-{size}.png": picture for size, picture in pictures.items()}
    files["lingyuan-trip.ico"] = pack_ico({size: pictures[size] for size in ICO_SIZES})
    files["lingyuan-trip.icns"] = pack_icns(pictures)
    return files


def main(argv: Sequence[str] | None = None) -> int:
    """Write the files, or check them; returns 1 where a check fails."""
    parser = argparse.ArgumentParser(prog="python -m tools.app_icon", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QGuiApplication.instance() is None:
        QGuiApplication(["app_icon"])
    folder = assets_dir() / "icons" / "app"
    files = build()
    if options.check:
        stale = [name for name, data in files.items() if not _is(folder / name, data)]
        for name in stale:
            sys.stderr.write(f"not what the drawing gives: {name}\n")
        return int(bool(stale))
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return 0


def _is(path: Path, data: bytes) -> bool:
    return path.is_file() and path.read_bytes() == data


if __name__ == "__main__":
    raise SystemExit(main())
