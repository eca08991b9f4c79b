"""What a page of the window is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.planning import Knowledge


class Page(QWidget):
    """The body of a page; `top_bar` stands above it and above the map."""

    key: str
    top_bar: QWidget
    scroller: QWidget

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Show other data; called after the data changed."""
        raise NotImplementedError

    def set_density(self, density: Density) -> None:
        """Lay out for a large, small or very narrow window."""
        raise NotImplementedError

    def focus_search(self) -> None:
        """Put the cursor where the page is searched, if it can be."""

    def take_over(self, former: Page) -> None:
        """Show what another page of the same kind showed; called when the language changed."""

    def close_jobs(self) -> None:
        """Wait for what the page works out off the GUI thread; called before the window goes."""
