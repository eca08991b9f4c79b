"""The hints of the first start, beside the trip they are about."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.gui.hints import Hints
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.hint_card import HintCard

_C = "Hint"


class HintList(QWidget):
    """The next hint that was not read yet, one at a time; hides itself once all were read."""

    def __init__(self, look: Look, hints: Hints) -> None:
        super().__init__()
        self._look = look
        self._hints = hints
        self._card: HintCard | None = None
        self.setObjectName("hintList")
        self.setAccessibleName(translate(_C, "提示"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        hints.changed.connect(self._follow)
        self._follow()

    @property
    def key(self) -> str | None:
        """The hint that is shown."""
        return next(iter(self._hints.open), None)

    def _follow(self) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        if self.key is None:
            # Never shown from here: without a parent yet it would be a window of its own.
            self.hide()
            return
        self._card = HintCard(self._look, *_said(self.key))
        self._card.dismissed.connect(partial(self._hints.dismiss, self.key))
        self._column.addWidget(self._card)
        self._card.show()


def _said(key: str) -> tuple[str, str]:
    return {
        "saturday": (
            "calendar",
            translate(_C, "先替您排好了下一个周六。改成您的车次，再安排。"),
        ),
        "wishes": ("wish", translate(_C, "不想错过的地方，在“发现”里点“想去”。")),
        "estimates": ("estimate", translate(_C, "“约”、虚线和“估算”都是推定的，出发前请核实。")),
    }[key]
