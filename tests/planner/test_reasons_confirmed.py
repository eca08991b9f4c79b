"""Reasons and losses agree with CP-SAT, which is told to force the spot in."""

from __future__ import annotations

from random import Random

import pytest

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanStatus
from lingyuan_trip.domain.trip_request import Party, Pin, TripRequest
from lingyuan_trip.planner.formulate import Formulation, formulate
from lingyuan_trip.planner.plan import explain_left_out, plan
from lingyuan_trip.planner.variants import require
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

pytest.importorskip("ortools", reason="OR-Tools has no wheel for this platform")
from benchmarks.peers import cp_sat_peer

EFFORT = 1.5


def ask(seed: int) -> TripRequest:
    random = Random(seed)
    days = 2 if seed % 3 == 0 else 1
    wish = f"s{random.randrange(9):02}"
    return make_request(
        days=days,
        lodgings=(f"s{random.randrange(9):02}",) if days > 1 else (),
        depart=random.choice(["15:00", "17:00", "18:00"]),
        day_end=16 * 60,
        must=frozenset({wish}) if random.random() < 0.4 else frozenset(),
        pins=frozenset({Pin(wish, day=days)}) if random.random() < 0.2 else frozenset(),
        party=random.choice([Party(1), Party(1, 1)]),
        diversity=random.random() < 0.5,
    )


def confirm(form: Formulation, left: LeftOut, score: int) -> bool | None:
    """Whether CP-SAT says the same of a spot forced in; None where it proves nothing."""
    places = [place for spot in form.request.required for place in form.places_of(spot)]
    forced = require(form.open_problem, form.place_ids, (*places, *form.places_of(left.spot)))
    verdict = cp_sat_peer.solve(forced, effort=EFFORT)
    if not verdict.is_proven:
        return None
    if left.reason is LeftOutReason.WORTH_LESS and left.loss is not None:
        return verdict.days is not None and score - verdict.value == left.loss
    return verdict.days is None


@pytest.mark.parametrize("block", range(5))
def test_every_reason_is_confirmed(block: int) -> None:
    verdicts = []
    for seed in range(10 * block, 10 * block + 10):
        spots, times = make_county(9, seed)
        request, calendar = ask(seed), make_calendar()
        result = plan(request, spots, (), times, calendar)
        if result.status is not PlanStatus.PROVEN_OPTIMAL:
            continue
        form = formulate(request, spots, (), times, calendar)
        for left in result.left_out:
            if not form.places_of(left.spot):
                continue
            told = left
            if left.reason is LeftOutReason.WORTH_LESS and left.loss is None:
                told = explain_left_out(result, left.spot, spots, (), times, calendar)
            verdicts.append(confirm(form, told, result.score))
    assert False not in verdicts
    assert verdicts.count(True) >= 8
