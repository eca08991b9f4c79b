"""Which reference plans a change of the data changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.impact import ChangeKind, ImpactMeter, Outcome, count_dependence
from lingyuan_trip.impact.meter import Impact, Knowledge
from tests.builders import make_hours
from tests.impact.samples import (
    TODAY,
    bundled,
    meter,
    stored_trips,
    with_book,
    with_spot,
    without_spot,
)


@pytest.fixture(scope="module")
def outcomes() -> tuple[Outcome, ...]:
    made = meter().plan_all(bundled())
    assert made is not None
    return made


def measure(after: Knowledge) -> Impact:
    impact = meter().measure(bundled(), after)
    assert impact is not None
    return impact


def most_visited(outcomes: tuple[Outcome, ...]) -> str:
    entries = count_dependence(outcomes, bundled().guidebook).entries
    spots = {spot.id for spot in bundled().guidebook.spots}
    return max((entry for entry in entries if entry in spots), key=lambda e: (entries[e], e))


def test_nothing_changes_where_nothing_was_changed(outcomes: tuple[Outcome, ...]) -> None:
    impact = measure(with_book(version="another"))
    assert impact.changed == () and len(impact.changes) == len(stored_trips())
    assert [each.spots for each in impact.after] == [each.spots for each in outcomes]


def test_what_has_the_same_numbers_is_not_solved_again() -> None:
    fresh = ImpactMeter(stored_trips(), TODAY)
    fresh.measure(bundled(), bundled())
    solved = fresh._solver.solved
    assert solved > 0
    fresh.measure(bundled(), with_book(version="another"))
    assert fresh._solver.solved == solved


def test_a_spot_that_leaves_changes_the_plans_that_went_there_and_no_others(
    outcomes: tuple[Outcome, ...],
) -> None:
    spot = most_visited(outcomes)
    impact = measure(without_spot(spot))
    went = [outcome.trip.id for outcome in outcomes if spot in outcome.spots]
    assert len(went) > 1
    assert [change.trip.id for change in impact.changed] == went
    for change in impact.changed:
        assert spot in change.lost
        assert change.kind in (ChangeKind.EXCHANGED, ChangeKind.LOST, ChangeKind.IMPOSSIBLE)
        assert change.worth <= 0


def test_a_spot_that_is_always_shut_does_the_same_as_one_that_leaves(
    outcomes: tuple[Outcome, ...],
) -> None:
    spot = bundled().guidebook.find_spot(most_visited(outcomes))
    assert spot is not None
    shut = measure(with_spot(replace(spot, hours=make_hours())))
    gone = measure(without_spot(spot.id))
    assert [each.spots for each in shut.after] == [each.spots for each in gone.after]


def test_longer_hours_never_take_anything_away(outcomes: tuple[Outcome, ...]) -> None:
    spot = bundled().guidebook.find_spot(most_visited(outcomes))
    assert spot is not None
    early = with_spot(replace(spot, hours=make_hours("09:00-15:00")))
    late = with_spot(replace(spot, hours=make_hours("09:00-16:00")))
    impact = meter().measure(early, late)
    assert impact is not None
    assert impact.changed
    assert all(change.worth >= 0 for change in impact.changed)


def test_a_station_without_a_place_makes_its_trips_impossible_and_says_why() -> None:
    book = bundled().guidebook
    kazuo = "kazuo-station"
    gateways = tuple(
        replace(gate, position=None) if gate.id == kazuo else gate for gate in book.gateways
    )
    impact = measure(with_book(gateways=gateways))
    at_kazuo = [
        trip.id
        for trip in stored_trips()
        if kazuo in (trip.asked.arrive_gateway, trip.asked.depart_gateway)
    ]
    assert at_kazuo
    assert [change.trip.id for change in impact.changed] == at_kazuo
    for change in impact.changed:
        assert change.kind is ChangeKind.IMPOSSIBLE
        assert change.after.why is not None and change.after.why.en


def test_the_same_change_has_the_same_impact_whatever_was_measured_before(
    outcomes: tuple[Outcome, ...],
) -> None:
    after = without_spot(most_visited(outcomes))
    fresh = ImpactMeter(stored_trips(), TODAY).measure(bundled(), after)
    assert fresh == measure(after)


def test_a_stop_gives_no_impact_and_leaves_nothing_wrong_behind(
    outcomes: tuple[Outcome, ...],
) -> None:
    fresh, after = ImpactMeter(stored_trips()[:4], TODAY), without_spot(most_visited(outcomes))
    asked = iter([False] * 30)
    assert fresh.measure(bundled(), after, stop=lambda: next(asked, True)) is None
    whole = ImpactMeter(stored_trips()[:4], TODAY).measure(bundled(), after)
    assert fresh.measure(bundled(), after) == whole


def test_progress_counts_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    trips = stored_trips()[:3]
    ImpactMeter(trips, TODAY).measure(
        bundled(), without_spot("x"), progress=lambda done, count: told.append((done, count))
    )
    assert told == [(done, 6) for done in range(1, 7)]


def test_each_plan_is_counted_once_for_what_it_rests_on(outcomes: tuple[Outcome, ...]) -> None:
    book = bundled().guidebook
    found = count_dependence(outcomes, book)
    assert found.plans == len(outcomes)
    for spot in book.spots:
        visits = sum(spot.id in outcome.spots for outcome in outcomes)
        assert found.of(spot.id, "hours") == visits
        assert found.of(spot.id, "phone") == 0
        with_budget = sum(
            spot.id in outcome.spots and outcome.request.budget is not None for outcome in outcomes
        )
        assert found.of(spot.id, "ticket") == with_budget
    planned = [outcome for outcome in outcomes if outcome.itinerary is not None]
    ends = [{outcome.request.arrive_gateway, outcome.request.depart_gateway} for outcome in planned]
    assert found.of("kazuo-station") == sum("kazuo-station" in each for each in ends)
    assert found.of("nowhere") == 0
