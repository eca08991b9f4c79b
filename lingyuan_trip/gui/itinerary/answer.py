"""The answer: status line, timeline or why there is none, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.timed_arrangement import Mend, TimedArrangement, Trouble
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.by_hand.hand import Hand
from lingyuan_trip.gui.itinerary.by_hand.told import Told, tell
from lingyuan_trip.gui.itinerary.by_hand.trouble_bar import TroubleBar
from lingyuan_trip.gui.itinerary.day_tabs import ALL, DayTabs
from lingyuan_trip.gui.itinerary.left_out import LeftOutList
from lingyuan_trip.gui.itinerary.status import StatusLine
from lingyuan_trip.gui.itinerary.timeline.build import build_head, build_rows
from lingyuan_trip.gui.itinerary.timeline.editing import StopEditing
from lingyuan_trip.gui.itinerary.timeline.rows import Broken, Row
from lingyuan_trip.gui.itinerary.timeline.view import TimelineView
from lingyuan_trip.gui.itinerary.timeline.weakest import mark_weakest
from lingyuan_trip.gui.itinerary.timeline.words import row_words
from lingyuan_trip.gui.itinerary.views.switch import ViewSwitch
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.spot_drag import SpotDrop
from lingyuan_trip.gui.widgets.banner import Banner
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.empty_state import EmptyState

_C = "ItineraryPage"
_REASONS_SHARE = 0.4
TIMELINE = "timeline"
"""The view that is shown first."""
_MENDED_STOPS = 4
"""So many stops show ways to mend them; the bar above has them for all."""


class AnswerPane(QFrame):
    """Shows a result, or that there is none. `plan_wanted` asks for a plan; `day_chosen` tells
    which day the person wants to see, or ALL.
    """

    plan_wanted = Signal()
    day_chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        progress: QWidget,
        hand: Hand,
        guidebook: Guidebook,
        views: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._hand = hand
        self.setProperty("pane", "paper")
        self.weakest: tuple[str, ...] = ()
        self.views = ViewSwitch(look, views or ((TIMELINE, ""),))
        self.views.chosen.connect(self.show_view)
        self.status = StatusLine(look)
        self.days = DayTabs(look)
        self.days.chosen.connect(self.day_chosen)
        self.timeline = TimelineView(look)
        self.editing = StopEditing(look, self.timeline, hand, guidebook)
        self.timeline.allow_editing(self.editing)
        self.troubles = TroubleBar(look)
        self.troubles.mend_chosen.connect(hand.apply)
        self.troubles.spot_chosen.connect(self.timeline.visit_chosen)
        self.status.planned_wanted.connect(hand.take_planned)
        self.left_out = LeftOutList(look)
        self._empty = EmptyState(look, "no-plan", "")
        self._empty.setObjectName("emptyPlan")
        self._begin = Button(look, translate(_C, "安排行程"), icon="route")
        self._begin.setObjectName("beginPlan")
        self._begin.clicked.connect(self.plan_wanted)
        self._banner = Banner(look, "note", "", translate(_C, "重新安排"))
        self._banner.setObjectName("staleBanner")
        self._banner.button.setObjectName("planAgain")
        self._banner.wanted.connect(self.plan_wanted)
        self._banner.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.timeline)
        self._stack.addWidget(self._make_empty())
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(0, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._outer = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self.add_view(TIMELINE, self._make_plan())
        for part in (self._banner, progress, self.views, self.status):
            self._column.addWidget(part)
        self._column.addWidget(self._outer, 1)
        self._moved = False
        self._broken: dict[str, Broken] = {}
        self._ways: dict[Trouble, tuple[Mend, ...]] = {}
        self._splitter.splitterMoved.connect(self._remember_move)
        self.left_out.expanded.connect(self._fit_soon)
        self.dock_left_out()

    def add_view(self, key: str, view: QWidget) -> None:
        """Take what is shown when a view is chosen; all but the timeline can be scrolled."""
        page = view if key == TIMELINE else _scroller(view)
        self._pages[key] = page
        self._outer.addWidget(page)

    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.views.show_view(key)
        self._outer.setCurrentWidget(self._pages[key])

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Change plans by other data."""
        self._hand.set_knowledge(knowledge)
        self.editing.set_guidebook(knowledge.guidebook)

    def dock_left_out(self) -> None:
        """Take the list of what was left out under the timeline."""
        self._splitter.addWidget(self.left_out)
        self._splitter.setStretchFactor(1, 0)

    def dock_trouble(self, trouble: QWidget) -> None:
        """Take the words about what went wrong to the top."""
        self._column.insertWidget(0, trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the share of the reasons until the person chose another."""
        super().resizeEvent(event)
        self._fit_soon()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the timeline, empty where there is no plan."""
        return self.timeline.rows_model.rows if self._stack.currentIndex() == 0 else ()

    def tell_change(self) -> None:
        """Have the selected stop as it now is, and what does not work, read aloud."""
        row = self.timeline.current_visit
        said = "" if row is None else row_words(row)
        words = formatting.points(part for part in (said, self.troubles.words) if part)
        announce(self.timeline, words)

    def show_stale(self, stale: bool, retimed: bool) -> None:
        """Say that the plan answers older conditions, though its times may be of the new ones."""
        old = translate(_C, "条件已改，方案是按旧条件排的")
        new = translate(_C, "条件已改：次序没有动，时刻已按新条件算")
        self._banner.say(new if retimed else old)
        self._banner.setVisible(stale)

    def show_nothing(self, running: bool) -> None:
        """Say that nothing was planned yet."""
        title = translate(_C, "正在安排…") if running else translate(_C, "还没有行程")
        text = translate(_C, "看看条件合不合适，然后安排。")
        self._show_empty("no-plan", title, "" if running else text)
        self._begin.setVisible(not running)
        self.days.set_days(0)
        self.views.setVisible(False)
        self.show_view(TIMELINE)
        self.troubles.hide()
        self.status.hide()
        self.left_out.hide()

    def show_result(
        self,
        result: PlanResult,
        knowledge: Knowledge,
        spot: str | None,
        timed: TimedArrangement | None = None,
        made_of: PlanResult | None = None,
    ) -> None:
        """Show a plan with the visit to a spot selected, or why there is no plan.

        `timed` tells what does not work in it, `made_of` is the answer it was made of by hand.
        """
        guidebook = knowledge.guidebook
        self.views.setVisible(True)
        said = () if timed is None else tuple(each.text for each in timed.troubles)
        notes = tuple(note for note in result.notes if note not in said)
        self.status.show_result(replace(result, notes=notes), guidebook, made_of)
        told = () if timed is None else tell(timed, guidebook)
        self._ways.clear()
        self._broken = {} if timed is None else self._list_broken(told, timed)
        self.troubles.show_troubles(told, spot, self._find_ways)
        by_hand = result.status is PlanStatus.BY_HAND
        self.left_out.show_left_out(result.left_out, guidebook, as_planned=not by_hand)
        if result.itinerary is None or not result.itinerary.days:
            self.days.set_days(0)
            self.troubles.hide()
            self._show_infeasible(result)
            return
        self.days.set_days(len(result.itinerary.days))
        self.editing.first_day = max(1, self.days.day)
        rows = tuple(self._build_rows(result.itinerary, result.request, knowledge))
        self._stack.setCurrentIndex(0)
        self._fit_soon()
        self.timeline.show_rows(rows, spot)

    def _build_rows(
        self, itinerary: Itinerary, request: TripRequest, knowledge: Knowledge
    ) -> Iterator[Row]:
        """The rows of the chosen day; of all days with a head for each."""
        several = self.days.day == ALL and len(itinerary.days) > 1
        for number, day in enumerate(itinerary.days, 1):
            if self.days.day not in (ALL, number):
                continue
            if several:
                yield build_head(day, number)
            calendar_day = knowledge.almanac.day(day.date)
            rows = build_rows(day, request, knowledge.guidebook, calendar_day, self._broken)
            yield from mark_weakest(rows, day, self.weakest)

    def _find_ways(self, told: Told) -> tuple[Mend, ...]:
        """Looked for once, shown on the stop and in the bar."""
        if told.trouble not in self._ways:
            self._ways[told.trouble] = self._hand.find_mends(told.trouble)
        return self._ways[told.trouble]

    def _list_broken(self, told: Sequence[Told], timed: TimedArrangement) -> dict[str, Broken]:
        """What breaks at each stop; of very broken plans not every stop has its ways out."""
        found: dict[str, Broken] = {}
        for each in told:
            spot = each.spot
            if spot is None or timed.arrangement.find(spot) is None:
                continue
            words = formatting.say(each.trouble.text)
            if spot in found:
                found[spot] = replace(found[spot], troubles=(*found[spot].troubles, words))
            else:
                ways = self._find_ways(each) if len(found) < _MENDED_STOPS else ()
                found[spot] = Broken((words,), ways)
        return found

    def _show_infeasible(self, result: PlanResult) -> None:
        reasons = [formatting.say(note) for note in result.notes]
        advice = translate(_C, "可以把返程推后、少选几处“想去”、换一天，或缩短午餐。")
        title = translate(_C, "这样的行程排不出来")
        if result.request.days == 1:
            title = translate(_C, "这样的一天排不出来")
        self._show_empty("nothing-fits", title, "\n".join((*reasons, advice)))
        self._begin.hide()

    def _fit_soon(self) -> None:
        """Rows know their height only after they were laid out."""
        QTimer.singleShot(0, self, self._fit_left_out)

    def _fit_left_out(self) -> None:
        """As high as its rows, but never more than its share."""
        room = self._splitter.height()
        if not self._moved and self.left_out.parent() is self._splitter:
            low = min(self.left_out.wanted_height, round(room * _REASONS_SHARE))
            self._splitter.setSizes([room - low, low])

    def _remember_move(self) -> None:
        self._moved = True

    def _show_empty(self, picture: str, title: str, text: str) -> None:
        self._empty.say(picture, title, text)
        self._empty.setAccessibleName(f"{title} {text}")
        self._stack.setCurrentIndex(1)

    def _make_plan(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.days)
        column.addWidget(self.troubles)
        column.addWidget(self._splitter, 1)
        return made

    def _make_empty(self) -> QWidget:
        """A plan by hand may begin with a spot that is put down here."""
        made = QWidget()
        SpotDrop(made, self._hand.add)
        column = QVBoxLayout(made)
        edge = tokens.SPACE[5]
        column.setContentsMargins(edge, edge, edge, edge)
        column.addStretch()
        column.addWidget(self._empty)
        column.addSpacing(tokens.SPACE[3])
        column.addWidget(self._begin, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return made


def _scroller(view: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(view)
    return made
