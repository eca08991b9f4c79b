"""What a screen reader says when something changes without the focus moving."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a text read aloud, where somebody listens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
