"""Measures of the marks on the map, in pixels at every zoom."""

from __future__ import annotations

DOT = 6.0
"""Radius of a spot, seen from afar."""

CHOSEN_DOT = 8.0
CHOSEN_RING = 12.5
DISC = 13.0
"""Radius of a spot, seen from near: it holds the icon of its kind."""

DISC_ICON = 18
CHOSEN_DISC = 17.0
CLUSTER = 13.0
STATION = 20.0
STATION_ICON = 14
LODGING = 11.0
STOP = 12.0
CHOSEN_STOP = 15.0
CHOSEN_STOP_RING = 21.0
BREAK = 11.0
"""Radius of lunch and wait."""

BREAK_ICON = 14
EMBLEM = 28
EMBLEM_RING = 17.0
PIN = 22.0
WISH = 7.5
WISH_ICON = 12
FADED = 0.35
"""Opacity of what the filter leaves out."""

OFF_SEASON = 0.6
"""Opacity of a spot out of season."""

CLOSE_SCALE = 0.03
"""Pixels per scene unit from which on spots show their kind: a kilometre is 40 pixels."""

LEG = 3.0
LEG_CASING = 6.0
LEG_DASHES = (9.0, 5.0)
HALO = 3.0
TAG_HEIGHT = 20
TAG_PADDING = 6
