"""Everything on the map and how it changes; knows nothing of zoom, mouse or keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import ItineraryDay
from lingyuan_trip.domain.season import Season, season_on
from lingyuan_trip.domain.spot_on_day import look_at_all
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import NamedPoint, load_basemap, to_point
from lingyuan_trip.gui.map.day_strokes import NumberedDay
from lingyuan_trip.gui.map.gathering import Cluster
from lingyuan_trip.gui.map.ground import Layer, MapScene
from lingyuan_trip.gui.map.label_placement import Box
from lingyuan_trip.gui.map.labels import LabelLayer
from lingyuan_trip.gui.map.legs import UncertaintyItem
from lingyuan_trip.gui.map.markers import FestivalMarker, FoundMarker, PlaceMarker, StationMarker
from lingyuan_trip.gui.map.naming import make_labels
from lingyuan_trip.gui.map.regions import outline_regions
from lingyuan_trip.gui.map.route import DayDrawing, distance, draw_days
from lingyuan_trip.gui.map.spot_layer import SpotLayer
from lingyuan_trip.gui.map.spot_marks import SpotMark, SpotState

IsHoliday = Callable[[dt.date], bool]

_SAME_SETTLEMENT = 1500.0


def no_holidays(_date: dt.date) -> bool:
    """A calendar in which every day is an ordinary one."""
    return False


class MapContent:
    """The scene and the state it shows."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.scene = MapScene(look)
        self.guidebook = Guidebook(version="")
        self.days: tuple[NumberedDay, ...] = ()
        self.drawing = DayDrawing()
        self.selected: str | None = None
        self.date: dt.date | None = None
        self.stations: tuple[StationMarker, ...] = ()
        self.places: list[tuple[PlaceMarker, str]] = []
        self.festival_marks: tuple[FestivalMarker, ...] = ()
        self.is_holiday: IsHoliday = no_holidays
        self._halo: UncertaintyItem | None = None
        self._filter: frozenset[str] | None = None
        self.found: FoundMarker | None = None
        self._closed: frozenset[str] = frozenset()
        self._must: frozenset[str] = frozenset()
        self._avoid: frozenset[str] = frozenset()
        self._spot_layer = SpotLayer(look, self.scene.bounds)
        self.labels = LabelLayer(look, self.scene.bounds)
        self._are_labels_stale = True
        self.scene.addItem(self._spot_layer)
        self.scene.addItem(self.labels)
        self._build_places()
        self.refresh_labels()

    @property
    def spots(self) -> dict[str, SpotMark]:
        """The marks of all spots that have a position."""
        return self._spot_layer.marks

    @property
    def spots_are_near(self) -> bool:
        """Whether spots show their kind."""
        return self._spot_layer.is_near

    @property
    def county_area(self) -> QRectF:
        """The part of the scene the county takes."""
        return load_basemap().county.boundingRect()

    def twin(self, look: Look) -> MapContent:
        """The same things in a scene of their own, for a picture in another look."""
        made = MapContent(look)
        for layer in Layer:
            made.scene.show_layer(layer, self.is_shown(layer))
        made.set_guidebook(self.guidebook, self.is_holiday)
        made.set_wishes(self._must, self._avoid)
        made.set_filter(self._filter)
        made.set_selected(self.selected)
        made.set_days(self.days)
        if self.date is not None:
            made.set_date(self.date)
        return made

    def is_shown(self, layer: Layer) -> bool:
        """Whether a layer is on."""
        return self.scene.is_shown(layer)

    def show_layer(self, layer: Layer, shown: bool) -> None:
        """Switch a layer."""
        self.scene.show_layer(layer, shown)
        self._outline_regions()
        self._show_items()
        self._show_festivals()
        self._refresh_spots()

    def set_guidebook(self, guidebook: Guidebook, is_holiday: IsHoliday = no_holidays) -> None:
        """Show other data; a day that was drawn goes."""
        self.guidebook = guidebook
        self.is_holiday = is_holiday
        for marker in self.stations:
            self.scene.removeItem(marker)
        self._spot_layer.set_marks(self._make_marks())
        self.stations = tuple(
            StationMarker(self._look, gateway.id, to_point(at.lat, at.lon))
            for gateway in guidebook.gateways
            if (at := gateway.position) is not None
        )
        for marker in self.stations:
            self.scene.addItem(marker)
        self._build_places()
        self._outline_regions()
        self._closed = self._find_closed()
        self._show_festivals()
        self.set_days(())

    def set_day(self, day: ItineraryDay | None) -> None:
        """Draw the route of a day, or none."""
        self.set_days(() if day is None else (NumberedDay(1, day),))

    def set_days(self, days: Sequence[NumberedDay]) -> None:
        """Draw the routes of some days, told apart where there are several."""
        for item in self.drawing.items:
            self.scene.removeItem(item)
        self.days = tuple(days)
        self.drawing = draw_days(self._look, self.guidebook, self.days)
        for item in self.drawing.items:
            self.scene.addItem(item)
        self._show_items()
        self._refresh_spots()

    def set_date(self, date: dt.date) -> None:
        """Tell what is out of season or closed on a date, and which festivals run."""
        self.date = date
        self._closed = self._find_closed()
        self._show_festivals()
        self._refresh_spots()

    def set_selected(self, spot: str | None) -> None:
        """Let a spot stand out, or none."""
        changed = {self.selected, spot}
        self.selected = spot
        self._refresh_spots(changed)

    def set_found(self, point: QPointF | None, name: str = "") -> None:
        """Mark a place somebody asked for, or none."""
        if self.found is not None:
            self.scene.removeItem(self.found)
        self.found = None if point is None else FoundMarker(self._look, point, name)
        if self.found is not None:
            self.scene.addItem(self.found)
        self.refresh_labels()

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
            key: distance(at, to_view.map(mark.point) + mark.shift)
            for key, mark in self.spots.items()
            if not mark.is_clustered
        }
        nearest = min(seen, key=seen.__getitem__, default=None)
        return nearest if nearest is not None and seen[nearest] <= within else None

    def cluster_at(self, at: QPointF, to_view: QTransform) -> Cluster | None:
        """The cluster of spots at a point of the view."""
        return self._spot_layer.cluster_at(at, to_view)

    def points_of_zone(self, zone: str) -> tuple[QPointF, ...]:
        """Where the spots of a zone are, scene."""
        return tuple(mark.point for mark in self.spots.values() if mark.spot.zone == zone)

    def lay_out_labels(
        self, to_view: QTransform, inside: Box, covered: Iterable[QRectF] = ()
    ) -> None:
        """Spread the spots and find room for the names at the zoom of a view, in pixels.

        Names keep clear of what is `covered`. A settlement whose name finds no room is not drawn.
        """
        self._arrange_spots(to_view.m11())
        if self._are_labels_stale:
            self._are_labels_stale = False
            self.labels.set_labels(make_labels(self))
        taken = dict(self._boxes(to_view))
        for index, area in enumerate(covered):
            taken[f"covered {index}"] = (area.left(), area.top(), area.right(), area.bottom())
        lesser = {*self.spots, *(place.key for place, _ in self.places)}
        lesser -= {self.selected, *(stop.spot for stop in self.drawing.stops)}
        shifts = {key: mark.shift for key, mark in self.spots.items()}
        self.labels.lay_out(to_view, taken, inside, lesser, shifts)
        named = {placed.label.key for placed in self.labels.placed}
        for place, _ in self.places:
            place.setOpacity(1.0 if place.key in named else 0.0)

    def key_points(self) -> tuple[QPointF, ...]:
        """What has to stay in sight: the day's places and the selected spot, scene."""
        chosen = self.spots.get(self.selected or "")
        return (*self.drawing.points, *(() if chosen is None else (chosen.point,)))

    def refresh_labels(self) -> None:
        """Have the names made anew at the next layout: other language, text size or state."""
        self._are_labels_stale = True

    def forget_pictures(self) -> None:
        """Paint everything anew, in another theme or text size."""
        self.labels.forget_pictures()
        self._spot_layer.forget_pictures()

    def _arrange_spots(self, scale: float) -> None:
        before = (self.spots_are_near, self._spot_layer.clusters)
        self._spot_layer.arrange(scale)
        for stop in self.drawing.stops:
            stop.shift = self.spots[stop.spot].shift
        for item in self.drawing.breaks:
            if item.place in self.spots:
                item.stand_beside(self.spots[item.place].shift)
        for marker in self.festival_marks:
            marker.stand_beside(self.spots[marker.host].shift)
        if before != (self.spots_are_near, self._spot_layer.clusters):
            self.refresh_labels()

    def _boxes(self, to_view: QTransform) -> Iterator[tuple[str, Box]]:
        """The pixels of every mark that can be seen, with the key of its name."""
        if self.is_shown(Layer.SPOTS):
            near = self.spots_are_near
            for key, mark in self.spots.items():
                if mark.is_shown:
                    yield key, mark.box_at(to_view.map(mark.point), near)
        if self.is_shown(Layer.ROUTE):
            for stop in self.drawing.stops:
                yield stop.spot, stop.box_at(to_view.map(stop.point))
            for item in self.drawing.breaks:
                yield item.key, item.box_at(to_view.map(item.point))
        for station in self.stations:
            yield station.key, station.box_at(to_view.map(station.point))
        for festival in self.festival_marks:
            yield festival.key, festival.box_at(to_view.map(festival.point))
        if self.found is not None:
            yield "found", self.found.box_at(to_view.map(self.found.point))
        if self.is_shown(Layer.PLACES):
            for place, _ in self.places:
                yield place.key, place.box_at(to_view.map(place.point))

    def _make_marks(self) -> Iterator[SpotMark]:
        theme = self._look.theme
        for spot in self.guidebook.spots:
            if spot.position is not None:
                zone = self.guidebook.find_zone(spot.zone)
                role = theme.zone_role(None if zone is None else zone.number)
                yield SpotMark(spot, spot.position, role)

    def _outline_regions(self) -> None:
        shown = self.is_shown(Layer.REGIONS)
        self.scene.set_regions(outline_regions(self.guidebook) if shown else {})

    def _build_places(self) -> None:
        for marker, _ in self.places:
            self.scene.removeItem(marker)
        self.places = []
        for index, place in enumerate(self._settlements()):
            marker = PlaceMarker(self._look, f"place {index}", place.kind, place.point)
            self.places.append((marker, formatting.place(place.name)))
            self.scene.addItem(marker)
        self._show_items()

    def _settlements(self) -> list[NamedPoint]:
        """Places of the base map and the data's own towns, none twice, none under a station."""
        named = [name for name in load_basemap().names if name.kind != "neighbour"]
        for town in self.guidebook.towns:
            if town.position is not None:
                point = to_point(town.position.lat, town.position.lon)
                if all(distance(point, other.point) > _SAME_SETTLEMENT for other in named):
                    named.append(NamedPoint(formatting.say(town.name), "town", point))
        stations = [station.point for station in self.stations]
        return [
            name
            for name in named
            if all(distance(name.point, at) > _SAME_SETTLEMENT / 3 for at in stations)
        ]

    def _show_items(self) -> None:
        self._spot_layer.setVisible(self.is_shown(Layer.SPOTS))
        for marker, _ in self.places:
            marker.setVisible(self.is_shown(Layer.PLACES))
        for item in self.drawing.items:
            item.setVisible(self.is_shown(Layer.ROUTE))
        for terminal in self.drawing.terminals:
            if not terminal.is_station:
                terminal.setVisible(self.is_shown(Layer.LODGING))

    def _show_festivals(self) -> None:
        """Put an emblem beside every host of a festival that runs on the date."""
        for marker in self.festival_marks:
            self.scene.removeItem(marker)
        self.festival_marks = ()
        if self.date is None or not self.is_shown(Layer.FESTIVALS):
            return
        self.festival_marks = tuple(
            FestivalMarker(self._look, festival, running, host, self.spots[host].point)
            for festival in self.guidebook.festivals
            if (running := festival.occurrence_on(self.date)) is not None
            for host in festival.hosts_of(running)
            if host in self.spots
        )
        for marker in self.festival_marks:
            self.scene.addItem(marker)

    def _refresh_spots(self, changed: Collection[str | None] | None = None) -> None:
        """Let the marks look as things stand; only the `changed` ones where they are known."""
        visited: set[str] = set()
        if self.is_shown(Layer.ROUTE):
            visited = {stop.spot for stop in self.drawing.stops}
        for key in self.spots if changed is None else self.spots.keys() & changed:
            mark = self.spots[key]
            mark.set_state(self._state_of(mark))
            mark.is_stop = key in visited
        for stop in self.drawing.stops:
            stop.set_chosen(stop.spot == self.selected)
        self._refresh_halo(visited)
        self._spot_layer.update()
        self.refresh_labels()

    def _state_of(self, mark: SpotMark) -> SpotState:
        key = mark.spot.id
        return SpotState(
            is_chosen=key == self.selected,
            is_filtered_out=self._filter is not None and key not in self._filter,
            is_off_season=self._is_off_season(mark),
            is_closed=key in self._closed,
            wish="must" if key in self._must else "avoid" if key in self._avoid else "",
        )

    def _is_off_season(self, mark: SpotMark) -> bool:
        return self.date is not None and season_on(mark.spot, self.date) is Season.OFF

    def _find_closed(self) -> frozenset[str]:
        """The spots that the data call closed on the date."""
        if self.date is None:
            return frozenset()
        seen = look_at_all(self.guidebook, self.date, self.is_holiday)
        return frozenset(day.spot.id for day in seen if day.is_closed)

    def _refresh_halo(self, visited: Collection[str]) -> None:
        if self._halo is not None:
            self.scene.removeItem(self._halo)
            self._halo = None
        mark = self.spots.get(self.selected or "")
        if mark and mark.position.uncertainty_km > 0 and self.selected not in visited:
            self._halo = UncertaintyItem(self._look, mark.position)
            self.scene.addItem(self._halo)
