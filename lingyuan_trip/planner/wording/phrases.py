"""Parts of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText


def list_names(names: Sequence[LocalizedText]) -> tuple[str, str]:
    """Names in a row, in Chinese and in English."""
    return (
        "".join(f"「{name.zh}」" for name in names),
        ", ".join(name.get("en") for name in names),
    )


def plural(count: int, word: str) -> str:
    """A number with its English noun."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def list_months(numbers: Iterable[int], comma: str = "、") -> str:
    """Months in order."""
    return comma.join(str(month) for month in sorted(numbers))


def season_share(percent: int) -> tuple[str, str]:
    """What is left of a score out of season."""
    return ("减半", "half") if percent == 50 else (f"按 {percent} % 计", f"{percent} %")


def clock_span(start: int, end: int) -> str:
    """From one clock time to another."""
    return f"{format_clock(start)}–{format_clock(end)}"


def radius(spot: Spot) -> str:
    """The kilometres within which a spot's true place lies."""
    return "?" if spot.position is None else f"{spot.position.uncertainty_km:g}"
