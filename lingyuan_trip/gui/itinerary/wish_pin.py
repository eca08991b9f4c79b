"""A small pop-up in which a wish is fixed to a day, to a time, or to both."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.trip_request import Pin, TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.time_field import TimeField

_C = "WishList"
_USUAL_START = 10 * 60


def pin_words(pin: Pin, request: TripRequest) -> str:
    """`第 2 天 13:30`; the day only where the trip has several."""
    parts = []
    if pin.day is not None and (request.days > 1 or pin.minute is None):
        parts.append(translate(_C, "第 {number} 天").format(number=pin.day))
    if pin.minute is not None:
        parts.append(formatting.clock(pin.minute))
    return " ".join(parts)


class WishPin(QFrame):
    """Enter takes what stands there; `chosen` brings the spot and its pin, None for no pin."""

    chosen = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("pane", "raised")
        self.setObjectName("wishPin")
        self._spot = ""
        self._title = label("", 2, strong=True, wrap=True)
        self.day = ChoiceBox(look, translate(_C, "固定在哪一天"))
        self.day.setObjectName("pinDay")
        self.timed = Chip(look, translate(_C, "定开始时刻"), small=True)
        self.timed.setObjectName("pinTimed")
        self.timed.toggled.connect(self._offer_time)
        self.time = TimeField(look, translate(_C, "几点开始游览"), _USUAL_START)
        self.time.setObjectName("pinMinute")
        self.take = Button(look, translate(_C, "固定"), "small")
        self.take.setObjectName("takePin")
        self.take.clicked.connect(self._take)
        self.free = Button(look, translate(_C, "不固定"), "small")
        self.free.setObjectName("freePin")
        self.free.clicked.connect(lambda: self._tell(None))
        self.day.currentIndexChanged.connect(self._judge)
        self._lay_out()

    def open_at(self, corner: QPoint, spot: str, name: str, request: TripRequest) -> None:
        """Ask for day and time of a spot; what is fixed now stands there."""
        pin = request.find_pin(spot)
        self._spot = spot
        self._title.setText(name)
        self.day.clear()
        self.day.addItem(translate(_C, "哪天都行"), None)
        for number, date in enumerate(request.dates, 1):
            words = translate(_C, "第 {number} 天").format(number=number)
            self.day.addItem(f"{words} {formatting.date(date)}", number)
        self.day.setVisible(request.days > 1)
        self.day.setCurrentIndex(0 if pin is None or pin.day is None else pin.day)
        minute = None if pin is None else pin.minute
        self.time.set_minutes(_USUAL_START if minute is None else minute)
        self.timed.setChecked(minute is not None or request.days == 1)
        self.free.setVisible(pin is not None)
        self._offer_time(self.timed.isChecked())
        self.adjustSize()
        self.move(corner)
        self.show()
        first = self.day if request.days > 1 else self.time
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what stands there."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _offer_time(self, timed: bool) -> None:
        self.time.setVisible(timed)
        self._judge()
        self.adjustSize()

    def _judge(self) -> None:
        self.take.setEnabled(self.timed.isChecked() or self.day.currentData() is not None)

    def _take(self) -> None:
        self.time.editingFinished.emit()
        minute = self.time.minutes if self.timed.isChecked() else None
        if self.take.isEnabled() and (minute is None or self.time.is_valid):
            self._tell(Pin(self._spot, minute, self.day.currentData()))

    def _tell(self, pin: Pin | None) -> None:
        self.hide()
        self.chosen.emit(self._spot, pin)

    def _lay_out(self) -> None:
        time = QHBoxLayout()
        time.setSpacing(tokens.SPACE[2])
        time.addWidget(self.timed)
        time.addWidget(self.time)
        time.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(tokens.SPACE[2])
        foot.addWidget(self.take)
        foot.addWidget(self.free)
        foot.addStretch()
        column = QVBoxLayout(self)
        edge = tokens.SPACE[3]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, edge)
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self._title)
        column.addWidget(self.day)
        column.addLayout(time)
        column.addLayout(foot)
