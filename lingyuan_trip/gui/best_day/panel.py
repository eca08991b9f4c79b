"""The comparison of days as a pane: how far it is, why the best is best, the days, the choice."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.best_day import DayScore
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.best_day.scan import MOST_DAYS, BestDayScan
from lingyuan_trip.gui.best_day.strip import BestDayStrip, day_words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.progress_line import ProgressLine

_C = "BestDay"


class BestDayPanel(QWidget):
    """`scan_wanted` asks for a comparison, `day_wanted` for a date to be that of the trip."""

    scan_wanted = Signal()
    day_wanted = Signal(object)

    def __init__(self, look: Look, scan: BestDayScan) -> None:
        super().__init__()
        self._scan = scan
        self._request: TripRequest | None = None
        self.setObjectName("bestDayPanel")
        self._told = label("", 2, wrap=True, selectable=True)
        self._told.setObjectName("bestDayReasons")
        self.start = Button(look, translate(_C, "比较往后 %n 天", MOST_DAYS), "small", "calendar")
        self.start.setObjectName("compareDays")
        self.start.clicked.connect(self.scan_wanted)
        self.progress = ProgressLine(look, translate(_C, "停止，留下已经比较的日子"))
        self.progress.stop_wanted.connect(scan.stop)
        self.strip = BestDayStrip(look, scan)
        self.strip.day_chosen.connect(lambda _date: self._show_choice())
        self.strip.day_wanted.connect(self.day_wanted)
        self._legend = label(
            translate(_C, "数字是推荐分；条从最低的一天量起，越长越好。"), 1, "hint", wrap=True
        )
        self._choice = label("", 2, wrap=True)
        self.take = Button(look, translate(_C, "改到这一天"))
        self.take.setObjectName("takeDay")
        self.take.clicked.connect(self._take)
        self._lay_out()
        scan.changed.connect(self._follow)
        scan.progressed.connect(self._show_progress)
        scan.failed.connect(self._say_failed)
        self._follow()

    @property
    def told(self) -> str:
        """What is said of the days."""
        return self._told.text()

    def show_request(self, request: TripRequest) -> None:
        """Say of which trip the days are compared."""
        self._request = request
        self.strip.days.set_asked(request.date)
        self._follow()

    def _follow(self) -> None:
        scan = self._scan
        stale = self._request is None or not scan.suits(self._request)
        if scan.is_running:
            self._show_progress()
        else:
            self.progress.hide()
        self.start.setVisible(not scan.is_running and (stale or scan.found is None))
        self._told.setText(self._words(stale))
        has_days = scan.request is not None
        for part in (self.strip, self._legend):
            part.setVisible(has_days)
        if scan.found is not None and self.strip.chosen is None:
            self.strip.choose(scan.found.best.date)
        self._show_choice()

    def _words(self, stale: bool) -> str:
        scan = self._scan
        if scan.request is not None and stale:
            return translate(_C, "条件已改，下面是按旧条件比较的。")
        if scan.found is None:
            if scan.is_running:
                return ""
            return translate(_C, "同样的条件，换个日子会怎样？开放时间、节庆、季节、日落都不同。")
        said = [formatting.say(reason) for reason in scan.found.reasons]
        if not scan.found.is_complete:
            said.insert(0, translate(_C, "已停止，只比较了 %n 天", len(scan.found.days)))
        return "\n".join(said)

    def _show_progress(self, _score: DayScore | None = None) -> None:
        done, days = len(self._scan.scores), self._scan.days
        words = translate(_C, "已比较 {done} / {days} 天").format(done=done, days=days)
        self.progress.say(words, done, days)

    def _say_failed(self, error: Exception) -> None:
        self._told.setText(formatting.fault(error))
        announce(self._told, self._told.text())

    def _show_choice(self) -> None:
        cell = self.strip.chosen
        shown = cell is not None and self._scan.request is not None
        self._choice.setVisible(shown)
        self.take.setVisible(shown)
        if cell is None:
            return
        asked = None if self._request is None else self._scan.scores.get(self._request.date)
        words = day_words(cell, None if asked is None else asked.score)
        self._choice.setText(words)
        self.take.setEnabled(cell.is_possible and not cell.is_asked)
        self.take.setAccessibleDescription(words)

    def _take(self) -> None:
        if (cell := self.strip.chosen) is not None:
            date: dt.date = cell.date
            self.day_wanted.emit(date)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(tokens.SPACE[3])
        foot.addWidget(self._choice, 1)
        foot.addWidget(self.take)
        start = QHBoxLayout()
        start.addWidget(self.start)
        start.addStretch()
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[3])
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self._told)
        column.addLayout(start)
        column.addWidget(self.progress)
        column.addWidget(self.strip, 1)
        column.addWidget(self._legend)
        column.addLayout(foot)
        column.addStretch()
