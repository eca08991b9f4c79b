"""赶得上车: a simulation of slower trips, what it rests on, and a plan with a required chance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from lingyuan_trip.domain.stress_test import Chance, StressTest
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from lingyuan_trip.gui.widgets.labels import label, rule
from lingyuan_trip.gui.widgets.progress_line import ProgressLine

_C = "Catch"
_WANTED = (0.9, 0.95, 0.99, 0.999)
_USUAL = 0.99
_BAR_STEPS = 1000


class ChanceBar(QWidget):
    """A chance in words over a bar."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._caption = words
        self._words = label("", 2, strong=True, wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _BAR_STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(tokens.SPACE[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addWidget(self._words)
        column.addWidget(self._bar)

    @property
    def words(self) -> str:
        """The chance in words."""
        return self._words.text()

    def show_chance(self, chance: Chance) -> None:
        """Show in how many of the runs it happened, and how sure that is."""
        words = translate(_C, "{what} {share}（95 % 区间 {low}–{high}）").format(
            what=self._caption,
            share=percent(chance.share),
            low=percent(chance.low),
            high=percent(chance.high),
        )
        self._words.setText(words)
        self._bar.setValue(round(chance.share * _BAR_STEPS))
        self._bar.setAccessibleName(words)


class CatchView(QWidget):
    """`test_wanted` asks for the simulation, `plan_wanted` for a plan with a chance (0–1),
    `take_wanted` for that plan to be that of the trip.
    """

    test_wanted = Signal()
    plan_wanted = Signal(float)
    take_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("catchView")
        self._told = label("", 2, "alarm", wrap=True)
        self.caught = ChanceBar(translate(_C, "赶上车"))
        self.kept = ChanceBar(translate(_C, "处处赶上，也赶上车"))
        self._lines = label("", 2, wrap=True, selectable=True)
        self._lines.setObjectName("catchLines")
        self._basis = label(_basis_words(), 1, "hint", wrap=True)
        self._basis.setObjectName("catchBasis")
        self.chance = ChoiceBox(look, translate(_C, "要求的把握"))
        self.chance.setObjectName("wantedChance")
        for wanted in _WANTED:
            self.chance.addItem(f"{wanted * 100:g} %", wanted)
        self.chance.setCurrentIndex(_WANTED.index(_USUAL))
        self.plan = Button(look, translate(_C, "按这个把握安排"), icon="train")
        self.plan.setObjectName("planToCatch")
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self.chance.currentData()))
        self.progress = ProgressLine(look, translate(_C, "停止，留下试过的里面最稳妥的"))
        self.progress.stop_wanted.connect(self.stop_wanted)
        self._safe = label("", 2, wrap=True, selectable=True)
        self._safe.setObjectName("safePlan")
        self.take = Button(look, translate(_C, "换成这个方案"))
        self.take.setObjectName("takeSafePlan")
        self.take.clicked.connect(self.take_wanted)
        self._lay_out()
        self.show_test(None, ())
        self.show_safe("", can_take=False)
        self.say("")

    @property
    def lines(self) -> str:
        """What became of the plan, in words."""
        return self._lines.text()

    @property
    def safe_words(self) -> str:
        """What is said of the plan with the required chance."""
        return self._safe.text()

    def say(self, words: str) -> None:
        """Say why nothing can be tested; nothing for empty words."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def show_test(self, test: StressTest | None, lines: Sequence[str]) -> None:
        """Show what became of the plan in the simulated trips."""
        for part in (self.caught, self.kept, self._lines):
            part.setVisible(test is not None)
        if test is not None:
            self.caught.show_chance(test.train_missed.opposite)
            self.kept.show_chance(test.nothing_missed)
            self._lines.setText("\n".join(lines))

    def show_safe(self, words: str, *, can_take: bool) -> None:
        """Show what was found for the required chance; nothing for empty words."""
        self._safe.setText(words)
        self._safe.setVisible(bool(words))
        self.take.setVisible(bool(words))
        self.take.setEnabled(can_take)

    def showEvent(self, event: QShowEvent) -> None:
        """The simulation takes a moment only: whoever looks gets it."""
        super().showEvent(event)
        self.test_wanted.emit()

    def _lay_out(self) -> None:
        ask = QHBoxLayout()
        ask.setSpacing(tokens.SPACE[2])
        ask.addWidget(self.chance)
        ask.addWidget(self.plan)
        ask.addStretch()
        take = QHBoxLayout()
        take.addWidget(self.take)
        take.addStretch()
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, tokens.SPACE[2], edge, tokens.SPACE[3])
        column.setSpacing(tokens.SPACE[2])
        for part in (self._told, self.caught, self.kept, self._lines, self._basis, rule()):
            column.addWidget(part)
        column.addWidget(
            label(translate(_C, "要更有把握：提前到站，换来把握"), 2, strong=True, wrap=True)
        )
        column.addLayout(ask)
        column.addWidget(self.progress)
        column.addWidget(self._safe)
        column.addLayout(take)
        column.addStretch()


def percent(share: float) -> str:
    """`98.4 %`."""
    return f"{share * 100:.1f} %"


def _basis_words() -> str:
    return translate(
        _C,
        "这是模拟，不是预报：会慢多少是我们的估计，没有人量过；位置不准的地方落在误差圈里随机一点；"
        "不算列车晚点、停运、天气和临时闭园。",
    )
