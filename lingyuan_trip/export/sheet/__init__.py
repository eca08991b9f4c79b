"""The trip in words of one language, from which paper, picture, calendar and tracks are made."""

from lingyuan_trip.export.sheet.compose import compose_sheet
from lingyuan_trip.export.sheet.model import (
    Entry,
    Guide,
    Line,
    Move,
    Pause,
    Return,
    Sheet,
    SheetDay,
    Start,
    Stop,
    Tone,
)

__all__ = [
    "Entry",
    "Guide",
    "Line",
    "Move",
    "Pause",
    "Return",
    "Sheet",
    "SheetDay",
    "Start",
    "Stop",
    "Tone",
    "compose_sheet",
]
