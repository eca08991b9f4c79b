"""Labels: partial days that end at a spot, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lingyuan_trip.planner.day_arrays import NEVER, DayArrays, Flags, Ints

Words = NDArray[np.uint64]
WORD_BITS = 64
_MINUTE_BITS = NEVER.bit_length()


@dataclass(frozen=True)
class Labels:
    """Partial days with the same number of visits.

    `words` (words, labels) holds the set of visited rows as bits, so any number of spots works;
    `last` is the row of the last one (n at the start of the day); `upper` bounds the value of
    every completion.
    """

    words: Words
    last: Ints
    lunched: Flags
    finish: Ints
    value: Ints
    price: Ints
    upper: Ints

    def __len__(self) -> int:
        return len(self.last)

    def take(self, rows: Ints | slice | Flags) -> Labels:
        """The labels of some rows, in their order."""
        return Labels(
            self.words[:, rows], self.last[rows], self.lunched[rows], self.finish[rows],
            self.value[rows], self.price[rows], self.upper[rows],
        )  # fmt: skip

    def unpack(self, size: int) -> Flags:
        """Visited rows as flags (labels, size)."""
        flags = np.empty((len(self), size), dtype=bool)
        for row in range(size):
            flags[:, row] = self.has(row)
        return flags

    def has(self, row: int) -> Flags:
        """Which labels have visited a row."""
        word, bit = divmod(row, WORD_BITS)
        found: Flags = (self.words[word] & np.uint64(1 << bit)) != 0
        return found

    def sets(self) -> list[int]:
        """Visited sets as Python integers, bit i for row i."""
        totals = [0] * len(self)
        for number, word in enumerate(self.words.tolist()):
            totals = [
                total | bits << (number * WORD_BITS)
                for total, bits in zip(totals, word, strict=True)
            ]
        return totals


def start_labels(day: DayArrays) -> Labels:
    """The one label with nothing visited."""
    zero = np.zeros(1, dtype=np.int64)
    return Labels(
        words=np.zeros((day.size // WORD_BITS + 1, 1), dtype=np.uint64),
        last=np.array([day.size]),
        lunched=np.array([day.lunch is None]),
        finish=np.array([day.starts]),
        value=zero,
        price=zero,
        upper=np.array([np.iinfo(np.int64).max]),
    )


def set_to_words(rows: Iterable[int], size: int) -> Words:
    """A set of rows as words (words, 1)."""
    words = [0] * (size // WORD_BITS + 1)
    for row in rows:
        words[row // WORD_BITS] |= 1 << (row % WORD_BITS)
    return np.array(words, dtype=np.uint64)[:, None]


def add_rows(words: Words, rows: Ints) -> Words:
    """Each set with one more row."""
    grown = words.copy()
    number, bit = np.divmod(rows, WORD_BITS)
    bits = np.left_shift(np.uint64(1), bit.astype(np.uint64))
    for word in range(len(grown)):
        grown[word] |= np.where(number == word, bits, np.uint64(0))
    return grown


def order_sets(words: Words, then: Ints) -> Ints:
    """Rows by set, of equal sets by `then`, which is not negative; stable."""
    bits = int(then.max(initial=0)).bit_length()
    if len(words) == 1 and int(words[0].max(initial=0)).bit_length() + bits < WORD_BITS:
        # One key is sorted three times as fast as two.
        return np.argsort(words[0].astype(np.int64) << bits | then, kind="stable")
    return np.lexsort((then, *words))


def merge(parts: Sequence[Labels]) -> Labels:
    """Labels of several parts together, of each (set, last, lunch) only the earliest."""
    if len(parts) == 0:
        raise ValueError("nothing to merge")
    every = Labels(
        np.concatenate([part.words for part in parts], axis=1),
        np.concatenate([part.last for part in parts]),
        np.concatenate([part.lunched for part in parts]),
        np.concatenate([part.finish for part in parts]),
        np.concatenate([part.value for part in parts]),
        np.concatenate([part.price for part in parts]),
        np.concatenate([part.upper for part in parts]),
    )
    tail = every.last * 2 + every.lunched
    order = order_sets(every.words, tail << _MINUTE_BITS | every.finish)
    first = np.ones(len(order), dtype=bool)
    if len(order) > 1:
        tail, words = tail[order], every.words[:, order]
        same = (tail[1:] == tail[:-1]) & (words[:, 1:] == words[:, :-1]).all(axis=0)
        first[1:] = ~same
    return every.take(order[first])
