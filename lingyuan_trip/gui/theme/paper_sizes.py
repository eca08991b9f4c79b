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
