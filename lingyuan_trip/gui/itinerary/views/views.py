"""The views beside the timeline, and what they do to the trip."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QObject

from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.gui.best_day import BestDayPanel, BestDayScan
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.answer import TIMELINE, AnswerPane
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge

_C = "ItineraryPage"
BEST_DAY = "best-day"


def list_views() -> tuple[tuple[str, str], ...]:
    """Key and words of every view, the timeline first."""
    return (
        (TIMELINE, translate(_C, "时间轴")),
        (BEST_DAY, translate(_C, "哪天最好")),
    )


class AnswerViews(QObject):
    """Fills the views of an answer pane; everything they change goes through the document."""

    def __init__(
        self,
        look: Look,
        knowledge: Knowledge,
        document: ItineraryDocument,
        best_days: BestDayScan,
        answer: AnswerPane,
    ) -> None:
        super().__init__(answer)
        self._knowledge = knowledge
        self._document = document
        self._best_days = best_days
        self.best_day = BestDayPanel(look, best_days)
        answer.add_view(BEST_DAY, self.best_day)
        self.best_day.scan_wanted.connect(self._compare_days)
        self.best_day.day_wanted.connect(self._take_day)
        document.changed.connect(self._follow)
        self._follow(document.trip)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Ask other data; what was found in the old ones is dropped."""
        self._knowledge = knowledge
        self._best_days.forget()

    def _follow(self, trip: Trip) -> None:
        self.best_day.show_request(trip.request)

    def _compare_days(self) -> None:
        self._best_days.start(self._knowledge, self._document.trip.request)

    def _take_day(self, date: dt.date) -> None:
        """The plan stays until a new one is made for the day."""
        request = replace(self._document.trip.request, date=date)
        self._document.change_request(request, mark("Step", "改日期"))
