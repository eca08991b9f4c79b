"""The hints of the first start, beside the trip they are about."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.hints import Hints
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.hint_card import HintCard

_C = "Hint"


class HintList(QWidget):
    """One card a hint; hides itself once all were read."""

    def __init__(self, look: Look, hints: Hints) -> None:
        super().__init__()
        self._hints = hints
        self.setObjectName("hintList")
        self.setAccessibleName(translate(_C, "提示"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SPACE[2])
        said = {
            "saturday": (
                "calendar",
                translate(_C, "先替您排好了下一个周六。改成您的车次，再安排。"),
            ),
            "wishes": ("wish", translate(_C, "不想错过的地方，在“发现”里点“想去”。")),
            "estimates": ("estimate", translate(_C, "虚线和“估算”是推定的，出发前请核实。")),
        }
        self._cards = {key: HintCard(look, *said[key]) for key in hints.open}
        for key, card in self._cards.items():
            card.dismissed.connect(partial(hints.dismiss, key))
            self._column.addWidget(card)
        hints.changed.connect(self._follow)
        self._follow()

    @property
    def keys(self) -> tuple[str, ...]:
        """The hints that are shown."""
        return tuple(key for key, card in self._cards.items() if not card.isHidden())

    def _follow(self) -> None:
        for key, card in self._cards.items():
            card.setVisible(key in self._hints.open)
        # Never shown from here: without a parent yet it would be a window of its own.
        if not self._hints.open:
            self.hide()
