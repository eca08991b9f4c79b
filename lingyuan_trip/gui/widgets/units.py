"""Numbers stay on one line with their unit."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"
_UNITS = (
    "%|km|m|min|h|分钟|分|小时|元|处|站|次|天|年|月|日|届|"
    "minutes?|hours?|days?|places?|stops?|people|yuan"
)
_BEFORE_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?![A-Za-z]))")


def bind_units(text: str) -> str:
    """The text as it is painted: no line ends between a number and its unit."""
    return _BEFORE_UNIT.sub(NO_BREAK, text)
