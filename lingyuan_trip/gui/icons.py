"""The icon family in the colours of the theme, crisp at every device scale."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lingyuan_trip.gui.theme.colors import DRAWN_INK
from lingyuan_trip.paths import assets_dir

_SCALES = (1.0, 2.0, 3.0)


@lru_cache(maxsize=256)
def _source(group: str, name: str) -> str:
    return (assets_dir() / "icons" / group / f"{name}.svg").read_text(encoding="utf-8")


def colored(name: str, color: str, group: str = "ui") -> str:
    """The drawing of an icon in a colour, SVG."""
    return _source(group, name).replace(DRAWN_INK, color).replace(DRAWN_INK.lower(), color)


@lru_cache(maxsize=1024)
def _drawn(group: str, name: str, color: str, size: int, dpr: float) -> QPixmap:
    return _render(colored(name, color, group), QSize(size, size), dpr)


def _render(svg: str, size: QSize, dpr: float) -> QPixmap:
    pixmap = QPixmap(size * dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(
        painter, QRectF(0, 0, pixmap.width(), pixmap.height())
    )
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def pixmap(
    name: str, color: QColor, size: int = 18, dpr: float = 1.0, group: str = "ui"
) -> QPixmap:
    """An icon as a picture; `group` is `ui` or `spots`, `size` in logical pixels."""
    return _drawn(group, name, color.name(), size, dpr)


def icon(name: str, color: QColor, size: int = 18, group: str = "ui") -> QIcon:
    """An icon for buttons and menus, with pictures for device scales 1 to 3."""
    made = QIcon()
    for dpr in _SCALES:
        made.addPixmap(pixmap(name, color, size, dpr, group))
    return made


def add_disabled(made: QIcon, name: str, color: QColor, size: int) -> None:
    """Give an icon its look for a control that cannot be used."""
    for dpr in _SCALES:
        made.addPixmap(pixmap(name, color, size, dpr), QIcon.Mode.Disabled)


@lru_cache(maxsize=64)
def illustration(path: str, width: int, height: int, dpr: float, recolor: str = "") -> QPixmap:
    """A drawing below `assets/illustrations`, filled into the size.

    `recolor` names a map of `palette.json` (`dark_scene`, `dark_loose`) or nothing.
    """
    text = (assets_dir() / "illustrations" / path).read_text(encoding="utf-8")
    if recolor:
        colors = _palette_map(recolor)
        text = re.sub(r"#[0-9A-Fa-f]{6}", lambda m: colors.get(m.group().upper(), m.group()), text)
    renderer = QSvgRenderer(QByteArray(text.encode("utf-8")))
    drawn = renderer.defaultSize().scaled(
        QSize(width, height), Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    pixmap = QPixmap(QSize(width, height) * dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dpr, dpr)
    left, top = (width - drawn.width()) / 2, (height - drawn.height()) / 2
    renderer.render(painter, QRectF(left, top, drawn.width(), drawn.height()))
    painter.end()
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


@lru_cache(maxsize=4)
def _palette_map(name: str) -> dict[str, str]:
    import json

    maps = json.loads((assets_dir() / "illustrations" / "palette.json").read_text(encoding="utf-8"))
    return {key.upper(): value for key, value in maps[name].items()}
