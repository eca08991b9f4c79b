"""The form in which a day trip is asked for."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import Pace, TravelMode
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.choices import (
    InterestChips,
    LunchField,
    mode_control,
    pace_control,
)
from lingyuan_trip.gui.itinerary.draft import RequestDraft
from lingyuan_trip.gui.itinerary.station_row import StationRow
from lingyuan_trip.gui.itinerary.wheel_guard import WheelGuard
from lingyuan_trip.gui.itinerary.wish_list import WishList
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.labels import label, pane, rule

_C = "RequestForm"
_SETTLE_MILLISECONDS = 400
"""Steps of a stepper that follow each other this closely are one change."""
_LABEL_WIDTH = 34
_SCROLL_BAR = 12


class RequestForm(QFrame):
    """Follows the document; what makes no sense yet stays in the form and is said there.

    `problem_changed` gives the words that keep a plan from being made, empty when none do.
    """

    problem_changed = Signal(str)

    def __init__(
        self, look: Look, guidebook: Guidebook, selection: Selection, document: ItineraryDocument
    ) -> None:
        super().__init__()
        self.setObjectName("requestForm")
        self.setAccessibleName(translate(_C, "行程条件"))
        self.setProperty("pane", "paper")
        self._document = document
        self._draft = RequestDraft(document.trip.request)
        self._problem = ""
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLE_MILLISECONDS)
        self._settling.timeout.connect(self.flush)
        self.date = _date_edit()
        self.arrival = StationRow(look, "arrive")
        self.departure = StationRow(look, "depart")
        self.pace = pace_control(look)
        self.mode = mode_control(look)
        self.lunch = LunchField(look)
        self.interests = InterestChips(look)
        self.wishes = WishList(look, guidebook, selection, document)
        self._wheel_guard = WheelGuard(self)
        self._wheel_guard.watch(
            self.date, self.arrival.gateway, self.departure.gateway, self.lunch.window_box
        )
        self._lay_out()
        self._connect()
        self.set_guidebook(guidebook)
        document.changed.connect(self._follow)

    @property
    def problem(self) -> str:
        """Why no plan can be made; empty if one can."""
        return self._problem

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Offer the stations and spots of other data."""
        for row in (self.arrival, self.departure):
            row.set_gateways(guidebook.gateways)
        self.wishes.set_guidebook(guidebook)
        self._show_draft()

    def flush(self) -> None:
        """Make one step of what was changed, if it makes sense."""
        self._settling.stop()
        if self._draft.has_changes and not self._judge():
            self._document.change_request(self._draft.build(), self._draft.step)

    def _connect(self) -> None:
        self.date.dateChanged.connect(self._take_date)
        self.date.editingFinished.connect(self.flush)
        for row, arriving in ((self.arrival, True), (self.departure, False)):
            self._connect_station(row, arriving)
        self.pace.chosen.connect(lambda key: self._put("pace", Pace(key), mark("Step", "改节奏")))
        self.mode.chosen.connect(
            lambda key: self._put("mode", TravelMode(key), mark("Step", "改交通"))
        )
        self.lunch.changed.connect(
            lambda wish: self._put("lunch", wish, mark("Step", "改午餐"), settle=True)
        )
        self.interests.changed.connect(
            lambda chosen: self._put("interests", chosen, mark("Step", "改兴趣"))
        )

    def _connect_station(self, row: StationRow, arriving: bool) -> None:
        prefix = "arrive" if arriving else "depart"
        margin = "exit_margin" if arriving else "board_margin"
        place = mark("Step", "改到达站") if arriving else mark("Step", "改返程站")
        time = mark("Step", "改到达时刻") if arriving else mark("Step", "改返程时刻")
        spare = mark("Step", "改出站时间") if arriving else mark("Step", "改候车时间")
        row.gateway_chosen.connect(lambda chosen: self._put(f"{prefix}_gateway", chosen, place))
        row.time_changed.connect(lambda at: self._put(prefix, at, time, settle=True))
        row.train_chosen.connect(lambda at: self._put(prefix, at, time))
        row.margin_changed.connect(lambda n: self._put(margin, n, spare, settle=True))
        row.edited.connect(self._judge_if_mended)
        row.settled.connect(self._settle)

    def _take_date(self, chosen: QDate) -> None:
        day = dt.date(chosen.year(), chosen.month(), chosen.day())
        self._put("date", day, mark("Step", "改日期"), settle=True)

    def _put(self, field: str, value: object, step: str, *, settle: bool = False) -> None:
        """Take a change; one that comes in small steps waits until they end."""
        if self._settling.isActive() and step != self._draft.step:
            self.flush()
        self._draft.put(field, value, step)
        self._judge()
        if settle:
            self._settling.start()
        else:
            self.flush()

    def _settle(self) -> None:
        self._judge()
        self.flush()

    def _judge_if_mended(self) -> None:
        if self._problem:
            self._judge()

    def _judge(self) -> str:
        """Say what is wrong beside the fields; returns the first of it."""
        together = self._draft.problem()
        wrong = "" if together is None else formatting.say(together)
        said = []
        for row, more in ((self.arrival, ""), (self.departure, wrong)):
            words = row.time_problem() or row.station_problem() or more
            row.say(words)
            said.append(words)
        problem = next((words for words in said if words), "")
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit(problem)
        return problem

    def _follow(self, trip: Trip) -> None:
        self._settling.stop()
        self._draft.follow(trip.request)
        self._show_draft()

    def _show_draft(self) -> None:
        value = self._draft.value
        day: dt.date = value("date")
        self.date.blockSignals(True)
        self.date.setDate(QDate(day.year, day.month, day.day))
        self.date.blockSignals(False)
        self.arrival.set_gateway(value("arrive_gateway"))
        self.departure.set_gateway(value("depart_gateway"))
        self.arrival.time.set_minutes(value("arrive"))
        self.departure.time.set_minutes(value("depart"))
        self.arrival.margin.set_value(value("exit_margin"))
        self.departure.margin.set_value(value("board_margin"))
        self.arrival.set_date(day)
        self.departure.set_date(day)
        self.pace.set_value(value("pace").value)
        self.mode.set_value(value("mode").value)
        self.lunch.set_wish(value("lunch"))
        self.interests.set_interests(value("interests"))
        self.wishes.show_request(self._document.trip.request)
        self._judge()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.SPACE[3])
        journey = (
            (translate(_C, "日期"), self.date),
            (translate(_C, "到达"), self.arrival),
            (translate(_C, "返程"), self.departure),
        )
        manner = (
            (translate(_C, "节奏"), self.pace),
            (translate(_C, "交通"), self.mode),
            (translate(_C, "午餐"), self.lunch),
        )
        liking = ((translate(_C, "兴趣"), self.interests),)
        for block in (journey, manner, liking):
            self._column.addLayout(_block(block))
            self._column.addWidget(rule())
        self._column.addWidget(self.wishes)
        self._column.addStretch()
        self._make_room(0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = pane("paper", self._column)
        scroll.setWidget(self._content)
        scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def take_hints(self, hints: QWidget) -> None:
        """Take the hints below everything else."""
        self._column.addWidget(hints)

    @property
    def least_width(self) -> int:
        """The width that shows every field whole."""
        self._content.ensurePolished()
        right = self._column.contentsMargins().right()
        return self._content.minimumSizeHint().width() - right + tokens.SPACE[4]

    def _make_room(self, _low: int, high: int) -> None:
        """The scroll bar takes its width from the margin, not from the fields."""
        edge = tokens.SPACE[4]
        right = edge if high == 0 else edge - _SCROLL_BAR
        self._column.setContentsMargins(edge, tokens.SPACE[3], right, tokens.SPACE[3])


def _block(rows: tuple[tuple[str, QWidget], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(tokens.SPACE[2])
    grid.setVerticalSpacing(tokens.SPACE[2])
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    for number, (words, field) in enumerate(rows):
        caption = label(words, 1, "label")
        caption.setMinimumHeight(tokens.CONTROL_HEIGHT)
        caption.setBuddy(field)
        grid.addWidget(caption, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, number, 1)
    return grid


def _date_edit() -> QDateEdit:
    made = QDateEdit()
    made.setObjectName("tripDate")
    made.setAccessibleName(translate(_C, "日期"))
    english = formatting.language() == "en"
    chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
    made.setLocale(QLocale(QLocale.Language.English) if english else chinese)
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy-MM-dd ddd")
    made.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
    made.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.calendarWidget().setAccessibleName(translate(_C, "日历"))
    return made
