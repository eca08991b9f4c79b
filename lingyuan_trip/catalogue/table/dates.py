"""Dates as people and Excel write them."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_FULL = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_PART = re.compile(r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2})?\s*月?)?")
_EXCEL = re.compile(r"([A-Za-z]{3})-(\d{2})")
_BETWEEN = re.compile(r"\s*(?:\.\.|至|到|—+|–|~|～)\s*")


def read_date(text: str) -> str | None:
    """ISO, whole or its beginning, of `2027/1/5`, `2027年1月5日`, `2027-01`, `Jan-27`."""
    plain = text.strip()
    if (match := _FULL.fullmatch(plain)) is not None:
        try:
            return dt.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        except ValueError:
            return None
    if (match := _PART.fullmatch(plain)) is not None:
        if not match[2]:
            return match[1]
        return f"{match[1]}-{int(match[2]):02d}" if 1 <= int(match[2]) <= 12 else None
    # What Excel makes of 2027-01 in an English system.
    if (match := _EXCEL.fullmatch(plain)) is not None and match[1].lower() in _MONTHS:
        return f"20{match[2]}-{_MONTHS.index(match[1].lower()) + 1:02d}"
    return None


def read_days(text: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of `2027-06-26..2027-07-26`, or with 至, 到 or a dash between."""
    parts = [read_date(part) for part in _BETWEEN.split(text.strip())]
    if len(parts) != 2 or None in parts:
        return None
    try:
        first, last = (dt.date.fromisoformat(part or "") for part in parts)
    except ValueError:
        return None
    return (first, last) if first <= last else None
