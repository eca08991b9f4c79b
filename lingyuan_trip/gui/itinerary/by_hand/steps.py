"""What the ways to mend a trouble are called as steps that can be undone."""

from __future__ import annotations

from lingyuan_trip.domain.timed_arrangement import MendKind
from lingyuan_trip.gui.i18n import mark


def mend_step(kind: MendKind) -> str:
    """The name of a step, marked for translation."""
    return {
        MendKind.LEAVE_EARLIER: mark("Step", "早一点出发"),
        MendKind.SHORTEN: mark("Step", "缩短游览"),
        MendKind.MOVE: mark("Step", "换先后"),
        MendKind.OTHER_DAY: mark("Step", "移到另一天"),
        MendKind.EXCHANGE: mark("Step", "换一处"),
        MendKind.REMOVE: mark("Step", "拿掉"),
        MendKind.ADD: mark("Step", "排进心愿"),
        MendKind.LUNCH: mark("Step", "改午餐"),
        MendKind.FREE_TIME: mark("Step", "不固定时刻"),
        MendKind.LET_GO: mark("Step", "不再指定"),
        MendKind.CONDITIONS: mark("Step", "改条件"),
    }[kind]
