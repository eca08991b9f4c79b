from __future__ import annotations

from lingyuan_trip.gui.map.reading_order import next_key, reading_order

POINTS = {"south": (0.0, 90.0), "north-east": (50.0, 3.0), "north-west": (10.0, 9.0)}


def test_lines_from_the_top_each_from_the_left() -> None:
    assert reading_order(POINTS, 20) == ("north-west", "north-east", "south")


def test_walking_forward_ends_after_the_last() -> None:
    order = ("a", "b")
    walked = [next_key(order, at, forward=True) for at in (None, "a", "b")]
    assert walked == ["a", "b", None]


def test_walking_back_begins_with_the_last() -> None:
    order = ("a", "b")
    walked = [next_key(order, at, forward=False) for at in (None, "b", "a")]
    assert walked == ["b", "a", None]


def test_nothing_to_walk_over() -> None:
    assert next_key((), None, forward=True) is None
