"""Tests the plan as it stands against slower trips, and plans with a required chance."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.stress_test import StressTest
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.export.resilience_text import write_test
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.inquiry import Inquiry
from lingyuan_trip.gui.itinerary.views.catch_view import CatchView
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.job import Report, StopFlag
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge

_C = "Catch"
_SEED = 1
"""The same plan is told the same chance every time."""


class CatchTest(QObject):
    """Follows the document; `weakest_changed` comes when another leg is the weakest, or none."""

    weakest_changed = Signal()

    def __init__(
        self, look: Look, knowledge: Knowledge, document: ItineraryDocument, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        self._document = document
        self._tested: PlanResult | None = None
        self.test: StressTest | None = None
        self.safe: SafePlan | None = None
        self.view = CatchView(look)
        self.testing = Inquiry(self)
        self.planning = Inquiry(self)
        self.view.test_wanted.connect(self.ask)
        self.view.plan_wanted.connect(self.plan)
        self.view.take_wanted.connect(self.take)
        self.view.stop_wanted.connect(self.planning.stop)
        self.testing.finished.connect(self._take_test)
        self.testing.failed.connect(self._say_failed)
        self.planning.finished.connect(self._take_safe)
        self.planning.failed.connect(self._say_failed)
        self.planning.ended.connect(self.view.progress.hide)
        document.changed.connect(self._follow)

    @property
    def weakest(self) -> tuple[str, ...]:
        """Both ends (ids) of the leg whose delays do most harm; empty where it is not known."""
        leg = None if self.test is None else self.test.weakest_leg
        return () if leg is None else leg.places

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Ask other data; what was found in the old ones is dropped."""
        self._knowledge = knowledge
        self._forget()
        self._follow(self._document.trip)

    def ask(self) -> None:
        """Test the plan as it stands, unless that was done."""
        result = self._knowledge.standing(self._document.trip)
        if result is None or result.itinerary is None:
            self._forget()
            self.view.say(translate(_C, "还没有行程可以试算。"))
            return
        if result == self._tested:
            return
        self._forget()
        self._tested = result
        knowledge, request, itinerary = self._knowledge, result.request, result.itinerary
        self.testing.ask(
            lambda _stop, _report: knowledge.planner(request.mode).test(
                itinerary, request, seed=_SEED
            )
        )

    def plan(self, wanted: float) -> None:
        """Look for the best plan that catches the train with a chance."""
        knowledge, request = self._knowledge, self._document.trip.request

        def work(stop: StopFlag, _report: Report) -> object:
            planner = knowledge.planner(request.mode)
            return planner.plan_to_catch(request, wanted=wanted, seed=_SEED, stop=stop)

        self.safe = None
        self.view.show_safe("", can_take=False)
        words = translate(_C, "正在找有 {share} 把握的行程…").format(share=f"{wanted * 100:g} %")
        self.view.progress.say(words)
        self.planning.ask(work)

    def take(self) -> None:
        """Let the plan with the required chance be that of the trip, as one step."""
        if self.safe is not None:
            self._document.accept(self.safe.result, mark("Step", "按把握安排"))

    def close(self) -> None:
        """End every thread."""
        self.testing.close()
        self.planning.close()

    def _follow(self, trip: Trip) -> None:
        """The plan that was found stays to be told of while the trip is the one it was made for."""
        if self.safe is not None:
            taken = trip.result == self.safe.result and trip.arrangement is None
            self.view.show_safe(formatting.say(self.safe.text), can_take=not taken)
        if self.view.isVisible():
            self.ask()
        elif self._tested is not None and self._knowledge.standing(trip) != self._tested:
            self._forget()

    def _take_test(self, test: StressTest) -> None:
        self.test = test
        lines = [formatting.say(line) for line in write_test(test, self._name)]
        self.view.say("")
        self.view.show_test(test, lines)
        self.weakest_changed.emit()

    def _take_safe(self, safe: SafePlan | None) -> None:
        self.safe = safe
        nothing = translate(_C, "这样的条件排不出行程。")
        words = nothing if safe is None else formatting.say(safe.text)
        taken = safe is not None and self._document.trip.result == safe.result
        self.view.show_safe(words, can_take=safe is not None and not taken)
        announce(self.view, words)

    def _say_failed(self, error: Exception) -> None:
        self.view.say(formatting.fault(error))

    def _forget(self) -> None:
        had = bool(self.weakest)
        self.testing.abandon()
        self._tested = self.test = None
        self.view.show_test(None, ())
        if had:
            self.weakest_changed.emit()

    def _name(self, place: str) -> LocalizedText:
        return self._knowledge.guidebook.find_name(place) or LocalizedText(place)
