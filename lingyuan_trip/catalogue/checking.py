"""Checking a data file of either kind, as its `format:` says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from lingyuan_trip.catalogue.holidays import parse_holidays
from lingyuan_trip.catalogue.loading import read_bytes
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.catalogue.reader import load_guidebook
from lingyuan_trip.catalogue.review import to_problems

_HOLIDAYS = re.compile(rb"""^(\xef\xbb\xbf)?format\s*:\s*['"]?lingyuan-holidays/""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a file, and what in it is to be verified."""

    problems: tuple[DataProblem, ...]
    notes: tuple[DataProblem, ...] = ()


def check_file(path: Path, today: dt.date | None = None) -> Checked:
    """Every problem of a spots file or a holidays file; raises EnvironmentFault.

    Without `today` nothing is old and nothing is to be verified.
    """
    content = read_bytes(path)
    if _HOLIDAYS.search(content):
        return Checked(parse_holidays(content, str(path)).problems)
    loaded = load_guidebook(content, today)
    notes = () if today is None else to_problems(loaded, str(path), today)
    return Checked(loaded.describe(str(path)), notes)
