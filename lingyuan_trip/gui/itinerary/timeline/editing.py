"""Changing the plan in the timeline: what is pressed, dragged, dropped and asked for there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QMenu

from lingyuan_trip.domain.arrangement import Stop
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.itinerary.by_hand.hand import Hand
from lingyuan_trip.gui.itinerary.by_hand.pin_time import PinTime
from lingyuan_trip.gui.itinerary.by_hand.stop_menu import StopMenu
from lingyuan_trip.gui.itinerary.spot_picker import SpotPicker
from lingyuan_trip.gui.itinerary.timeline.gaps import Gap, find_gap, list_gaps, stop_for
from lingyuan_trip.gui.itinerary.timeline.keys import StopKeys
from lingyuan_trip.gui.itinerary.timeline.rows import VisitRow
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.spot_drag import unpack_spot
from lingyuan_trip.gui.theme import itinerary_sizes as sizes

if TYPE_CHECKING:
    from lingyuan_trip.gui.itinerary.timeline.view import TimelineView

_SCROLL = 12


class StopEditing(QObject):
    """Belongs to one timeline; `gap` is where a spot that is dragged would be put down."""

    def __init__(self, look: Look, view: TimelineView, hand: Hand, guidebook: Guidebook) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._hand = hand
        self._guidebook = guidebook
        self.gap: Gap | None = None
        self.first_day = 1
        self._pressed: Callable[[], object] | None = None
        self._after = Stop(0, 0)
        self.picker = SpotPicker(view)
        self.picker.picked.connect(lambda spot: hand.put(spot, self._after))
        self.pin_time = PinTime(look, view)
        self.pin_time.chosen.connect(hand.fix_time)
        self._keys = StopKeys(hand, add=self.open_picker, pin=self._open_pin)
        self._menu = StopMenu(
            look,
            hand,
            add=self.open_picker,
            pin=self._open_pin,
            open_spot=view.visit_opened.emit,
        )

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Offer the spots of other data."""
        self._guidebook = guidebook

    def press_key(self, event: QKeyEvent, row: VisitRow | None) -> bool:
        """Do what a key says to a stop; Insert also where none is selected."""
        if row is not None:
            return self._keys.press(event, row)
        if event.key() == Qt.Key.Key_Insert:
            self.open_picker(None)
            return True
        return False

    def press(self, event: QMouseEvent) -> bool:
        """Remember what is pressed; False where the card itself is."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._find_act(event.position()) if is_left else None
        return self._pressed is not None

    def release(self, event: QMouseEvent) -> bool:
        """Do what was pressed, if it is let go there."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return False
        if self._find_act(event.position()) is not None:
            pressed()
        return True

    def hover(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        can_click = not event.buttons() and self._find_act(event.position()) is not None
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(hand if can_click else arrow)

    def ask_menu(self, event: QContextMenuEvent) -> None:
        """Show the menu of a stop."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        found = None if by_key else self._view.row_at(event.pos())
        row = self._view.current_visit if by_key else None if found is None else found[0]
        if isinstance(row, VisitRow):
            where = self._corner_of(row) if by_key else event.globalPos()
            self._open_menu(row, where)

    def drag(self, event: QDropEvent) -> bool:
        """Follow a spot that is dragged; False where something else is."""
        if unpack_spot(event.mimeData()) is None:
            return False
        y = event.position().toPoint().y()
        self._scroll_near(y)
        gaps = list_gaps(self._view.rows_model.rows, self.first_day)
        self.gap = find_gap(gaps, self._view.tops(), y)
        self._view.viewport().update()
        event.acceptProposedAction()
        return self.gap is not None

    def drop(self, event: QDropEvent) -> bool:
        """Put a spot down where it was dragged to."""
        spot, gap = unpack_spot(event.mimeData()), self.gap
        self.leave()
        if spot is None or gap is None:
            return False
        self._hand.put(spot, stop_for(gap, self._hand.find(spot)))
        event.acceptProposedAction()
        return True

    def leave(self) -> None:
        """Nothing is dragged here any more."""
        self.gap = None
        self._view.viewport().update()

    def paint_gap(self, painter: QPainter) -> None:
        """A line with a knob above the row before which a spot would be put down."""
        if self.gap is None:
            return
        model = self._view.rows_model
        row = self._view.visualRect(model.index(self.gap.row))
        card = self._view.delegate.card_box(QRectF(row))
        y = row.top() - 2.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("jade"), tokens.FOCUS_WIDTH))
        painter.setBrush(self._look.color("jade"))
        painter.drawLine(QPointF(card.left(), y), QPointF(card.right(), y))
        painter.drawEllipse(QPointF(card.left(), y), sizes.DROP_KNOB, sizes.DROP_KNOB)

    def open_picker(self, row: VisitRow | None) -> None:
        """Look up a spot to put in after a stop, or first of all."""
        if row is None:
            self._after = Stop(self.first_day - 1, 0)
            where = self._view.viewport().mapToGlobal(QPoint(0, 0))
        else:
            self._after = Stop(row.stop.day, row.stop.number + 1)
            where = self._corner_of(row)
        free = [spot for spot in self._guidebook.spots if self._hand.find(spot.id) is None]
        self.picker.open_at(where, free)

    def _open_pin(self, row: VisitRow) -> None:
        minute = row.start if row.pinned is None else row.pinned
        pinned = row.pinned is not None
        self.pin_time.open_at(self._corner_of(row), row.spot, minute, pinned=pinned)

    def build_menu(self, row: VisitRow) -> QMenu:
        """Everything that can be done to a stop."""
        return self._menu.build(row, self._view)

    def _open_menu(self, row: VisitRow, where: QPoint) -> None:
        menu = self.build_menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _corner_of(self, row: VisitRow) -> QPoint:
        index = self._view.rows_model.index(self._view.rows_model.row_of(row.spot))
        card = self._view.delegate.card_box(QRectF(self._view.visualRect(index)))
        return self._view.viewport().mapToGlobal(card.bottomLeft().toPoint())

    def _find_act(self, at: QPointF) -> Callable[[], object] | None:
        """What a click does there: a lock, dots, a way to mend."""
        found = self._view.row_at(at.toPoint())
        if found is None or not isinstance(found[0], VisitRow):
            return None
        row, box = found
        assert isinstance(row, VisitRow)
        card = self._view.delegate.card_of(row, box)
        inside = at - self._view.delegate.card_box(box).topLeft()
        reach = (-sizes.HANDLE_REACH, -sizes.HANDLE_REACH, sizes.HANDLE_REACH, sizes.HANDLE_REACH)
        if card.lock.adjusted(*reach).contains(inside):
            return lambda: self._hand.toggle_lock(row.spot)
        if card.more.adjusted(*reach).contains(inside):
            return lambda: self._open_menu(row, self._view.viewport().mapToGlobal(at.toPoint()))
        for way, mend in card.ways:
            if way.contains(inside):
                return lambda: self._hand.apply(mend)
        return None

    def _scroll_near(self, y: int) -> None:
        """Bring more rows into view near the edges."""
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        if y < sizes.NEAR_EDGE:
            bar.setValue(bar.value() - _SCROLL)
        elif y > height - sizes.NEAR_EDGE:
            bar.setValue(bar.value() + _SCROLL)
