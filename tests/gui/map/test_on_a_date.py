"""What the map shows of one date: festivals, closed spots, the day's breaks and lodging."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import Certainty, Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.itinerary import ItineraryDay, Leg, Visit, Wait
from lingyuan_trip.domain.spot import Notice
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.legend import explain
from tests.gui.map.sample import SOURCED, make_day, make_guidebook

MAY_DAY = dt.date(2027, 5, 1)


@pytest.fixture
def content(look: Look) -> MapContent:
    guidebook = make_guidebook()
    closed = Notice(LocalizedText("修缮"), SOURCED, DateRange(MAY_DAY, MAY_DAY), closed=True)
    festival = Festival(
        "lily",
        LocalizedText("百合节"),
        LocalizedText("百合节"),
        FestivalTheme.LILY,
        SOURCED,
        hosts=("a", "nowhere"),
        editions=(FestivalEdition(2027, SOURCED, 1, MAY_DAY, MAY_DAY),),
    )
    spots = tuple(
        replace(spot, notices=(closed,)) if spot.id == "e" else spot for spot in guidebook.spots
    )
    made = MapContent(look)
    made.set_guidebook(replace(guidebook, spots=spots, festivals=(festival,)))
    return made


def legend_words(content: MapContent) -> list[str]:
    return [entry.text for entry in explain(content, with_zones=False)]


def test_a_festival_shows_while_it_runs(content: MapContent) -> None:
    content.set_date(MAY_DAY)
    (marker,) = content.festival_marks
    assert (marker.host, marker.occurrence.certainty) == ("a", Certainty.DATED)
    assert "节庆举办中" in legend_words(content)
    content.set_date(MAY_DAY + dt.timedelta(days=1))
    assert content.festival_marks == ()
    assert "节庆举办中" not in legend_words(content)


def test_festivals_can_be_switched_off(content: MapContent) -> None:
    content.set_date(MAY_DAY)
    content.show_layer(Layer.FESTIVALS, False)
    assert content.festival_marks == ()


def test_closed_and_out_of_season_look_different(content: MapContent) -> None:
    content.set_date(MAY_DAY)
    assert content.spots["e"].state.is_closed and not content.spots["e"].state.is_off_season
    assert content.spots["e"].state.opacity == 1.0
    barred = content.spots["e"].face(is_near=False)
    content.set_date(dt.date(2027, 1, 10))
    assert content.spots["d"].state.is_off_season and not content.spots["d"].state.is_closed
    assert content.spots["d"].state.opacity < 1.0
    assert barred != content.spots["e"].face(is_near=False)
    assert not content.spots["e"].state.is_closed


def test_a_wait_stands_beside_its_stop_with_its_minutes(content: MapContent) -> None:
    day = make_day()
    items = list(day.items)
    items[1:2] = [Wait("a", 650, 665), Visit("a", 650, 665, 740)]
    content.set_day(replace(day, items=tuple(items)))
    (wait,) = (item for item in content.drawing.breaks if not item.is_lunch)
    assert wait.minutes == 15
    words = [label.lines[0].text for label in content.drawing.labels]
    assert "等 15 分" in words
    assert wait.shift.manhattanLength() > 20


def test_legs_tell_minutes_and_kilometres_and_are_solid_where_published(
    content: MapContent,
) -> None:
    day = make_day()
    published = replace(day.legs[0], evidence=EvidenceStatus.SOURCED, km=13.6)
    content.set_day(replace(day, items=(published, *day.items[1:])))
    assert [leg.is_estimate for leg in content.drawing.legs] == [False, True, True, True]
    words = [label.lines[0].text for label in content.drawing.labels if label.is_tag]
    assert words[0] == "30 分 · 14 km"
    assert "直线示意，不是实际道路；里程有来源" in legend_words(content)
    assert "直线示意，不是实际道路；分钟为估算" in legend_words(content)


def test_a_night_away_from_the_station_is_a_bed(content: MapContent) -> None:
    leg = Leg("station", "village", 600, 630, 10.0, EvidenceStatus.ESTIMATED)
    content.set_day(ItineraryDay(MAY_DAY, "station", 590, "village", 1200, (leg,)))
    assert [end.is_station for end in content.drawing.terminals] == [True, False]
    content.show_layer(Layer.LODGING, False)
    assert [end.isVisible() for end in content.drawing.terminals] == [True, False]


def test_without_the_route_its_spots_are_dots_again(content: MapContent) -> None:
    content.set_day(make_day())
    assert not content.spots["a"].is_shown
    content.show_layer(Layer.ROUTE, False)
    assert content.spots["a"].is_shown
    assert not any(item.isVisible() for item in content.drawing.items)


def test_a_twin_shows_the_same(content: MapContent, look: Look) -> None:
    content.set_day(make_day())
    content.set_date(MAY_DAY)
    content.set_wishes(("a",), ("b",))
    content.set_selected("c")
    content.show_layer(Layer.WATER, False)
    twin = content.twin(look)
    assert {key: mark.state for key, mark in twin.spots.items()} == {
        key: mark.state for key, mark in content.spots.items()
    }
    assert len(twin.drawing.items) == len(content.drawing.items)
    assert len(twin.festival_marks) == 1
    assert not twin.is_shown(Layer.WATER)
