"""The bar of the page: search, date, undo and redo, and the one large action."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QDateEdit

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.search_field import SearchField
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.top_bar import TopBar
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label, vertical_rule

_C = "Explore"


class DateField(QDateEdit):
    """A date with its weekday and a calendar to choose from."""

    chosen = Signal(object)

    def __init__(self, look: Look, date: dt.date) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("exploreDate")
        self.setAccessibleName(translate(_C, "按这一天看"))
        chinese = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
        self.setLocale(QLocale() if formatting.language() == "en" else chinese)
        self.setDisplayFormat("yyyy-MM-dd ddd")
        self.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.setCalendarPopup(True)
        self.show_date(date)
        self.dateChanged.connect(lambda day: self.chosen.emit(dt.date(*day.getDate())))
        look.changed.connect(self._scale)
        self._scale()

    def show_date(self, date: dt.date) -> None:
        """Show a date."""
        self.setDate(QDate(date.year, date.month, date.day))

    def _scale(self) -> None:
        self.setFixedWidth(round(sizes.DATE_WIDTH * self._look.scale))


class ExploreBar(TopBar):
    """`date_chosen` and `plan_wanted` tell what the person does."""

    date_chosen = Signal(object)
    plan_wanted = Signal()
    stories_wanted = Signal()

    def __init__(self, look: Look, date: dt.date, undo_stack: QUndoStack) -> None:
        super().__init__(look, translate(_C, "发现"))
        self.search = SearchField(look)
        self._date = DateField(look, date)
        self._date.chosen.connect(self.date_chosen)
        self.add_left(self.search, 1)
        self.close_left()
        self._date_label = label(translate(_C, "按这一天看"), 2, "second")
        self._date_label.setBuddy(self._date)
        stories = Button(look, translate(_C, "走近凌源"), "small", "info")
        stories.setToolTip(translate(_C, "吃什么、看什么手艺、带什么回家、怎么来（Ctrl+I）"))
        stories.setObjectName("storiesButton")
        stories.clicked.connect(self.stories_wanted)
        self.add_right(stories)
        line = vertical_rule()
        line.setFixedHeight(tokens.SPACE[5])
        for widget in (self._date_label, self._date, line):
            self.add_right(widget)
        self._add_undo(look, undo_stack)
        plan = Button(look, translate(_C, "为这一天安排行程"), "primary", "route")
        plan.setObjectName("explorePlan")
        plan.clicked.connect(self.plan_wanted)
        self.add_right(plan)

    def show_date(self, date: dt.date) -> None:
        """Show a date that was chosen elsewhere."""
        self._date.show_date(date)

    def _add_undo(self, look: Look, stack: QUndoStack) -> None:
        undo = IconButton(look, "undo", translate(_C, "撤销"))
        redo = IconButton(look, "redo", translate(_C, "重做"))
        undo.setObjectName("exploreUndo")
        redo.setObjectName("exploreRedo")
        for button, act, changed, can in (
            (undo, stack.undo, stack.canUndoChanged, stack.canUndo()),
            (redo, stack.redo, stack.canRedoChanged, stack.canRedo()),
        ):
            button.setEnabled(can)
            button.clicked.connect(act)
            changed.connect(button.setEnabled)
            self.add_right(button)
