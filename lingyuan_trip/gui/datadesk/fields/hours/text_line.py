"""写成文字: what the grid shows as a sentence, or the rules as they stand; both can be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.growing_text import GrowingText
from lingyuan_trip.gui.widgets.labels import label

_C = "HoursField"

Judge = Callable[[str], str]
"""What is wrong with a text, in words; empty if it is understood."""


class TextLine(QWidget):
    """`taken` brings a text that was understood, on Enter or on leaving; `raw_wanted` is the switch
    between sentence and rules.
    """

    taken = Signal(str)
    raw_wanted = Signal(bool)

    def __init__(self, look: Look, judge: Judge) -> None:
        super().__init__()
        self._look = look
        self._judge = judge
        self._shown = ""
        self._is_ticked = self._may_tick = False
        self.edit = GrowingText(look, translate(_C, "开放时间写成文字"))
        self.raw = Chip(look, translate(_C, "原文"), small=True)
        self.raw.setToolTip(translate(_C, "按文件里的写法看和改，一个字不少"))
        self.message = label("", 1, "alarm", wrap=True)
        self._tick = QLabel()
        self.edit.written.connect(self._show_verdict)
        self.edit.finished.connect(self._settle)
        self.raw.clicked.connect(self.raw_wanted)
        look.changed.connect(self._paint_tick)
        self._paint_tick()
        self._arrange()

    @property
    def verdict(self) -> str:
        """What is wrong with what stands in the line; empty if nothing is."""
        return self._judge(self.edit.text())

    def show_text(self, text: str, *, is_understood: bool) -> None:
        """Show a text, unless another one is being written that is not understood yet.

        A text that the grid cannot show has no tick, however well it is written.
        """
        self._may_tick = is_understood
        is_same = text == self._shown
        self._shown = text
        if not (is_same and self.edit.text() != text and self.verdict):
            self.edit.show_text(text)
        self._show_verdict()

    def _settle(self) -> None:
        text = self.edit.text()
        self._show_verdict()
        if text != self._shown and not self.verdict:
            self._shown = text
            self.taken.emit(text)

    def _show_verdict(self) -> None:
        wrong = self.verdict
        self._show_tick(self._may_tick and not wrong and bool(self.edit.text().strip()))
        self.message.setText(wrong)
        self.message.setVisible(bool(wrong))
        self.edit.mark(invalid=bool(wrong))
        self.edit.setAccessibleDescription(wrong)

    def _show_tick(self, wanted: bool) -> None:
        self._is_ticked = wanted
        self._paint_tick()

    def _paint_tick(self) -> None:
        """It keeps its place while it is not there."""
        size = self._look.px(tokens.ICON_SMALL)
        self._tick.setFixedWidth(size)
        if self._is_ticked:
            color, ratio = self._look.color("jade"), self.devicePixelRatioF()
            self._tick.setPixmap(icons.pixmap("ok", color, size, ratio))
        else:
            self._tick.clear()

    def _arrange(self) -> None:
        caption = label(translate(_C, "写成文字"), 1, "label")
        caption.setBuddy(self.edit)
        line = QHBoxLayout()
        line.setSpacing(tokens.SPACE[2])
        line.addWidget(caption)
        line.addWidget(self._tick)
        line.addStretch()
        line.addWidget(self.raw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(line)
        column.addWidget(self.edit)
        column.addWidget(self.message)
