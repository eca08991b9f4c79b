from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.label_placement import overlaps
from lingyuan_trip.gui.map.markers import StationMarker
from lingyuan_trip.gui.planning import Knowledge
from tests.gui.map.sample import make_day, make_guidebook, make_spot


@pytest.fixture
def content(look: Look) -> MapContent:
    made = MapContent(look)
    made.set_guidebook(make_guidebook())
    return made


def count_items(content: MapContent) -> Counter[str]:
    return Counter(type(item).__name__ for item in content.scene.items())


def lay_out(content: MapContent, scale: float, width: int = 900, height: int = 900) -> QTransform:
    center = content.county_area.center()
    to_view = (
        QTransform()
        .translate(width / 2, height / 2)
        .scale(scale, scale)
        .translate(-center.x(), -center.y())
    )
    content.lay_out_labels(to_view, (0, 0, width, height))
    return to_view


def test_only_places_with_a_position_are_drawn(content: MapContent) -> None:
    assert sorted(content.spots) == ["a", "b", "c", "d", "e", "f"]
    assert count_items(content)["StationMarker"] == 1


def test_guessed_and_uncertain_positions_are_told_apart(content: MapContent) -> None:
    guessed = {key for key, marker in content.spots.items() if marker.is_guess}
    assert guessed == {"a", "c"}


def test_a_day_is_legs_stops_station_lunch_and_circles(content: MapContent) -> None:
    content.set_day(make_day())
    items = count_items(content)
    assert items["LegItem"] == 4
    assert items["StopMarker"] == 2
    assert items["TerminalMarker"] == 1
    assert items["BreakMarker"] == 1
    assert items["UncertaintyItem"] == 1
    assert [stop.number for stop in content.drawing.stops] == [1, 2]
    assert [leg.leg.minutes for leg in content.drawing.legs] == [30, 10, 25, 30]


def test_a_visited_spot_is_a_stop_and_no_dot(content: MapContent) -> None:
    content.set_day(make_day())
    assert not content.spots["a"].is_shown
    assert content.spots["c"].is_shown
    content.set_day(None)
    assert content.spots["a"].is_shown
    assert count_items(content)["LegItem"] == 0


def test_the_circle_is_as_wide_as_the_uncertainty_on_the_ground(content: MapContent) -> None:
    content.set_day(make_day())
    (circle,) = content.drawing.circles
    assert circle.radius == pytest.approx(2500 / 0.7509, rel=0.001)


def test_a_selected_uncertain_spot_gets_its_circle(content: MapContent) -> None:
    content.set_selected("c")
    assert content.spots["c"].state.is_chosen
    assert count_items(content)["UncertaintyItem"] == 1
    content.set_selected("b")
    assert count_items(content)["UncertaintyItem"] == 0
    assert not content.spots["c"].state.is_chosen


def test_spots_outside_the_filter_are_pale(content: MapContent) -> None:
    content.set_filter(frozenset({"a", "b"}))
    assert content.spots["c"].state.opacity == pytest.approx(0.35)
    assert content.spots["a"].state.opacity == 1.0
    content.set_filter(None)
    assert content.spots["c"].state.opacity == 1.0


def test_spots_out_of_season_are_pale(content: MapContent) -> None:
    content.set_date(dt.date(2027, 1, 10))
    assert content.spots["d"].state.opacity < 1.0
    assert content.spots["e"].state.opacity == 1.0
    content.set_date(dt.date(2027, 5, 10))
    assert content.spots["d"].state.opacity == 1.0


def test_wishes_are_marked(content: MapContent) -> None:
    content.set_wishes(("a",), ("b", "no such spot"))
    wishes = {key: marker.state.wish for key, marker in content.spots.items()}
    assert (wishes["a"], wishes["b"], wishes["c"]) == ("must", "avoid", "")


