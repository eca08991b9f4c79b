"""Measures of what lies round and over the map, in logical pixels."""

from __future__ import annotations

HOVER_AWAY = 18
LEGEND_SYMBOL = 28
LEGEND_GAP = 4
OVERVIEW_EDGE = 10
OVERVIEW_TITLE = 20
ROOM_FOR_OVERVIEW = (380, 600)
ROOM_FOR_LEGEND = 620
"""Height of the map from which on the legend is open from the start."""

ROOM_FOR_LINES = 360
"""Height of the map from which on it says at least what the route is."""

STOP_SIDE = 24
WHERE_WIDTH = 340
PICTURE_FOOT = 25.0
SCALE_LONGEST = 90
NORTH_ROOM = 20
SCALE_HEIGHT = 24
SCALE_TEXT_ROOM = 56
TILES_DIALOG_WIDTH = 420
LEGEND_AIR = 5
LEGEND_REGION = (-10, -6, 20, 12)
OVERVIEW = (132, 172)
FIT_MARGINS = (36, 40, 72, 44)
"""Left, top, right, bottom: what is fitted keeps clear of buttons and scale."""

PICTURE_SCALE = (170, 24)
PICTURE_MARGINS = (40, 40, 40, 48)
NORTH_ARROW = ((6, 2), (11, 15), (6, 12), (1, 15))
SCALE_FOOT = 6.5
SCALE_TICK = 5
SCALE_WORDS = 6
SCALE_HALO = 5
SCALE_CASING = 4.0
