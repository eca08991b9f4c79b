"""From one plain value to another by the smallest changes, so that what is the same stays as it is
written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lingyuan_trip.catalogue.editor.emit import Value
from lingyuan_trip.catalogue.editor.values import Path

_MOST_COMPARED = 100_000


@dataclass(frozen=True, slots=True)
class Set:
    """A value that is set or added under a key, or replaced in a list."""

    path: Path
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """A key or an item that goes."""

    path: Path


@dataclass(frozen=True, slots=True)
class Insert:
    """An item that comes into the list at a path, at an index."""

    path: Path
    index: int
    value: Value


Change = Set | Remove | Insert


def find_changes(old: Value, new: Value, path: Path = ()) -> Iterator[Change]:
    """What turns the old value at a path into the new one, if it is done in this order.

    Mappings are the same in whatever order their keys are.
    """
    if is_same(old, new):
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping) and old and new:
        yield from _between_mappings(old, new, path)
    elif _is_list(old) and _is_list(new) and old and new:
        yield from _between_lists(old, new, path)
    else:
        yield Set(path, new)


def is_same(a: Value, b: Value) -> bool:
    """Whether two plain values mean the same; 41 is 41.0, but no number is a text or a yes."""
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        return a.keys() == b.keys() and all(is_same(a[key], b[key]) for key in a)
    if isinstance(a, str) or isinstance(b, str):
        return isinstance(a, str) and isinstance(b, str) and a == b
    if isinstance(a, Sequence) and isinstance(b, Sequence):
        return len(a) == len(b) and all(map(is_same, a, b))
    if isinstance(a, bool) or isinstance(b, bool) or a is None or b is None:
        return a is b
    return a == b


def _is_list(value: Value) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _between_mappings(
    old: Mapping[str, Value], new: Mapping[str, Value], path: Path
) -> Iterator[Change]:
    for key, value in new.items():
        if key in old:
            yield from find_changes(old[key], value, (*path, key))
        else:
            yield Set((*path, key), value)
    # Last, so that the mapping is never empty on the way.
    yield from (Remove((*path, key)) for key in old if key not in new)


def _between_lists(old: Value, new: Value, path: Path) -> Iterator[Change]:
    assert isinstance(old, Sequence) and isinstance(new, Sequence)
    pairs = [*align(old, new), (len(old), len(new))]
    # From the end, so that the indexes before stay what they are.
    for number in range(len(pairs) - 1, -1, -1):
        end, new_end = pairs[number]
        if end < len(old):
            yield from find_changes(old[end], new[new_end], (*path, end))
        start, new_start = (each + 1 for each in pairs[number - 1]) if number else (0, 0)
        for index in range(new_start, new_end):
            yield Insert(path, end + index - new_start, new[index])
        for index in range(end - 1, start - 1, -1):
            yield Remove((*path, index))


def align(old: Sequence[Value], new: Sequence[Value]) -> list[tuple[int, int]]:
    """Which items of two lists are the same ones, by their indexes, in order."""
    front = 0
    while front < min(len(old), len(new)) and is_same(old[front], new[front]):
        front += 1
    back = 0
    least = min(len(old), len(new)) - front
    while back < least and is_same(old[-1 - back], new[-1 - back]):
        back += 1
    a, b = old[front : len(old) - back], new[front : len(new) - back]
    found = _align_by_likeness(a, b) if len(a) * len(b) <= _MOST_COMPARED else []
    return [
        *((index, index) for index in range(front)),
        *((front + i, front + j) for i, j in found),
        *((len(old) - step, len(new) - step) for step in range(back, 0, -1)),
    ]


def _align_by_likeness(a: Sequence[Value], b: Sequence[Value]) -> list[tuple[int, int]]:
    """The pairs that are most alike in all."""
    like = [[_likeness(x, y) for y in b] for x in a]
    best = [[0.0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            paired = like[i][j] + best[i + 1][j + 1] if like[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < len(a) and j < len(b):
        if like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(a: Value, b: Value) -> float:
    """How likely two items are one that was changed; 0 for never."""
    if is_same(a, b):
        return 3.0
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        if a.get("id") != b.get("id"):
            return 0.0
        keys = a.keys() | b.keys()
        same = sum(key in a and key in b and is_same(a[key], b[key]) for key in keys)
        return 1.0 + same / len(keys) + ("id" in a)
    return float(not isinstance(a, Mapping) and not isinstance(b, Mapping)) / 2
