"""Measures of the window and of those it opens, in logical pixels."""

from __future__ import annotations

READING_WIDTH = 760
READING_HEIGHT = 640
LEAST_WIDTH = 1024
LEAST_HEIGHT = 574
FIRST_WIDTH = 1440
FIRST_HEIGHT = 900
PAGE_WIDTH = {"explore": 868, "festivals": 868, "itinerary": 852, "datadesk": 952}
PAGE_MOST = 1320
MAP_STRIP = 44
MAP_LEAST = 340
STORIES_WIDTH = 720
STORIES_HEIGHT = 720
STORIES_EMBLEM = 48
MENU_BUTTON_SIDE = 40
