"""Measures of the widgets that repeat, in logical pixels."""

from __future__ import annotations

BADGE_PADDING = 4
BADGE_DASH = 2.5
CHIP_TICK = 14
CHIP_GAP = 4
EMPTY_WIDTH = 180
EMPTY_HEIGHT = 135
HATCH_STEP = 6
FESTIVAL_DASH = [3.0, 2.5]
HINT_ICON = 16
KIND_SIDE = 64
RAIL_ITEM = 56
RAIL_ICON = 22
RAIL_EMBLEM = 40
STEPPER_SIDE = 24
STEPPER_ICON = 14
TOAST_WIDEST = 480
SWATCH_WIDTH = 88
SWATCH_HEIGHT = 32
PERIOD_WIDTH = 120
PERIOD_HEIGHT = 20
TOAST = (480, 80)
"""Room for a toast on the sheet of all widgets."""
CAPTION_MOST_SCALE = 1.5
"""Up to this size of text, words stand below the icons at the edge."""
