"""Reading a data file: bytes to guidebook, with every problem at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from lingyuan_trip.catalogue.checks import run_checks
from lingyuan_trip.catalogue.convert import to_guidebook
from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.loading import Loaded, load, read_bytes
from lingyuan_trip.catalogue.problem import DataProblem, Severity
from lingyuan_trip.domain.guidebook import Guidebook


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What a file says and what is wrong with it; `guidebook` is None where there is an error.

    `text` is the file's text without BOM, for showing lines.
    """

    guidebook: Guidebook | None
    problems: tuple[DataProblem, ...]
    text: str


def load_guidebook(content: bytes, today: dt.date | None = None) -> Loaded[SpotsFile]:
    """A file's bytes as far as they could be read, with every finding; never raises.

    With `today` evidence dated later is suspicious.
    """
    loaded = load(content, SpotsFile)
    if loaded.model is not None and loaded.top is not None:
        lost = None if loaded.has_nameless else frozenset(loaded.lost_ids)
        loaded.findings += run_checks(loaded.model, loaded.top, lost, today)
    return loaded


def parse_guidebook(content: bytes, name: str, today: dt.date | None = None) -> ReadResult:
    """The guidebook in a file's bytes; never raises. `name` stands in the problems."""
    loaded = load_guidebook(content, today)
    problems = loaded.describe(name)
    broken = any(problem.severity is Severity.ERROR for problem in problems)
    guidebook = None if broken or loaded.model is None else to_guidebook(loaded.model)
    return ReadResult(guidebook, problems, loaded.text)


def read_guidebook(path: Path, today: dt.date | None = None) -> ReadResult:
    """The guidebook in a file; raises EnvironmentFault when it cannot be opened."""
    return parse_guidebook(read_bytes(path), str(path), today)
