"""Labels and panes in the type scale."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QWidget

from lingyuan_trip.gui.widgets.units import bind_units

Tone = Literal["plain", "second", "hint", "label", "small", "alarm", "jade"]
Pane = Literal["paper", "surface", "sunken", "bar", "card", "raised", "banner", "alarm", "hint"]


class _Words(QLabel):
    """A label whose lines never end between a number and its unit."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; `text` answers it as it was given."""
        self._given = text
        super().setText(bind_units(text))

    def text(self) -> str:
        """As it was given."""
        return self._given


def label(
    text: str = "",
    step: int = 2,
    tone: Tone = "plain",
    *,
    strong: bool = False,
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """A text of a type step (1–5) and tone."""
    made = _Words(text)
    made.setProperty("step", str(step))
    made.setProperty("tone", tone)
    made.setProperty("strong", strong)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def pane(kind: Pane, layout: QLayout | None = None, name: str = "") -> QFrame:
    """A plain ground to put things on."""
    made = QFrame()
    made.setProperty("pane", kind)
    made.setObjectName(name)
    if layout is not None:
        made.setLayout(layout)
    return made


def rule() -> QFrame:
    """A horizontal one-pixel line."""
    made = QFrame()
    made.setProperty("pane", "rule")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def vertical_rule() -> QFrame:
    """A vertical one-pixel line."""
    made = QFrame()
    made.setProperty("pane", "vrule")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    return made


def restyle(widget: QWidget, **properties: object) -> None:
    """Set style properties and let the style sheet look at the widget again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
