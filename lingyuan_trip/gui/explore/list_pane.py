"""The left column: order, list, what the date hides, and the festivals of the zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_detail.festival_lines import FestivalLine
from lingyuan_trip.gui.explore.spot_list import ListHeader, NothingFound, SpotListView
from lingyuan_trip.gui.explore.spot_model import SpotModel
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label, pane, rule

_C = "Explore"
_ROWS_FIRST = 6


class ListPane(QFrame):
    """`clear_wanted` and `hidden_wanted` ask for fewer conditions, `date_wanted` for a day."""

    clear_wanted = Signal()
    hidden_wanted = Signal()
    date_wanted = Signal(object)

    def __init__(self, look: Look, model: SpotModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self.setProperty("pane", "paper")
        self.view = SpotListView(look, model)
        self.header = ListHeader(look)
        self.header.order_chosen.connect(model.set_order)
        self._nothing = NothingFound(look)
        self._nothing.clear_wanted.connect(self.clear_wanted)
        self._hidden = self._make_hidden_note()
        self._festivals = self._make_festivals()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, rule()):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        for part in (self._nothing, self._hidden, self._festivals):
            column.addWidget(part)
        column.addStretch()
        look.changed.connect(self._fit_text)
        self._fit_text()

    def _fit_text(self) -> None:
        self.setMinimumWidth(sizes.LIST_LEAST_WIDTH)
        self._share_room()

    def show_found(self) -> None:
        """Follow the model: the list, or that nothing was found."""
        found = self._model.rowCount()
        self.view.setVisible(found > 0)
        self._nothing.setVisible(found == 0)
        self._share_room()

    def show_hidden(self, count: int, day: str) -> None:
        """Say how many spots are left out because they are not known to be open."""
        self._hidden.setVisible(count > 0)
        words = translate(_C, "另有 {count} 处{day}不开放或时间未查到")
        self._hidden_words.setText(words.format(count=count, day=day))
        self._share_room()

    def show_festivals(self, festivals: Sequence[Festival], date: dt.date) -> None:
        """Show the festivals of the chosen zone; none hides the part."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, festival in enumerate(festivals):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._festival_line(festival, date))
        self._festivals.setProperty("filled", bool(festivals))
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the festivals where the list leaves room."""
        super().resizeEvent(event)
        self._share_room()

    def _festival_line(self, festival: Festival, date: dt.date) -> FestivalLine:
        line = FestivalLine(self._look, festival, date)
        if (first := line.first_day) is not None:
            line.clicked.connect(lambda: self.date_wanted.emit(first))
        return line

    def _share_room(self) -> None:
        rows = self._model.rowCount()
        wanted = self.view.height_of(rows, self.height())
        self.view.setMaximumHeight(max(1, wanted))
        self._festivals.ensurePolished()
        taken = self.header.sizeHint().height() + self._festivals.sizeHint().height()
        if not self._hidden.isHidden():
            taken += self._hidden.sizeHint().height()
        least = self.view.height_of(min(rows, _ROWS_FIRST))
        filled = bool(self._festivals.property("filled"))
        self._festivals.setVisible(filled and rows > 0 and self.height() >= taken + least)

    def _make_hidden_note(self) -> QWidget:
        self._hidden_words = label("", 1, "second", wrap=True)
        show = Button(self._look, translate(_C, "仍然显示"), "link")
        show.setObjectName("showHidden")
        show.clicked.connect(self.hidden_wanted)
        note = QWidget()
        row = QHBoxLayout(note)
        row.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[1])
        row.addWidget(self._hidden_words, 1)
        row.addWidget(show, alignment=Qt.AlignmentFlag.AlignTop)
        note.hide()
        return note

    def _make_festivals(self) -> QWidget:
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 1, 0, 1)
        self._lines.setSpacing(0)
        part = QWidget()
        part.setObjectName("zoneFestivals")
        column = QVBoxLayout(part)
        column.setContentsMargins(
            tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[3]
        )
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(label(translate(_C, "这一片的节庆"), 2, strong=True))
        column.addWidget(pane("card", self._lines))
        part.hide()
        return part
