"""A sentence across a page about something that holds until it is mended or sent away."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label

Tone = Literal["note", "alarm"]


class Banner(QFrame):
    """`note` in the colour of estimates, `alarm` in cinnabar; `wanted` comes with its button,
    `closed` when the person sends it away.
    """

    wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        look: Look,
        tone: Tone,
        words: str = "",
        action: str = "",
        *,
        closes: bool = False,
    ) -> None:
        super().__init__()
        self._set_pane(tone)
        self._words = label("", 2, wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE[4], tokens.SPACE[1], tokens.SPACE[3], tokens.SPACE[1])
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self._words, 1)
        if action:
            self.button = Button(look, action, "small")
            self.button.clicked.connect(self.wanted)
            row.addWidget(self.button)
        if closes:
            close = IconButton(look, "close", translate("Banner", "知道了"))
            close.clicked.connect(self._close)
            row.addWidget(close)
        self.say(words)

    @property
    def words(self) -> str:
        """What it says; empty while it is not shown."""
        return "" if self.isHidden() else self._words.text()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def set_tone(self, tone: Tone) -> None:
        """Change between a note and an alarm."""
        self._set_pane(tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def _set_pane(self, tone: Tone) -> None:
        self.setProperty("pane", "alarm" if tone == "alarm" else "banner")
