"""Alt and a letter press the buttons of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.mnemonics import Item, mark_letters

_RANKS = ("plain", "primary")


def give_letters(dialog: QWidget) -> None:
    """Mark a letter in the words of each button; a reader still hears the words alone."""
    found = dialog.findChildren(Button)
    buttons = [each for each in found if each.property("kind") in _RANKS and each.text()]
    words = [button.text() for button in buttons]
    for button, plain, marked in zip(
        buttons, words, mark_letters([Item(each) for each in words]), strict=True
    ):
        if not button.accessibleName():
            button.setAccessibleName(plain)
        button.setText(marked)
