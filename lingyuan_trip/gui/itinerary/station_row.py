"""A station and a train time, with the minutes spent there and the trains that are known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetricsF, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lingyuan_trip.domain.gateway import Gateway, Train
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.menus import Menu
from lingyuan_trip.gui.widgets.stepper import Stepper
from lingyuan_trip.gui.widgets.time_field import TimeField

_C = "RequestForm"
_CHROME = 3 * tokens.SPACE[2] + tokens.SPACE[5]
"""Padding and arrow of a box to choose from."""

_MARGIN_MOST, _MARGIN_STEP = 120, 5
Direction = Literal["arrive", "depart"]


class StationRow(QWidget):
    """Arrival or departure. Signals tell what the person changed; setters tell nobody."""

    gateway_chosen = Signal(str)
    time_changed = Signal(int)
    margin_changed = Signal(int)
    train_chosen = Signal(int)
    edited = Signal()
    settled = Signal()

    def __init__(self, look: Look, direction: Direction) -> None:
        super().__init__()
        self._direction: Direction = direction
        self._gateways: tuple[Gateway, ...] = ()
        self._date: dt.date | None = None
        arriving = direction == "arrive"
        self.gateway = QComboBox()
        self.gateway.setObjectName("gatewayBox" if arriving else "departGatewayBox")
        # Only the chosen name has to fit; the list is as wide as its names.
        self.gateway.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.gateway.setMinimumContentsLength(1)
        station, time, margin = _names(direction)
        self.gateway.setAccessibleName(station)
        self.gateway.setAccessibleDescription(station)
        self.gateway.activated.connect(
            lambda _: self.gateway_chosen.emit(self.gateway.currentData())
        )
        self.time = TimeField(look, time, 0)
        self.time.setObjectName("arriveTime" if arriving else "departTime")
        look.changed.connect(self._fit_text)
        self.time.changed.connect(self.time_changed)
        self.time.textEdited.connect(self.edited)
        self.time.editingFinished.connect(self.settled)
        self.margin = Stepper(
            look, margin, low=0, high=_MARGIN_MOST, step=_MARGIN_STEP, words=formatting.duration
        )
        self.margin.setObjectName("exitMargin" if arriving else "boardMargin")
        self.margin.changed.connect(self.margin_changed)
        self._trains = IconButton(look, "train", _train_words(direction))
        self._trains.clicked.connect(self._open_trains)
        self._trains.hide()
        self._after = label("", 1, "small")
        self.trouble = label("", 1, "alarm", wrap=True)
        self.trouble.hide()
        self._look = look
        self._fit_text()
        self._lay_out(arriving)

    def set_gateways(self, gateways: Sequence[Gateway]) -> None:
        """Offer stations; one without position can be read but not chosen."""
        self._gateways = tuple(gateways)
        self.gateway.clear()
        model = self.gateway.model()
        assert isinstance(model, QStandardItemModel)
        for row, gateway in enumerate(self._gateways):
            name = formatting.say(gateway.name)
            if gateway.position is None:
                name = translate(_C, "{name}（位置未知）").format(name=name)
            self.gateway.addItem(name, gateway.id)
            model.item(row).setEnabled(gateway.position is not None)
        self._show_trains()

    def set_gateway(self, gateway_id: str) -> None:
        """Show a station."""
        self.gateway.setCurrentIndex(self.gateway.findData(gateway_id))
        self._fit_text()
        self._show_trains()

    def set_date(self, date: dt.date) -> None:
        """Offer the trains of a date."""
        self._date = date
        self._show_trains()

    def station_problem(self) -> str:
        """Why the chosen station cannot be planned with; empty if it can."""
        chosen = self._chosen()
        if chosen is None:
            return translate(_C, "请选一个车站")
        if chosen.position is None:
            return translate(_C, "这个车站位置未知，无法安排")
        return ""

    def time_problem(self) -> str:
        """Why the time cannot be used; empty if it can be read."""
        if self.time.is_valid:
            return ""
        return translate(_C, "时刻要在 00:00–23:59 之间，如 10:05")

    def say(self, words: str) -> None:
        """Say beside the fields what is wrong; nothing for empty words."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def trains(self) -> tuple[Train, ...]:
        """The trains of the chosen station that are known for the date, in order of time."""
        chosen, date = self._chosen(), self._date
        if chosen is None or date is None:
            return ()
        running = [t for t in chosen.trains if t.runs_on(date) and self._minute(t) is not None]
        return tuple(sorted(running, key=lambda t: self._minute(t) or 0))

    def trains_menu(self) -> QMenu:
        """The known trains; choosing one fills in the time."""
        menu = Menu(self)
        for train in self.trains():
            minute = self._minute(train)
            assert minute is not None
            action = menu.addAction(f"{train.number}  {formatting.clock(minute)}")
            action.triggered.connect(self._train_taker(minute))
        return menu

    def _train_taker(self, minute: int) -> Callable[[], None]:
        return lambda: self.train_chosen.emit(minute)

    def _minute(self, train: Train) -> int | None:
        return train.arrives if self._direction == "arrive" else train.departs

    def _chosen(self) -> Gateway | None:
        row = self.gateway.currentIndex()
        return self._gateways[row] if 0 <= row < len(self._gateways) else None

    def _show_trains(self) -> None:
        """The button takes the place of the word behind the stepper."""
        known = bool(self.trains())
        self._trains.setVisible(known)
        self._after.setVisible(not known)

    def _open_trains(self) -> None:
        self.trains_menu().popup(self._trains.mapToGlobal(self._trains.rect().bottomLeft()))

    def _fit_text(self) -> None:
        self.time.setFixedWidth(round(sizes.TIME_WIDTH * self._look.scale))
        metrics = QFontMetricsF(self._look.font(2))
        names = [self.gateway.itemText(row) for row in range(self.gateway.count())]
        widths = [round(metrics.horizontalAdvance(name)) for name in names]
        chosen = widths[self.gateway.currentIndex()] if widths else 0
        self.gateway.setMinimumWidth(chosen + _CHROME)
        self.gateway.view().setMinimumWidth(max(widths, default=0) + _CHROME)

    def _lay_out(self, arriving: bool) -> None:
        first = QHBoxLayout()
        first.setSpacing(tokens.SPACE[2])
        first.addWidget(self.gateway, 1)
        first.addWidget(self.time)
        second = QHBoxLayout()
        second.setSpacing(tokens.SPACE[2])
        before = translate(_C, "出站") if arriving else translate(_C, "开车前")
        after = translate(_C, "后出发") if arriving else translate(_C, "到站")
        second.addWidget(label(before, 1, "small"))
        second.addWidget(self.margin, 1)
        self._after.setText(after)
        second.addWidget(self._after)
        second.addWidget(self._trains)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.trouble)


def _names(direction: Direction) -> tuple[str, str, str]:
    if direction == "arrive":
        return (
            translate(_C, "到达站"),
            translate(_C, "到达时刻"),
            translate(_C, "出站需要"),
        )
    return translate(_C, "返程站"), translate(_C, "返程开车时刻"), translate(_C, "开车前到站")


def _train_words(direction: Direction) -> str:
    if direction == "arrive":
        return translate(_C, "选到达车次")
    return translate(_C, "选返程车次")
