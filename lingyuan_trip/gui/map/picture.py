"""The map as a picture: on any painter, and as PNG, SVG and PDF.

The painter of the screen paints here too, so that a picture and the window cannot differ. SVG
and PDF hold shapes and text, not pixels: they can be enlarged and searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QTransform,
)
from PySide6.QtSvg import QSvgGenerator

from lingyuan_trip.domain.errors import EnvironmentFault, RequestError
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.credits import credit_line
from lingyuan_trip.gui.map.fitting import area_around, best_fit, rooms_beside
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.legend import explain, legend_size, paint_legend
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.map.scale_bar import paint_scale
from lingyuan_trip.gui.theme import map_panel_sizes as sizes

_C = "Map"
_DPI = 96
_EDGE = float(tokens.SPACE[3])
_SCALE_BOX = QSizeF(*sizes.PICTURE_SCALE)
_MARGINS = QMarginsF(*sizes.PICTURE_MARGINS)
_CLOSEST = 0.25
_LEAST_AREA = 6000.0
LARGEST = 20_000
"""Pixels; no picture is wider or higher."""


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """How large a picture is (pixels of the screen at 100 %), and what of the map is in it.

    `area` is the part of the scene to show, None for the route, or the county where there is none.
    `sharpness` is the number of dots for a pixel where the picture is made of dots, `sides` how
    many more pixels at left and right are left to names of a route.
    """

    size: QSize
    area: QRectF | None = None
    with_route: bool = True
    with_legend: bool = True
    sharpness: float = 1.0
    sides: float = 0.0


def paint_map(painter: QPainter, look: Look, content: MapContent, request: PictureRequest) -> None:
    """Paint the map from the painter's origin on; a unit of the painter is a pixel."""
    shown = content.twin(look)
    if not request.with_route:
        shown.show_layer(Layer.ROUTE, False)
    whole = QRectF(QPointF(), QSizeF(request.size))
    land = whole.adjusted(0, 0, 0, -sizes.PICTURE_FOOT)
    entries = explain(shown, with_zones=True) if request.with_legend else ()
    box = QRectF(QPointF(_EDGE, _EDGE), QSizeF(legend_size(look, entries)))
    if not entries or box.width() > land.width() / 2 or box.height() > land.height() / 2:
        entries, box = (), QRectF()
    to_view = _find_view(shown, request, land, box)
    scale_box = QRectF(QPointF(_EDGE, land.bottom() - _EDGE - _SCALE_BOX.height()), _SCALE_BOX)
    _paint_land(painter, shown, land, to_view, (box, scale_box))
    if entries:
        paint_legend(painter, look, entries, box)
    painter.save()
    painter.translate(scale_box.topLeft())
    paint_scale(painter, look, _metres_per_pixel(to_view, land))
    painter.restore()
    _paint_foot(painter, look, QRectF(0, land.bottom(), whole.width(), sizes.PICTURE_FOOT))


def save_map(path: Path, look: Look, content: MapContent, request: PictureRequest) -> None:
    """Write `.png`, `.svg` or `.pdf`; raises RequestError for another ending or a size that
    cannot be, EnvironmentFault when the file cannot be written.
    """
    writers = {".png": _save_png, ".svg": _save_svg, ".pdf": _save_pdf}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise RequestError(
            f"不会写这种文件：{path.name}。请用 .png、.svg 或 .pdf。",
            f"Files like {path.name} cannot be written. Use .png, .svg or .pdf.",
        )
    size = request.size * request.sharpness
    if not (1 <= size.width() <= LARGEST and 1 <= size.height() <= LARGEST):
        raise RequestError(
            f"图片太大或太小：宽和高要在 1 到 {LARGEST} 像素之间。",
            f"The picture is too large or too small: use 1 to {LARGEST} pixels a side.",
        )
    writer(path, look, content, request)


