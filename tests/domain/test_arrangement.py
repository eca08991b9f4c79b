from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement, Stop

SPOTS = "abcdef"


def make(*days: str) -> Arrangement:
    return Arrangement(tuple(ArrangedDay(tuple(day)) for day in days))


@st.composite
def arrangements(draw: st.DrawFn) -> Arrangement:
    order = draw(st.permutations(SPOTS))
    cuts = sorted(draw(st.lists(st.integers(0, len(order)), min_size=2, max_size=2)))
    days = order[: cuts[0]], order[cuts[0] : cuts[1]]
    return Arrangement(tuple(_day(draw, day) for day in days))


def _day(draw: st.DrawFn, spots: Sequence[str]) -> ArrangedDay:
    return ArrangedDay(tuple(spots), draw(st.none() | st.integers(0, len(spots))))


def test_a_spot_stands_once_and_lunch_within_the_day() -> None:
    with pytest.raises(ValueError, match="twice"):
        make("ab", "a")
    with pytest.raises(ValueError, match="lunch after 3 of 2"):
        ArrangedDay(("a", "b"), 3)


def test_a_stop_moves_within_a_day_and_to_another() -> None:
    plan = make("abc", "de")
    assert plan.put("a", Stop(0, 2)) == make("bca", "de")
    assert plan.put("c", Stop(0, 0)) == make("cab", "de")
    assert plan.put("b", Stop(1, 1)) == make("ac", "dbe")
    assert plan.put("f", Stop(3, 9)) == make("abc", "de", "", "f")


def test_a_stop_gives_way_to_another() -> None:
    assert make("abc", "de").exchange("b", "f") == make("afc", "de")


def test_lunch_stays_between_the_same_stops() -> None:
    plan = make("abc").have_lunch(0, 2)
    assert plan.put("d", Stop(0, 0)).days[0] == ArrangedDay(tuple("dabc"), 3)
    assert plan.put("d", Stop(0, 3)).days[0] == ArrangedDay(tuple("abcd"), 2)
    assert plan.remove("a").days[0] == ArrangedDay(tuple("bc"), 1)
    assert plan.remove("c").days[0] == ArrangedDay(tuple("ab"), 2)


@given(arrangements(), st.sampled_from(SPOTS + "x"), st.integers(0, 2), st.integers(0, 6))
def test_no_spot_is_lost_or_doubled(plan: Arrangement, spot: str, day: int, number: int) -> None:
    put = plan.put(spot, Stop(day, number))
    assert sorted(put.spots) == sorted({*plan.spots, spot})
    found = put.find(spot)
    assert found is not None and found.day == day and found.number <= number
    rest = [each for each in put.spots if each != spot]
    assert rest == [each for each in plan.spots if each != spot]
    assert put.remove(spot).spots == tuple(rest)
