"""Changes to the evidence beside a value, as plain values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from lingyuan_trip.catalogue.checks.evidence import tells_of_guess
from lingyuan_trip.domain.evidence import EvidenceStatus

EVIDENCE_KEYS = ("status", "source", "date", "note")
OWN_CHECK = {"id": "bureau-check", "title": "本局核实：打过电话或到过现场"}
"""The source of what the bureau has checked itself; added to a file the first time."""

_LONGEST_ID = 40


def list_sources(evidence: Mapping[str, Any]) -> list[str]:
    """The ids of the sources, however they are written."""
    given = evidence.get("source")
    if given is None:
        return []
    return [str(each) for each in given] if isinstance(given, list | tuple) else [str(given)]


def with_sources(evidence: Mapping[str, Any], sources: Sequence[str]) -> dict[str, Any]:
    """The evidence with these sources; the key goes with the last of them."""
    if list_sources(evidence) == list(sources):
        return dict(evidence)
    wanted: Any = None
    if sources:
        wanted = sources[0] if len(sources) == 1 else list(sources)
    return with_key(evidence, "source", wanted)


def with_key(evidence: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """The evidence with a key set, or taken away for None; keys stay in their order."""
    if value is None:
        return {name: each for name, each in evidence.items() if name != key}
    changed = {**evidence, key: value}
    if key in evidence:
        return changed
    rank = {name: number for number, name in enumerate(EVIDENCE_KEYS)}
    others = {name: each for name, each in changed.items() if name not in rank}
    return others | {name: changed[name] for name in EVIDENCE_KEYS if name in changed}


def with_status(evidence: Mapping[str, Any], status: EvidenceStatus) -> dict[str, Any]:
    """The evidence with another status; an estimate has no source, and a date of none."""
    changed = with_key(evidence, "status", status.value)
    if status is EvidenceStatus.ESTIMATED:
        changed = with_key(with_key(changed, "source", None), "date", None)
    return changed


def verify_today(evidence: Mapping[str, Any], today: dt.date) -> dict[str, Any]:
    """The evidence of a value that the bureau has checked today.

    Sources stay behind the own check; a note that tells of a guess has had its day.
    """
    others = [source for source in list_sources(evidence) if source != OWN_CHECK["id"]]
    changed = with_key(evidence, "status", EvidenceStatus.VERIFIED.value)
    changed = with_sources(changed, [OWN_CHECK["id"], *others])
    changed = with_key(changed, "date", today.isoformat())
    note = changed.get("note")
    return with_key(changed, "note", None) if tells_of_guess(note) else changed


def suggest_source_id(title: str, url: str, date: str, taken: Collection[str]) -> str:
    """An id for a new source that no other has: from its site or Latin letters, and its year."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    stem = re.sub(r"[^a-z0-9]+", "-", (host or title).lower(), flags=re.ASCII).strip("-")
    year = re.match(r"\d{4}", date)
    parts = [stem[:_LONGEST_ID].strip("-") or "source", year[0] if year else ""]
    wanted = "-".join(part for part in parts if part)
    found, number = wanted, 2
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found
