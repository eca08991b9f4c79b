"""Everything on the map and how it changes; knows nothing of zoom, mouse or keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import NamedPoint, load_basemap, to_point
from lingyuan_trip.gui.map.ground import Layer, MapScene
from lingyuan_trip.gui.map.label_placement import Box
from lingyuan_trip.gui.map.labels import Label, LabelLayer, Line
from lingyuan_trip.gui.map.markers import (
    Marker,
    PlaceMarker,
    SpotMarker,
    SpotState,
    StationMarker,
)
from lingyuan_trip.gui.map.regions import outline_regions
from lingyuan_trip.gui.map.route import DayDrawing, UncertaintyItem, distance, draw_day

_SAME_PLACE = 60.0
"""Scene units within which two spots would cover each other at every zoom."""
_SAME_SETTLEMENT = 1500.0
_SPREAD = 9.0
_STOP_SPREAD = 14.0
_BESIDE_RIVER = 12.0


class MapContent:
    """The scene and the state it shows."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.scene = MapScene(look)
        self.guidebook = Guidebook(version="")
        self.day: ItineraryDay | None = None
        self.drawing = DayDrawing()
        self.spots: dict[str, SpotMarker] = {}
        self.selected: str | None = None
        self._stations: list[StationMarker] = []
        self._places: list[tuple[PlaceMarker, str]] = []
        self._halo: UncertaintyItem | None = None
        self._date: dt.date | None = None
        self._filter: frozenset[str] | None = None
        self._must: frozenset[str] = frozenset()
        self._avoid: frozenset[str] = frozenset()
        self.labels = LabelLayer(look, self.scene.bounds)
        self.scene.addItem(self.labels)
        self._build_places()
        self.refresh_labels()

    @property
    def county_area(self) -> QRectF:
        """The part of the scene the county takes."""
        return load_basemap().county.boundingRect()

    def is_shown(self, layer: Layer) -> bool:
        """Whether a layer is on."""
        return self.scene.is_shown(layer)

    def show_layer(self, layer: Layer, shown: bool) -> None:
        """Switch a layer."""
        self.scene.show_layer(layer, shown)
        self._outline_regions()
        self._show_places()
        self.refresh_labels()

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Show other data; a day that was drawn goes."""
        self.guidebook = guidebook
        for marker in (*self.spots.values(), *self._stations):
            self.scene.removeItem(marker)
        self.spots = {}
        for spot in guidebook.spots:
            if spot.position is not None:
                zone = guidebook.find_zone(spot.zone)
                number = None if zone is None else zone.number
                self.spots[spot.id] = SpotMarker(self._look, spot, spot.position, number)
        self._stations = [
            StationMarker(self._look, gateway.id, to_point(at.lat, at.lon))
            for gateway in guidebook.gateways
            if (at := gateway.position) is not None
        ]
        for marker in (*self.spots.values(), *self._stations):
            self.scene.addItem(marker)
        self._build_places()
        self._outline_regions()
        self.set_day(None)

    def set_day(self, day: ItineraryDay | None) -> None:
        """Draw the route of a day, or none."""
        for item in self.drawing.items:
            self.scene.removeItem(item)
        self.day = day
        self._spread_coinciding(set() if day is None else {visit.spot for visit in day.visits})
        shifts = {key: marker.shift for key, marker in self.spots.items()}
        self.drawing = (
            DayDrawing() if day is None else draw_day(self._look, self.guidebook, day, shifts)
        )
        for item in self.drawing.items:
            self.scene.addItem(item)
        self._refresh_spots()

    def set_date(self, date: dt.date) -> None:
        """Pale what is out of season on a date."""
        self._date = date
        self._refresh_spots()

    def set_selected(self, spot: str | None) -> None:
        """Let a spot stand out, or none."""
        self.selected = spot
        self._refresh_spots()

    def set_filter(self, spots: frozenset[str] | None) -> None:
        """Pale all spots but these; None pales none."""
        self._filter = spots
        self._refresh_spots()

    def set_wishes(self, must: Collection[str], avoid: Collection[str]) -> None:
        """Mark spots that are wished for, or not."""
        self._must, self._avoid = frozenset(must), frozenset(avoid)
        self._refresh_spots()

    def spot_at(self, at: QPointF, to_view: QTransform, within: float) -> str | None:
        """The spot nearest to a point of the view, not farther than `within` pixels."""
        seen = {
            key: distance(at, to_view.map(marker.pos()) + marker.shift)
            for key, marker in self.spots.items()
        }
        nearest = min(seen, key=seen.__getitem__, default=None)
        return nearest if nearest is not None and seen[nearest] <= within else None

    def points_of_zone(self, zone: str) -> tuple[QPointF, ...]:
        """Where the spots of a zone are, scene."""
        return tuple(m.pos() for m in self.spots.values() if m.spot.zone == zone)

    def markers(self) -> Iterator[tuple[str, Marker]]:
        """Every mark that can be seen, with the key of its name."""
        for key, spot in self.spots.items():
            if spot.isVisible():
                yield key, spot
        for station in self._stations:
            yield station.key, station
        for place, _ in self._places:
            if place.isVisible():
                yield place.key, place
        for stop in self.drawing.stops:
            yield stop.spot, stop
        for lunch in self.drawing.lunches:
            yield f"lunch {lunch.place}", lunch

    def lay_out_labels(
        self, to_view: QTransform, inside: Box, covered: Iterable[QRectF] = ()
    ) -> None:
        """Find room for the names at the zoom of a view, clear of what is `covered` (pixels).

        A settlement whose name finds none is not drawn.
        """
        taken = {key: marker.box_at(to_view.map(marker.pos())) for key, marker in self.markers()}
        for index, area in enumerate(covered):
            taken[f"covered {index}"] = (area.left(), area.top(), area.right(), area.bottom())
        lesser = {*self.spots, *(place.key for place, _ in self._places)}
        lesser -= {self.selected, *(stop.spot for stop in self.drawing.stops)}
        self.labels.lay_out(to_view, taken, inside, lesser)
        named = {placed.label.key for placed in self.labels.placed}
        for place, _ in self._places:
            place.setOpacity(1.0 if place.key in named else 0.0)

    def key_points(self) -> tuple[QPointF, ...]:
        """What has to stay in sight: the day's places and the selected spot, scene."""
        chosen = self.spots.get(self.selected or "")
        return (*self.drawing.points, *(() if chosen is None else (chosen.pos(),)))

    def refresh_labels(self) -> None:
        """Make the names anew, for another language or text size or state."""
        self.labels.set_labels(self._make_labels())

    def _outline_regions(self) -> None:
        shown = self.is_shown(Layer.REGIONS)
        self.scene.set_regions(outline_regions(self.guidebook) if shown else {})

    def _build_places(self) -> None:
        for marker, _ in self._places:
            self.scene.removeItem(marker)
        self._places = []
        for index, place in enumerate(self._settlements()):
            marker = PlaceMarker(self._look, f"place {index}", place.kind, place.point)
            self._places.append((marker, formatting.place(place.name)))
            self.scene.addItem(marker)
        self._show_places()

    def _settlements(self) -> list[NamedPoint]:
        """Places of the base map and the data's own towns, none twice, none under a station."""
        named = [name for name in load_basemap().names if name.kind != "neighbour"]
        for town in self.guidebook.towns:
            if town.position is not None:
                point = to_point(town.position.lat, town.position.lon)
                if all(distance(point, other.point) > _SAME_SETTLEMENT for other in named):
                    named.append(NamedPoint(formatting.say(town.name), "town", point))
        stations = [station.pos() for station in self._stations]
        return [
            name
            for name in named
            if all(distance(name.point, at) > _SAME_SETTLEMENT / 3 for at in stations)
        ]

    def _show_places(self) -> None:
        for marker, _ in self._places:
            marker.setVisible(self.is_shown(Layer.PLACES))

    def _spread_coinciding(self, visited: Collection[str]) -> None:
        """Push spots that share a point apart by pixels, so that each can be seen and hit.

        A visited one stays in the middle and the others stand around its larger mark.
        """
        for group in _group_coinciding(self.spots.values()):
            stops = [marker for marker in group if marker.spot.id in visited]
            others = [marker for marker in group if marker.spot.id not in visited]
            _stand_around(stops, _STOP_SPREAD if len(stops) > 1 else 0.0)
            if stops:
                _stand_around(others, _STOP_SPREAD + _SPREAD * len(stops))
            else:
                _stand_around(others, _SPREAD if len(others) > 1 else 0.0)

    def _refresh_spots(self) -> None:
        visited = {stop.spot for stop in self.drawing.stops}
        for key, marker in self.spots.items():
            marker.set_state(self._state_of(marker))
            marker.setVisible(key not in visited)
        for stop in self.drawing.stops:
            stop.set_chosen(stop.spot == self.selected)
        self._refresh_halo(visited)
        self.refresh_labels()

    def _state_of(self, marker: SpotMarker) -> SpotState:
        key, season = marker.spot.id, marker.spot.season
        wish = "must" if key in self._must else "avoid" if key in self._avoid else ""
        return SpotState(
            is_chosen=key == self.selected,
            is_filtered_out=self._filter is not None and key not in self._filter,
            is_off_season=(
                self._date is not None
                and season is not None
                and self._date.month not in season.value
            ),
            wish=wish,
        )

    def _refresh_halo(self, visited: Collection[str]) -> None:
        if self._halo is not None:
            self.scene.removeItem(self._halo)
            self._halo = None
        marker = self.spots.get(self.selected or "")
        if marker and marker.position.uncertainty_km > 0 and self.selected not in visited:
            self._halo = UncertaintyItem(self._look, marker.position)
            self.scene.addItem(self._halo)

    def _make_labels(self) -> Iterator[Label]:
        yield from self.drawing.labels
        visited = {stop.spot for stop in self.drawing.stops}
        for key, marker in self.spots.items():
            if key not in visited:
                yield self._spot_label(key, marker)
        for station in self._stations:
            name = formatting.say(self.guidebook.get_place(station.key).name)
            yield Label(station.key, station.pos(), (Line(name, bold=True),), (3,), 13)
        if self.is_shown(Layer.PLACES):
            yield from self._place_labels()
        if self.is_shown(Layer.WATER):
            yield from self._river_labels()

    def _spot_label(self, key: str, marker: SpotMarker) -> Label:
        state = marker.state
        rank: tuple[float, ...] = (5, -marker.spot.interest)
        if state.is_chosen:
            rank = (0,)
        elif state.is_filtered_out:
            rank = (7, -marker.spot.interest)
        elif state.wish == "must":
            rank = (3, -marker.spot.interest)
        line = Line(
            formatting.say(marker.spot.name),
            step=2 if state.is_chosen else 1,
            bold=state.is_chosen,
        )
        faint = state.is_filtered_out or state.is_off_season
        opacity = 0.7 if faint and not state.is_chosen else 1.0
        gap = marker.reach + 2
        return Label(key, marker.pos(), (line,), rank, gap, marker.shift, opacity)

    def _place_labels(self) -> Iterator[Label]:
        for marker, name in self._places:
            is_city = marker.kind == "city"
            rank = 4 if is_city else 6 if marker.kind == "town" else 8
            line = Line(name, "ink" if is_city else "ink2", bold=is_city)
            yield Label(marker.key, marker.pos(), (line,), (rank,), 7)
        for index, named in enumerate(load_basemap().names):
            if named.kind == "neighbour":
                line = Line(formatting.place(named.name), "ink2")
                yield Label(f"neighbour {index}", named.point, (line,), (9,), opacity=0.85)

    def _river_labels(self) -> Iterator[Label]:
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


def _group_coinciding(markers: Iterable[SpotMarker]) -> list[list[SpotMarker]]:
    groups: list[list[SpotMarker]] = []
    for marker in markers:
        for group in groups:
            if distance(group[0].pos(), marker.pos()) < _SAME_PLACE:
                group.append(marker)
                break
        else:
            groups.append([marker])
    return groups


def _stand_around(markers: Sequence[SpotMarker], radius: float) -> None:
    for index, marker in enumerate(markers):
        turn = QTransform().rotate(360 * index / len(markers))
        marker.shift = turn.map(QPointF(-radius, 0.0))
