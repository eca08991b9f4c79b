"""Really different plans side by side: how each differs, what it comes to, and its stops."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.views.figures import figure_rows
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.badge import Badge
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label, rule
from lingyuan_trip.gui.widgets.progress_line import ProgressLine

_C = "Compare"


class PlanCard(QFrame):
    """One plan; `wanted` asks to take it."""

    wanted = Signal()

    def __init__(
        self,
        look: Look,
        guidebook: Guidebook,
        found: Alternative,
        best: Alternative,
        letter: str,
    ) -> None:
        super().__init__()
        self.found = found
        self._letter = letter
        self._guidebook = guidebook
        self.setProperty("pane", "card")
        words = formatting.say(found.text)
        self.setAccessibleName(
            translate(_C, "方案 {letter}：{words}").format(letter=letter, words=words)
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(tokens.SPACE[3],) * 4)
        self._column.setSpacing(tokens.SPACE[1])
        self._add_head(look, words)
        for caption, figure in figure_rows(found, best):
            self._add_figure(caption, figure)
        self._column.addWidget(rule())
        self._add_stops(best)
        self._column.addStretch()
        self._add_button(look)

    def set_shown(self, is_shown: bool) -> None:
        """Say whether this is the plan of the trip; if not, it can be taken."""
        words = translate(_C, "现在的方案") if is_shown else translate(_C, "换成这个")
        self._badge.set_badge(self._letter, "verified" if is_shown else "sourced")
        self.button.setText(words)
        self.button.setEnabled(not is_shown)
        self.button.setAccessibleName(
            translate(_C, "方案 {letter}：{words}").format(letter=self._letter, words=words)
        )

    def _add_head(self, look: Look, words: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE[2])
        self._badge = Badge(look, self._letter, "sourced")
        row.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, 2, strong=True, wrap=True), 1)
        self._column.addLayout(row)

    def _add_figure(self, caption: str, figure: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(label(caption, 1, "label"))
        row.addStretch()
        row.addWidget(label(figure, 1))
        self._column.addLayout(row)

    def _add_stops(self, best: Alternative) -> None:
        """The stops in order; those that the best plan does not have are marked with a plus."""
        known = {spot for day in best.route for spot in day}
        single = len(self.found.route) == 1
        for number, day in enumerate(self.found.route, 1):
            if not single:
                words = translate(_C, "第 {number} 天").format(number=number)
                self._column.addWidget(label(words, 1, "label"))
            for spot in day:
                name = self._name(spot)
                is_new = spot not in known
                shown = f"＋ {name}" if is_new else name
                self._column.addWidget(label(shown, 1, strong=is_new, wrap=True))
        own = {spot for day in self.found.route for spot in day}
        missing = [spot for day in best.route for spot in day if spot not in own]
        if missing:
            names = formatting.listing(self._name(spot) for spot in missing)
            words = translate(_C, "没有：{names}").format(names=names)
            self._column.addWidget(label(words, 1, "hint", wrap=True))

    def _name(self, spot: str) -> str:
        name = self._guidebook.find_name(spot)
        return spot if name is None else formatting.say(name)

    def _add_button(self, look: Look) -> None:
        self.button = Button(look, "")
        self.button.setObjectName(f"takePlan{self._letter}")
        self.button.clicked.connect(self.wanted)
        self._column.addSpacing(tokens.SPACE[1])
        self._column.addWidget(self.button)


class CompareView(QWidget):
    """`compare_wanted` asks for plans, `plan_wanted` for one of them to be that of the trip."""

    compare_wanted = Signal()
    stop_wanted = Signal()
    plan_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("compareView")
        self.cards: tuple[PlanCard, ...] = ()
        self._told = label("", 2, wrap=True)
        self.start = Button(look, translate(_C, "找不同的方案"), "small", "compare")
        self.start.setObjectName("findPlans")
        self.start.clicked.connect(self.compare_wanted)
        self.progress = ProgressLine(look, translate(_C, "停止，留下已经找到的方案"))
        self.progress.stop_wanted.connect(self.stop_wanted)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.SPACE[3])
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addStretch()
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[3])
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self._told)
        column.addLayout(row)
        column.addWidget(self.progress)
        column.addLayout(self._grid)
        column.addStretch()

    @property
    def told(self) -> str:
        """What is said above the plans."""
        return self._told.text()

    def say(self, words: str, *, can_start: bool) -> None:
        """Say how things stand, and offer to look for plans."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.start.setVisible(can_start)

    def show_plans(
        self,
        guidebook: Guidebook,
        found: Sequence[Alternative],
        is_shown: Callable[[Alternative], bool],
    ) -> None:
        """Show plans in order, the best first; the one the trip has is marked."""
        if [card.found for card in self.cards] != list(found):
            self._replace_cards(guidebook, found)
        for card in self.cards:
            card.set_shown(is_shown(card.found))

    def _replace_cards(self, guidebook: Guidebook, found: Sequence[Alternative]) -> None:
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = tuple(
            PlanCard(self._look, guidebook, each, found[0], chr(65 + number))
            for number, each in enumerate(found)
        )
        for card in self.cards:
            card.wanted.connect(self._taker(card.found))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards beside each other as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, self.width() // self._look.px(sizes.PLAN_CARD_WIDTH))
        for number in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(number, int(number < columns))
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)

    def _taker(self, found: Alternative) -> Callable[[], None]:
        return lambda: self.plan_wanted.emit(found)
