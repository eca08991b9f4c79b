"""Clock times as minutes after midnight, always in Asia/Shanghai.

Minutes are used because closing at 24:00 exists and `datetime.time` has no such value.
"""

from __future__ import annotations

import re

MINUTES_PER_DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


def parse_clock(text: str) -> int:
    """Minutes after midnight of `H:MM` or `HH:MM`; 24:00 is allowed. Raises ValueError."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a clock time: {text!r}")
    hour, minute = int(match[1]), int(match[2])
    if minute > 59 or hour * 60 + minute > MINUTES_PER_DAY:
        raise ValueError(f"not a clock time: {text!r}")
    return hour * 60 + minute


def format_clock(minutes: int) -> str:
    """`HH:MM` of minutes after midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
