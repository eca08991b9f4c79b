"""Durations of motion in milliseconds; nothing else moves."""

from __future__ import annotations

FADE = 120
"""A page, a banner or a toast coming into view."""

SETTLE = 180
"""The map easing to another place."""

TOAST_STAYS = 6000
"""How long a toast can be read before it goes by itself."""

SAY_BUSY_AFTER = 300
"""From when on work is said to be under way."""

SPRING_AFTER = 450
"""How long something that is dragged rests on a page's name before the page opens."""

SETTLED_AFTER = 1000
"""How long after its last change of height a new page counts as laid out."""
