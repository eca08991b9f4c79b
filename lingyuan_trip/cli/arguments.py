"""What single words of the command line mean; each raises ArgumentTypeError in Chinese."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
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


def count(most: int) -> Callable[[str], int]:
    """A whole number from 1 to `most`."""

    def read(text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"{text!r} 不是 1–{most} 的整数")

    return read


def seed(text: str) -> int:
    """The number that decides what is drawn by chance."""
    if text.isdecimal() and int(text) < 2**32:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是非负整数")


def chance(text: str) -> float:
    """A chance that a simulation can show: 0.5–0.999, or 50%–99.9%."""
    number = text.replace("％", "%")
    try:
        share = float(number.rstrip("%")) / (100 if number.endswith("%") else 1)
    except ValueError:
        share = 0.0
    if 0.5 <= share <= 0.999:
        return share
    raise argparse.ArgumentTypeError(f"{text!r} 不是 0.5–0.999 的把握，如 0.99")
