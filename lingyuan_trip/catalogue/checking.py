"""Checking a data file of either kind, as its `format:` says."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from lingyuan_trip.catalogue.holidays import parse_holidays
from lingyuan_trip.catalogue.loading import read_bytes
from lingyuan_trip.catalogue.problem import DataProblem
from lingyuan_trip.catalogue.reader import parse_guidebook

_HOLIDAYS = re.compile(rb"""^(\xef\xbb\xbf)?format\s*:\s*['"]?lingyuan-holidays/""", re.MULTILINE)


def check_file(path: Path, today: dt.date | None = None) -> tuple[DataProblem, ...]:
    """Every problem of a spots file or a holidays file; raises EnvironmentFault."""
    content = read_bytes(path)
    if _HOLIDAYS.search(content):
        return parse_holidays(content, str(path)).problems
    return parse_guidebook(content, str(path), today).problems
