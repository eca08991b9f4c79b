from __future__ import annotations

import subprocess
import sys

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui.map.basemap import load_basemap
from lingyuan_trip.gui.map.regions import outline_regions
from tests.gui.map.sample import make_guidebook, to_scene

_BUILD_A_MAP = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
MapPanel(Look())
print(sorted({"numpy", "shapely", "geopy", "pydantic"} & set(sys.modules)))
"""


def test_each_region_holds_its_own_spots() -> None:
    guidebook = make_guidebook()
    regions = outline_regions(guidebook)
    assert sorted(regions) == [1, 2]
    county = load_basemap().county
    numbers = {zone.id: zone.number for zone in guidebook.zones}
    inside = [s for s in guidebook.spots if s.zone and s.position and county.contains(to_scene(s))]
    assert len(inside) >= 3
    for spot in inside:
        assert spot.zone is not None
        for number, region in regions.items():
            assert region.contains(to_scene(spot)) is (number == numbers[spot.zone])


def test_no_spots_no_regions() -> None:
    assert outline_regions(Guidebook("empty")) == {}


def test_a_map_needs_no_heavy_library() -> None:
    run = subprocess.run(
        [sys.executable, "-c", _BUILD_A_MAP], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
