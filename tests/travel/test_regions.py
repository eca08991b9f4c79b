"""Zone regions cover the county, do not overlap and hold their own spots."""

from __future__ import annotations

import json
from itertools import combinations
from typing import Any

import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st
from shapely.geometry import Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from lingyuan_trip.catalogue import read_guidebook
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.paths import assets_dir, data_dir
from lingyuan_trip.travel.regions import list_rings, read_polygon, zone_regions
from tests.travel.builders import make_spot, make_zone

ZONES = ("one", "two", "three")
BENT_COUNTY = Polygon([(119, 41), (119.6, 40.6), (119.2, 41.5), (118.9, 41.1), (118.5, 41.4)])
SLACK = 1e-9

places = st.tuples(st.integers(4050, 4150), st.integers(11850, 11960), st.sampled_from(ZONES))
unique_places = st.lists(places, min_size=1, max_size=25, unique_by=lambda place: place[:2])


def guidebook_with(*spots: Spot) -> Guidebook:
    zones = tuple(make_zone(zone_id, number) for number, zone_id in enumerate(ZONES, 1))
    return Guidebook("test", zones=zones, spots=spots)


def assert_divides(
    regions: dict[str, BaseGeometry], county: BaseGeometry, guidebook: Guidebook
) -> None:
    """The three properties, up to rounding of areas."""
    assert all(region.is_valid for region in regions.values())
    assert shapely.union_all(list(regions.values())).symmetric_difference(county).area < SLACK
    for one, other in combinations(regions.values(), 2):
        assert one.intersection(other).area < SLACK
    for spot in guidebook.spots:
        if spot.position is None or spot.zone is None:
            continue
        point = Point(spot.position.lon, spot.position.lat)
        # On which side of the border a point upon it falls is a matter of rounding.
        if county.contains(point) and county.boundary.distance(point) > SLACK:
            assert regions[spot.zone].covers(point), spot.id


@given(unique_places)
@example([(4078, 11933, "one"), (4110, 11925, "two")])  # the first lies upon the border
def test_regions_divide_a_bent_county(found: list[tuple[int, int, str]]) -> None:
    spots = [
        make_spot(f"{lat}-{lon}", lat / 100, lon / 100, zone_id) for lat, lon, zone_id in found
    ]
    guidebook = guidebook_with(*spots)
    assert_divides(zone_regions(guidebook, BENT_COUNTY), BENT_COUNTY, guidebook)


@pytest.fixture(scope="module")
def county() -> dict[str, Any]:
    """The county's outline as a feature of the map."""
    layers = json.loads((assets_dir() / "map" / "basemap.geojson").read_bytes())
    found: dict[str, Any] = next(
        feature for feature in layers["features"] if feature["properties"]["layer"] == "county"
    )
    return found


def test_regions_of_the_shipped_data_divide_the_county(county: dict[str, Any]) -> None:
    guidebook = read_guidebook(data_dir() / "spots.yaml").guidebook
    assert guidebook is not None
    regions = zone_regions(guidebook, county)
    assert len(regions) == 4
    assert_divides(regions, read_polygon(county), guidebook)


def test_every_place_belongs_to_the_zone_of_the_nearest_spot() -> None:
    west, east = make_spot("w", 0.5, 0.2, "one"), make_spot("e", 0.5, 0.8, "two")
    regions = zone_regions(guidebook_with(west, east), box(0, 0, 1, 1))
    assert regions["one"].symmetric_difference(box(0, 0, 0.5, 1)).area < SLACK
    assert regions["two"].symmetric_difference(box(0.5, 0, 1, 1)).area < SLACK


def test_nearest_is_meant_on_the_ground_not_in_degrees() -> None:
    west, north = make_spot("w", 60.0, 0.0, "one"), make_spot("n", 60.3, 0.4, "two")
    regions = zone_regions(guidebook_with(west, north), box(-1, 59, 1, 61))
    # At 60° a degree east is half a degree north: 0.35° east is nearer to the west than 0.21 north.
    assert regions["one"].contains(Point(0.35, 60.09))


def test_a_spot_outside_draws_no_region_beyond_the_border() -> None:
    inside, outside = make_spot("i", 0.5, 0.5, "one"), make_spot("o", 0.5, 1.7, "two")
    county = box(0, 0, 1, 1)
    regions = zone_regions(guidebook_with(inside, outside), county)
    assert regions.keys() == {"one"}
    assert regions["one"].equals(county)


def test_a_site_of_two_zones_falls_to_the_first() -> None:
    spots = [make_spot(f"s-{zone_id}", 0.5, 0.5, zone_id) for zone_id in ("two", "one")]
    regions = zone_regions(
        guidebook_with(*spots, make_spot("far", 0.9, 0.9, "two")), box(0, 0, 1, 1)
    )
    assert regions["one"].contains(Point(0.4, 0.4))


def test_spots_without_zone_or_position_draw_nothing() -> None:
    alone = make_spot("alone", 0.1, 0.1)
    assert zone_regions(guidebook_with(alone), box(0, 0, 1, 1)) == {}
    regions = zone_regions(guidebook_with(alone, make_spot("a", 0.9, 0.9, "one")), box(0, 0, 1, 1))
    assert regions["one"].equals(box(0, 0, 1, 1))


def test_geometry_and_feature_are_read_alike() -> None:
    plain = dict(mapping(BENT_COUNTY))
    feature = {"type": "Feature", "properties": {}, "geometry": plain}
    assert read_polygon(plain).equals(BENT_COUNTY)
    assert read_polygon(feature).equals(BENT_COUNTY)


def test_rings_are_those_of_all_parts_and_holes() -> None:
    holed = Polygon(box(0, 0, 4, 4).exterior, [box(1, 1, 2, 2).exterior])
    rings = list_rings(shapely.MultiPolygon([holed, box(5, 5, 6, 6)]))
    assert len(rings) == 3
    assert all(ring[0] == ring[-1] for ring in rings)
    assert {min(ring) for ring in rings} == {(0.0, 0.0), (1.0, 1.0), (5.0, 5.0)}
