"""Every festival: what is on, then what comes next."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_facts import FestivalOnDay, view_festivals
from lingyuan_trip.gui.festivals.festival_card import FestivalCard
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import label

_C = "Festivals"


class FestivalList(QWidget):
    """Cards in the order of `view_festivals`; those on that day are open.

    `aside` stands between what is on and what comes next.
    """

    spot_chosen = Signal(str)
    save_wanted = Signal(object)

    def __init__(self, look: Look, aside: QWidget) -> None:
        super().__init__()
        self._look = look
        self._aside = aside
        self._guidebook: Guidebook | None = None
        self._cards: dict[str, FestivalCard] = {}
        self.setObjectName("festivalList")
        self.setAccessibleName(translate(_C, "节庆列表"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SPACE[2])
        self._on_title = label("", strong=True, wrap=True)
        self._rest_title = label(translate(_C, "接下来的节庆"), strong=True)

    @property
    def cards(self) -> tuple[FestivalCard, ...]:
        """The cards in the order shown."""
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, FestivalCard))

    def set_guidebook(self, guidebook: Guidebook, day: dt.date) -> None:
        """Show other festivals, seen from a date."""
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.deleteLater()
        self._guidebook = guidebook
        self._cards = {}
        for view in view_festivals(guidebook.festivals, day):
            card = FestivalCard(self._look, guidebook, view, day)
            card.spot_chosen.connect(self.spot_chosen)
            card.save_wanted.connect(self.save_wanted)
            self._cards[view.festival.id] = card
        self.show_day(day)

    def show_day(self, day: dt.date) -> None:
        """See the same festivals from another date."""
        if self._guidebook is None:
            return
        views = view_festivals(self._guidebook.festivals, day)
        running = [view for view in views if view.is_on]
        self._on_title.setText(_title_of(running))
        while self._column.count():
            self._column.takeAt(0)
        self._column.addWidget(self._on_title)
        self._add(running, day)
        self._column.addWidget(self._aside)
        self._column.addWidget(self._rest_title)
        self._rest_title.setVisible(len(running) < len(views))
        self._add([view for view in views if not view.is_on], day)

    def _add(self, views: list[FestivalOnDay], day: dt.date) -> None:
        for view in views:
            card = self._cards[view.festival.id]
            card.show_view(view, day)
            self._column.addWidget(card)


def _title_of(running: list[FestivalOnDay]) -> str:
    if not running:
        return translate(_C, "这一天没有查到节庆")
    sure = any(v.occurrence and v.occurrence.certainty is Certainty.DATED for v in running)
    return translate(_C, "正在举行") if sure else translate(_C, "可能正在举行")
