"""What each condition lets through, and that the unknown never counts as yes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.domain.evidence import Fact
from lingyuan_trip.domain.hours import Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.spot import Setting, Spot, SpotKind, Ticket, Walking
from lingyuan_trip.gui.explore.spot_filter import Condition, SpotFilter
from tests.gui.explore.sample import (
    GUESSED,
    MONDAY,
    OLDER,
    SOURCED,
    lily_garden,
    museum,
    pagoda,
    park,
    see,
    unknown_spot,
)


def only(condition: Condition) -> SpotFilter:
    return SpotFilter(conditions=frozenset({condition}))


@pytest.mark.parametrize("condition", list(Condition))
def test_unknown_never_counts_as_yes(condition: Condition) -> None:
    assert not only(condition).accepts(see(unknown_spot()))


@pytest.mark.parametrize(
    ("condition", "spot"),
    [
        (Condition.OPEN, museum()),
        (Condition.IN_SEASON, museum()),
        (Condition.FREE, pagoda()),
        (Condition.INDOORS, museum()),
        (Condition.EASY_WALK, museum()),
    ],
)
def test_known_yes_is_let_through(condition: Condition, spot: Spot) -> None:
    assert only(condition).accepts(see(spot))


@pytest.mark.parametrize(
    ("condition", "spot"),
    [
        (Condition.OPEN, park()),
        (Condition.IN_SEASON, lily_garden()),
        (Condition.FREE, museum()),
        (Condition.FREE, lily_garden()),
        (Condition.INDOORS, lily_garden()),
        (Condition.INDOORS, replace(museum(), setting=Fact(Setting.MIXED, GUESSED))),
        (Condition.EASY_WALK, replace(museum(), walking=Fact(Walking.MODERATE, GUESSED))),
    ],
)
def test_known_no_is_kept_out(condition: Condition, spot: Spot) -> None:
    assert not only(condition).accepts(see(spot))


def test_closed_weekday_is_not_open() -> None:
    assert not only(Condition.OPEN).accepts(see(museum(), MONDAY))


def test_day_on_which_another_source_says_closed_is_not_open() -> None:
    closed = OpeningRule((), OLDER, weekdays=frozenset({6}))
    daily = OpeningRule((OpeningSpan(540, 960),), SOURCED)
    assert not only(Condition.OPEN).accepts(
        see(replace(museum(), hours=Hours((daily,), (closed,))))
    )


def test_price_that_is_nothing_in_one_source_only_is_not_free() -> None:
    disputed = replace(pagoda(), ticket=Ticket(Fact(0, SOURCED, (Fact(20, OLDER),))))
    assert not only(Condition.FREE).accepts(see(disputed))


def test_zone_and_kinds() -> None:
    assert SpotFilter(zone="dalinghe").accepts(see(pagoda()))
    assert not SpotFilter(zone="dalinghe").accepts(see(museum()))
    assert not SpotFilter(zone="dalinghe").accepts(see(unknown_spot()))
    two = SpotFilter(kinds=frozenset({SpotKind.MUSEUM, SpotKind.GARDEN}))
    assert two.accepts(see(museum()))
    assert not two.accepts(see(pagoda()))


def test_all_conditions_must_hold() -> None:
    wanted = SpotFilter(query="nhl", zone="niuheliang").switch(Condition.OPEN, True)
    assert wanted.accepts(see(museum()))
    assert not wanted.accepts(see(museum(), MONDAY))
    assert not wanted.accepts(see(lily_garden()))


def test_switching_a_condition_on_and_off() -> None:
    on = SpotFilter().switch(Condition.FREE, True)
    assert not on.is_empty
    assert on.switch(Condition.FREE, False).is_empty
    assert SpotFilter(query="  ").is_empty
