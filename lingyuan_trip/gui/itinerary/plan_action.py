"""The one large action, what is going on, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label

_C = "PlanAction"


class PlanAction(QObject):
    """`button` is 安排行程, 重新安排 where there is a plan, or 停止 while one is being made;
    `progress` and `trouble` are widgets that show themselves when there is something to say.
    """

    plan_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._running = False
        self._blocked = ""
        self._again = False
        # An answer that comes at once needs no word about waiting, and must not move the page.
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.setInterval(motion.SAY_BUSY_AFTER)
        self.button = Button(look, "", "primary", "route")
        self.button.setObjectName("planButton")
        self.button.clicked.connect(self._press)
        self._words = label("", 1, "small", wrap=True)
        self.progress = _progress(self._words)
        self.progress.hide()
        self._busy.timeout.connect(self.progress.show)
        self.trouble = label("", 2, "alarm", wrap=True, selectable=True)
        self.trouble.setObjectName("planTrouble")
        self.trouble.hide()
        self.set_compact(False)
        self._refresh()

    @property
    def words(self) -> str:
        """What is going on."""
        return self._words.text()

    def set_compact(self, compact: bool) -> None:
        """Lower in a bar, large at the foot of the form."""
        height = tokens.CONTROL_HEIGHT if compact else tokens.LARGE_ACTION_HEIGHT
        self.button.setMinimumHeight(height)

    def set_running(self, running: bool, words: str = "") -> None:
        """Say what is going on while a plan is being made."""
        self._running = running
        self._words.setText(words)
        if running:
            self.say_trouble("")
        self._refresh()

    def set_blocked(self, reason: str) -> None:
        """Say why no plan can be made; empty when one can."""
        self._blocked = reason
        self._refresh()

    def set_has_plan(self, has_plan: bool) -> None:
        """Planning replaces the plan that is there."""
        if has_plan != self._again:
            self._again = has_plan
            self._refresh()

    def say_trouble(self, words: str) -> None:
        """Say what went wrong."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def press(self) -> None:
        """Do what the button does, if it does anything."""
        if self.button.isEnabled():
            self._press()

    def _press(self) -> None:
        if self._running:
            self.stop_wanted.emit()
        else:
            self.plan_wanted.emit()

    def _refresh(self) -> None:
        running = self._running
        plan = translate(_C, "重新安排") if self._again else translate(_C, "安排行程")
        stop, keep = translate(_C, "停止"), translate(_C, "停止，留下目前最好的方案")
        keys = translate(_C, "{plan}（Ctrl+Enter）").format(plan=plan)
        self.button.setText(stop if running else plan)
        self.button.set_rank("plain" if running else "primary")
        self.button.set_icon("stop" if running else "route")
        self.button.setEnabled(running or not self._blocked)
        self.button.setAccessibleName(keep if running else plan)
        self.button.setAccessibleDescription("" if running else self._blocked)
        self.button.setToolTip(keep if running else self._blocked or keys)
        if not running:
            self._busy.stop()
            self.progress.hide()
        elif self.progress.isHidden() and not self._busy.isActive():
            self._busy.start()


def _progress(words: QWidget) -> QWidget:
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setFixedHeight(tokens.SPACE[1])
    bar.setAccessibleName(translate(_C, "正在安排"))
    made = QWidget()
    made.setObjectName("planProgress")
    column = QVBoxLayout(made)
    column.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], 0)
    column.setSpacing(tokens.SPACE[1])
    column.addWidget(bar)
    column.addWidget(words)
    return made
