"""Which view of the answer is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout


class ViewSwitch(QWidget):
    """One chip a view, of which exactly one is on; `chosen` gives its key."""

    chosen = Signal(str)

    def __init__(self, look: Look, views: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("viewSwitch")
        self.setAccessibleName(translate("ItineraryPage", "看什么"))
        self.chips = {key: Chip(look, words, small=True) for key, words in views}
        flow = FlowLayout(gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        edge = tokens.SPACE[4]
        flow.setContentsMargins(edge, tokens.SPACE[2], edge, 0)
        for key, chip in self.chips.items():
            chip.setObjectName(f"view-{key}")
            chip.clicked.connect(self._taker(key))
            flow.addWidget(chip)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_view(views[0][0])

    @property
    def view(self) -> str:
        """The key of the view that is shown."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())

    def show_view(self, key: str) -> None:
        """Mark a view without telling anyone."""
        for other, chip in self.chips.items():
            chip.setChecked(other == key)

    def _taker(self, key: str) -> Callable[[], None]:
        def take() -> None:
            self.show_view(key)
            self.chosen.emit(key)

        return take
