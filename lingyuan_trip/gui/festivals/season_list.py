"""Spots in season on the chosen day."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_facts import SpotInSeason, spots_in_season
from lingyuan_trip.gui.festivals.spot_link import SpotLink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import Badge, EvidenceBadge
from lingyuan_trip.gui.widgets.labels import label

_C = "Festivals"
_MOST = 5


class SeasonList(QWidget):
    """A short list: months, name, evidence; what is left over is counted."""

    spot_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[SpotInSeason, ...] | None = None
        self.setObjectName("seasonList")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_day(self, guidebook: Guidebook, day: dt.date) -> None:
        """Show what is in season in the month of a date."""
        found = spots_in_season(guidebook, day)
        if found == self._shown:
            return
        self._shown = found
        self._clear()
        self._column.addWidget(label(translate(_C, "正当季"), strong=True))
        for entry in found[:_MOST]:
            self._column.addWidget(self._row(entry))
        rest = _rest_words(found)
        if rest:
            self._column.addWidget(label(rest, 1, "hint"))

    def _row(self, entry: SpotInSeason) -> QWidget:
        name = formatting.say(entry.spot.name)
        button = SpotLink(self._look, name, "link")
        button.clicked.connect(lambda: self.spot_chosen.emit(entry.spot.id))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[1])
        row.addWidget(Badge(self._look, formatting.months(entry.season.value), "jade"))
        row.addWidget(button)
        row.addStretch()
        row.addWidget(EvidenceBadge(self._look, entry.season.evidence))
        return made

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _rest_words(found: tuple[SpotInSeason, ...]) -> str:
    if not found:
        return translate(_C, "没有季节资料提到这个月")
    rest = len(found) - _MOST
    return translate(_C, "另有 {count} 处，见“发现”").format(count=rest) if rest > 0 else ""
