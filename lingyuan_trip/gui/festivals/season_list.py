"""Spots in season on the chosen day, and spots that are closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_facts import (
    ClosedSpot,
    SpotInSeason,
    spots_closed,
    spots_in_season,
)
from lingyuan_trip.gui.festivals.spot_link import SpotLink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import Badge, EvidenceBadge
from lingyuan_trip.gui.widgets.labels import label

_C = "Festivals"
_MOST, _MOST_CLOSED = 5, 3


class SpotLines(QWidget):
    """A title with a line for each spot; a name leads to its spot."""

    spot_chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def fill(self, title: str, lines: Sequence[QWidget], rest: str) -> None:
        """Show other lines, and a sentence below them."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(label(title, strong=True))
        for line in lines:
            self._column.addWidget(line)
        if rest:
            self._column.addWidget(label(rest, 1, "hint", wrap=True))

    def line(self, spot: Spot, evidence: Evidence, before: QWidget | None = None) -> QWidget:
        """One spot with what is known of it."""
        button = SpotLink(self._look, formatting.say(spot.name), "link")
        button.clicked.connect(lambda: self.spot_chosen.emit(spot.id))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[1])
        if before is not None:
            row.addWidget(before)
        row.addWidget(button)
        row.addStretch()
        row.addWidget(EvidenceBadge(self._look, evidence))
        return made


class SeasonList(SpotLines):
    """A short list: months, name, evidence; what is left over is counted."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "seasonList")
        self._shown: tuple[SpotInSeason, ...] | None = None

    def show_day(self, guidebook: Guidebook, day: dt.date) -> None:
        """Show what is in season in the month of a date."""
        found = spots_in_season(guidebook, day)
        if found == self._shown:
            return
        self._shown = found
        lines = [
            self.line(
                entry.spot,
                entry.season.evidence,
                Badge(self._look, formatting.months(entry.season.value), "jade"),
            )
            for entry in found[:_MOST]
        ]
        self.fill(translate(_C, "正当季"), lines, _rest_words(found))


class ClosedList(SpotLines):
    """Spots that the data call closed on the day; hidden where none is."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "closedList")
        self._shown: tuple[ClosedSpot, ...] | None = None

    def show_day(
        self, guidebook: Guidebook, day: dt.date, is_holiday: Callable[[dt.date], bool]
    ) -> None:
        """Show what is closed on a date."""
        found = spots_closed(guidebook, day, is_holiday)
        self.setVisible(bool(found))
        if found == self._shown:
            return
        self._shown = found
        lines = [self.line(entry.spot, entry.evidence) for entry in found[:_MOST_CLOSED]]
        names = formatting.listing(formatting.say(entry.spot.name) for entry in found)
        rest = len(found) - _MOST_CLOSED
        words = translate(_C, "另有 {count} 处不开放").format(count=rest) if rest > 0 else ""
        self.fill(translate(_C, "这一天不开放"), lines, words)
        self.setToolTip(names)


def _rest_words(found: tuple[SpotInSeason, ...]) -> str:
    if not found:
        return translate(_C, "没有季节资料提到这个月")
    rest = len(found) - _MOST
    return translate(_C, "另有 {count} 处，见“发现”").format(count=rest) if rest > 0 else ""
