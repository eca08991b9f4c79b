"""Names on the map: text with a halo, leg tags in a box, laid out for one zoom at a time."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.items import Order, PaintedItem, finished, is_on_screen
from lingyuan_trip.gui.map.label_placement import Box, Occupied, Wanted, around, centered, place
from lingyuan_trip.gui.theme import map_sizes as sizes

_HALO = sizes.HALO
_MARGIN = QPointF(_HALO, _HALO)
_HALO_STEPS = tuple(
    QPointF(math.cos(turn) * reach, math.sin(turn) * reach)
    for reach, count in ((_HALO, 16), (_HALO / 2, 8))
    for turn in (2 * math.pi * step / count for step in range(count))
)
_OUTSIDE = 200.0
"""How far beyond the window a name may begin and still be seen, pixels."""

_BESIDE = float(tokens.SPACE[1])

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
    """A label with its offset in pixels (`dx`, `dy`) from its scene point (`x`, `y`)."""

    label: Label
    x: float
    y: float
    dx: float
    dy: float
    size: QSizeF

    def box(self, to_view: QTransform) -> Box:
        """Where it stands in the view, pixels."""
        left = self.x * to_view.m11() + to_view.dx() + self.dx
        top = self.y * to_view.m22() + to_view.dy() + self.dy
        return (left, top, left + self.size.width(), top + self.size.height())


class LabelLayer(PaintedItem):
    """All names that found room at the zoom in force."""

    def __init__(self, look: Look, bounds: QRectF) -> None:
        super().__init__(look, Order.LABEL, bounds)
        self._labels: tuple[Label, ...] = ()
        self.placed: tuple[Placed, ...] = ()
        self._pictures: dict[tuple[tuple[Line, ...], bool, float, float], QPixmap] = {}
        self._sizes: dict[tuple[tuple[Line, ...], bool, float, float], QSizeF] = {}

    def forget_pictures(self) -> None:
        """Paint every name anew, in another theme or size."""
        self._pictures.clear()
        self._sizes.clear()

    def set_labels(self, labels: Iterable[Label]) -> None:
        """Have other names; they appear with the next layout."""
        self._labels = tuple(sorted(labels, key=lambda label: label.rank))

    def lay_out(
        self,
        to_view: QTransform,
        taken: Mapping[str, Box],
        inside: Box,
        lesser: Collection[str],
        shifts: Mapping[str, QPointF],
    ) -> None:
        """Find room for the names at a zoom, around `taken` marker boxes (pixels).

        `lesser` markers give way to the names of stops and of the selected spot; `shifts` move
        names with their markers, pixels.
        """
        room = QRectF(inside[0], inside[1], inside[2] - inside[0], inside[3] - inside[1])
        room = room.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        near = [
            label
            for label in self._labels
            if label.track or label.must_show or room.contains(to_view.map(label.point))
        ]
        wanted = [
            _to_wanted(label, self._measure(label), to_view, shifts.get(label.key, label.shift))
            for label in near
        ]
        boxes = place(wanted, taken, inside, lesser)
        self.placed = tuple(
            _place(label, boxes[label.key], self._measure(label), to_view)
            for label in near
            if label.key in boxes
        )

    def thin_out(self, to_view: QTransform) -> None:
        """Drop names that have come to lie over more important ones since they were laid out."""
        taken = Occupied()
        kept = []
        for placed in self.placed:
            box = placed.box(to_view)
            if taken.is_free(box, ()):
                taken.add(box, placed.label.key)
                kept.append(placed)
        self.placed = tuple(kept)

    def boxes(self, to_view: QTransform) -> dict[str, Box]:
        """Where the names stand in the view, pixels."""
        return {placed.label.key: placed.box(to_view) for placed in self.placed}

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint the names, the most important on top."""
        dpr = painter.device().devicePixelRatioF()
        on_screen = is_on_screen(painter)
        room = self.seen_pixels.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
        left, top, right, bottom = room.left(), room.top(), room.right(), room.bottom()
        scale, dx, dy = to_view.m11(), to_view.dx(), to_view.dy()
        for placed in reversed(self.placed):
            x, y = placed.x * scale + dx + placed.dx, placed.y * scale + dy + placed.dy
            if not (left < x < right and top < y < bottom):
                continue
            box = QRectF(QPointF(x, y), placed.size)
            if not on_screen and not box.intersects(self.seen_pixels):
                # Hidden words would still be found and copied in a file.
                continue
            painter.setOpacity(placed.label.opacity)
            if on_screen:
                corner = QPointF(round(x) - _HALO, round(y) - _HALO)
                painter.drawPixmap(corner, self._picture(placed, dpr))
            else:
                self._draw_label(painter, box, placed.label)

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
            self._pictures[key] = finished(made)
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
        key = (label.lines, label.is_tag, label.angle, self.look.scale)
        if key not in self._sizes:
            self._sizes[key] = self._measure_anew(label)
        return self._sizes[key]

    def _measure_anew(self, label: Label) -> QSizeF:
        widths = [
            QFontMetricsF(self.look.font(line.step, line.bold)).horizontalAdvance(line.text)
            for line in label.lines
        ]
        if label.is_tag:
            return QSizeF(
                max(widths) + 2 * sizes.TAG_PADDING, max(sizes.TAG_HEIGHT, self._height(label))
            )
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
            painter.setFont(font)
            self._draw_halo(painter, QPointF(left, base), line.text)
            painter.setPen(self.look.color(line.role))
            painter.drawText(QPointF(left, base), line.text)
            top += height

    def _draw_halo(self, painter: QPainter, at: QPointF, text: str) -> None:
        if is_on_screen(painter):
            # Ten times as fast as stroking the outlines of the characters.
            painter.setPen(self.look.color("land"))
            for step in _HALO_STEPS:
                painter.drawText(at + step, text)
            return
        path = QPainterPath()
        path.addText(at, painter.font(), text)
        halo = QPen(self.look.color("land"), 2 * _HALO)
        halo.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, halo)


def _place(label: Label, box: Box, size: QSizeF, to_view: QTransform) -> Placed:
    seen = to_view.map(label.point)
    dx, dy = box[0] - seen.x(), box[1] - seen.y()
    return Placed(label, label.point.x(), label.point.y(), dx, dy, size)


def _to_wanted(label: Label, size: QSizeF, to_view: QTransform, shift: QPointF) -> Wanted:
    width, height = size.width(), size.height()
    points = [to_view.map(point) + shift for point in label.track or (label.point,)]
    if label.gap > 0.0:
        boxes = around(points[0].x(), points[0].y(), width, height, label.gap)
    else:
        middles = [(point.x(), point.y()) for point in points]
        if label.is_tag:
            middles += _beside(middles, width, height)
        boxes = centered(middles, width, height)
    return Wanted(label.key, boxes, label.key, label.must_show)


def _beside(
    middles: list[tuple[float, float]], width: float, height: float
) -> list[tuple[float, float]]:
    """Where a tag stands next to its line, for a leg too short or crowded to bear it."""
    across, along = width / 2 + _BESIDE, height / 2 + _BESIDE
    steps = ((0.0, -along), (0.0, along), (across, 0.0), (-across, 0.0))
    return [(x + dx, y + dy) for x, y in middles for dx, dy in steps]
