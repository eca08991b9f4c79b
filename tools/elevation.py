"""What can be worked out from the elevation grid: drainage, easy ways, relief."""

from __future__ import annotations

import heapq
import importlib
import io
import math
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

WEST, SOUTH, EAST, NORTH = 118.7, 40.4, 120.0, 41.7
GRID = "meteva/resources/stations/dem_0.00833.nc"
UPSAMPLING = 6
STEEPNESS = 2.2
"""How much slopes are exaggerated in the relief."""
METRES_NORTH, METRES_EAST = 926.0, 699.0
"""A grid cell on the ground, at 41° N."""
GRADE_PENALTY = 60.0
RAMP = ("#d7e6c4", "#eef0d5", "#f2e6c2", "#e2cfa6", "#cbb28c", "#b89f84")
RAMP_FROM, RAMP_SPAN = 300.0, 900.0

Cell = tuple[int, int]
Grid = NDArray[np.float64]


@dataclass(frozen=True)
class Elevation:
    """Metres above the sea; row 0 is the southernmost, `lat` and `lon` are cell centres."""

    metres: Grid
    lat: Grid
    lon: Grid

    def point(self, cell: Cell) -> tuple[float, float]:
        """Longitude and latitude of a cell."""
        return float(self.lon[cell[1]]), float(self.lat[cell[0]])

    def cell(self, lon: float, lat: float) -> Cell:
        """The cell nearest to a point."""
        return int(np.abs(self.lat - lat).argmin()), int(np.abs(self.lon - lon).argmin())

    def neighbours(self, cell: Cell) -> Iterator[Cell]:
        """The up to eight cells around one."""
        rows, columns = self.metres.shape
        for row in range(max(0, cell[0] - 1), min(rows, cell[0] + 2)):
            for column in range(max(0, cell[1] - 1), min(columns, cell[1] + 2)):
                if (row, column) != cell:
                    yield row, column


def read_elevation(wheel: Path) -> Elevation:
    """The part of the grid that covers the area."""
    # It has no type information, and only this tool needs it.
    h5py = importlib.import_module("h5py")
    with zipfile.ZipFile(wheel) as archive, h5py.File(io.BytesIO(archive.read(GRID))) as file:
        lat, lon = file["lat"][:], file["lon"][:]
        rows = np.flatnonzero((lat >= SOUTH) & (lat <= NORTH))
        columns = np.flatnonzero((lon >= WEST) & (lon <= EAST))
        part = file["data0"][0, 0, 0, 0, rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return Elevation(part.astype(np.float64), lat[rows], lon[columns])


def fill_hollows(ground: Elevation) -> tuple[Grid, dict[Cell, Cell]]:
    """Metres raised until every cell drains to the edge, and over which cell it does so."""
    rows, columns = ground.metres.shape
    filled = ground.metres.copy()
    edge = [
        (row, column)
        for row in range(rows)
        for column in range(columns)
        if row in (0, rows - 1) or column in (0, columns - 1)
    ]
    queue = [(float(filled[cell]), cell) for cell in edge]
    heapq.heapify(queue)
    seen, outlet = set(edge), {}
    while queue:
        level, cell = heapq.heappop(queue)
        for other in ground.neighbours(cell):
            if other not in seen:
                seen.add(other)
                filled[other] = max(filled[other], level + 1e-3)
                outlet[other] = cell
                heapq.heappush(queue, (float(filled[other]), other))
    return filled, outlet


def find_flow(ground: Elevation) -> tuple[dict[Cell, Cell], Grid]:
    """The next cell downstream of each, and how many cells drain through it."""
    filled, downstream = fill_hollows(ground)
    ratio = METRES_EAST / METRES_NORTH
    for cell in downstream:
        steepest = 0.0
        for other in ground.neighbours(cell):
            length = math.hypot(other[0] - cell[0], (other[1] - cell[1]) * ratio)
            slope = float(filled[cell] - filled[other]) / length
            if slope > steepest:
                steepest, downstream[cell] = slope, other
    upstream = np.ones_like(filled)
    for cell in sorted(np.ndindex(*filled.shape), key=lambda c: -filled[c]):
        if cell in downstream:
            upstream[downstream[cell]] += upstream[cell]
    return downstream, upstream


def smooth(points: Sequence[tuple[float, float]], rounds: int) -> Grid:
    """A line with its corners taken off; its ends stay."""
    line = np.array(points)
    for _ in range(rounds if len(line) > 2 else 0):
        line[1:-1] = (line[:-2] + 2 * line[1:-1] + line[2:]) / 4
    return line


def easiest_way(
    ground: Elevation, start: tuple[float, float], end: tuple[float, float]
) -> list[Cell]:
    """Cells from one point to another with the least length and grade (Dijkstra)."""
    first, last = ground.cell(*start), ground.cell(*end)
    cost, came = {first: 0.0}, {}
    queue = [(0.0, first)]
    while queue:
        spent, cell = heapq.heappop(queue)
        if cell == last:
            break
        for other in ground.neighbours(cell) if spent <= cost[cell] else ():
            north = (other[0] - cell[0]) * METRES_NORTH
            length = math.hypot(north, (other[1] - cell[1]) * METRES_EAST)
            grade = abs(float(ground.metres[other] - ground.metres[cell])) / length
            total = spent + length * (1 + GRADE_PENALTY * grade)
            if total < cost.get(other, math.inf):
                cost[other], came[other] = total, cell
                heapq.heappush(queue, (total, other))
    way = [last]
    while way[-1] != first:
        way.append(came[way[-1]])
    return way[::-1]


def shade(ground: Elevation) -> tuple[Image.Image, dict[str, Any]]:
    """The relief lit from the north-west over a ramp of heights, and where it lies."""
    rows, columns = ground.metres.shape
    size = (columns * UPSAMPLING, rows * UPSAMPLING)
    fine = Image.fromarray(ground.metres.astype(np.float32)).resize(size, Image.Resampling.BICUBIC)
    heights = np.asarray(fine, dtype=np.float64)
    north, east = np.gradient(heights, METRES_NORTH / UPSAMPLING, METRES_EAST / UPSAMPLING)
    slope = np.arctan(STEEPNESS * np.hypot(east, north))
    facing = np.arctan2(-north, -east)
    sun = math.radians(45)
    light = math.sin(sun) * np.cos(slope) + math.cos(sun) * np.sin(slope) * np.cos(
        math.radians(90 - 315) - facing
    )
    shaded = ramp(heights) * (0.55 + 0.6 * np.clip(light, 0, 1))[..., None]
    picture = Image.fromarray((np.clip(shaded, 0, 1)[::-1] * 255).round().astype(np.uint8))
    half = float(ground.lat[1] - ground.lat[0]) / 2
    return picture, {
        "image": "hillshade.webp",
        "crs": "EPSG:4326 (plate carree: rows are equal steps of latitude)",
        "west": float(ground.lon[0]) - half,
        "south": float(ground.lat[0]) - half,
        "east": float(ground.lon[-1]) + half,
        "north": float(ground.lat[-1]) + half,
    }


def ramp(heights: Grid) -> Grid:
    """The colours of heights, 0–1."""
    stops = np.array([[int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)] for color in RAMP])
    at = np.clip((heights - RAMP_FROM) / RAMP_SPAN, 0, 1) * (len(RAMP) - 1)
    channels = [np.interp(at, np.arange(len(RAMP)), stops[:, channel]) for channel in range(3)]
    return np.stack(channels, axis=-1)
