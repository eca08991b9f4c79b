"""Sets of spots that one day can hold, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.labels import Words

_WORD_BYTES = 8
_PAIRS = 4_000_000


@dataclass(frozen=True)
class DaySets:
    """`flags` (sets, spots) tells the spots of each set; `returns` (sets,) its earliest return."""

    flags: Flags
    returns: Ints

    def __len__(self) -> int:
        return len(self.returns)

    def take(self, rows: Ints | Flags | slice) -> DaySets:
        """Some of the sets, in their order."""
        return DaySets(self.flags[rows], self.returns[rows])

    def find(self, places: Iterable[int]) -> Ints:
        """The rows (one, or none) of the set of some spots."""
        wanted = np.zeros(self.flags.shape[1], dtype=bool)
        wanted[list(places)] = True
        return np.flatnonzero((self.flags == wanted).all(axis=1))

    def find_return(self, places: Iterable[int]) -> int:
        """The earliest return from the set of some spots, which must be among these."""
        return int(self.returns[self.find(places)[0]])

    def places(self, row: int) -> tuple[int, ...]:
        """The spots of one set, ascending."""
        return tuple(np.flatnonzero(self.flags[row]).tolist())


def no_sets(size: int) -> DaySets:
    """No set at all, for problems of `size` spots."""
    return DaySets(np.zeros((0, size), dtype=bool), np.zeros(0, dtype=np.int64))


def one_set(places: Iterable[int], size: int, returns: int) -> DaySets:
    """A single set, for problems of `size` spots."""
    flags = np.zeros((1, size), dtype=bool)
    flags[0, list(places)] = True
    return DaySets(flags, np.array([returns], dtype=np.int64))


def unite(parts: Sequence[DaySets]) -> DaySets:
    """Every set once, the first that is named; their order stays."""
    flags = np.concatenate([part.flags for part in parts])
    returns = np.concatenate([part.returns for part in parts])
    words = pack(flags)
    order = np.lexsort((np.arange(len(flags)), *words))
    words = words[:, order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (words[:, 1:] != words[:, :-1]).any(axis=0)
    kept = np.sort(order[first])
    return DaySets(flags[kept], returns[kept])


def keep_maximal(sets: DaySets) -> DaySets:
    """The sets that no other of them contains."""
    sizes = sets.flags.sum(axis=1)
    words = pack(sets.flags)
    maximal = np.ones(len(sets), dtype=bool)
    for size in np.unique(sizes)[::-1]:
        rows = np.flatnonzero(sizes == size)
        larger = np.flatnonzero(maximal & (sizes > size))
        maximal[rows] = ~_are_inside(words[:, rows], words[:, larger])
    return sets.take(maximal)


def _are_inside(words: Words, others: Words) -> Flags:
    inside = np.zeros(words.shape[1], dtype=bool)
    step = max(1, _PAIRS // max(1, others.shape[1]))
    for begin in range(0, words.shape[1], step):
        some = words[:, begin : begin + step, None]
        missing = (some & ~others[:, None, :]) != 0
        inside[begin : begin + step] = (~missing.any(axis=0)).any(axis=1)
    return inside


def pack(flags: Flags) -> Words:
    """Sets (sets, spots) as words of bits (words, sets)."""
    packed = np.packbits(flags, axis=1, bitorder="little")
    padded = np.pad(packed, ((0, 0), (0, -packed.shape[1] % _WORD_BYTES)))
    words: Words = np.ascontiguousarray(padded).view(np.uint64).T.copy()
    return words
