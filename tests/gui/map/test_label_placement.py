from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.gui.map.label_placement import Box, Wanted, around, overlaps, place

POINTS = st.tuples(st.floats(-300, 300), st.floats(-300, 300))
NAMES = st.lists(st.tuples(POINTS, st.floats(5, 120)), max_size=40)


@given(NAMES, st.lists(POINTS, max_size=10))
def test_placed_names_never_overlap(
    names: list[tuple[tuple[float, float], float]], marks: list[tuple[float, float]]
) -> None:
    taken: dict[str, Box] = {
        f"mark {n}": (x - 6, y - 6, x + 6, y + 6) for n, (x, y) in enumerate(marks)
    }
    wanted = [
        Wanted(f"name {n}", around(x, y, width, 16, 8)) for n, ((x, y), width) in enumerate(names)
    ]
    placed = place(wanted, taken, (-300, -300, 300, 300))
    assert not any(overlaps(a, b) for a, b in combinations(placed.values(), 2))
    assert not any(overlaps(a, b) for a in placed.values() for b in taken.values())


def test_the_first_name_gets_the_best_place() -> None:
    boxes = around(0, 0, 50, 16, 8)
    placed = place([Wanted("first", boxes), Wanted("second", boxes)], {})
    assert placed["first"] == boxes[0]
    assert placed["second"] != boxes[0]


def test_a_name_without_room_is_left_out() -> None:
    box = ((0.0, 0.0, 10.0, 10.0),)
    assert set(place([Wanted("first", box), Wanted("second", box)], {})) == {"first"}


def test_a_name_may_touch_its_own_marker() -> None:
    box = ((0.0, 0.0, 10.0, 10.0),)
    taken = {"spot": (5.0, 5.0, 15.0, 15.0)}
    assert "name" in place([Wanted("name", box, "spot")], taken)
    assert "name" not in place([Wanted("name", box, "other")], taken)


def test_a_name_that_must_show_lies_over_lesser_markers_only() -> None:
    box = ((0.0, 0.0, 10.0, 10.0),)
    taken = {"dot": (5.0, 5.0, 15.0, 15.0)}
    urgent = [Wanted("name", box, must_show=True)]
    assert place(urgent, taken) == {}
    assert place(urgent, taken, lesser={"dot"}) == {"name": box[0]}
    assert place([Wanted("name", box)], taken, lesser={"dot"}) == {}
    assert set(place([Wanted("first", box), *urgent], {}, lesser={"first"})) == {"first"}


def test_no_name_is_cut_by_the_edge_unless_it_must_show() -> None:
    cut = ((90.0, 0.0, 110.0, 10.0),)
    inside = (0.0, 0.0, 100.0, 100.0)
    assert place([Wanted("name", cut)], {}, inside) == {}
    assert "name" in place([Wanted("name", cut, must_show=True)], {}, inside)
    beyond = ((120.0, 0.0, 140.0, 10.0),)
    assert "name" in place([Wanted("name", beyond)], {}, inside)
