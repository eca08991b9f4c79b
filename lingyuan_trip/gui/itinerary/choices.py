"""Pace, transport, lunch and interests."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.trip_request import Interest, LunchWish, Pace, TravelMode
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.segmented import SegmentedControl
from lingyuan_trip.gui.widgets.stepper import Stepper

_C = "RequestForm"
_USUAL = LunchWish()
_WINDOWS = (
    (_USUAL.earliest, _USUAL.latest),
    (parse_clock("11:00"), parse_clock("12:30")),
    (parse_clock("12:00"), parse_clock("14:00")),
)
_LUNCH_LEAST, _LUNCH_MOST, _LUNCH_STEP = 15, 90, 5


def pace_control(look: Look) -> SegmentedControl:
    """从容 · 适中 · 紧凑."""
    choices = [(pace.value, formatting.pace(pace)) for pace in Pace]
    return SegmentedControl(look, translate(_C, "节奏"), choices)


def mode_control(look: Look) -> SegmentedControl:
    """自驾 · 包车·出租 · 公交+步行."""
    choices = [(mode.value, formatting.mode(mode)) for mode in TravelMode]
    return SegmentedControl(look, translate(_C, "交通"), choices)


class LunchField(QWidget):
    """How long lunch takes and when it may start, or none."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._wish: LunchWish | None = _USUAL
        self.minutes = Stepper(
            look,
            translate(_C, "午餐时长"),
            low=_LUNCH_LEAST,
            high=_LUNCH_MOST,
            step=_LUNCH_STEP,
            words=lambda n: translate(_C, "%n 分", n),
        )
        self.minutes.setObjectName("lunchMinutes")
        self.minutes.changed.connect(self._tell)
        self.window_box = QComboBox()
        self.window_box.setObjectName("lunchBox")
        self.window_box.setAccessibleName(translate(_C, "午餐开始时段"))
        self.window_box.setAccessibleDescription(translate(_C, "午餐开始时段"))
        self.window_box.setMinimumContentsLength(6)
        self.window_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.window_box.activated.connect(self._tell)
        self._offer(())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[1])
        row.addWidget(self.minutes)
        row.addWidget(self.window_box, 1)

    def set_wish(self, wish: LunchWish | None) -> None:
        """Show a wish without telling anyone."""
        self._wish = wish
        if wish is not None:
            self._offer(((wish.earliest, wish.latest),))
            self.minutes.set_value(wish.minutes)
        window = None if wish is None else (wish.earliest, wish.latest)
        self.window_box.setCurrentIndex(self._windows.index(window))
        self.minutes.setVisible(wish is not None)

    def _offer(self, more: tuple[tuple[int, int], ...]) -> None:
        windows = (*_WINDOWS, *(window for window in more if window not in _WINDOWS))
        self._windows: list[tuple[int, int] | None] = [*windows, None]
        self.window_box.clear()
        for window in windows:
            self.window_box.addItem(formatting.clock_range(*window))
        self.window_box.addItem(translate(_C, "不安排午餐"))

    def _tell(self) -> None:
        window = self._windows[self.window_box.currentIndex()]
        wish = None if window is None else LunchWish(self.minutes.value, *window)
        self.minutes.setVisible(wish is not None)
        self.changed.emit(wish)


class InterestChips(QWidget):
    """One chip an interest."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(translate(_C, "兴趣"))
        self.chips = {
            interest: Chip(look, formatting.interest(interest), small=True) for interest in Interest
        }
        flow = FlowLayout(gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for chip in self.chips.values():
            chip.clicked.connect(self._tell)
            flow.addWidget(chip)
        self.setLayout(flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_interests(self, interests: frozenset[Interest]) -> None:
        """Show interests without telling anyone."""
        for interest, chip in self.chips.items():
            chip.setChecked(interest in interests)

    def _tell(self) -> None:
        chosen = (interest for interest, chip in self.chips.items() if chip.isChecked())
        self.changed.emit(frozenset(chosen))
