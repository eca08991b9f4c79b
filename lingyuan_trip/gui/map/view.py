"""The map as a widget: moving about, and saying which spot is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QMarginsF, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsView, QToolTip

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.fitting import area_around, best_fit, fit_area, rooms_beside
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.projection import LINGYUAN

_C = "Map"
_REACH = 10.0
_STEP = 80
_ZOOM_STEP = 1.25
_WHEEL_NOTCH = 120.0
_CLOSEST = 0.25
"""Pixels per scene unit at the closest zoom: 3 m of ground in a pixel."""
_FARTHEST_SHARE = 0.6
_LEAST_AREA = 6000.0
_MARGINS = QMarginsF(36, 40, 72, 44)


class _Framing(Enum):
    UNTOUCHED = auto()
    ALL = auto()
    ZONE = auto()
    DAY = auto()
    FREE = auto()


class MapView(QGraphicsView):
    """`spotClicked` and `spotActivated` (double click, Enter) name a spot; `moved` comes when
    other land is shown, `content_changed` when other things are drawn.
    """

    spotClicked = Signal(str)
    spotActivated = Signal(str)
    moved = Signal()
    resized = Signal()
    content_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.content = MapContent(look)
        self.setScene(self.content.scene)
        self._framing = _Framing.UNTOUCHED
        self._area = self.content.county_area
        self._points: tuple[QPointF, ...] = ()
        self._legend = QRectF()
        self._covered: tuple[QRectF, ...] = ()
        self._are_labels_stale = True
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._set_up()
        look.changed.connect(self._follow_look)

    def _set_up(self) -> None:
        self.setObjectName("mapView")
        self.setAccessibleName(translate(_C, "地图"))
        self.setAccessibleDescription(
            translate(
                _C, "凌源市示意图。方向键移动，加号减号缩放，0 显示全市；景点列表在旁边的页面里。"
            )
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    # What is shown

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Show the places of a guidebook; a day that was drawn goes."""
        self.content.set_guidebook(guidebook)
        self.resetCachedContent()
        if self._framing is _Framing.UNTOUCHED:
            self._show_all(_Framing.UNTOUCHED)
        self._show_change()

    def set_date(self, date: dt.date) -> None:
        """Pale what is out of season on a date."""
        self.content.set_date(date)
        self._show_change()

    def set_selected(self, spot: str | None) -> None:
        """Let a spot stand out, or none; moves just far enough to show it and emits nothing."""
        self.content.set_selected(spot)
        marker = self.content.spots.get(spot or "")
        if marker is not None:
            self._reveal(marker.pos())
        self._show_change()

    def set_itinerary(self, day: ItineraryDay | None) -> None:
        """Draw the route of a day, or none; a map nobody has moved follows the day."""
        self.content.set_day(day)
        if day is not None and self._framing in (_Framing.UNTOUCHED, _Framing.DAY):
            self.fit_day()
        elif day is None and self._framing is _Framing.DAY:
            self._show_all(_Framing.UNTOUCHED)
        self._show_change()

    def set_filter(self, spots: frozenset[str] | None) -> None:
        """Pale all spots but these; None pales none."""
        self.content.set_filter(spots)
        self._show_change()

    def set_wishes(self, must: Collection[str], avoid: Collection[str]) -> None:
        """Mark spots that are wished for, or not."""
        self.content.set_wishes(must, avoid)
        self._show_change()

    def show_layer(self, layer: Layer, shown: bool) -> None:
        """Switch a layer."""
        self.content.show_layer(layer, shown)
        self.resetCachedContent()
        self._show_change()

    # Moving about

    def fit_all(self) -> None:
        """Show the whole county."""
        self._show_all(_Framing.ALL)

    def fit_zone(self, zone_id: str) -> None:
        """Show all spots of a zone; nothing happens if it has none."""
        points = self.content.points_of_zone(zone_id)
        if points:
            self._frame(area_around(points, _LEAST_AREA), points, _Framing.ZONE)

    def fit_day(self) -> None:
        """Show the whole route; nothing happens without one."""
        points = self.content.drawing.points
        if points:
            self._frame(area_around(points, _LEAST_AREA), points, _Framing.DAY)

    def zoom_in(self) -> None:
        """Come closer."""
        self._zoom(_ZOOM_STEP, self.viewport().rect().center())

    def zoom_out(self) -> None:
        """Go farther away."""
        self._zoom(1 / _ZOOM_STEP, self.viewport().rect().center())

    def center_on_scene(self, point: QPointF) -> None:
        """Bring a scene point to the middle."""
        self.centerOn(point)
        self._note_free_move()

    @property
    def seen_area(self) -> QRectF:
        """The part of the scene in the view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    @property
    def metres_per_pixel(self) -> float:
        """Ground length of a pixel in the middle of the view."""
        lat, _ = LINGYUAN.to_degrees(0.0, self.seen_area.center().y())
        return 1.0 / (self.transform().m11() * LINGYUAN.units_per_metre(lat))

    def set_covered(self, legend: QRectF, others: Sequence[QRectF]) -> None:
        """Where other things lie, pixels; names keep clear of all, fits of the legend."""
        if (legend, tuple(others)) == (self._legend, self._covered):
            return
        is_refit = legend != self._legend
        self._legend, self._covered = legend, tuple(others)
        if is_refit:
            self._apply_frame()
        self._refresh()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same land in view."""
        super().resizeEvent(event)
        self.resized.emit()
        self._apply_frame()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay out the names if need be, then paint."""
        if self._are_labels_stale:
            self._are_labels_stale = False
            view = self.viewport().rect()
            inside = (2.0, 2.0, view.width() - 2.0, view.height() - 2.0)
            covered = (self._legend, *self._covered)
            self.content.lay_out_labels(self.viewportTransform(), inside, covered)
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        if notches:
            self._zoom(_ZOOM_STEP**notches, event.position().toPoint())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._is_dragging = False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or show what can be clicked."""
        at = event.position().toPoint()
        if self._pressed_at is None:
            on_spot = self._spot_at(at) is not None
            cursor = Qt.CursorShape.PointingHandCursor if on_spot else Qt.CursorShape.OpenHandCursor
            self.viewport().setCursor(cursor)
            return
        way = at - self._pressed_at
        if self._is_dragging or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pressed_at = at
            self._pan(-way.x(), -way.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click the spot that is meant."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._pressed_at = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        if not self._is_dragging and (spot := self._spot_at(event.position().toPoint())):
            self.spotClicked.emit(spot)
        if self._is_dragging:
            self._refresh()
        self._is_dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the spot that is meant."""
        if spot := self._spot_at(event.position().toPoint()):
            self.spotActivated.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, + and − zoom, 0, F and Home show everything, Enter opens."""
        key = event.key()
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0),
            Qt.Key.Key_Right: (_STEP, 0),
            Qt.Key.Key_Up: (0, -_STEP),
            Qt.Key.Key_Down: (0, _STEP),
        }
        actions = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit_all,
            Qt.Key.Key_F: self.fit_all,
            Qt.Key.Key_Home: self.fit_all,
            Qt.Key.Key_Return: self._activate_selected,
            Qt.Key.Key_Enter: self._activate_selected,
        }
        if key in steps:
            self._pan(*steps[Qt.Key(key)])
            self._refresh()
        elif key in actions:
            actions[Qt.Key(key)]()
        else:
            event.ignore()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the spot under the cursor."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self._spot_at(event.pos())
            QToolTip.showText(event.globalPos(), self._describe(spot), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    # Within

    def _show_all(self, framing: _Framing) -> None:
        spots = tuple(marker.pos() for marker in self.content.spots.values())
        self._frame(self.content.county_area, spots, framing)

    def _frame(self, area: QRectF, points: tuple[QPointF, ...], framing: _Framing) -> None:
        self._area, self._points, self._framing = area, points, framing
        self._apply_frame()

    def _apply_frame(self) -> None:
        """Show `_area`: clear of what covers the edges after a fit, else as it was left."""
        view = self.viewport().size()
        if view.width() < 2 or view.height() < 2:
            return
        if self._framing is _Framing.FREE:
            fit = fit_area(self._area, QRectF(QPointF(), QSizeF(view)), _CLOSEST)
        else:
            rooms = rooms_beside(QRectF(QPointF(), QSizeF(view)), _MARGINS, self._legend)
            fit = best_fit(self._area, self._points, rooms, self._legend, _CLOSEST)
        self.setTransform(QTransform.fromScale(fit.scale, fit.scale))
        middle = QPointF(view.width() / 2, view.height() / 2)
        self.centerOn(fit.center + (middle - fit.at) / fit.scale)
        self._refresh()

    def _zoom(self, factor: float, at: QPoint) -> None:
        scale = self.transform().m11()
        wanted = min(max(scale * factor, self._farthest()), _CLOSEST)
        before = self.mapToScene(at)
        self.setTransform(QTransform.fromScale(wanted, wanted))
        drift = self.viewportTransform().map(before) - QPointF(at)
        self._pan(round(drift.x()), round(drift.y()))
        self._refresh()

    def _farthest(self) -> float:
        county, view = self.content.county_area, self.viewport().size()
        fitting = min(view.width() / county.width(), view.height() / county.height())
        return float(fitting * _FARTHEST_SHARE)

    def _pan(self, x: int, y: int) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + x)
        down.setValue(down.value() + y)
        self._note_free_move()

    def _note_free_move(self) -> None:
        self._area, self._framing = self.seen_area, _Framing.FREE
        self.moved.emit()
        self.viewport().update()

    def _reveal(self, point: QPointF) -> None:
        """Move only as far as a selected spot needs to be seen."""
        clear = rooms_beside(QRectF(self.viewport().rect()), _MARGINS, QRectF())[0]
        seen = QPointF(self.viewportTransform().map(point))
        if clear.contains(seen) or clear.isEmpty():
            return
        x = min(max(seen.x(), clear.left()), clear.right())
        y = min(max(seen.y(), clear.top()), clear.bottom())
        self._pan(round(seen.x() - x), round(seen.y() - y))

    def _refresh(self) -> None:
        self._are_labels_stale = True
        self.viewport().update()
        self.moved.emit()

    def _follow_look(self) -> None:
        self.content.refresh_labels()
        self.content.labels.forget_pictures()
        self.resetCachedContent()
        self._show_change()

    def _show_change(self) -> None:
        self._refresh()
        self.content_changed.emit()

    def _spot_at(self, at: QPoint) -> str | None:
        return self.content.spot_at(QPointF(at), self.viewportTransform(), _REACH)

    def _activate_selected(self) -> None:
        if self.content.selected in self.content.spots:
            self.spotActivated.emit(self.content.selected)

    def _describe(self, spot: str | None) -> str:
        marker = self.content.spots.get(spot or "")
        if marker is None:
            return ""
        name = formatting.say(marker.spot.name)
        if not marker.is_guess:
            return name
        if marker.position.uncertainty_km > 0:
            around = translate(_C, "位置为估算，约 ±{km} km").format(
                km=f"{marker.position.uncertainty_km:g}"
            )
        else:
            around = translate(_C, "位置为估算")
        return f"{name}\n{around}"
