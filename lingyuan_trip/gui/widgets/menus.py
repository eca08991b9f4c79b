"""A menu with headings, whose items can be chosen by a letter while it is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.mnemonics import Item, mark_letters


class Menu(QMenu):
    """The letters stand in the words only while the menu is open: its actions are those of the
    sheet of shortcuts, too. `fill` is called whenever it opens, for menus that change.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        title: str = "",
        fill: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__(title, parent)
        self._refill = fill
        self._plain: dict[QAction, str] = {}
        self.aboutToShow.connect(self._get_ready)
        self.aboutToHide.connect(self._unmark)

    def add_heading(self, words: str) -> None:
        """Say what the following items are about. It cannot be chosen."""
        if self.actions():
            self.addSeparator()
        shown = label(words, 1, "hint")
        side, above = tokens.SPACE[3], tokens.SPACE[1]
        shown.setContentsMargins(side, above, side, 0)
        heading = QWidgetAction(self)
        heading.setText(words)
        heading.setDefaultWidget(shown)
        heading.setEnabled(False)
        self.addAction(heading)

    def list_choices(self) -> list[QAction]:
        """What can be chosen, or could if it were not grey."""
        return [
            action
            for action in self.actions()
            if not action.isSeparator() and not isinstance(action, QWidgetAction)
        ]

    def _get_ready(self) -> None:
        self._unmark()
        self._refill()
        actions = [action for action in self.list_choices() if action.isVisible()]
        items = [Item(action.text(), _own_key(action)) for action in actions]
        for action, words in zip(actions, mark_letters(items), strict=True):
            self._plain[action] = action.text()
            action.setText(words)

    def _unmark(self) -> None:
        plain, self._plain = self._plain, {}
        here = set(self.actions())
        for action, words in plain.items():
            if action in here:
                action.setText(words)


def _own_key(action: QAction) -> str:
    keys = action.shortcut().toString() or action.text().partition("\t")[2]
    last = keys.rpartition("+")[2]
    return last if len(last) == 1 and last.isascii() and last.isalnum() else ""
