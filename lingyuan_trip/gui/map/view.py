"""The map as a widget: moving about, and saying which spot is meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGestureEvent, QGraphicsView, QPinchGesture

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.camera import Camera, Framing
from lingyuan_trip.gui.map.content import IsHoliday, MapContent, no_holidays
from lingyuan_trip.gui.map.day_strokes import NumberedDay
from lingyuan_trip.gui.map.fitting import area_around
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.hand import ZOOM_STEP, Hand
from lingyuan_trip.gui.map.hover_card import HoverCard
from lingyuan_trip.gui.map.keyboard import Actions, Keyboard
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.map.spot_words import describe_spot
from lingyuan_trip.gui.spot_drag import drag_spot
from lingyuan_trip.gui.theme import map_sizes as sizes

_C = "Map"
_LEAST_AREA = 6000.0
_MANY = 200
"""From so many spots on names are laid out when a movement rests, not in each of its frames."""

_REST = 90
"""Milliseconds without a movement after which it rests."""


class MapView(QGraphicsView):
    """`spotClicked` and `spotActivated` (double click, Enter) name a spot; `moved` comes when
    other land is shown, `content_changed` when other things are drawn.

    `menu_wanted` brings a spot (or nothing), the scene point and where on the screen it was asked.
    """

    spotClicked = Signal(str)
    spotActivated = Signal(str)
    menu_wanted = Signal(str, QPointF, QPoint)
    moved = Signal()
    resized = Signal()
    content_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.content = MapContent(look)
        self.setScene(self.content.scene)
        self.camera = Camera(look, self, self.content.county_area)
        self._hand = Hand(self.viewport(), self.camera, self._click, self._open, self._take_up)
        self._card = HoverCard(look, self.viewport())
        self._covered: tuple[QRectF, ...] = ()
        self._are_labels_stale = True
        self._keyboard = Keyboard(
            self.camera,
            self.content,
            Actions(
                self.zoom_in, self.zoom_out, self.fit_all, self._activate_selected, self._refresh
            ),
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._refresh)
        self._set_up()
        self.camera.moved.connect(self._follow_camera)
        self.camera.zoomed.connect(self._follow_zoom)
        look.changed.connect(self._follow_look)

    def _set_up(self) -> None:
        self.setObjectName("mapView")
        self.setAccessibleName(translate(_C, "地图"))
        self.setAccessibleDescription(
            translate(
                _C,
                "凌源市示意图。方向键移动，加号减号缩放，Home 显示全市；Tab 逐个走过景点，"
                "回车打开，Esc 之后 Tab 离开地图；景点列表在旁边的页面里。",
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
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # What is shown

    def set_guidebook(self, guidebook: Guidebook, is_holiday: IsHoliday = no_holidays) -> None:
        """Show the places of a guidebook; a day that was drawn goes."""
        self.content.set_guidebook(guidebook, is_holiday)
        self.resetCachedContent()
        if self.camera.framing is Framing.UNTOUCHED:
            self._show_all(Framing.UNTOUCHED)
        self._show_change()

    def set_date(self, date: dt.date) -> None:
        """Tell what is out of season or closed on a date, and which festivals run."""
        self.content.set_date(date)
        self._show_change()

    def set_selected(self, spot: str | None) -> None:
        """Let a spot stand out, or none; moves just far enough to show it and emits nothing."""
        self.content.set_selected(spot)
        mark = self.content.spots.get(spot or "")
        if mark is not None:
            self.camera.reveal(mark.point)
        self._show_change()

    def set_itinerary(self, day: ItineraryDay | None) -> None:
        """Draw the route of a day, or none; a map nobody has moved follows the day."""
        self.set_days(() if day is None else (NumberedDay(1, day),))

    def set_days(self, days: Sequence[NumberedDay]) -> None:
        """Draw the routes of some days, told apart where there are several."""
        if tuple(days) == self.content.days:
            return
        self.content.set_days(days)
        if days and self.camera.framing in (Framing.UNTOUCHED, Framing.DAY):
            self.fit_day()
        elif not days and self.camera.framing is Framing.DAY:
            self._show_all(Framing.UNTOUCHED)
        self._show_change()

    def set_filter(self, spots: frozenset[str] | None) -> None:
        """Pale all spots but these; None pales none."""
        self.content.set_filter(spots)
        self._show_change()

    def set_wishes(self, must: Collection[str], avoid: Collection[str]) -> None:
        """Mark spots that are wished for, or not."""
        self.content.set_wishes(must, avoid)
        self._show_change()

    def set_found(self, point: QPointF | None, name: str = "") -> None:
        """Mark a place somebody asked for and bring it into sight, or forget it."""
        self.content.set_found(point, name)
        if point is not None:
            self.camera.reveal(point)
        self._show_change()

    def show_layer(self, layer: Layer, shown: bool) -> None:
        """Switch a layer."""
        self.content.show_layer(layer, shown)
        self.resetCachedContent()
        self._show_change()

    # Moving about

    def fit_all(self) -> None:
        """Show the whole county."""
        self._show_all(Framing.ALL)

    def fit_zone(self, zone_id: str) -> None:
        """Show all spots of a zone; nothing happens if it has none."""
        self._fit(self.content.points_of_zone(zone_id), Framing.ZONE)

    def fit_day(self) -> None:
        """Show the whole route; nothing happens without one."""
        self._fit(self.content.drawing.points, Framing.DAY)

    def fit_selection(self) -> None:
        """Show the selected spot and the land about it; nothing happens without one."""
        mark = self.content.spots.get(self.content.selected or "")
        self._fit(() if mark is None else (mark.point,), Framing.SELECTION)

    def zoom_in(self) -> None:
        """Come closer."""
        self.camera.zoom_by(ZOOM_STEP, self.viewport().rect().center())

    def zoom_out(self) -> None:
        """Go farther away."""
        self.camera.zoom_by(1 / ZOOM_STEP, self.viewport().rect().center())

    def center_on_scene(self, point: QPointF) -> None:
        """Bring a scene point to the middle."""
        self.camera.center_on(point)

    @property
    def seen_area(self) -> QRectF:
        """The part of the scene in the view."""
        return self.camera.seen

    @property
    def metres_per_pixel(self) -> float:
        """Ground length of a pixel in the middle of the view."""
        lat, _ = LINGYUAN.to_degrees(0.0, self.seen_area.center().y())
        return 1.0 / (self.camera.scale * LINGYUAN.units_per_metre(lat))

    def set_covered(self, legend: QRectF, others: Sequence[QRectF]) -> None:
        """Where other things lie, pixels; names keep clear of all, fits of the legend."""
        if (legend, tuple(others)) == (self.camera.legend, self._covered):
            return
        is_refit = legend != self.camera.legend
        self.camera.legend, self._covered = legend, tuple(others)
        if is_refit:
            self.camera.refit()
        self._refresh()

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the same land in view."""
        super().resizeEvent(event)
        self.content.scene.window = QRectF(self.viewport().rect())
        self.resized.emit()
        self.camera.refit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay out the names if need be, then paint."""
        if self._are_labels_stale:
            self._are_labels_stale = False
            view = self.viewport().rect()
            inside = (2.0, 2.0, view.width() - 2.0, view.height() - 2.0)
            covered = (self.camera.legend, *self._covered)
            self.content.lay_out_labels(self.viewportTransform(), inside, covered)
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor."""
        self._hand.turn_wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._card.hide()
        self._hand.press(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or show what can be clicked."""
        if self._hand.is_down:
            self._hand.move(event)
            return
        at = event.position().toPoint()
        spot = self._spot_at(at)
        if spot != self._card.spot:
            self._card.hide()
        is_mark = spot is not None or self._cluster_at(at)
        cursor = Qt.CursorShape.PointingHandCursor if is_mark else Qt.CursorShape.OpenHandCursor
        self.viewport().setCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click the spot that is meant."""
        if self._hand.release(event):
            self._refresh()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the spot that is meant, or come closer."""
        self._hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the spot under the cursor, or with a key of the selected one."""
        self._card.hide()
        at = event.pos()
        spot = self._spot_at(at)
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            spot = self.content.selected if self.content.selected in self.content.spots else None
            at = self.viewport().rect().center() if spot is None else self._seen_at(spot)
        where = self.viewport().mapToGlobal(at)
        self.menu_wanted.emit(spot or "", self.mapToScene(at), where)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, fit, open."""
        if not self._keyboard.press(event):
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks over the spots in reading order; past the last it leaves the map."""
        spot = self._keyboard.walk(forward=forward) if self.hasFocus() else None
        if spot is None:
            return bool(super().focusNextPrevChild(forward))
        self.spotClicked.emit(spot)
        self.set_selected(spot)
        announce(self, describe_spot(self.content, spot))
        return True

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell more of the spot under the cursor; take gestures."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            spot = self._spot_at(event.pos())
            if spot is not None and not self._hand.is_down:
                self._card.show_for(self.content, spot, self._seen_at(spot))
            return True
        if event.type() is QEvent.Type.Leave:
            self._card.hide()
        if isinstance(event, QNativeGestureEvent) and self._hand.pinch_on_pad(event):
            return True
        if isinstance(event, QGestureEvent):
            gesture = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(gesture, QPinchGesture):
                self._hand.pinch(gesture)
                event.accept()
                return True
        return bool(super().viewportEvent(event))

    # Within

    def _show_all(self, framing: Framing) -> None:
        spots = tuple(mark.point for mark in self.content.spots.values())
        self.camera.show(self.content.county_area, spots, framing)

    def _fit(self, points: tuple[QPointF, ...], framing: Framing) -> None:
        if points:
            self.camera.show(area_around(points, _LEAST_AREA), points, framing)

    def _follow_camera(self) -> None:
        self._card.hide()
        self.moved.emit()
        self.viewport().update()

    def _follow_zoom(self) -> None:
        """Names keep pace with a zoom where they are few, and are thinned out where many."""
        if len(self.content.spots) < _MANY:
            self._are_labels_stale = True
        else:
            self.content.labels.thin_out(self.viewportTransform())
            self._rest.start()

    def _refresh(self) -> None:
        self._are_labels_stale = True
        self.viewport().update()
        self.moved.emit()

    def _follow_look(self) -> None:
        self.content.refresh_labels()
        self.content.forget_pictures()
        self.resetCachedContent()
        self._show_change()

    def _show_change(self) -> None:
        self._card.hide()
        self._refresh()
        self.content_changed.emit()

    def _click(self, at: QPoint) -> bool:
        spot = self._spot_at(at)
        if spot is not None:
            self.spotClicked.emit(spot)
            return True
        cluster = self.content.cluster_at(QPointF(at), self.viewportTransform())
        if cluster is not None:
            points = tuple(self.content.spots[key].point for key in cluster.keys)
            least = self.seen_area.width() / 3
            self.camera.show(area_around(points, least), points, Framing.SELECTION)
        return cluster is not None

    def _open(self, at: QPoint) -> bool:
        spot = self._spot_at(at)
        if spot is not None:
            self.spotActivated.emit(spot)
        return spot is not None or self._cluster_at(at)

    def _take_up(self, at: QPoint) -> bool:
        return drag_spot(self.viewport(), self._spot_at(at))

    def _spot_at(self, at: QPoint) -> str | None:
        reach = sizes.NEAR_REACH if self.content.spots_are_near else sizes.REACH
        return self.content.spot_at(QPointF(at), self.viewportTransform(), reach)

    def _cluster_at(self, at: QPoint) -> bool:
        return self.content.cluster_at(QPointF(at), self.viewportTransform()) is not None

    def _seen_at(self, spot: str) -> QPoint:
        mark = self.content.spots[spot]
        return (QPointF(self.viewportTransform().map(mark.point)) + mark.shift).toPoint()

    def _activate_selected(self) -> None:
        if self.content.selected in self.content.spots:
            self.spotActivated.emit(self.content.selected)
