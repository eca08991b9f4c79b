"""Small data files for tests, as text."""

from __future__ import annotations

from lingyuan_trip.catalogue import DataProblem, parse_guidebook
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot

_HEAD = """format: lingyuan-spots/1
version: '2026.11'
sources:
  - {id: paper, title: 报纸}
"""
_LISTS = ("zones", "spots", "festivals", "gateways")


def make_file(**lists: str) -> str:
    """A file whose lists hold the given YAML entries (each list as text); others are empty."""
    keys = dict.fromkeys((*_LISTS, *lists))
    parts = (f"{key}:\n{lists[key]}\n" if key in lists else f"{key}: []\n" for key in keys)
    return _HEAD + "".join(parts)


def make_spot(lines: str = "", *, name: str = "stone-garden") -> str:
    """A spot entry with more lines, each `key: value`."""
    more = "".join(f"\n    {line.strip()}" for line in lines.strip().split("\n") if line.strip())
    return (
        f"  - id: {name}\n    name: {{zh: {name} 园}}\n    kind: garden\n    interest: 3\n"
        f"    evidence: {{status: estimated}}{more}"
    )


def read(text: str) -> Guidebook:
    """The guidebook of a text that must have no problems."""
    result = parse_guidebook(text.encode(), "spots.yaml")
    assert result.problems == ()
    assert result.guidebook is not None
    return result.guidebook


def read_spot(lines: str) -> Spot:
    """The spot with these lines."""
    return read(make_file(spots=make_spot(lines))).spots[0]


def find_problems(text: str) -> list[DataProblem]:
    """The problems of a text."""
    return list(parse_guidebook(text.encode(), "spots.yaml").problems)


def find_codes(text: str) -> list[str]:
    """The codes of a text's problems."""
    return [problem.code for problem in find_problems(text)]
