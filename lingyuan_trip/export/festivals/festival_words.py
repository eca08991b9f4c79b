"""What files say of an occurrence beside its dates, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.festival import (
    ESTIMATE_LABEL,
    Certainty,
    EditionChange,
    Festival,
    FestivalEdition,
    Occurrence,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.text import Language, LocalizedText

_CHANGES = {
    EditionChange.CANCELLED: LocalizedText("已取消", "cancelled"),
    EditionChange.POSTPONED: LocalizedText("已延期", "postponed"),
}
_WAITING = LocalizedText("新日期未公布", "new dates not announced")


def title(festival: Festival, occurrence: Occurrence, language: Language) -> str:
    """The name, with what makes it uncertain or changed in words."""
    name = festival.name.get(language)
    if occurrence.certainty is Certainty.ESTIMATED:
        return _with_aside(name, ESTIMATE_LABEL.get(language), language)
    edition = occurrence.edition
    if edition is None or edition.change is None:
        return name
    return _with_aside(name, _CHANGES[edition.change].get(language), language)


def called_off_title(festival: Festival, edition: FestivalEdition, language: Language) -> str:
    """The name and what became of the edition."""
    return _with_aside(festival.name.get(language), change_words(edition, language), language)


def change_words(edition: FestivalEdition, language: Language) -> str:
    """`已取消`, or `已延期，新日期未公布`."""
    assert edition.change is not None
    parts = [_CHANGES[edition.change].get(language)]
    if edition.change is EditionChange.POSTPONED and edition.start is None:
        parts.append(_WAITING.get(language))
    return _comma(language).join(parts)


def place(
    guidebook: Guidebook,
    festival: Festival,
    occurrence: Occurrence | None,
    edition: FestivalEdition | None,
    language: Language,
) -> str:
    """Venues of the edition, else the host spots; empty where nothing is known."""
    names = [] if edition is None else [venue.get(language) for venue in edition.venues]
    hosts = festival.hosts if occurrence is None else festival.hosts_of(occurrence)
    spots = (guidebook.find_spot(host) for host in hosts)
    names += [spot.name.get(language) for spot in spots if spot is not None]
    return _list(dict.fromkeys(names), language)


def describe(
    guidebook: Guidebook, festival: Festival, occurrence: Occurrence, language: Language
) -> str:
    """Certainty first, then number, rule, place, summary and source, a line each."""
    return "\n".join(_lines(guidebook, festival, occurrence, language))


def describe_called_off(
    guidebook: Guidebook, festival: Festival, edition: FestivalEdition, language: Language
) -> str:
    """What became of the edition, and who says so."""
    lines = [change_words(edition, language), source(guidebook, edition.evidence, language)]
    return "\n".join(line for line in lines if line)


def source(guidebook: Guidebook, evidence: Evidence, language: Language) -> str:
    """Titles of the sources with the date they were published or checked, or what a guess is
    built on.
    """
    titles = [found.title for s in evidence.sources if (found := guidebook.find_source(s))]
    if not titles:
        words = LocalizedText("估算", "Estimate").get(language)
        return f"{words}{_colon(language)}{evidence.note}" if evidence.note else words
    words = LocalizedText("来源", "Source").get(language)
    date = f" ({evidence.date})" if evidence.date else ""
    return f"{words}{_colon(language)}{_list(titles, language)}{date}"


def days(dates: DateRange) -> str:
    """`2027-06-18` or `2027-06-18..2027-07-31`."""
    first, last = dates.start.isoformat(), dates.end.isoformat()
    return first if first == last else f"{first}..{last}"


def _lines(
    guidebook: Guidebook, festival: Festival, occurrence: Occurrence, language: Language
) -> Iterator[str]:
    if occurrence.certainty is Certainty.ESTIMATED:
        yield ESTIMATE_LABEL.get(language)
    edition = occurrence.edition
    if edition is not None and edition.change is not None:
        words = change_words(edition, language)
        before = edition.first_announced
        if before is not None:
            was = LocalizedText("原定", "was").get(language)
            words = _with_aside(words, f"{was} {days(before)}", language)
        yield words
    if edition is not None and edition.number is not None:
        yield LocalizedText(f"第 {edition.number} 届", f"Edition {edition.number}").get(language)
    if edition is None and festival.yearly is not None:
        yield festival.yearly.value.text.get(language)
    where = place(guidebook, festival, occurrence, edition, language)
    if where:
        yield LocalizedText(f"地点：{where}", f"Where: {where}").get(language)
    if festival.summary is not None:
        yield festival.summary.value.get(language)
    yield source(guidebook, festival.evidence_of(occurrence), language)


def _with_aside(words: str, aside: str, language: Language) -> str:
    return f"{words}（{aside}）" if language == "zh" else f"{words} ({aside})"


def _list(names: dict[str, None] | list[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(names)


def _comma(language: Language) -> str:
    return "，" if language == "zh" else ", "


def _colon(language: Language) -> str:
    return "：" if language == "zh" else ": "
