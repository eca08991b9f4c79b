"""Festivals as schema.org events: announced editions have dates, usual periods are only told of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lingyuan_trip.domain.festival import (
    ESTIMATE_LABEL,
    EditionChange,
    Festival,
    FestivalEdition,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.export.open_data.told_facts import describe_evidence

_STATUS = {
    None: "https://schema.org/EventScheduled",
    EditionChange.CANCELLED: "https://schema.org/EventCancelled",
    EditionChange.POSTPONED: "https://schema.org/EventPostponed",
}


def list_event_nodes(
    guidebook: Guidebook, base: str, titles: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """A series for each festival, and an event for each of its editions that has a first day."""
    for festival in guidebook.festivals:
        dated = [edition for edition in festival.editions if _has_dates(edition)]
        events = [_edition(festival, number, e, base) for number, e in enumerate(dated, 1)]
        yield _series(festival, base, titles, [event["@id"] for event in events])
        yield from events


def _has_dates(edition: FestivalEdition) -> bool:
    if edition.evidence.is_estimate:
        return False
    return edition.start is not None or edition.first_announced is not None


def _series(
    festival: Festival, base: str, titles: dict[str, str], events: list[str]
) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@type": "EventSeries",
        "@id": f"{base}{festival.id}",
        "identifier": festival.id,
        "name": _languages(festival.name),
    }
    if told := _describe(festival, titles):
        node["description"] = {"@language": "zh-CN", "@value": told}
    if festival.hosts:
        node["location"] = [{"@id": f"{base}{host}"} for host in festival.hosts]
    if events:
        node["subEvent"] = [{"@id": event} for event in events]
    return node


def _describe(festival: Festival, titles: dict[str, str]) -> str:
    parts = []
    if festival.summary is not None and not festival.summary.evidence.is_estimate:
        parts.append(festival.summary.value.zh)
    if festival.yearly is not None:
        evidence = describe_evidence(festival.yearly.evidence, titles)
        parts.append(f"{festival.yearly.value.text.zh}（{evidence}）。")
    if festival.usual_period is not None:
        (month, day), (last_month, last_day) = (
            festival.usual_period.value.start,
            festival.usual_period.value.end,
        )
        period = f"{month} 月 {day} 日—{last_month} 月 {last_day} 日"
        parts.append(f"{ESTIMATE_LABEL.zh}：{period}。")
    return "".join(parts)


def _edition(
    festival: Festival, number: int, edition: FestivalEdition, base: str
) -> dict[str, Any]:
    zh = "" if edition.number is None else f"第 {edition.number} 届"
    en = "" if edition.number is None else f" No. {edition.number}"
    zh = f"{edition.year} 年{zh}{festival.name.zh}"
    en = f"{festival.name.en}{en} {edition.year}" if festival.name.en else ""
    node: dict[str, Any] = {
        "@type": "Event",
        "@id": f"{base}{festival.id}:{edition.year}:{number}",
        "name": _languages(LocalizedText(zh, en)),
        "superEvent": {"@id": f"{base}{festival.id}"},
        "eventStatus": _status(edition),
    }
    dates = edition.first_announced
    start = edition.start or (None if dates is None else dates.start)
    end = edition.end or (None if edition.start or dates is None else dates.end)
    if start is not None:
        node["startDate"] = start.isoformat()
    if end is not None:
        node["endDate"] = end.isoformat()
    if edition.change is EditionChange.POSTPONED and edition.start and dates is not None:
        node["previousStartDate"] = dates.start.isoformat()
    if location := _location(festival, edition, base):
        node["location"] = location
    cited = [{"@id": f"{base}source:{source}"} for source in edition.evidence.sources]
    if cited:
        node["subjectOf"] = cited
    return node


def _status(edition: FestivalEdition) -> str:
    moved = edition.change is EditionChange.POSTPONED and edition.start is not None
    return "https://schema.org/EventRescheduled" if moved else _STATUS[edition.change]


def _location(festival: Festival, edition: FestivalEdition, base: str) -> list[dict[str, Any]]:
    hosts = edition.hosts or (() if edition.venues else festival.hosts)
    return [
        *({"@id": f"{base}{host}"} for host in hosts),
        *({"@type": "Place", "name": _languages(venue)} for venue in edition.venues),
    ]


def _languages(text: LocalizedText) -> list[dict[str, str]]:
    return [
        {"@language": "zh-CN", "@value": text.zh},
        *([{"@language": "en", "@value": text.en}] if text.en else []),
    ]