def test_other_data_replace_everything(content: MapContent) -> None:
    content.set_day(make_day())
    content.set_guidebook(Guidebook("other", spots=(make_spot("z", 41.0, 119.2),)))
    kinds = [type(item) for item in content.scene.items()]
    assert list(content.spots) == ["z"]
    assert StationMarker not in kinds
    assert "LegItem" not in count_items(content)


def test_a_day_with_places_that_are_gone_draws_the_rest(content: MapContent) -> None:
    guidebook = make_guidebook()
    content.set_guidebook(replace(guidebook, spots=guidebook.spots[1:]))
    content.set_day(make_day())
    assert len(content.drawing.stops) == 1
    assert content.drawing.stops[0].number == 2
    assert len(content.drawing.legs) == 2


def test_spots_at_one_point_can_each_be_hit(look: Look) -> None:
    content = MapContent(look)
    spots = tuple(make_spot(key, 41.2, 119.3) for key in "xyz")
    content.set_guidebook(Guidebook("", spots=spots))
    to_view = lay_out(content, 0.01)
    for key in "xyz":
        marker = content.spots[key]
        at = to_view.map(marker.point) + marker.shift
        assert content.spot_at(at, to_view, 2.0) == key


def test_a_stop_keeps_the_point_it_shares_and_the_others_make_room(look: Look) -> None:
    content = MapContent(look)
    guidebook = make_guidebook()
    twin = make_spot("twin", 41.33, 119.30)
    content.set_guidebook(replace(guidebook, spots=(*guidebook.spots, twin)))
    content.set_day(make_day())
    lay_out(content, 0.009)
    assert content.drawing.stops[0].shift == QPointF()
    assert content.spots["twin"].shift.manhattanLength() > 15


@pytest.mark.parametrize("scale", [0.002, 0.004, 0.006, 0.009, 0.015, 0.03, 0.08, 0.25])
def test_no_two_names_overlap_on_the_shipped_map(
    look: Look, knowledge: Knowledge, scale: float
) -> None:
    content = MapContent(look)
    content.set_guidebook(knowledge.guidebook)
    content.set_date(dt.date(2026, 9, 12))
    content.set_wishes((knowledge.guidebook.spots[5].id,), ())
    content.set_selected(knowledge.guidebook.spots[0].id)
    to_view = lay_out(content, scale)
    boxes = content.labels.boxes(to_view)
    assert boxes
    clashes = [
        (one, other) for one, other in combinations(boxes, 2) if overlaps(boxes[one], boxes[other])
    ]
    assert clashes == []


def test_the_selected_name_comes_first(look: Look) -> None:
    content = MapContent(look)
    spots = tuple(make_spot(f"s{n}", 41.0 + n * 1e-3, 119.2, interest=5) for n in range(40))
    content.set_guidebook(
        Guidebook("", spots=(*spots, make_spot("last", 41.02, 119.2, interest=1)))
    )
    lay_out(content, 0.004)
    assert "last" not in {placed.label.key for placed in content.labels.placed}
    content.set_selected("last")
    lay_out(content, 0.004)
    assert "last" in {placed.label.key for placed in content.labels.placed}


def test_place_names_can_be_switched_off(content: MapContent) -> None:
    lay_out(content, 0.009)
    assert "凌源市区" in {placed.label.lines[0].text for placed in content.labels.placed}
    content.show_layer(Layer.PLACES, False)
    lay_out(content, 0.009)
    assert "凌源市区" not in {placed.label.lines[0].text for placed in content.labels.placed}
    assert content.is_shown(Layer.WATER)


def test_text_that_grows_needs_more_room(content: MapContent, look: Look) -> None:
    lay_out(content, 0.009)
    before = {placed.label.key: placed.size.width() for placed in content.labels.placed}
    look.set_scale(1.3)
    content.refresh_labels()
    lay_out(content, 0.009)
    after = {placed.label.key: placed.size.width() for placed in content.labels.placed}
    assert after["station"] > before["station"] * 1.2
