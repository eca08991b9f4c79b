"""Searching spots by Chinese, English, full pinyin, initials or township; no Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from lingyuan_trip.domain.spot import Spot


def compact(text: str) -> str:
    """Letters, digits and Chinese characters only, without case or full-width forms."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def matches(spot: Spot, query: str, words: Iterable[str] = ()) -> bool:
    """Whether a spot is meant by a query; `words` are further words it is known by.

    The query as a whole must be found without its spaces, or each of its parts by itself.
    """
    names = (spot.name.zh, spot.name.en, *words)
    townships = () if spot.township is None else spot.township.all_values
    texts = [compact(text) for text in (*names, *townships)]
    syllables = tuple(compact(syllable) for syllable in spot.pinyin.split())

    def found(term: str) -> bool:
        return any(term in text for text in texts) or _spelled(syllables, term)

    whole = compact(query)
    if not whole or found(whole):
        return True
    return all(found(term) for term in map(compact, query.split()) if term)


def _spelled(syllables: tuple[str, ...], term: str) -> bool:
    return any(_spells(syllables[start:], term) for start in range(len(syllables)))


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
