"""Plans side by side, as plain values and in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.plan_json import plan_to_dict


def alternatives_to_list(
    found: Sequence[Alternative], data: dict[str, str], language: Language
) -> list[dict[str, Any]]:
    """Each alternative with its whole plan, which can be checked by itself."""
    return [
        {
            "difference": each.difference.value,
            "text": each.text.get(language),
            "cost": each.cost,
            "proven": each.is_proven,
            "plan": plan_to_dict(each.result, data, language),
        }
        for each in found
    ]


def write_alternatives(
    found: Sequence[Alternative], name: Callable[[str], LocalizedText]
) -> Iterator[LocalizedText]:
    """Two lines each: what differs and what it costs, then the stops."""
    for each in found:
        score, cost = each.result.score, each.cost
        less = (f"，少 {cost}", f", {cost} less") if cost else ("", "")
        yield LocalizedText(
            f"{each.text.zh}（推荐分 {score}{less[0]}）",
            f"{each.text.get('en')} ({score} points{less[1]})",
        )
        days = [[name(spot) for spot in day] for day in each.route]
        yield LocalizedText(
            "  " + " | ".join(" → ".join(spot.zh for spot in day) for day in days),
            "  " + " | ".join(" → ".join(spot.get("en") for spot in day) for day in days),
        )
