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
BESIDE_STATION = 21.0
"""How far a festival's emblem stands from the mark of its host."""
LEGEND_RING = 7.0
EDGE = 2.5
CORE = 2.2
"""Radius of the point inside the ring of a guessed position."""

CLOSED_BAR = 2.8
MARK_ROOM = 34
"""How far outside the window a mark may lie and still be seen."""

ARROW = ((7.0, 0.0), (-5.0, -5.5), (-5.0, 5.5))
ARROW_STEP = 8
ERROR_EDGE = 1.2
ERROR_DASHES = (3.6, 2.9)
FESTIVAL_DASHES = (3.6, 2.7)
TOWN_SQUARE = (-3.5, -3.5, 7.0, 7.0)
TOWN_RING = 2.6
TOWN_REACH = 4.0
REACH = 10.0
"""How far from a mark a press still meets it."""

NEAR_REACH = 14.0
KEY_STEP = 80
DASHES_ROUND = 8
"""Dashes of the ring around a small dot; larger rings have more of the same length."""
