"""Spacing, radii, elevation and the measures of controls, in logical pixels."""

from __future__ import annotations

SPACE = {1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32}
"""The spacing scale."""

ELEVATION = ("sunken", "paper", "surface", "raised")
"""Grounds from the deepest to the highest; depth comes from them and from lines, never from a
shadow.
"""

HAIR = 1
NO_LIMIT = (1 << 24) - 1
"""The width of a widget that may be as wide as its place (Qt's QWIDGETSIZE_MAX)."""

RADIUS_CARD = 8
RADIUS_BADGE = 4
CONTROL_HEIGHT = 32
SMALL_CONTROL_HEIGHT = 24
LARGE_ACTION_HEIGHT = 40
BADGE_HEIGHT = 18
CHIP_HEIGHT = 28
SMALL_CHIP_HEIGHT = 24
FOCUS_WIDTH = 2
FOCUS_GAP = 2
FOCUS_INSET = 3
"""How far inside its edge a control without room around it draws its focus."""

ICON = 18
ICON_SMALL = 14
RAIL_WIDTH = 72
RAIL_WIDTH_COMPACT = 64
TOP_BAR_HEIGHT = 52
TOP_BAR_HEIGHT_COMPACT = 48
COMPACT_BELOW = 1200
"""Below this window width, at 100 % text, the map folds away and lists become compact."""

NARROW_BELOW = 900
"""Below this window width, at 100 % text, what stood side by side stands one below the other."""
