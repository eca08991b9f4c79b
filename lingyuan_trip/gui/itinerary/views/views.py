"""The views beside the timeline, and what they do to the trip."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.gui.best_day import BestDayPanel, BestDayScan
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.answer import TIMELINE, AnswerPane
from lingyuan_trip.gui.itinerary.explaining import Explaining
from lingyuan_trip.gui.itinerary.views.catch import CatchTest
from lingyuan_trip.gui.itinerary.views.compare import Comparison
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge

_C = "ItineraryPage"
COMPARE, CATCH, BEST_DAY = "compare", "catch", "best-day"


def list_views() -> tuple[tuple[str, str], ...]:
    """Key and words of every view, the timeline first."""
    return (
        (TIMELINE, translate(_C, "时间轴")),
        (COMPARE, translate(_C, "并排比较")),
        (CATCH, translate(_C, "赶得上车")),
        (BEST_DAY, translate(_C, "哪天最好")),
    )


class AnswerViews(QObject):
    """Fills the views of an answer pane; everything they change goes through the document.

    `changed` comes when the timeline or the reasons have more to say of the plan.
    """

    changed = Signal()

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
        self._answer = answer
        self.compare = Comparison(look, knowledge, document, self)
        self.catch = CatchTest(look, knowledge, document, self)
        self.best_day = BestDayPanel(look, best_days)
        self.explaining = Explaining(knowledge, self)
        answer.add_view(COMPARE, self.compare.view)
        answer.add_view(CATCH, self.catch.view)
        answer.add_view(BEST_DAY, self.best_day)
        self._connect()
        self._follow(document.trip)

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Ask other data; what was found in the old ones is dropped."""
        self._knowledge = knowledge
        self._best_days.forget()
        for part in (self.compare, self.catch, self.explaining):
            part.set_knowledge(knowledge)

    def take_over(self, former: AnswerViews) -> None:
        """Show what was found before the language changed."""
        self.compare.take_over(former.compare)
        former.close()

    def explain(self, result: PlanResult) -> PlanResult:
        """A plan with the reasons that were worked out for it since it was made."""
        return self.explaining.explain(result)

    def close(self) -> None:
        """End every thread but the comparison of days, which outlives the pages."""
        for inquiry in (self.compare.inquiry, self.catch, self.explaining):
            inquiry.close()

    def _connect(self) -> None:
        self.best_day.scan_wanted.connect(self._compare_days)
        self.best_day.day_wanted.connect(self._take_day)
        self._document.changed.connect(self._follow)
        self.catch.weakest_changed.connect(self.changed)
        self.explaining.changed.connect(self._show_reasons)
        reasons = self._answer.left_out
        reasons.explain_wanted.connect(self._explain)
        reasons.progress.stop_wanted.connect(self.explaining.stop)

    def _follow(self, trip: Trip) -> None:
        self.best_day.show_request(trip.request)

    def _explain(self) -> None:
        if (result := self._document.trip.result) is not None:
            self.explaining.start(result)

    def _show_reasons(self) -> None:
        explaining, progress = self.explaining, self._answer.left_out.progress
        if explaining.is_running:
            done, total = explaining.done, explaining.total
            words = translate(_C, "已算 {done} / {total} 处").format(done=done, total=total)
            progress.say(words, done, total)
        else:
            progress.hide()
        self.changed.emit()

    def _compare_days(self) -> None:
        self._best_days.start(self._knowledge, self._document.trip.request)

    def _take_day(self, date: dt.date) -> None:
        """The plan stays until a new one is made for the day."""
        request = replace(self._document.trip.request, date=date)
        self._document.change_request(request, mark("Step", "改日期"))
