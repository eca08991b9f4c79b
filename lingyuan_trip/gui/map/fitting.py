"""How large and where a piece of land is shown so that nothing on the map hides it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPolygonF

from lingyuan_trip.gui import theme as tokens

_MOST_MARGIN = 0.25
_GAP = float(tokens.SPACE[4])
_AIR = 1.12


@dataclass(frozen=True, slots=True)
class Fit:
    """Pixels per scene unit, and which scene point lies at which pixel."""

    scale: float
    center: QPointF
    at: QPointF

    def to_view(self, point: QPointF) -> QPointF:
        """The pixel of a scene point."""
        return self.at + (point - self.center) * self.scale


def area_around(points: Collection[QPointF], least: float) -> QRectF:
    """The scene rectangle around points with some land about it, at least `least` each way."""
    area = QPolygonF(list(points)).boundingRect()
    width, height = max(area.width() * _AIR, least), max(area.height() * _AIR, least)
    center = area.center()
    return QRectF(center.x() - width / 2, center.y() - height / 2, width, height)


def fit_area(area: QRectF, room: QRectF, closest: float) -> Fit:
    """A scene area as large as a room of pixels allows, never larger than `closest`."""
    scale = min(room.width() / area.width(), room.height() / area.height(), closest)
    return Fit(scale, area.center(), room.center())


def rooms_beside(view: QRectF, margins: QMarginsF, legend: QRectF) -> tuple[QRectF, ...]:
    """The view within its margins (at most a share of it), then below and beside the legend."""
    wide, high = view.width() * _MOST_MARGIN, view.height() * _MOST_MARGIN
    whole = view.adjusted(
        min(margins.left(), wide),
        min(margins.top(), high),
        -min(margins.right(), wide),
        -min(margins.bottom(), high),
    )
    if legend.isEmpty():
        return (whole,)
    below, beside = QRectF(whole), QRectF(whole)
    below.setTop(max(whole.top(), legend.bottom() + _GAP))
    beside.setLeft(max(whole.left(), legend.right() + _GAP))
    return (whole, below, beside)


def best_fit(
    area: QRectF, points: Sequence[QPointF], rooms: Sequence[QRectF], legend: QRectF, closest: float
) -> Fit:
    """The largest fit in which no point lies under the legend; the first room if all do."""
    hidden = legend.adjusted(-_GAP, -_GAP, _GAP, _GAP)
    fits = [fit_area(area, room, closest) for room in rooms if room.width() > 1 < room.height()]
    for fit in sorted(fits, key=lambda fit: -fit.scale):
        if not any(hidden.contains(fit.to_view(point)) for point in points):
            return fit
    return fits[0]
