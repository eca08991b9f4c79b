"""Searching spots by Chinese, English, full pinyin, initials or township; no Qt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from lingyuan_trip.domain.spot import Spot

_SEPARATORS = re.compile(r"[\W_]+")


def compact(text: str) -> str:
    """Letters, digits and Chinese characters only, without case or full-width forms."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).casefold())


class Query:
    """What is searched for: as a whole, without its spaces, or each of its parts by itself."""

    def __init__(self, words: str) -> None:
        self.whole = compact(words)
        self.terms = tuple(term for term in map(compact, words.split()) if term)


class SearchText:
    """What something is known by, made ready to be searched again and again."""

    __slots__ = ("_syllables", "_texts")

    def __init__(self, words: Iterable[str], pinyin: str = "") -> None:
        # One text: no term holds the line feed between the words.
        self._texts = "\n".join(map(compact, words))
        self._syllables = tuple(map(compact, pinyin.split()))

    @classmethod
    def of_spot(cls, spot: Spot, words: Iterable[str] = ()) -> SearchText:
        """A spot's names and townships, and further words it is known by."""
        townships = () if spot.township is None else spot.township.all_values
        return cls((spot.name.zh, spot.name.en, *words, *townships), spot.pinyin)

    def meets(self, query: Query) -> bool:
        """Whether it is meant by a query; an empty one means everything."""
        if not query.whole or self._holds(query.whole):
            return True
        return len(query.terms) > 1 and all(map(self._holds, query.terms))

    def _holds(self, term: str) -> bool:
        return term in self._texts or _spelled(self._syllables, term)


def matches(spot: Spot, query: str, words: Iterable[str] = ()) -> bool:
    """Whether a spot is meant by a query; `words` are further words it is known by."""
    return SearchText.of_spot(spot, words).meets(Query(query))


def _spelled(syllables: tuple[str, ...], term: str) -> bool:
    first = term[0]
    return any(
        syllable.startswith(first) and _spells(syllables[start:], term)
        for start, syllable in enumerate(syllables)
    )


def _spells(syllables: tuple[str, ...], term: str) -> bool:
    """Whether successive syllables, each whole or cut short, write the term."""
    if not term:
        return True
    if not syllables:
        return False
    first = syllables[0]
    return any(
        term.startswith(first[:length]) and _spells(syllables[1:], term[length:])
        for length in range(len(first), 0, -1)
    )
