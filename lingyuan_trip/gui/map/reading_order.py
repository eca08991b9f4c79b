"""In which order the keyboard walks over what lies on a plane: like lines of text."""

from __future__ import annotations

import math
from collections.abc import Mapping

Point = tuple[float, float]


def reading_order(points: Mapping[str, Point], line_height: float) -> tuple[str, ...]:
    """Keys from the top line to the bottom one, each from left to right."""

    def place(key: str) -> tuple[int, float, str]:
        x, y = points[key]
        return math.floor(y / line_height), x, key

    return tuple(sorted(points, key=place))


def next_key(order: tuple[str, ...], current: str | None, *, forward: bool) -> str | None:
    """The key after (or before) the current one, from the start without one; None at the end."""
    if not order:
        return None
    if current not in order:
        return order[0] if forward else order[-1]
    index = order.index(current) + (1 if forward else -1)
    return order[index] if 0 <= index < len(order) else None
