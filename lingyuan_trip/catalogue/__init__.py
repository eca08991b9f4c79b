"""data/spots.yaml and data/holidays.yaml to the domain, with every problem in plain words."""

from __future__ import annotations

from lingyuan_trip.catalogue.checking import Checked, check_file
from lingyuan_trip.catalogue.holidays import HolidaysResult, parse_holidays, read_holidays
from lingyuan_trip.catalogue.loading import read_bytes
from lingyuan_trip.catalogue.problem import DataProblem, Severity
from lingyuan_trip.catalogue.reader import ReadResult, parse_guidebook, read_guidebook
from lingyuan_trip.catalogue.report import format_problems

__all__ = [
    "Checked",
    "DataProblem",
    "HolidaysResult",
    "ReadResult",
    "Severity",
    "check_file",
    "format_problems",
    "parse_guidebook",
    "parse_holidays",
    "read_bytes",
    "read_guidebook",
    "read_holidays",
]
