"""Names on the map: text with a halo, leg tags in a box, laid out for one zoom at a time."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.items import Order, PaintedItem
from lingyuan_trip.gui.map.label_placement import Box, Wanted, around, centered, place

_HALO = 3.0
_MARGIN = QPointF(_HALO, _HALO)
_BOX_HEIGHT = 20
_BOX_PADDING = 6
_ORDINARY = (3.0,)
"""Below this rank are the selected spot and the day's stops."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label."""

    text: str
    role: str = "ink"
    step: int = 1
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name at a scene point; the lowest `rank` finds its place first.

    `shift` moves it in pixels with its marker, `gap` is the marker's half size. With a `track` it
    may stand over any of those scene points instead. `is_tag` puts it in a box, `angle` (degrees)
    turns it.
    """

    key: str
    point: QPointF
    lines: tuple[Line, ...]
    rank: tuple[float, ...]
    gap: float = 0.0
    shift: QPointF = field(default_factory=QPointF)
    opacity: float = 1.0
    track: tuple[QPointF, ...] = ()
    is_tag: bool = False
    angle: float = 0.0

    @property
    def must_show(self) -> bool:
        """Whether it is rather cut off than left out."""
        return self.rank < _ORDINARY


@dataclass(frozen=True, slots=True)
class Placed:
    """A label with its offset in pixels from its scene point."""

    label: Label
    offset: QPointF
    size: QSizeF


class LabelLayer(PaintedItem):
    """All names that found room at the zoom in force."""

    def __init__(self, look: Look, bounds: QRectF) -> None:
        super().__init__(look, Order.LABEL, bounds)
        self._labels: tuple[Label, ...] = ()
        self.placed: tuple[Placed, ...] = ()
        self._pictures: dict[tuple[tuple[Line, ...], bool, float, float], QPixmap] = {}

    def forget_pictures(self) -> None:
        """Paint every name anew, in another theme or size."""
        self._pictures.clear()

    def set_labels(self, labels: Iterable[Label]) -> None:
        """Have other names; they appear with the next layout."""
        self._labels = tuple(sorted(labels, key=lambda label: label.rank))

    def lay_out(
        self, to_view: QTransform, taken: Mapping[str, Box], inside: Box, lesser: Collection[str]
    ) -> None:
        """Find room for the names at a zoom, around `taken` marker boxes (pixels).

        `lesser` markers give way to the names of stops and of the selected spot.
        """
        sizes = {label.key: self._measure(label) for label in self._labels}
        wanted = [_to_wanted(label, sizes[label.key], to_view) for label in self._labels]
        boxes = place(wanted, taken, inside, lesser)
        self.placed = tuple(
            Placed(
                label,
                QPointF(boxes[label.key][0], boxes[label.key][1]) - to_view.map(label.point),
                sizes[label.key],
            )
            for label in self._labels
            if label.key in boxes
        )

    def boxes(self, to_view: QTransform) -> dict[str, Box]:
        """Where the names stand in the view, pixels."""
        found = {}
        for placed in self.placed:
            corner = to_view.map(placed.label.point) + placed.offset
            right, bottom = corner.x() + placed.size.width(), corner.y() + placed.size.height()
            found[placed.label.key] = (corner.x(), corner.y(), right, bottom)
        return found

    def draw(self, painter: QPainter) -> None:
        """Paint the names in pixels, the most important on top."""
        to_view = painter.worldTransform()
        painter.resetTransform()
        dpr = painter.device().devicePixelRatioF()
        is_on_screen = painter.paintEngine().type() is QPaintEngine.Type.Raster
        for placed in reversed(self.placed):
            corner = to_view.map(placed.label.point) + placed.offset
            corner = QPointF(round(corner.x()), round(corner.y()))
            painter.setOpacity(placed.label.opacity)
            if is_on_screen:
                painter.drawPixmap(corner - _MARGIN, self._picture(placed, dpr))
            else:
                self._draw_label(painter, QRectF(corner, placed.size), placed.label)

    def _picture(self, placed: Placed, dpr: float) -> QPixmap:
        """A name as a picture: stroking its halo in every frame would be slow."""
        label = placed.label
        key = (label.lines, label.is_tag, label.angle, dpr)
        if key not in self._pictures:
            room = placed.size.grownBy(QMarginsF(_HALO, _HALO, _HALO, _HALO))
            made = QPixmap((room * dpr).toSize() + QSize(1, 1))
            made.setDevicePixelRatio(dpr)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_label(painter, QRectF(_MARGIN, placed.size), label)
            painter.end()
            self._pictures[key] = made
        return self._pictures[key]

    def _draw_label(self, painter: QPainter, box: QRectF, label: Label) -> None:
        if label.is_tag:
            self._draw_tag(painter, box, label)
            return
        painter.save()
        painter.translate(box.center())
        painter.rotate(label.angle)
        self._draw_name(painter, box.translated(-box.center()), label)
        painter.restore()

    def _measure(self, label: Label) -> QSizeF:
        widths = [
            QFontMetricsF(self.look.font(line.step, line.bold)).horizontalAdvance(line.text)
            for line in label.lines
        ]
        if label.is_tag:
            return QSizeF(max(widths) + 2 * _BOX_PADDING, max(_BOX_HEIGHT, self._height(label)))
        box = QRectF(0, 0, max(widths) + 2, self._height(label))
        turned = QTransform().rotate(label.angle).mapRect(box)
        # Even, so that the middle of a name is on a whole pixel and its text stays crisp.
        return QSizeF(2 * math.ceil(turned.width() / 2), 2 * math.ceil(turned.height() / 2))

    def _height(self, label: Label) -> float:
        return float(sum(self.look.line_height(line.step) for line in label.lines))

    def _draw_tag(self, painter: QPainter, box: QRectF, label: Label) -> None:
        painter.setPen(QPen(self.look.color("line2"), 1))
        painter.setBrush(self.look.color("raised"))
        radius = tokens.RADIUS_BADGE
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        line = label.lines[0]
        painter.setFont(self.look.font(line.step, line.bold))
        painter.setPen(self.look.color(line.role))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.text)

    def _draw_name(self, painter: QPainter, box: QRectF, label: Label) -> None:
        top = box.center().y() - self._height(label) / 2
        for line in label.lines:
            font = self.look.font(line.step, line.bold)
            metrics = QFontMetricsF(font)
            height = self.look.line_height(line.step)
            left = round(box.center().x() - metrics.horizontalAdvance(line.text) / 2)
            base = round(top + (height + metrics.ascent() - metrics.descent()) / 2)
            path = QPainterPath()
            path.addText(left, base, font, line.text)
            halo = QPen(self.look.color("land"), 2 * _HALO)
            halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(path, halo)
            painter.setFont(font)
            painter.setPen(self.look.color(line.role))
            painter.drawText(QPointF(left, base), line.text)
            top += height


def _to_wanted(label: Label, size: QSizeF, to_view: QTransform) -> Wanted:
    width, height = size.width(), size.height()
    points = [to_view.map(point) + label.shift for point in label.track or (label.point,)]
    if label.gap > 0.0:
        boxes = around(points[0].x(), points[0].y(), width, height, label.gap)
    else:
        boxes = centered([(point.x(), point.y()) for point in points], width, height)
    return Wanted(label.key, boxes, label.key, label.must_show)
