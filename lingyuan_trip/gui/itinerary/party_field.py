"""Who travels, and what entrance may cost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from lingyuan_trip.domain.wishes import MOST_PEOPLE, Party
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.stepper import Stepper

_C = "RequestForm"
_MOST_YUAN = 99_999


class PartyField(QWidget):
    """A stepper each for adults, elders and children; a party is never empty."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._party = Party()
        self.steppers = tuple(_stepper(look, *kind) for kind in _kinds())
        flow = FlowLayout(gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for stepper in self.steppers:
            stepper.changed.connect(self._tell)
            flow.addWidget(stepper)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_party(self, party: Party) -> None:
        """Show a party without telling anyone."""
        self._party = party
        numbers = (party.adults, party.elders, party.children)
        for stepper, number in zip(self.steppers, numbers, strict=True):
            stepper.set_value(number)

    def _tell(self) -> None:
        numbers = [stepper.value for stepper in self.steppers]
        if not 1 <= sum(numbers) <= MOST_PEOPLE:
            self.set_party(self._party)
            return
        self._party = Party(*numbers)
        self.changed.emit(self._party)


class BudgetField(QLineEdit):
    """Whole yuan for the entrance of the whole party; empty is no limit."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._budget: int | None = None
        name = translate(_C, "全体门票的预算，元")
        self.setObjectName("budget")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setPlaceholderText(translate(_C, "不限（全体门票，元）"))
        self.setValidator(QIntValidator(0, _MOST_YUAN, self))
        self.editingFinished.connect(self._tell)

    def set_budget(self, budget: int | None) -> None:
        """Show a budget without telling anyone."""
        self._budget = budget
        self.setText("" if budget is None else str(budget))

    def _tell(self) -> None:
        budget = int(self.text()) if self.text() else None
        if budget != self._budget:
            self._budget = budget
            self.changed.emit(budget)


def _kinds() -> tuple[tuple[str, str, Callable[[int], str]], ...]:
    return (
        ("adults", translate(_C, "成人"), lambda n: translate(_C, "成人 %n", n)),
        ("elders", translate(_C, "老人"), lambda n: translate(_C, "老人 %n", n)),
        ("children", translate(_C, "儿童"), lambda n: translate(_C, "儿童 %n", n)),
    )


def _stepper(look: Look, key: str, name: str, words: Callable[[int], str]) -> Stepper:
    made = Stepper(look, name, low=0, high=MOST_PEOPLE, words=words)
    made.setObjectName(key)
    return made
