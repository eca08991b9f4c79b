"""The look in numbers: colour roles, type, spacing, shape, motion. No module outside this folder
states a colour or a size of its own.
"""

from lingyuan_trip.gui.theme.colors import DARK, LIGHT, Theme
from lingyuan_trip.gui.theme.shape import (
    BADGE_HEIGHT,
    CHIP_HEIGHT,
    COMPACT_BELOW,
    CONTROL_HEIGHT,
    ELEVATION,
    FOCUS_GAP,
    FOCUS_WIDTH,
    HAIR,
    LARGE_ACTION_HEIGHT,
    NARROW_BELOW,
    NO_LIMIT,
    RADIUS_BADGE,
    RADIUS_CARD,
    RAIL_WIDTH,
    RAIL_WIDTH_COMPACT,
    SMALL_CHIP_HEIGHT,
    SMALL_CONTROL_HEIGHT,
    SPACE,
    TOP_BAR_HEIGHT,
    TOP_BAR_HEIGHT_COMPACT,
)
from lingyuan_trip.gui.theme.type_scale import FONT_FAMILY, TEXT_SIZES, TYPE, font

__all__ = [
    "BADGE_HEIGHT",
    "CHIP_HEIGHT",
    "COMPACT_BELOW",
    "CONTROL_HEIGHT",
    "DARK",
    "ELEVATION",
    "FOCUS_GAP",
    "FOCUS_WIDTH",
    "FONT_FAMILY",
    "HAIR",
    "LARGE_ACTION_HEIGHT",
    "LIGHT",
    "NARROW_BELOW",
    "NO_LIMIT",
    "RADIUS_BADGE",
    "RADIUS_CARD",
    "RAIL_WIDTH",
    "RAIL_WIDTH_COMPACT",
    "SMALL_CHIP_HEIGHT",
    "SMALL_CONTROL_HEIGHT",
    "SPACE",
    "TEXT_SIZES",
    "TOP_BAR_HEIGHT",
    "TOP_BAR_HEIGHT_COMPACT",
    "TYPE",
    "Theme",
    "font",
]
