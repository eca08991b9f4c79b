"""更多条件: what most visitors leave as it is, folded into one line that says what differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.trip_request import MOST_WEIGHT, Interest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.draft import RequestDraft
from lingyuan_trip.gui.itinerary.likings import list_weights, set_weight
from lingyuan_trip.gui.itinerary.meal_field import dinner_field
from lingyuan_trip.gui.itinerary.more_words import more_words
from lingyuan_trip.gui.itinerary.party_field import BudgetField, PartyField
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.stepper import Stepper
from lingyuan_trip.gui.widgets.time_field import TimeField

_C = "RequestForm"


class MoreConditions(QWidget):
    """`wanted` gives changed fields of the request, the name of the step, and whether more
    changes of the kind may follow at once.
    """

    wanted = Signal(object, str, bool)

    def __init__(self, look: Look, draft: RequestDraft) -> None:
        super().__init__()
        self._look = look
        self._draft = draft
        self.fold = Button(look, translate(_C, "更多条件"), "link", "chevron-right")
        self.fold.setObjectName("moreConditions")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self._summary = label("", 1, "hint", wrap=True)
        self.party = PartyField(look)
        self.budget = BudgetField()
        self.weights = {interest: _weight(look, interest) for interest in Interest}
        self.diversity = Chip(look, translate(_C, "同类多了少计分"), small=True)
        self.diversity.setObjectName("diversity")
        self.dinner = dinner_field(look)
        self.day_start = _time(look, "dayStart", translate(_C, "早上离开住处的时刻"))
        self.day_end = _time(look, "dayEnd", translate(_C, "晚上最迟回到住处的时刻"))
        self.trouble = label("", 1, "alarm", wrap=True)
        self.trouble.hide()
        self._captions: dict[QWidget, QLabel] = {}
        self._lay_out()
        self._connect()
        look.changed.connect(self._fit_text)
        self._fit_text()

    @property
    def summary(self) -> str:
        """The folded conditions in one line."""
        return self._summary.text()

    def show_draft(self) -> None:
        """Show what stands in the draft without telling anyone."""
        value = self._draft.value
        self.party.set_party(value("party"))
        self.budget.set_budget(value("budget"))
        self.diversity.setChecked(value("diversity"))
        self.dinner.set_wish(value("dinner"))
        self.day_start.set_minutes(value("day_start"))
        self.day_end.set_minutes(value("day_end"))
        weights = list_weights(value("interests"), value("likings"))
        for interest, stepper in self.weights.items():
            stepper.set_value(weights.get(interest, 1))
            self._show(stepper, interest in weights)
        self._show(self._no_weights, not weights)
        for field in (self.dinner, self._times):
            self._show(field, value("days") > 1)
        self._say_summary()

    def say(self, words: str) -> None:
        """Say what is wrong with the times, and unfold to show it; nothing for empty words."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if words:
            self.fold.setChecked(True)

    def _connect(self) -> None:
        self.party.changed.connect(lambda p: self._put("party", p, mark("Step", "改同行"), True))
        self.budget.changed.connect(lambda n: self._put("budget", n, mark("Step", "改预算")))
        self.diversity.clicked.connect(
            lambda on: self._put("diversity", on, mark("Step", "改同类的计分"))
        )
        self.dinner.changed.connect(lambda w: self._put("dinner", w, mark("Step", "改晚餐"), True))
        times = mark("Step", "改住处的时刻")
        self.day_start.changed.connect(lambda at: self._put("day_start", at, times, True))
        self.day_end.changed.connect(lambda at: self._put("day_end", at, times, True))
        for interest, stepper in self.weights.items():
            stepper.changed.connect(lambda n, name=interest: self._weigh(name, n))

    def _put(self, field: str, value: object, step: str, settle: bool = False) -> None:
        self.wanted.emit({field: value}, step, settle)

    def _weigh(self, interest: Interest, weight: int) -> None:
        value = self._draft.value
        changes = set_weight(value("interests"), value("likings"), interest, weight)
        self.wanted.emit(changes, mark("Step", "改兴趣的分量"), True)

    def _unfold(self, unfolded: bool) -> None:
        self.fold.set_icon("chevron-down" if unfolded else "chevron-right")
        self._body.setVisible(unfolded)
        self._summary.setVisible(not unfolded)

    def _say_summary(self) -> None:
        words = more_words(self._draft.shown)
        self._summary.setText(words)
        self.fold.setAccessibleDescription(words)

    def _show(self, field: QWidget, shown: bool) -> None:
        field.setVisible(shown)
        if (caption := self._captions.get(field)) is not None:
            caption.setVisible(shown)

    def _lay_out(self) -> None:
        self._no_weights = label(translate(_C, "先在上面选兴趣"), 1, "hint", wrap=True)
        self._times = QWidget()
        row = QHBoxLayout(self._times)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self.day_start)
        row.addWidget(label(translate(_C, "出门，至晚"), 1, "small"))
        row.addWidget(self.day_end)
        row.addStretch()
        weights = QWidget()
        column = QVBoxLayout(weights)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        for widget in (*self.weights.values(), self._no_weights, self.diversity):
            column.addWidget(widget)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, tokens.SPACE[1], 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE[2])
        self._grid.setVerticalSpacing(tokens.SPACE[2])
        self._grid.setColumnMinimumWidth(0, sizes.FORM_LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._add(translate(_C, "同行"), self.party)
        self._add(translate(_C, "预算"), self.budget)
        self._add(translate(_C, "分量"), weights)
        self._add(translate(_C, "晚餐"), self.dinner)
        self._add(translate(_C, "住处"), self._times)
        self._grid.addWidget(self.trouble, self._grid.rowCount(), 1)
        self._body.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.fold, alignment=Qt.AlignmentFlag.AlignLeft)
        self._summary.setContentsMargins(sizes.FORM_INDENT, 0, 0, 0)
        whole.addWidget(self._summary)
        whole.addWidget(self._body)

    def _add(self, words: str, field: QWidget) -> None:
        caption = label(words, 1, "label")
        caption.setMinimumHeight(tokens.CONTROL_HEIGHT)
        caption.setBuddy(field)
        number = self._grid.rowCount()
        self._grid.addWidget(caption, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, number, 1)
        self._captions[field] = caption

    def _fit_text(self) -> None:
        for field in (self.day_start, self.day_end):
            field.setFixedWidth(round(sizes.TIME_WIDTH * self._look.scale))


def _weight(look: Look, interest: Interest) -> Stepper:
    name = formatting.interest(interest)
    made = Stepper(
        look,
        translate(_C, "{interest}的分量").format(interest=name),
        low=1,
        high=MOST_WEIGHT,
        words=lambda n: f"{name} ×{n}",
    )
    made.setObjectName(f"weight-{interest.value}")
    return made


def _time(look: Look, key: str, name: str) -> TimeField:
    made = TimeField(look, name, 0)
    made.setObjectName(key)
    return made
