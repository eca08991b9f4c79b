"""Sets of spots that one day can hold, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lingyuan_trip.planner.answer import Stop
from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.labels import Words

_WORD_BYTES = 8
_PAIRS = 1_000_000


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


def keep_maximal(sets: DaySets, stop: Stop) -> DaySets:
    """The sets that no other of them contains; all of them where a stop came."""
    sizes = sets.flags.sum(axis=1)
    words = pack(sets.flags)
    maximal = np.ones(len(sets), dtype=bool)
    for size in np.unique(sizes)[::-1]:
        rows = np.flatnonzero(sizes == size)
        larger = np.flatnonzero(maximal & (sizes > size))
        for some in _cut_up(rows, len(larger)):
            if stop():
                return sets
            maximal[some] = ~_are_inside(words[:, some], words[:, larger])
    return sets.take(maximal)


def _are_inside(words: Words, others: Words) -> Flags:
    missing = (words[:, :, None] & ~others[:, None, :]) != 0
    inside: Flags = (~missing.any(axis=0)).any(axis=1)
    return inside


def _cut_up(rows: Ints, others: int) -> Iterator[Ints]:
    """Rows in pieces that with so many others make few pairs each."""
    step = max(1, _PAIRS // max(1, others))
    for begin in range(0, len(rows), step):
        yield rows[begin : begin + step]


def pack(flags: Flags) -> Words:
    """Sets (sets, spots) as words of bits (words, sets)."""
    packed = np.packbits(flags, axis=1, bitorder="little")
    padded = np.pad(packed, ((0, 0), (0, -packed.shape[1] % _WORD_BYTES)))
    words: Words = np.ascontiguousarray(padded).view(np.uint64).T.copy()
    return words
