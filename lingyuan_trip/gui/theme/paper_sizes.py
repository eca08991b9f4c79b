"""Measures of what is printed, in pixels of 96 to the inch; 1 mm is 3.78 of them."""

from __future__ import annotations

from PySide6.QtGui import QColor

MM = 96 / 25.4
"""Pixels of a millimetre."""

QR_SIDE = 30 * MM
"""The least width at which every phone reads our longest links from paper."""

QR_QUIET = 2
"""Light modules around a code, where paper lies around that."""

CLOCK_WIDTH = 46.0
RAIL_WIDTH = 34.0
DISC = 11.0
STATION_BOX = 11.0
CARD_PADDING = 7.0
CARD_GAP = 5.0
COLUMN_GAP = 22.0
SECTION_GAP = 14.0
NAME_ROOM = 34.0
FOOT_HEIGHT = 26.0
FOOT_SIZE = 9

WHITE, BLACK = QColor("#FFFFFF"), QColor("#000000")
"""Bare paper, and what codes are printed in: readers want all the contrast there is."""
BULLET = 12.0
CODE_GAP = 10.0
CODE_CAPTION = 18.0
CODE_TEXT_LEAST = 84.0
HEADER_WIDE_FROM = 500.0
HEADER_GAP = 14.0
PAIR_FROM = 500.0
BANNER_HEIGHT = 116.0
BAND_EDGE = 10.0
LINE_GAP = 3.0
ABOVE_LINE = 5.0
TITLE_MARK = 28.0
BULLET_BOX = (1.0, 7.0, 4.0, 4.0)
PAGE_NUMBER_ROOM = 40.0
CLOCK_STEP = 18.0
PAUSE_ICON = 12.0
MOVE_ICON = 16.0
A4_SIDES = (794, 1123)
A3_SIDES = (1123, 1587)
