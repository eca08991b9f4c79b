"""What single words of the command line mean; each raises ArgumentTypeError in Chinese."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TypeAlias

from lingyuan_trip.domain.clock import parse_clock

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def date(text: str) -> dt.date:
    """A date such as 2027-05-01."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} 不是日期，请写成 2027-05-01") from None


def clock(text: str) -> int:
    """Minutes after midnight of a clock time such as 10:05."""
    try:
        return parse_clock(text.replace("：", ":"))
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} 不是时刻，请写成 10:05") from None


def minutes(text: str) -> int:
    """A number of minutes up to four hours."""
    if text.isdecimal() and int(text) <= 240:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是 0–240 的分钟数")
