"""The page 行程 as a whole, and the wires between its parts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.plan_text import plan_to_text
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.best_day import BestDayScan
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.hints import Hints
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.answer import AnswerPane
from lingyuan_trip.gui.itinerary.bar import ItineraryBar
from lingyuan_trip.gui.itinerary.by_hand.hand import Hand
from lingyuan_trip.gui.itinerary.by_hand.order_choice import OrderChoice
from lingyuan_trip.gui.itinerary.by_hand.stale import is_stale
from lingyuan_trip.gui.itinerary.day_tabs import ALL
from lingyuan_trip.gui.itinerary.hint_list import HintList
from lingyuan_trip.gui.itinerary.plan_action import PlanAction
from lingyuan_trip.gui.itinerary.request_form import RequestForm
from lingyuan_trip.gui.itinerary.side import SidePane
from lingyuan_trip.gui.itinerary.views.views import AnswerViews, list_views
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.page import Page
from lingyuan_trip.gui.planning import Knowledge, Planning
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.labels import pane, vertical_rule
from lingyuan_trip.gui.wish_words import say_wish

_C = "ItineraryPage"
_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class ItineraryPage(Page):
    """Question, answer and reasons side by side; everything goes through the document.

    `spot_opened` asks for the page of a spot; `day_shown` tells that another day is looked at.
    """

    key = "itinerary"
    spot_opened = Signal(str)
    day_shown = Signal()

    def __init__(
        self,
        look: Look,
        knowledge: Knowledge,
        selection: Selection,
        document: ItineraryDocument,
        planning: Planning,
        best_days: BestDayScan,
    ) -> None:
        super().__init__()
        self._look = look
        self._knowledge = knowledge
        self._selection = selection
        self._document = document
        self._planning = planning
        self._best_so_far: PlanResult | None = None
        self._date = document.trip.request.date
        self._density = Density.WIDE
        self._hints: HintList | None = None
        self.top_bar: ItineraryBar = ItineraryBar(look, document.undo_stack)
        self.action = PlanAction(look, self)
        self.form = RequestForm(look, knowledge.guidebook, selection, document)
        self.hand = Hand(knowledge, document)
        self.answer = AnswerPane(
            look, self.action.progress, self.hand, knowledge.guidebook, list_views()
        )
        self.views = AnswerViews(look, knowledge, document, best_days, self.answer)
        self._order = OrderChoice(look)
        self.side = SidePane()
        self._lay_out()
        self._connect()
        self._show()

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show other data; a plan that was being made with the old data is dropped."""
        self._knowledge = knowledge
        self._best_so_far = None
        self.form.set_guidebook(knowledge.guidebook)
        self.views.set_knowledge(knowledge)
        self.answer.set_knowledge(knowledge)
        self.action.set_running(self._planning.is_running)
        self._show()

    @property
    def _compact(self) -> bool:
        return self._density is not Density.WIDE

    def set_density(self, density: Density) -> None:
        """Fold the form into the bar and put the reasons beside the timeline, on narrow windows
        below it; or back.
        """
        if density is self._density:
            return
        self._density = density
        self.top_bar.fold(density)
        self.action.set_compact(self._compact)
        if self._compact:
            self._arrange_compact()
            self.top_bar.set_editing(self.result is None or bool(self.form.problem))
        else:
            self._arrange_wide()
        self._place_hints()
        self._show_side()
        self._show()

    def take_over(self, former: Page) -> None:
        """Keep what was typed, and go on showing a plan that is being made."""
        assert isinstance(former, ItineraryPage)
        former.form.flush()
        self.answer.days.show_day(former.shown_day)
        self.answer.show_view(former.answer.views.view)
        self.views.take_over(former.views)
        self._show()
        self.day_shown.emit()
        if self._planning.is_running:
            self._say_started(self._document.trip.request)
        if former.result is not None and former._best_so_far is not None:
            self._show_improved(former._best_so_far)

    def close_jobs(self) -> None:
        """Wait for what is worked out off the GUI thread."""
        self.views.close()

    def show_hints(self, hints: Hints) -> None:
        """Show what is worth knowing at first, below the conditions or the reasons."""
        self._hints = HintList(self._look, hints)
        self._place_hints()

    def _place_hints(self) -> None:
        if self._hints is None:
            return
        if self._compact:
            self.side.take_hints(self._hints)
        else:
            self.form.take_hints(self._hints)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style sheet has been applied and widths are true."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit_text)

    def focus_search(self) -> None:
        """Look for a spot to add to the wishes."""
        if self._compact:
            self.top_bar.set_editing(True)
        self.form.wishes.open_picker()

    def _connect(self) -> None:
        self.action.plan_wanted.connect(self._plan)
        self.action.stop_wanted.connect(self._planning.stop)
        self.answer.plan_wanted.connect(self._plan)
        self.answer.day_chosen.connect(self._look_at_day)
        self.answer.timeline.visit_chosen.connect(self._selection.select_spot)
        self.answer.timeline.visit_opened.connect(self.spot_opened)
        self.answer.left_out.chosen.connect(self._selection.select_spot)
        self.answer.left_out.wanted.connect(self._want)
        self.hand.about_to_change.connect(self._settle)
        self.hand.changed.connect(self._say_changed)
        self.views.changed.connect(self._show)
        self.form.problem_changed.connect(self._block)
        self.top_bar.copy_wanted.connect(self._copy)
        self.top_bar.edit_toggled.connect(self._show_side)
        self._selection.spot_changed.connect(self._follow_spot)
        self._document.changed.connect(self._follow)
        self._planning.started.connect(self._say_started)
        self._planning.improved.connect(self._show_improved)
        self._planning.finished.connect(self._take)
        self._planning.failed.connect(self._say_failed)
        self._planning.cancelled.connect(self._say_cancelled)
        self._look.changed.connect(self._fit_text)
        plan = QAction(translate(_C, "安排行程"), self)
        plan.setObjectName("plan")
        plan.setShortcuts([QKeySequence(keys) for keys in _KEYS])
        plan.triggered.connect(self.action.press)
        self.addAction(plan)
        self._block(self.form.problem)

    @property
    def result(self) -> PlanResult | None:
        """The plan that is shown: the best so far while one is being made, else the plan as it
        stands.
        """
        return self._best_so_far or self._knowledge.standing(self._document.trip)

    @property
    def shown_day(self) -> int:
        """The number of the day that is looked at, or ALL."""
        return self.answer.days.day

    def _look_at_day(self, day: int) -> None:
        """The date that is looked at everywhere follows the day."""
        dates = self._document.trip.request.dates
        self._selection.choose_date(dates[max(day - 1, 0)])
        self._show()
        self.day_shown.emit()

    def _follow_spot(self, spot: str | None) -> None:
        """A visit on a day that is not shown brings its day to the front."""
        itinerary = None if self.result is None else self.result.itinerary
        day = None if itinerary is None or spot is None else itinerary.find_day(spot)
        if day is not None and self.shown_day not in (ALL, day):
            self.answer.days.show_day(day)
            self._look_at_day(day)
        else:
            self._select(spot)

    def _plan(self) -> None:
        self.form.flush()
        if self.form.problem:
            self.action.say_trouble(self.form.problem)
            self.top_bar.set_editing(True)
            return
        self.top_bar.set_editing(False)
        if not self._order.is_mine:
            self._planning.start(self._document.trip.request)
        elif not self.hand.keep_order():
            self.action.say_trouble(translate(_C, "还没有可以排的：先在心愿里加几处"))

    def _settle(self) -> None:
        """Who changes a plan that is still being improved takes it over as it is shown."""
        best = self._best_so_far
        self._planning.cancel()
        if best is not None:
            self._take(best)

    def _say_changed(self, spot: str) -> None:
        """Look at the stop that was changed, and have its new times and troubles read."""
        if spot:
            self._selection.select_spot(spot)
        self.answer.tell_change()

    def _want(self, spot: str) -> None:
        if self._order.is_mine:
            self.hand.add(spot)
            return
        say_wish(self._document, self._knowledge.guidebook, spot, Wish.WANT)
        self._selection.select_spot(spot)
        self._plan()

    def _say_started(self, _request: TripRequest) -> None:
        self._best_so_far = None
        self.action.set_running(True, translate(_C, "正在安排…"))
        self._show()

    def _show_improved(self, result: PlanResult) -> None:
        self._best_so_far = result
        self.action.set_running(True, translate(_C, "已有方案，正在证明是否最优"))
        self._show()

    def _take(self, result: PlanResult) -> None:
        """Take over the answer as one step; of what was changed meanwhile the conditions stay."""
        trip = self._document.trip
        again = trip.result is not None
        kept = None if result.itinerary is not None else trip.arrangement
        if not again:
            self.top_bar.set_editing(False)
        step = mark("Step", "重新安排") if again else mark("Step", "安排行程")
        self._best_so_far = None
        self.action.set_running(False)
        self._document.replace(replace(trip, result=result, arrangement=kept), step)
        if kept is not None and result.notes:
            self.action.say_trouble(formatting.say(result.notes[0]))
        if self._document.trip is trip:
            self._show()
        announce(self.answer.status, self.answer.status.words)

    def _say_failed(self, error: Exception) -> None:
        self._say_cancelled()
        self.action.say_trouble(
            translate(_C, "没有排成：{reason}").format(reason=formatting.fault(error))
        )
        announce(self.action.trouble, self.action.trouble.text())

    def _say_cancelled(self) -> None:
        self._best_so_far = None
        self.action.set_running(False)
        self._show()

    def _block(self, problem: str) -> None:
        self.action.set_blocked(problem)
        if not problem:
            self.action.say_trouble("")

    def _follow(self, trip: Trip) -> None:
        if trip.request.date != self._date:
            self._date = trip.request.date
            self._selection.choose_date(self._date)
        self._show()
        self._fit_text()

    def _select(self, spot: str | None) -> None:
        self.answer.timeline.select_spot(spot)
        self.answer.left_out.select_spot(spot)
        self.answer.troubles.show_spot(spot)
        self.side.show_rows(self.answer.rows, spot)

    def _show(self) -> None:
        trip, result = self._document.trip, self.result
        running = self._planning.is_running
        self.top_bar.show_request(trip.request)
        self.top_bar.forget_copy()
        self.top_bar.set_has_plan(result is not None and result.itinerary is not None)
        self.action.set_has_plan(trip.result is not None)
        stale = self._best_so_far is None and is_stale(trip)
        self.answer.show_stale(stale, result is not None and result.request == trip.request)
        if result is None:
            self.answer.show_nothing(running)
        else:
            timed = None if self._best_so_far is not None else self.hand.timed
            spot = self._selection.spot
            self.answer.weakest = self.views.catch.weakest
            told = self.views.explain(result)
            self.answer.show_result(told, self._knowledge, spot, timed, trip.result)
        self._select(self._selection.spot)

    def _copy(self) -> None:
        if (result := self.result) is not None:
            book = self._knowledge.guidebook
            self.top_bar.copy(plan_to_text(result, book, formatting.language()))

    def _lay_out(self) -> None:
        self._foot = QVBoxLayout()
        edge = tokens.SPACE[4]
        self._foot.setContentsMargins(edge, tokens.SPACE[3], edge, tokens.SPACE[3])
        self._foot.setSpacing(tokens.SPACE[2])
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addLayout(self._foot)
        self._question = pane("paper", column)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._beside = QStackedWidget()
        self._beside.addWidget(self.side)
        self._line = vertical_rule()
        self._arrange_wide()

    def _arrange_wide(self) -> None:
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._place(self._question, self._line, self.answer)
        self._beside.hide()
        self._fit_text()
        self._question.show()
        self._foot.addWidget(self._order)
        self._foot.addWidget(self.action.trouble)
        self._foot.addWidget(self.action.button)
        self.answer.left_out.set_narrow(False)
        self.answer.dock_left_out()

    def _fit_text(self) -> None:
        """The form widens with the text; the map gives the room."""
        if self._density is Density.WIDE:
            width = max(self._look.px(sizes.FORM_WIDTH), self.form.least_width)
            self._question.setFixedWidth(width)
        elif self._density is Density.COMPACT:
            width = max(self._look.px(sizes.SIDE_WIDTH), self.form.least_width)
            self._beside.setFixedWidth(width)
        else:
            self._beside.setMinimumWidth(0)
            self._beside.setMaximumWidth(tokens.NO_LIMIT)
        narrow = self._density is Density.NARROW
        self.answer.setMinimumHeight(self._look.px(sizes.ANSWER_LEAST) if narrow else 0)

    def _arrange_compact(self) -> None:
        narrow = self._density is Density.NARROW
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._fit_text()
        self._question.setMinimumWidth(0)
        self._question.setMaximumWidth(tokens.NO_LIMIT)
        self._beside.addWidget(self._question)
        self._place(self.answer, self._line, self._beside)
        self._beside.show()
        self.top_bar.add_right(self.action.button)
        self.answer.dock_trouble(self.action.trouble)
        self.answer.left_out.set_narrow(True)
        self.side.take_left_out(self.answer.left_out)

    def _place(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._row.removeWidget(widget)
            self._row.addWidget(widget, 1 if widget is self.answer else 0)

    def _show_side(self) -> None:
        """On small windows the form and the reasons take turns beside the timeline."""
        if self._compact:
            form = self.top_bar.is_editing
            self.answer.setVisible(not (form and self._density is Density.NARROW))
            self._beside.setCurrentWidget(self._question if form else self.side)
