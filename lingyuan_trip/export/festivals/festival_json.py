"""The festivals of a year as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.festival import (
    ESTIMATE_LABEL,
    Certainty,
    Festival,
    FestivalEdition,
    Occurrence,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.export.festivals.festival_text import list_occurrences

FORMAT = "lingyuan-festivals/1"


def festivals_to_json(guidebook: Guidebook, festivals: Sequence[Festival], year: int) -> str:
    """What runs, what is called off, and of what no date is known; in the order of first days."""
    found = list_occurrences(festivals, year)
    off = [(f, edition) for f in festivals for edition in f.called_off(year)]
    known = {festival.id for festival, _ in (*found, *off)}
    value = {
        "format": FORMAT,
        "data_version": guidebook.version,
        "year": year,
        "occurrences": [_occurrence(festival, occurrence) for festival, occurrence in found],
        "called_off": [_called_off(festival, edition) for festival, edition in off],
        "dates_unknown": [_named(festival) for festival in festivals if festival.id not in known],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _named(festival: Festival) -> dict[str, Any]:
    return {"id": festival.id, "name": _text(festival.name)}


def _occurrence(festival: Festival, occurrence: Occurrence) -> dict[str, Any]:
    edition = occurrence.edition
    guess = occurrence.certainty is Certainty.ESTIMATED
    by_rule = edition is None and festival.yearly is not None
    return {
        **_named(festival),
        "from": occurrence.dates.start.isoformat(),
        "until": occurrence.dates.end.isoformat(),
        "certainty": occurrence.certainty.value,
        "label": _text(ESTIMATE_LABEL) if guess else None,
        "number": None if edition is None else edition.number,
        "rule": _text(festival.yearly.value.text) if by_rule and festival.yearly else None,
        "hosts": list(festival.hosts_of(occurrence)),
        "venues": [] if edition is None else [_text(venue) for venue in edition.venues],
        "change": None if edition is None or edition.change is None else edition.change.value,
        "evidence": _evidence(festival.evidence_of(occurrence)),
    }


def _called_off(festival: Festival, edition: FestivalEdition) -> dict[str, Any]:
    assert edition.change is not None
    dates = edition.first_announced
    return {
        **_named(festival),
        "change": edition.change.value,
        "first_announced": None
        if dates is None
        else {"from": dates.start.isoformat(), "until": dates.end.isoformat()},
        "evidence": _evidence(edition.evidence),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "status": evidence.status.value,
        "sources": list(evidence.sources),
        "date": evidence.date,
        "note": evidence.note,
    }


def _text(text: LocalizedText) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en} if text.en else {"zh": text.zh}
