"""Which names the map would like to write, and how important each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.map.basemap import load_basemap
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.labels import Label, Line
from lingyuan_trip.gui.map.markers import FestivalMarker
from lingyuan_trip.gui.map.spot_marks import SpotMark
from lingyuan_trip.gui.widgets.festival_look import festival_role

if TYPE_CHECKING:
    from lingyuan_trip.gui.map.content import MapContent

_C = "Map"
_BESIDE_RIVER = 12.0
_FAINT = 0.7
_GRADES = ("5A", "4A", "3A", "2A")


def make_labels(content: MapContent) -> Iterator[Label]:
    """The names of everything that is drawn; the lowest rank finds its place first.

    The selected spot (0), what was asked for (0.5), the day's stops and legs (1, 2), wishes and
    stations (3), the city (4), spots by grade and recommendation (5), towns, rivers, what the
    filter leaves out, neighbours.
    """
    if content.is_shown(Layer.ROUTE):
        yield from content.drawing.labels
    if content.is_shown(Layer.SPOTS):
        for key, mark in content.spots.items():
            if mark.is_shown:
                yield _spot_label(key, mark, content.spots_are_near)
    for station in content.stations:
        name = formatting.say(content.guidebook.get_place(station.key).name)
        yield Label(station.key, station.point, (Line(name, bold=True),), (3,), 13)
    if content.found is not None and content.found.name:
        found = content.found
        yield Label(
            "found", found.point, (Line(found.name, "cin", bold=True),), (0.5,), found.reach + 2
        )
    for marker in content.festival_marks:
        yield _festival_label(marker)
    if content.is_shown(Layer.PLACES):
        yield from _place_labels(content)
    if content.is_shown(Layer.NEIGHBOURS):
        yield from _neighbour_labels()
    if content.is_shown(Layer.WATER):
        yield from _river_labels()


def grade_rank(mark: SpotMark) -> tuple[float, ...]:
    """What makes one spot more important than another: its grade, then its recommendation."""
    grade = "" if mark.spot.grade is None else mark.spot.grade.value
    number = next((n for n, known in enumerate(_GRADES) if known in grade), len(_GRADES))
    return (number, -mark.spot.interest)


def _spot_label(key: str, mark: SpotMark, is_near: bool) -> Label:
    state = mark.state
    rank: tuple[float, ...] = (5, *grade_rank(mark))
    if state.is_chosen:
        rank = (0,)
    elif state.is_filtered_out:
        rank = (7, *grade_rank(mark))
    elif state.wish == "must":
        rank = (3, *grade_rank(mark))
    chosen = state.is_chosen
    line = Line(formatting.say(mark.spot.name), step=2 if chosen else 1, bold=chosen)
    faint = state.is_filtered_out or state.is_off_season
    opacity = _FAINT if faint and not chosen else 1.0
    gap = mark.face(is_near).reach + 2
    return Label(key, mark.point, (line,), rank, gap, mark.shift, opacity)


def _festival_label(marker: FestivalMarker) -> Label:
    name = formatting.say(marker.festival.short_name)
    if marker.occurrence.certainty is Certainty.ESTIMATED:
        name = translate(_C, "{festival} · 往年时段").format(festival=name)
    line = Line(name, festival_role(marker.festival.theme))
    return Label(marker.key, marker.point, (line,), (3.5,), marker.reach + 1, marker.shift)


def _place_labels(content: MapContent) -> Iterable[Label]:
    for marker, name in content.places:
        is_city = marker.kind == "city"
        rank = 4 if is_city else 6 if marker.kind == "town" else 8
        line = Line(name, "ink" if is_city else "ink2", bold=is_city)
        yield Label(marker.key, marker.point, (line,), (rank,), 7)


def _neighbour_labels() -> Iterable[Label]:
    for index, named in enumerate(load_basemap().names):
        if named.kind == "neighbour":
            line = Line(formatting.place(named.name), "ink2")
            yield Label(f"neighbour {index}", named.point, (line,), (9,), opacity=0.85)


def _river_labels() -> Iterable[Label]:
    for river in load_basemap().river_names:
        turn = QTransform().rotate(river.angle)
        yield Label(
            f"river {river.name}",
            river.points[0],
            (Line(formatting.place(river.name), "spring"),),
            (6.5,),
            shift=turn.map(QPointF(0.0, _BESIDE_RIVER)),
            track=river.points,
            angle=river.angle,
        )
