"""Measures of the page of trips and its timeline, in logical pixels."""

from __future__ import annotations

BEST_DAY_BAR = 6
BEST_DAY_PADDING = 6
EDIT_ICON = 18
EDIT_ROOM = 56
"""Padding and border of the button that folds the form, and the gap after its icon."""

REASON_NAME_LEAST = 128
REASON_NAME_MOST = 300
REASON_RING = 5
TIME_WIDTH = 68
FORM_LABEL_WIDTH = 34
FORM_INDENT = 23
"""From the edge of the fold to its words, past the mark."""

FORM_WIDTH = 277
SIDE_WIDTH = 352
ANSWER_LEAST = 280
SCROLL_BAR = 12
SIDE_LABEL_WIDTH = 40
PICKER_WIDTH = 248
PICKER_HEIGHT = 280
STATUS_MARK = 16
CARD_PADDING = 12
RETURN_EDGE = 4
RETURN_BAR = 8
NOTE_ICON = 14
STATION_MARK = 22
RETURN_HEIGHT = 78
CLOCK = 52
AXIS = 32
ROW_GAP = 4
NODE = 24
STATION_HEIGHT = 32
LEG_HEIGHT = 24
LUNCH_HEIGHT = 34
QUIET_HEIGHT = 28
DAY_HEAD_HEIGHT = 40
NIGHT_HEIGHT = 34
LINE_GAP = 2
NOTE_ROOM = 18
CARD_BUTTON = 24
MARKED_EDGE = 4
NEAR_EDGE = 28
DROP_KNOB = 4
HANDLE_REACH = 4
TROUBLE_ICON = 16

PLAN_CARD_WIDTH = 230
"""The least width of a plan beside others."""
