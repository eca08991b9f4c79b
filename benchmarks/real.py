"""The planner on the shipped data: `python -m benchmarks.real`.

Thirty seeded requests: one day with nothing but date and trains, one day with wishes, and two and
three days with wishes. CPU seconds of one core from request to proven plan with its reasons,
checker included; reading the data is not.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.cli.question import Question, ask
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.plan_result import PlanStatus
from lingyuan_trip.domain.trip_request import Interest, Pace, Party, TravelMode, TripRequest
from lingyuan_trip.planner.plan import plan

_SEED = 2027
_EACH = 10
_DEFAULT_LIMIT = 0.3
_PARTIES = (Party(2), Party(2, elders=1), Party(2, children=1), Party(4, elders=2, children=2))


def main() -> int:
    """Measure and report."""
    chosen = parser(__doc__ or "").parse_args()
    dataset = load_dataset()
    random = Random(_SEED)
    # What is imported late is imported before anything is measured.
    _measure(ask(_make_wish(random, 2), dataset))
    figures = []
    for name, make, limit in _list_sorts():
        questions = [ask(make(random), dataset) for _ in range(_EACH)]
        measured = [_measure(question) for question in questions]
        seconds = [each for each, _ in measured]
        unproven = sum(not is_proven for _, is_proven in measured)
        figures += [
            Figure(f"{name}: median", statistics.median(seconds), "s"),
            Figure(f"{name}: worst", max(seconds), "s", limit),
            Figure(f"{name}: of {_EACH} unproven", unproven, "", None if limit is None else 0),
        ]
    return finish(figures, chosen.json)


def _list_sorts() -> list[tuple[str, Callable[[Random], TripRequest], float | None]]:
    return [
        ("1 day, defaults", _make_default, _DEFAULT_LIMIT),
        ("1 day, wishes", lambda random: _make_wish(random, 1), None),
        ("2 or 3 days, wishes", lambda random: _make_wish(random, random.choice([2, 3])), None),
    ]


def _make_default(random: Random) -> TripRequest:
    date = dt.date(2027, 1, 1) + dt.timedelta(days=random.randrange(365))
    arrive, depart = random.choice([500, 545, 605, 640]), random.choice([990, 1050, 1110, 1170])
    return TripRequest(date, arrive, depart)


def _make_wish(random: Random, days: int) -> TripRequest:
    interests = random.sample(sorted(Interest), random.randint(1, 3))
    return replace(
        _make_default(random),
        days=days,
        interests=frozenset(interests),
        pace=random.choice([*Pace]),
        mode=random.choice([TravelMode.DRIVE, TravelMode.TAXI]),
        party=random.choice(_PARTIES),
        budget=random.choice([None, 200 * days, 400 * days]),
    )


def _measure(question: Question) -> tuple[float, bool]:
    start = time.process_time()
    result = plan(*question.parts)
    seconds = time.process_time() - start
    return seconds, result.status in (PlanStatus.PROVEN_OPTIMAL, PlanStatus.INFEASIBLE)


if __name__ == "__main__":
    sys.exit(main())
