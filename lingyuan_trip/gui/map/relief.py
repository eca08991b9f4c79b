"""The relief picture in the colours of a theme, resampled to Web Mercator."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.theme import Theme
from lingyuan_trip.paths import assets_dir

_SAMPLE_STEP = 97
_TRIMMED_SHARE = 0.01
_FADE = 48
_MOST_SHADOW = {False: 0.42, True: 0.75}
_MOST_LIGHT = {False: 0.75, True: 0.55}


@dataclass(frozen=True, slots=True)
class Relief:
    """The tinted picture and the part of the scene it covers."""

    pixmap: QPixmap
    area: QRectF


@dataclass(frozen=True, slots=True)
class _Greys:
    rows: bytes
    width: int
    height: int
    area: QRectF
    darkest: int
    median: int
    lightest: int


@lru_cache(maxsize=2)
def tint_relief(theme: Theme) -> Relief:
    """The relief between the shadow and light ends of a theme, `land` in the middle."""
    greys = _load_greys()
    image = QImage(
        greys.rows, greys.width, greys.height, greys.width, QImage.Format.Format_Indexed8
    )
    image.setColorTable([_tint(theme, greys, value).rgb() for value in range(256)])
    pixmap = QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32))
    _fade_edges(pixmap, theme.color("land"))
    return Relief(pixmap, greys.area)


def relief_area() -> QRectF:
    """The part of the scene that has relief."""
    return QRectF(_load_greys().area)


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two, `share` 0–1 of the second."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def _fade_edges(pixmap: QPixmap, land: QColor) -> None:
    """Let the picture run out into plain land, so that its end is no line on the map."""
    clear = QColor(land)
    clear.setAlpha(0)
    width, height = pixmap.width(), pixmap.height()
    painter = QPainter(pixmap)
    for start, end in (
        (QPointF(0, 0), QPointF(_FADE, 0)),
        (QPointF(width, 0), QPointF(width - _FADE, 0)),
        (QPointF(0, 0), QPointF(0, _FADE)),
        (QPointF(0, height), QPointF(0, height - _FADE)),
    ):
        fading = QLinearGradient(start, end)
        fading.setColorAt(0, land)
        fading.setColorAt(1, clear)
        painter.fillRect(pixmap.rect(), fading)
    painter.end()


def _tint(theme: Theme, greys: _Greys, value: int) -> QColor:
    land = theme.color("land")
    if value < greys.median:
        depth = (greys.median - value) / max(1, greys.median - greys.darkest)
        return mix(land, theme.color("rel_s"), _MOST_SHADOW[theme.is_dark] * min(1.0, depth))
    height = (value - greys.median) / max(1, greys.lightest - greys.median)
    return mix(land, theme.color("rel_l"), _MOST_LIGHT[theme.is_dark] * min(1.0, height))


@cache
def _load_greys() -> _Greys:
    folder = assets_dir() / "map"
    image = QImage(str(folder / "hillshade.webp"))
    if image.isNull():
        raise EnvironmentFault(
            f"地形图缺失或损坏：{folder}。请重新安装凌源行。",
            f"The relief is missing or damaged: {folder}. Install Lingyuan Trip again.",
        )
    bounds = json.loads((folder / "hillshade.json").read_text(encoding="utf-8"))
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    west, north = LINGYUAN.to_scene(bounds["north"], bounds["west"])
    east, south = LINGYUAN.to_scene(bounds["south"], bounds["east"])
    area = QRectF(west, north, east - west, south - north)
    rows = _resample_rows(grey, area, bounds["north"], bounds["south"])
    ordered = sorted(rows[::_SAMPLE_STEP])
    trimmed = int(len(ordered) * _TRIMMED_SHARE)
    return _Greys(
        rows,
        grey.width(),
        grey.height(),
        area,
        darkest=ordered[trimmed],
        median=ordered[len(ordered) // 2],
        lightest=ordered[-1 - trimmed],
    )


def _resample_rows(grey: QImage, area: QRectF, north: float, south: float) -> bytes:
    """Rows at equal steps of Mercator northing instead of latitude."""
    source = bytes(grey.constBits())
    width, height, stride = grey.width(), grey.height(), grey.bytesPerLine()
    rows = []
    for row in range(height):
        lat, _ = LINGYUAN.to_degrees(0.0, area.top() + (row + 0.5) * area.height() / height)
        taken = min(height - 1, int((north - lat) / (north - south) * height))
        rows.append(source[taken * stride : taken * stride + width])
    return b"".join(rows)
