"""The banner in which files and drafts are spoken of."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.keeping.offer import Offer, Way
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.banner import Banner
from lingyuan_trip.gui.widgets.buttons import Button


class Notice(Banner):
    """Shows one offer at a time, with a button for each way to go on; choosing one hides it."""

    def __init__(self, look: Look, name: str = "tripNotice") -> None:
        super().__init__(look, "note", closes=True)
        self._look = look
        self._buttons: list[Button] = []
        self.setObjectName(name)
        self.hide()

    @property
    def ways(self) -> list[str]:
        """The words on the buttons."""
        return [] if self.isHidden() else [button.text() for button in self._buttons]

    def offer(self, offer: Offer) -> None:
        """Show an offer in place of the one before."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._make_button(way) for way in offer.ways]
        self.set_tone(offer.tone)
        self.say(offer.words)
        self.show()
        announce(self, offer.words)

    def _make_button(self, way: Way) -> Button:
        button = Button(self._look, way.words, "small")

        def choose() -> None:
            self.hide()
            way.act()

        button.clicked.connect(choose)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.count() - 1, button)
        return button
