"""The comparison of days, as plain values and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lingyuan_trip.domain.best_day import BestDays, DayScore
from lingyuan_trip.domain.text import Language, LocalizedText

_SHOWN = 7


def best_days_to_dict(found: BestDays, language: Language) -> dict[str, Any]:
    """All days, best first, and the reasons."""
    return {
        "asked": found.asked.date.isoformat(),
        "best": found.best.date.isoformat(),
        "complete": found.is_complete,
        "reasons": [reason.get(language) for reason in found.reasons],
        "days": [_day(day) for day in found.days],
    }


def write_best_days(found: BestDays) -> Iterator[LocalizedText]:
    """The reasons, then the best few days."""
    if not found.is_complete:
        done = len(found.days)
        yield LocalizedText(f"已停止，只比较了 {done} 天", f"Stopped: only {done} days compared")
    yield from found.reasons
    for day in found.days[:_SHOWN]:
        proven = (
            LocalizedText("", "") if day.is_proven else LocalizedText("，未证明", ", not proven")
        )
        yield LocalizedText(
            f"  {day.date} 推荐分 {day.score}{proven.zh}",
            f"  {day.date} {day.score} points{proven.en}",
        )


def _day(day: DayScore) -> dict[str, Any]:
    itinerary = day.result.itinerary
    days = () if itinerary is None else itinerary.days
    return {
        "date": day.date.isoformat(),
        "score": day.score,
        "status": day.result.status.value,
        "visits": [[visit.spot for visit in each.visits] for each in days],
    }