def _save_png(path: Path, look: Look, content: MapContent, request: PictureRequest) -> None:
    image = QImage(request.size * request.sharpness, QImage.Format.Format_RGB32)
    if image.isNull():
        raise EnvironmentFault(
            "内存不够，图片做不出来。请把尺寸改小。",
            "There is not enough memory for the picture. Make it smaller.",
        )
    image.setDevicePixelRatio(request.sharpness)
    image.fill(look.color("paper"))
    _paint_on(image, path, look, content, request)
    if not image.save(str(path)):
        raise _cannot_write(path)


def _save_svg(path: Path, look: Look, content: MapContent, request: PictureRequest) -> None:
    device = QSvgGenerator()
    device.setFileName(str(path))
    device.setResolution(_DPI)
    device.setSize(request.size)
    device.setViewBox(QRectF(QPointF(), QSizeF(request.size)))
    device.setTitle(translate(_C, "凌源市地图"))
    _paint_on(device, path, look, content, request)


def _save_pdf(path: Path, look: Look, content: MapContent, request: PictureRequest) -> None:
    device = QPdfWriter(str(path))
    device.setResolution(_DPI)
    points = QSizeF(request.size) * 72 / _DPI
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    device.setTitle(translate(_C, "凌源市地图"))
    device.setCreator(translate(_C, "凌源行"))
    _paint_on(device, path, look, content, request)


def _paint_on(
    device: QPaintDevice, path: Path, look: Look, content: MapContent, request: PictureRequest
) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise _cannot_write(path)
    paint_map(painter, look, content, request)
    painter.end()


def _cannot_write(path: Path) -> EnvironmentFault:
    return EnvironmentFault(
        f"写不了文件 {path}。请换一个文件夹，或看看磁盘是否已满。",
        f"{path} cannot be written. Choose another folder, or see whether the disk is full.",
    )


def _find_view(
    content: MapContent, request: PictureRequest, land: QRectF, box: QRectF
) -> QTransform:
    points = content.drawing.points if request.with_route else ()
    area = request.area
    if area is not None:
        scale = min(land.width() / area.width(), land.height() / area.height())
        return _view(area.center(), land.center(), scale)
    if points:
        area = area_around(points, _LEAST_AREA)
    else:
        area, points = content.county_area, tuple(m.point for m in content.spots.values())
    margins = _MARGINS + QMarginsF(request.sides, 0, request.sides, 0)
    fit = best_fit(area, points, rooms_beside(land, margins, box), box, _CLOSEST)
    return _view(fit.center, fit.at, fit.scale)


def _view(center: QPointF, at: QPointF, scale: float) -> QTransform:
    return (
        QTransform()
        .translate(at.x(), at.y())
        .scale(scale, scale)
        .translate(-center.x(), -center.y())
    )


def _paint_land(
    painter: QPainter,
    content: MapContent,
    land: QRectF,
    to_view: QTransform,
    covered: tuple[QRectF, ...],
) -> None:
    inside = (2.0, 2.0, land.width() - 2.0, land.height() - 2.0)
    scene = content.scene
    scene.base = painter.worldTransform()
    scene.window = land
    content.lay_out_labels(to_view, inside, covered)
    seen = to_view.inverted()[0].mapRect(land)
    scene.render(painter, land, seen, Qt.AspectRatioMode.IgnoreAspectRatio)


def _metres_per_pixel(to_view: QTransform, land: QRectF) -> float:
    center = to_view.inverted()[0].map(land.center())
    lat, _ = LINGYUAN.to_degrees(center.x(), center.y())
    return 1.0 / (to_view.m11() * LINGYUAN.units_per_metre(lat))


def _paint_foot(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.fillRect(box, look.color("paper"))
    painter.setPen(look.color("ink2"))
    font, text, words = look.font(1), box.adjusted(_EDGE, 0, -_EDGE, 0), credit_line()
    needed = QFontMetricsF(font).horizontalAdvance(words)
    if needed > text.width():
        # Smaller, but whole: whose data these are must be told on every map.
        font.setPixelSize(max(1, int(font.pixelSize() * text.width() / needed)))
    painter.setFont(font)
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)
