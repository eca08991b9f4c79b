"""The form in which a trip of one to four days is asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import Interest, Pace, TravelMode
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.choices import (
    InterestChips,
    mode_control,
    pace_control,
)
from lingyuan_trip.gui.itinerary.draft import RequestDraft
from lingyuan_trip.gui.itinerary.likings import list_weights, set_weight
from lingyuan_trip.gui.itinerary.lodging_field import LodgingField
from lingyuan_trip.gui.itinerary.meal_field import lunch_field
from lingyuan_trip.gui.itinerary.more import MoreConditions
from lingyuan_trip.gui.itinerary.nights import fit_lodgings
from lingyuan_trip.gui.itinerary.station_row import StationRow
from lingyuan_trip.gui.itinerary.trip_dates import TripDates
from lingyuan_trip.gui.itinerary.wheel_guard import WheelGuard
from lingyuan_trip.gui.itinerary.wish_list import WishList
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label, pane, rule

_C = "RequestForm"
_SETTLE_MILLISECONDS = 400
"""Steps of a stepper that follow each other this closely are one change."""


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
        self.dates = TripDates(look)
        self.date = self.dates.date
        self.lodging = LodgingField(look)
        self.arrival = StationRow(look, "arrive")
        self.departure = StationRow(look, "depart")
        self.pace = pace_control(look)
        self.mode = mode_control(look)
        self.lunch = lunch_field(look)
        self.interests = InterestChips(look)
        self.more = MoreConditions(look, self._draft)
        self.wishes = WishList(look, guidebook, selection, document)
        self._wheel_guard = WheelGuard(self)
        self._wheel_guard.watch(
            self.date,
            self.dates.days,
            self.arrival.gateway,
            self.departure.gateway,
            *self.lodging.boxes,
            self.lunch.window_box,
            self.more.dinner.window_box,
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
        """Offer the stations, lodgings and spots of other data."""
        self._guidebook = guidebook
        self.lodging.set_guidebook(guidebook)
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
        self.dates.date_chosen.connect(
            lambda day: self._put({"date": day}, mark("Step", "改日期"), settle=True)
        )
        self.date.editingFinished.connect(self.flush)
        self.dates.days_chosen.connect(self._take_days)
        self.lodging.chosen.connect(
            lambda places: self._put({"lodgings": places}, mark("Step", "改住处"))
        )
        for row, arriving in ((self.arrival, True), (self.departure, False)):
            self._connect_station(row, arriving)
        self.pace.chosen.connect(lambda key: self._put({"pace": Pace(key)}, mark("Step", "改节奏")))
        self.mode.chosen.connect(
            lambda key: self._put({"mode": TravelMode(key)}, mark("Step", "改交通"))
        )
        self.lunch.changed.connect(
            lambda wish: self._put({"lunch": wish}, mark("Step", "改午餐"), settle=True)
        )
        self.interests.toggled.connect(self._like)
        self.more.wanted.connect(lambda fields, step, more: self._put(fields, step, settle=more))

    def _connect_station(self, row: StationRow, arriving: bool) -> None:
        prefix = "arrive" if arriving else "depart"
        margin = "exit_margin" if arriving else "board_margin"
        place = mark("Step", "改到达站") if arriving else mark("Step", "改返程站")
        time = mark("Step", "改到达时刻") if arriving else mark("Step", "改返程时刻")
        spare = mark("Step", "改出站时间") if arriving else mark("Step", "改候车时间")
        row.gateway_chosen.connect(lambda chosen: self._put({f"{prefix}_gateway": chosen}, place))
        row.time_changed.connect(lambda at: self._put({prefix: at}, time, settle=True))
        row.train_chosen.connect(lambda at: self._put({prefix: at}, time))
        row.margin_changed.connect(lambda n: self._put({margin: n}, spare, settle=True))
        row.edited.connect(self._judge_if_mended)
        row.settled.connect(self._settle)

    def _take_days(self, days: int) -> None:
        """Other nights keep the lodgings that were chosen, as far as there are nights for them."""
        lodgings = fit_lodgings(self._draft.value("lodgings"), days)
        self._put({"days": days, "lodgings": lodgings}, mark("Step", "改天数"))

    def _like(self, interest: Interest, on: bool) -> None:
        value = self._draft.value
        changes = set_weight(value("interests"), value("likings"), interest, int(on))
        self._put(changes, mark("Step", "改兴趣"))

    def _put(self, fields: Mapping[str, object], step: str, *, settle: bool = False) -> None:
        """Take a change; one that comes in small steps waits until they end."""
        if self._settling.isActive() and step != self._draft.step:
            self.flush()
        self._draft.put_all(fields, step)
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
        days = self._say_late_pins()
        times = wrong if self._draft.has_odd_day else ""
        departs = "" if days or times else wrong
        stays = self.lodging.problem(self._draft.nights)
        arrives, leaves = (
            row.time_problem() or row.station_problem() for row in (self.arrival, self.departure)
        )
        said = (days, arrives, leaves or departs, stays, times)
        parts = (self.dates, self.arrival, self.departure, self.lodging, self.more)
        for say, words in zip((part.say for part in parts), said, strict=True):
            say(words)
        problem = next((words for words in said if words), "")
        if problem != self._problem:
            self._problem = problem
            self.problem_changed.emit(problem)
        return problem

    def _say_late_pins(self) -> str:
        """Which spots are fixed on a day that the trip does not have."""
        words = translate(_C, "{name}定在第 {day} 天，先在“想去与不去”里改")
        said = []
        for pin in self._draft.late_pins:
            spot = self._guidebook.find_spot(pin.spot)
            name = pin.spot if spot is None else formatting.say(spot.name)
            said.append(words.format(name=name, day=pin.day))
        return formatting.points(said)

    def _follow(self, trip: Trip) -> None:
        self._settling.stop()
        self._draft.follow(trip.request)
        self._show_draft()

    def _show_draft(self) -> None:
        value = self._draft.value
        day = value("date")
        self.dates.set_dates(day, value("days"))
        self.arrival.set_gateway(value("arrive_gateway"))
        self.departure.set_gateway(value("depart_gateway"))
        self.arrival.time.set_minutes(value("arrive"))
        self.departure.time.set_minutes(value("depart"))
        self.arrival.margin.set_value(value("exit_margin"))
        self.departure.margin.set_value(value("board_margin"))
        self.arrival.set_date(day)
        self.departure.set_date(day + dt.timedelta(days=value("days") - 1))
        self._show_nights()
        self.pace.set_value(value("pace").value)
        self.mode.set_value(value("mode").value)
        self.lunch.set_wish(value("lunch"))
        self.interests.set_weights(list_weights(value("interests"), value("likings")))
        self.more.show_draft()
        self.wishes.show_request(self._document.trip.request)
        self._judge()

    def _show_nights(self) -> None:
        value = self._draft.value
        nights = self._draft.nights
        self.lodging.set_nights(nights, apart=len(value("lodgings")) > 1)
        for part in (self.lodging, self._captions[self.lodging]):
            part.setVisible(bool(nights))

    def _lay_out(self) -> None:
        self._captions: dict[QWidget, QLabel] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.SPACE[3])
        journey = (
            (translate(_C, "日期"), self.dates),
            (translate(_C, "到达"), self.arrival),
            (translate(_C, "返程"), self.departure),
            (translate(_C, "住处"), self.lodging),
        )
        manner = (
            (translate(_C, "节奏"), self.pace),
            (translate(_C, "交通"), self.mode),
            (translate(_C, "午餐"), self.lunch),
        )
        liking = ((translate(_C, "兴趣"), self.interests),)
        for block in (journey, manner, liking):
            self._column.addLayout(self._block(block))
            self._column.addWidget(rule())
        self._column.addWidget(self.more)
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

    def _block(self, rows: tuple[tuple[str, QWidget], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE[2])
        grid.setVerticalSpacing(tokens.SPACE[2])
        grid.setColumnMinimumWidth(0, sizes.FORM_LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, (words, field) in enumerate(rows):
            caption = label(words, 1, "label")
            caption.setMinimumHeight(tokens.CONTROL_HEIGHT)
            caption.setBuddy(field)
            grid.addWidget(caption, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, number, 1)
            self._captions[field] = caption
        return grid

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
        right = edge if high == 0 else edge - sizes.SCROLL_BAR
        self._column.setContentsMargins(edge, tokens.SPACE[3], right, tokens.SPACE[3])
