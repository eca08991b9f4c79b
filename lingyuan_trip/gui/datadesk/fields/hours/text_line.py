"""写成文字: what the grid shows as a sentence, or the rules as they stand; both can be changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.labels import label, restyle

_C = "HoursField"
_LONGEST = 20_000

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
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(translate(_C, "开放时间写成文字"))
        self.raw = Chip(look, translate(_C, "原文"), small=True)
        self.raw.setToolTip(translate(_C, "按文件里的写法看和改，一个字不少"))
        self.message = label("", 1, "alarm", wrap=True)
        self._tick = QLabel()
        self._tick.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.edit.textEdited.connect(lambda _text: self._show_verdict())
        self.edit.editingFinished.connect(self._settle)
        self.raw.clicked.connect(self.raw_wanted)
        look.changed.connect(self._paint_tick)
        self._paint_tick()
        self._arrange()

    @property
    def verdict(self) -> str:
        """What is wrong with what stands in the line; empty if nothing is."""
        return self._judge(self.edit.text())

    def show_text(self, text: str) -> None:
        """Show a text, unless another one is being written."""
        is_same = text == self._shown
        self._shown = text
        if not (is_same and self.edit.text() != text and self.verdict):
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self._show_verdict()

    def take_back(self) -> None:
        """Show again what holds."""
        self.edit.setText(self._shown)
        self._show_verdict()

    def _settle(self) -> None:
        text = self.edit.text()
        self._show_verdict()
        if text != self._shown and not self.verdict:
            self._shown = text
            self.taken.emit(text)

    def _show_verdict(self) -> None:
        wrong = self.verdict
        self.edit.setToolTip(self.edit.text())
        self._tick.setVisible(not wrong and bool(self.edit.text()))
        self.message.setText(wrong)
        self.message.setVisible(bool(wrong))
        restyle(self.edit, invalid=bool(wrong))
        self.edit.setAccessibleDescription(wrong)

    def _paint_tick(self) -> None:
        size = self._look.px(tokens.ICON_SMALL)
        color, ratio = self._look.color("jade"), self.devicePixelRatioF()
        self._tick.setPixmap(icons.pixmap("ok", color, size, ratio))
        self.edit.setTextMargins(0, 0, size + tokens.SPACE[1], 0)

    def _arrange(self) -> None:
        caption = label(translate(_C, "写成文字"), 1, "label")
        caption.setBuddy(self.edit)
        inside = QHBoxLayout(self.edit)
        inside.setContentsMargins(0, 0, tokens.SPACE[2], 0)
        inside.addStretch()
        inside.addWidget(self._tick)
        line = QHBoxLayout()
        line.setSpacing(tokens.SPACE[2])
        line.addWidget(caption)
        line.addWidget(self.edit, 1)
        line.addWidget(self.raw, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(line)
        column.addWidget(self.message)
