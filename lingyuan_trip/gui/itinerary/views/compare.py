"""Looks for different plans and lets one of them be taken."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.inquiry import Inquiry
from lingyuan_trip.gui.itinerary.views.compare_view import CompareView
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.job import Report, StopFlag
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge

_C = "Compare"
_COUNT = 4


class Comparison(QObject):
    """Different plans for the conditions as they stood when they were asked for.

    They are kept while the trip asks for what one of them answers, so that one can flip between
    them; taking one is a step of the document.
    """

    def __init__(
        self, look: Look, knowledge: Knowledge, document: ItineraryDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._document = document
        self._asked: TripRequest | None = None
        self._fault = ""
        self.found: tuple[Alternative, ...] = ()
        self.view = CompareView(look)
        self.inquiry = Inquiry(self)
        self.view.compare_wanted.connect(self.ask)
        self.view.stop_wanted.connect(self.inquiry.stop)
        self.view.plan_wanted.connect(self.take)
        self.inquiry.progressed.connect(self._add)
        self.inquiry.failed.connect(self._say_failed)
        self.inquiry.ended.connect(self.show_now)
        document.changed.connect(self._follow)
        self.show_now()

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Ask other data; what was found in the old ones is dropped."""
        self._knowledge = knowledge
        self._forget()
        self.show_now()

    def take_over(self, former: Comparison) -> None:
        """Show what was found before the language changed."""
        self._asked, self.found = former._asked, former.found
        self.show_now()

    def ask(self) -> None:
        """Look for plans; the best is made anew unless the trip has it proven."""
        trip, knowledge = self._document.trip, self._knowledge
        known = trip.result if trip.is_current else None
        self._forget()
        self._asked = trip.request
        self.inquiry.ask(lambda stop, report: _find(knowledge, trip.request, known, stop, report))
        self.show_now()

    def take(self, found: Alternative) -> None:
        """Let a plan be that of the trip, as one step."""
        self._document.accept(found.result, mark("Step", "换成另一个方案"))

    def is_shown(self, found: Alternative) -> bool:
        """Whether the trip has this plan as it was made."""
        trip = self._document.trip
        if trip.arrangement is not None or trip.result is None:
            return False
        return trip.result.itinerary == found.result.itinerary

    def show_now(self) -> None:
        """Show how things stand."""
        running = self.inquiry.is_running
        if running:
            self.view.progress.say(
                translate(_C, "正在找，已有 {number} 个").format(number=len(self.found))
            )
        else:
            self.view.progress.hide()
        self.view.say(self._words(running), can_start=not running and not self.found)
        self.view.show_plans(self._knowledge.guidebook, self.found, self.is_shown)

    def _words(self, running: bool) -> str:
        if self._fault:
            return self._fault
        if running or len(self.found) > 1:
            return ""
        if self.found:
            return translate(_C, "没有真正不同的方案。")
        return translate(
            _C, "同样的条件，另外几种排法：换个片区、从容些、不靠估计的开放时间、省门票、赶节。"
        )

    def _follow(self, trip: Trip) -> None:
        """Conditions that no plan answers make the plans of no use."""
        answered = {each.result.request for each in self.found} | {self._asked}
        if self._asked is not None and trip.request not in answered:
            self._forget()
        self.show_now()

    def _forget(self) -> None:
        self.inquiry.abandon()
        self._asked, self._fault, self.found = None, "", ()

    def _add(self, found: Alternative) -> None:
        self.found = (*self.found, found)
        self.show_now()

    def _say_failed(self, error: Exception) -> None:
        self._fault = formatting.fault(error)


def _find(
    knowledge: Knowledge,
    request: TripRequest,
    known: PlanResult | None,
    stop: StopFlag,
    report: Report,
) -> None:
    planner = knowledge.planner(request.mode)
    best = known
    if best is None or best.status is not PlanStatus.PROVEN_OPTIMAL:
        best = planner.plan(request, stop=stop)

    def tell(found: Alternative) -> None:
        result = found.result
        if not result.left_out:
            result = replace(result, left_out=planner.list_left_out(result, stop=stop))
        report(replace(found, result=result))

    planner.plan_alternatives(best, count=_COUNT, stop=stop, on_found=tell)
