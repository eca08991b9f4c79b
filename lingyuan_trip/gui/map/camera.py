"""What part of the land a view shows: fits, zoom, moves, and easing from one to the other."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import (
    QEasingCurve,
    QMarginsF,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QSizeF,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.fitting import best_fit, fit_area, rooms_beside
from lingyuan_trip.gui.theme import map_panel_sizes as sizes
from lingyuan_trip.gui.theme import motion

CLOSEST = 0.25
"""Pixels per scene unit at the closest zoom: 3 m of ground in a pixel."""

_FARTHEST_SHARE = 0.6
_MARGINS = QMarginsF(*sizes.FIT_MARGINS)


class Framing(StrEnum):
    """What the view was last asked to show; `UNTOUCHED` until a person moves it."""

    UNTOUCHED = "untouched"
    ALL = "all"
    ZONE = "zone"
    DAY = "day"
    SELECTION = "selection"
    FREE = "free"


class Camera(QObject):
    """Moves a view over its scene. `moved` comes when other land is shown.

    Fits ease into place for as many milliseconds as `look` allows; with 0 they are there at once.
    """

    moved = Signal()
    zoomed = Signal()

    def __init__(self, look: Look, view: QGraphicsView, everything: QRectF) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._everything = everything
        self.framing = Framing.UNTOUCHED
        self.area = everything
        self._points: tuple[QPointF, ...] = ()
        self.legend = QRectF()
        self._from = self._to = (1.0, QPointF())
        self._easing = QVariantAnimation(self)
        self._easing.setStartValue(0.0)
        self._easing.setEndValue(1.0)
        self._easing.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._easing.valueChanged.connect(self._ease)

    @property
    def scale(self) -> float:
        """Pixels per scene unit."""
        return float(self._view.transform().m11())

    @property
    def is_easing(self) -> bool:
        """Whether the view is still on its way."""
        return self._easing.state() is QVariantAnimation.State.Running

    @property
    def seen(self) -> QRectF:
        """The part of the scene in the view."""
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def show(self, area: QRectF, points: tuple[QPointF, ...], framing: Framing) -> None:
        """Show an area with some points in it, clear of what covers the edges."""
        is_first = self.framing is Framing.UNTOUCHED
        self.area, self._points, self.framing = area, points, framing
        self._apply(eased=not is_first)

    def refit(self) -> None:
        """Show the same land after the view or what covers it has changed."""
        self._apply(eased=False)

    def zoom_by(self, factor: float, at: QPoint) -> None:
        """Come closer or go away and keep the land under a point of the view."""
        self._easing.stop()
        wanted = min(max(self.scale * factor, self._farthest()), CLOSEST)
        before = self._view.mapToScene(at)
        self._view.setTransform(QTransform.fromScale(wanted, wanted))
        drift = self._view.viewportTransform().map(before) - QPointF(at)
        self.pan(round(drift.x()), round(drift.y()))
        self.zoomed.emit()

    def pan(self, x: int, y: int) -> None:
        """Move by pixels."""
        self._easing.stop()
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() + x)
        down.setValue(down.value() + y)
        self._note_free_move()

    def center_on(self, point: QPointF) -> None:
        """Bring a scene point to the middle."""
        self._easing.stop()
        self._view.centerOn(point)
        self._note_free_move()

    def reveal(self, point: QPointF) -> None:
        """Move only as far as a scene point needs to be seen."""
        clear = rooms_beside(QRectF(self._view.viewport().rect()), _MARGINS, QRectF())[0]
        seen = QPointF(self._view.viewportTransform().map(point))
        if clear.contains(seen) or clear.isEmpty():
            return
        x = min(max(seen.x(), clear.left()), clear.right())
        y = min(max(seen.y(), clear.top()), clear.bottom())
        self.pan(round(seen.x() - x), round(seen.y() - y))

    def remember(self) -> str:
        """The land in view as a line of text; empty while it follows the day by itself."""
        if self.framing in (Framing.UNTOUCHED, Framing.DAY):
            return ""
        area = self.area
        numbers = (area.x(), area.y(), area.width(), area.height())
        return " ".join(f"{number:.1f}" for number in numbers)

    def recall(self, text: str) -> None:
        """Show the land that was remembered; nothing happens with a text that is none."""
        try:
            x, y, width, height = (float(word) for word in text.split())
        except ValueError:
            return
        area = QRectF(x, y, width, height)
        whole = self._view.sceneRect()
        sound = all(math.isfinite(number) for number in (x, y, width, height))
        if sound and area.isValid() and whole.contains(area):
            self.area, self._points, self.framing = area, (), Framing.FREE
            self.refit()

    def _apply(self, *, eased: bool) -> None:
        """Show `area`: clear of what covers the edges after a fit, else as it was left."""
        self._easing.stop()
        view = self._view.viewport().size()
        if view.width() < 2 or view.height() < 2:
            return
        whole = QRectF(QPointF(), QSizeF(view))
        if self.framing is Framing.FREE:
            fit = fit_area(self.area, whole, CLOSEST)
        else:
            rooms = rooms_beside(whole, _MARGINS, self.legend)
            fit = best_fit(self.area, self._points, rooms, self.legend, CLOSEST)
        self._to = (fit.scale, fit.center + (whole.center() - fit.at) / fit.scale)
        duration = self._look.duration(motion.SETTLE) if eased else 0
        if duration > 0:
            self._easing.setDuration(duration)
            self._from = (self.scale, self.seen.center())
            self._easing.start()
        else:
            self._go(*self._to)

    def _ease(self, share: float) -> None:
        if share >= 1.0:
            self._go(*self._to)
            return
        (scale, center), (end_scale, end_center) = self._from, self._to
        between = scale * (end_scale / scale) ** share
        self._go(between, center + (end_center - center) * share)

    def _go(self, scale: float, center: QPointF) -> None:
        self._view.setTransform(QTransform.fromScale(scale, scale))
        self._view.centerOn(center)
        self.zoomed.emit()
        self.moved.emit()

    def _farthest(self) -> float:
        whole, view = self._everything, self._view.viewport().size()
        fitting = min(view.width() / whole.width(), view.height() / whole.height())
        return float(fitting * _FARTHEST_SHARE)

    def _note_free_move(self) -> None:
        self.area, self.framing = self.seen, Framing.FREE
        self.moved.emit()
