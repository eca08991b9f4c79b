"""Pace, transport and interests."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.trip_request import Interest, Pace, TravelMode
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "RequestForm"


def pace_control(look: Look) -> SegmentedControl:
    """从容 · 适中 · 紧凑."""
    choices = [(pace.value, formatting.pace(pace)) for pace in Pace]
    return SegmentedControl(look, translate(_C, "节奏"), choices)


def mode_control(look: Look) -> SegmentedControl:
    """自驾 · 包车·出租 · 公交+步行."""
    choices = [(mode.value, formatting.mode(mode)) for mode in TravelMode]
    return SegmentedControl(look, translate(_C, "交通"), choices)


class InterestChips(QWidget):
    """One chip an interest; `toggled` tells which was switched, and whether it is on."""

    toggled = Signal(object, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(translate(_C, "兴趣"))
        self.chips = {
            interest: Chip(look, formatting.interest(interest), small=True) for interest in Interest
        }
        flow = FlowLayout(gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for interest, chip in self.chips.items():
            chip.clicked.connect(self._teller(interest))
            flow.addWidget(chip)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_weights(self, weights: Mapping[Interest, int]) -> None:
        """Show what is liked, and how much where it is more than a little, without telling."""
        for interest, chip in self.chips.items():
            weight = weights.get(interest, 0)
            chip.setChecked(weight > 0)
            name = formatting.interest(interest)
            chip.setText(f"{name} ×{weight}" if weight > 1 else name)

    def _teller(self, interest: Interest) -> Callable[[bool], None]:
        return lambda on: self.toggled.emit(interest, on)
