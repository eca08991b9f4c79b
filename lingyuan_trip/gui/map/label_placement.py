"""Which names fit on the map, and where: greedy, the more important ones first."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

_CELL = 64.0
_A_NAME = "\0name"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name that wants a place: `boxes` are where it could stand, best first.

    `owner` is the marker it belongs to; it may touch that one. A name that `must_show` rather
    lies over a lesser marker, or is cut off by the edge of the map, than is left out.
    """

    key: str
    boxes: tuple[Box, ...]
    owner: str = ""
    must_show: bool = False


class Occupied:
    """Boxes that are taken, found by where they are."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[Box, str]]] = defaultdict(list)

    def add(self, box: Box, owner: str) -> None:
        """Take a box for an owner."""
        for cell in _cells(box):
            self._cells[cell].append((box, owner))

    def is_free(self, box: Box, ignored: Collection[str]) -> bool:
        """Whether no box of any but the `ignored` owners is touched."""
        return not any(
            overlaps(box, other) and whose not in ignored
            for cell in _cells(box)
            for other, whose in self._cells.get(cell, ())
        )


def place(
    wanted: Iterable[Wanted],
    taken: Mapping[str, Box],
    inside: Box | None = None,
    lesser: Collection[str] = (),
) -> dict[str, Box]:
    """Boxes of the names that find room, none over another or over a `taken` box of a marker.

    No name is cut by the edge of `inside`. Names come in order of importance. `lesser` are the
    markers that give way to a name that must show.
    """
    occupied = Occupied()
    for owner, box in taken.items():
        occupied.add(box, owner)
    placed: dict[str, Box] = {}
    for name in wanted:
        whole, cut = _split_cut(name.boxes, inside)
        tries = [(whole, {name.owner})]
        if name.must_show:
            may_cover = {name.owner, *lesser}
            tries += [(whole, may_cover), (cut, {name.owner}), (cut, may_cover)]
        for boxes, ignored in tries:
            free = next((box for box in boxes if occupied.is_free(box, ignored)), None)
            if free is not None:
                occupied.add(free, _A_NAME)
                placed[name.key] = free
                break
    return placed


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def around(x: float, y: float, width: float, height: float, gap: float) -> tuple[Box, ...]:
    """Places for a box beside a marker: right, left, below, above, corners, and farther off."""
    found = []
    for distance in (gap, gap + 9.0):
        side = distance * 0.75
        corners = (
            (x + distance, y - height / 2),
            (x - distance - width, y - height / 2),
            (x - width / 2, y + distance),
            (x - width / 2, y - distance - height),
            (x + side, y + side - height / 4),
            (x - side - width, y + side - height / 4),
            (x + side, y - side - height * 3 / 4),
            (x - side - width, y - side - height * 3 / 4),
        )
        found += [(left, top, left + width, top + height) for left, top in corners]
    return tuple(found)


def centered(points: Iterable[tuple[float, float]], width: float, height: float) -> tuple[Box, ...]:
    """Places for a box over each of some points."""
    return tuple((x - width / 2, y - height / 2, x + width / 2, y + height / 2) for x, y in points)


def _split_cut(boxes: Sequence[Box], inside: Box | None) -> tuple[list[Box], list[Box]]:
    """Boxes that lie wholly inside or outside, and those that the edge would cut."""
    whole = [
        box
        for box in boxes
        if inside is None or _contains(inside, box) or not overlaps(inside, box)
    ]
    return whole, [box for box in boxes if box not in whole]


def _contains(outer: Box, box: Box) -> bool:
    return outer[0] <= box[0] and outer[1] <= box[1] and box[2] <= outer[2] and box[3] <= outer[3]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(math.floor(box[0] / _CELL), math.floor(box[2] / _CELL) + 1):
        for row in range(math.floor(box[1] / _CELL), math.floor(box[3] / _CELL) + 1):
            yield column, row
