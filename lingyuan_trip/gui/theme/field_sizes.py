"""Measures of the field editors of the data desk, in logical pixels."""

from __future__ import annotations

WEEK_ROW = 24
WEEK_BAR = 16
WEEK_HEADER = 24
WEEK_LABEL = 44
WEEK_WIDTH = 420
WEEK_LEAST_WIDTH = 300
WEEK_FRAME = 2
WEEK_HANDLE_WIDTH = 6
WEEK_HANDLE_HEIGHT = 10
WEEK_NOTCH = 2
WEEK_GRIP = 7
"""How near to an end of a bar the pointer takes hold of it."""

CLOCK_WIDTH = 64
"""Room for a clock time in a field."""

SOURCE_LEAST_SIGNS = 12
"""Letters of a source that always have room in its box."""
