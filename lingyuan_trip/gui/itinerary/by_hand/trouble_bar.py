"""What does not work, one trouble at a time, with buttons that mend it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.timed_arrangement import Mend
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.by_hand.told import Told
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label

_C = "ByHand"


class TroubleBar(QFrame):
    """One line for the day and one row of buttons.

    `mend_chosen` brings a way out, `spot_chosen` the spot of the trouble that is walked to.
    """

    mend_chosen = Signal(object)
    spot_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._told: tuple[Told, ...] = ()
        self._at = 0
        self._find_mends: Callable[[Told], Sequence[Mend]] = lambda _told: ()
        self.setObjectName("troubleBar")
        self.setProperty("pane", "alarm")
        self._mark = QLabel()
        self._words = label("", 2, wrap=True, selectable=True)
        self._next = Button(look, "", "link")
        self._next.setObjectName("nextTrouble")
        self._next.clicked.connect(self._walk)
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, gap=tokens.SPACE[2], line_gap=tokens.SPACE[1])
        first = QHBoxLayout()
        first.setSpacing(tokens.SPACE[2])
        first.addWidget(self._mark)
        first.addWidget(self._words, 1)
        first.addWidget(self._next)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], tokens.SPACE[3], tokens.SPACE[2])
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(first)
        column.addWidget(self._ways)
        look.changed.connect(self._paint_mark)
        self._paint_mark()
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while nothing is wrong."""
        return self._words.text() if self._told else ""

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The ways that are offered."""
        found = (self._flow.itemAt(number).widget() for number in range(self._flow.count()))
        return tuple(button for button in found if isinstance(button, Button))

    def show_troubles(
        self,
        told: Sequence[Told],
        spot: str | None,
        find_mends: Callable[[Told], Sequence[Mend]],
    ) -> None:
        """Show what is wrong, that of the selected spot first."""
        self._told, self._find_mends = tuple(told), find_mends
        own = [number for number, each in enumerate(self._told) if each.spot == spot]
        if own and self._at not in own:
            self._at = own[0]
        self._at = min(self._at, max(0, len(self._told) - 1))
        self._show()

    def show_spot(self, spot: str | None) -> None:
        """Go to the first trouble of a spot, where it has one."""
        own = [number for number, each in enumerate(self._told) if each.spot == spot]
        if own and self._at not in own:
            self._at = own[0]
            self._show()

    def _walk(self) -> None:
        self._at = (self._at + 1) % len(self._told)
        self._show()
        if (spot := self._told[self._at].spot) is not None:
            self.spot_chosen.emit(spot)

    def _show(self) -> None:
        self.setVisible(bool(self._told))
        if not self._told:
            self._fill(())
            return
        told, count = self._told[self._at], len(self._told)
        several = translate(_C, "%n 处行不通", count)
        self._words.setText(formatting.clauses((several, told.words)))
        self.setAccessibleName(self._words.text())
        self._next.setText(
            translate(_C, "下一处（{at}/{count}）").format(at=self._at + 1, count=count)
        )
        self._next.setVisible(count > 1)
        self._fill(tuple(self._find_mends(told)))

    def _fill(self, mends: tuple[Mend, ...]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for mend in mends:
            words = formatting.say(mend.text)
            button = Button(self._look, words, "small")
            button.setObjectName(f"mend-{mend.kind.value}")
            button.setAccessibleName(translate(_C, "补救：{way}").format(way=words))
            button.clicked.connect(lambda _on=False, mend=mend: self.mend_chosen.emit(mend))
            self._flow.addWidget(button)
            button.show()
        self._ways.setVisible(bool(mends))
        self._ways.updateGeometry()

    def _paint_mark(self) -> None:
        side = self._look.px(sizes.TROUBLE_ICON)
        color = self._look.color("cin")
        self._mark.setPixmap(icons.pixmap("warning", color, side, self.devicePixelRatioF()))
