"""The festivals of a year as plain text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.festival import Festival, Occurrence
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.festivals import festival_words

_UNKNOWN = LocalizedText("日期未查到", "dates not found")


def list_occurrences(
    festivals: Sequence[Festival], year: int
) -> tuple[tuple[Festival, Occurrence], ...]:
    """What runs on any day of a year, by first day."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    found = (
        (festival, occurrence)
        for festival in festivals
        for occurrence in festival.occurrences_between(first, last)
    )
    return tuple(sorted(found, key=lambda pair: (pair[1].dates.start, pair[1].dates.end)))


def festivals_to_text(
    guidebook: Guidebook, festivals: Sequence[Festival], year: int, language: Language = "zh"
) -> str:
    """A line for each occurrence, what is called off, and festivals of which no date is known."""
    head = LocalizedText(f"{year} 年凌源节庆", f"Festivals of Lingyuan in {year}").get(language)
    return "\n".join([head, "", *_lines(guidebook, festivals, year, language), ""])


def _lines(
    guidebook: Guidebook, festivals: Sequence[Festival], year: int, language: Language
) -> Iterator[str]:
    known = set()
    for festival, occurrence in list_occurrences(festivals, year):
        known.add(festival.id)
        words = festival_words.title(festival, occurrence, language)
        edition = occurrence.edition
        where = festival_words.place(guidebook, festival, occurrence, edition, language)
        yield "  ".join(filter(None, [festival_words.days(occurrence.dates), words, where]))
    for festival in festivals:
        for edition in festival.called_off(year):
            known.add(festival.id)
            yield f"{year}  {festival_words.called_off_title(festival, edition, language)}"
        if festival.id not in known:
            yield f"{year}  {festival.name.get(language)}  {_UNKNOWN.get(language)}"
