"""The real window with its first plan, and hands for it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from lingyuan_trip.domain.arrangement import Arrangement
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary.timeline.rows import VisitRow
from lingyuan_trip.gui.itinerary.timeline.view import TimelineView
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.spot_drag import pack_spot
from tests.gui.window import workspace

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
MOVE = Qt.DropAction.MoveAction


def page_of(window: MainWindow) -> ItineraryPage:
    """The page 行程, in front."""
    window.show_page("itinerary")
    return workspace(window).itinerary


def plan_of(window: MainWindow) -> Arrangement:
    """The order as it stands."""
    standing = workspace(window).document.trip.standing
    assert standing is not None
    return standing


def visits_of(page: ItineraryPage) -> list[VisitRow]:
    """The stops as they are shown."""
    return [row for row in page.answer.rows if isinstance(row, VisitRow)]


def row_of(page: ItineraryPage, spot: str) -> VisitRow:
    """A stop as it is shown."""
    return next(row for row in visits_of(page) if row.spot == spot)


def go_to(page: ItineraryPage, spot: str) -> TimelineView:
    """Select a stop and give the timeline the keys."""
    timeline = page.answer.timeline
    timeline.setFocus()
    timeline.setCurrentIndex(timeline.rows_model.index(timeline.rows_model.row_of(spot)))
    return timeline


def place_of(page: ItineraryPage, spot: str) -> QPoint:
    """Where the name of a stop is painted, in the viewport of the timeline."""
    timeline = page.answer.timeline
    index = timeline.rows_model.index(timeline.rows_model.row_of(spot))
    timeline.scrollTo(index)
    box = timeline.visualRect(index)
    return QPoint(box.left() + box.width() // 2, box.top() + 20)


def drop(page: ItineraryPage, spot: str, at: QPoint) -> None:
    """Let a spot go over the timeline, as a drag does."""
    timeline = page.answer.timeline
    carried: QMimeData = pack_spot(spot)
    enter = QDragEnterEvent(at, MOVE, carried, LEFT, NONE)
    QApplication.sendEvent(timeline.viewport(), enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(at), MOVE, carried, LEFT, NONE)
    QApplication.sendEvent(timeline.viewport(), event)
    assert event.isAccepted()


def mend_buttons(page: ItineraryPage) -> tuple[QPushButton, ...]:
    """The ways that the bar offers."""
    return page.answer.troubles.buttons


def click(button: QPushButton) -> None:
    """With the left button, where it can be seen."""
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
