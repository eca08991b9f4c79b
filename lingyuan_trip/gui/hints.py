"""The three hints of the first start: which are still to be read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.gui.settings import Settings

HINTS = ("saturday", "wishes", "estimates")


class Hints(QObject):
    """`changed` comes when one was sent away; it never comes back by itself."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings

    @property
    def open(self) -> tuple[str, ...]:
        """The hints still to be read, in their order."""
        dismissed = self._settings.dismissed_hints
        return tuple(key for key in HINTS if key not in dismissed)

    def dismiss(self, key: str) -> None:
        """Send a hint away for good."""
        self._settings.dismiss_hint(key)
        self.changed.emit()
