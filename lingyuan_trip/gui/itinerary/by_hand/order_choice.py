"""Who puts the stops in order: the planner, or the visitor."""

from __future__ import annotations

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.segmented import SegmentedControl

_C = "ByHand"
_HELP, _MINE = "help", "mine"


class OrderChoice(SegmentedControl):
    """帮我排 asks the planner, which keeps what is locked; 按我的顺序 works out times only."""

    def __init__(self, look: Look) -> None:
        help_me, mine = translate(_C, "帮我排"), translate(_C, "按我的顺序")
        super().__init__(look, translate(_C, "谁来排先后"), [(_HELP, help_me), (_MINE, mine)])
        self.setObjectName("orderChoice")
        self.set_value(_HELP)

    @property
    def is_mine(self) -> bool:
        """Whether the visitor puts them in order."""
        return self.value == _MINE
