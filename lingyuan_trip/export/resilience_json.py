"""Slack, test and safe plan as plain values for JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.slack import DaySlack, Slack
from lingyuan_trip.domain.stress_test import Chance, StressTest, WeakPoint
from lingyuan_trip.domain.text import Language


def resilience_to_dict(
    days: Sequence[ItineraryDay], slacks: Sequence[DaySlack], test: StressTest
) -> dict[str, Any]:
    """How late each place may be left and each visit may end, and the test."""
    pairs = list(zip(days, slacks, strict=True))
    return {
        "departures": [_slack(day, slack) for day, found in pairs for slack in found.departures],
        "visits": [_slack(day, slack) for day, found in pairs for slack in found.visits],
        "test": _test(test),
    }


def safe_plan_to_dict(safe: SafePlan, language: Language) -> dict[str, Any]:
    """What was changed to catch the train, and what it costs."""
    return {
        "wanted": safe.wanted,
        "reached": safe.is_reached,
        "extra_margin": safe.extra_margin,
        "cost": safe.cost,
        "tried": safe.tried,
        "text": safe.text.get(language),
    }


def _slack(day: ItineraryDay, slack: Slack) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "place": slack.place,
        "leave": format_clock(slack.leave),
        "latest_leave": format_clock(slack.latest_leave),
        "spare": slack.spare,
        "limit": slack.limit.value,
        "limit_place": slack.limit_place,
    }


def _test(test: StressTest) -> dict[str, Any]:
    returns = test.returns
    return {
        "seed": test.seed,
        "runs": test.runs,
        "train_missed": _chance(test.train_missed),
        "margin_used": _chance(test.margin_used),
        "lunch_late": _chance(test.lunch_late),
        "nothing_missed": _chance(test.nothing_missed),
        "visits": [{"spot": risk.spot, "missed": _chance(risk.missed)} for risk in test.visits],
        "returns": {
            "planned": format_clock(returns.planned),
            "median": format_clock(returns.median),
            "late_19_in_20": format_clock(returns.late),
            "latest": format_clock(returns.latest),
        },
        "weakest_leg": None if test.weakest_leg is None else _weak_point(test.weakest_leg),
        "weak_points": [_weak_point(point) for point in test.weak_points],
    }


def _chance(chance: Chance) -> dict[str, Any]:
    """The share with its 95 % interval."""
    return {
        "hits": chance.hits,
        "share": round(chance.share, 5),
        "low": round(chance.low, 5),
        "high": round(chance.high, 5),
    }


def _weak_point(point: WeakPoint) -> dict[str, Any]:
    return {
        "part": point.part.value,
        "places": list(point.places),
        "saved": point.saved,
        "minutes": point.minutes,
    }
