"""How long a meal takes and when it may start, or none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.trip_request import DinnerWish, LunchWish
from lingyuan_trip.domain.wishes import USUAL_DINNER, USUAL_LUNCH
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.stepper import Stepper

_C = "RequestForm"
MealWish = LunchWish | DinnerWish
Window = tuple[int, int]
_LEAST, _MOST, _STEP = 15, 90, 5


class MealField(QWidget):
    """A stepper for the minutes and a box for the time in which the meal may start."""

    changed = Signal(object)

    def __init__(
        self,
        look: Look,
        key: str,
        usual: MealWish,
        windows: tuple[Window, ...],
        names: tuple[str, str, str],
    ) -> None:
        super().__init__()
        length, window, self._none = names
        self._usual = usual
        self._usual_windows = windows
        self.minutes = Stepper(
            look,
            length,
            low=_LEAST,
            high=_MOST,
            step=_STEP,
            words=lambda n: translate(_C, "%n 分", n),
        )
        self.minutes.setObjectName(f"{key}Minutes")
        self.minutes.changed.connect(self._tell)
        self.window_box = QComboBox()
        self.window_box.setObjectName(f"{key}Box")
        self.window_box.setAccessibleName(window)
        self.window_box.setAccessibleDescription(window)
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

    def set_wish(self, wish: MealWish | None) -> None:
        """Show a wish without telling anyone."""
        if wish is not None:
            self._offer(((wish.earliest, wish.latest),))
            self.minutes.set_value(wish.minutes)
        window = None if wish is None else (wish.earliest, wish.latest)
        self.window_box.setCurrentIndex(self._windows.index(window))
        self.minutes.setVisible(wish is not None)

    def _offer(self, more: tuple[Window, ...]) -> None:
        known = self._usual_windows
        windows = (*known, *(window for window in more if window not in known))
        self._windows: list[Window | None] = [*windows, None]
        self.window_box.clear()
        for window in windows:
            self.window_box.addItem(formatting.clock_range(*window))
        self.window_box.addItem(self._none)

    def _tell(self) -> None:
        window = self._windows[self.window_box.currentIndex()]
        wish = None
        if window is not None:
            earliest, latest = window
            wish = replace(
                self._usual, minutes=self.minutes.value, earliest=earliest, latest=latest
            )
        self.minutes.setVisible(wish is not None)
        self.changed.emit(wish)


def lunch_field(look: Look) -> MealField:
    """The midday break."""
    names = (
        translate(_C, "午餐时长"),
        translate(_C, "午餐开始时段"),
        translate(_C, "不安排午餐"),
    )
    return MealField(look, "lunch", USUAL_LUNCH, _windows(USUAL_LUNCH, *_LUNCH_WINDOWS), names)


def dinner_field(look: Look) -> MealField:
    """The evening meal at the lodging."""
    names = (
        translate(_C, "晚餐时长"),
        translate(_C, "晚餐开始时段"),
        translate(_C, "不安排晚餐"),
    )
    return MealField(look, "dinner", USUAL_DINNER, _windows(USUAL_DINNER, *_DINNER_WINDOWS), names)


_LUNCH_WINDOWS = (("11:00", "12:30"), ("12:00", "14:00"))
_DINNER_WINDOWS = (("17:00", "18:30"), ("18:30", "20:30"))


def _windows(usual: MealWish, *others: tuple[str, str]) -> tuple[Window, ...]:
    more = ((parse_clock(earliest), parse_clock(latest)) for earliest, latest in others)
    return ((usual.earliest, usual.latest), *more)
