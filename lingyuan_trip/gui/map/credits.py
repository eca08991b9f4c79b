"""Whose data the map shows, and what it is not."""

from __future__ import annotations

from collections.abc import Iterable

from lingyuan_trip.gui.i18n import translate

_C = "Map"


def credit_line(more: Iterable[str] = ()) -> str:
    """The sentence under every map; `more` names whoever gave what lies over it."""
    words = translate(_C, "示意图，界线不作为划界依据 · © OpenStreetMap 贡献者 · GeoNames")
    return " · ".join((words, *more))
