"""What single words of the command line mean; each raises ArgumentTypeError in Chinese."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias, TypeVar

from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import (
    MOST_DAYS,
    Interest,
    Liking,
    Party,
    Pin,
    VisitLength,
)

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
E = TypeVar("E", bound=StrEnum)


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


def days(text: str) -> int:
    """A number of days."""
    if text.isdecimal() and 1 <= int(text) <= MOST_DAYS:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是天数，请写 1–{MOST_DAYS}")


def yuan(text: str) -> int:
    """An amount of money in whole yuan."""
    if text.isdecimal() and int(text) <= 1_000_000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} 不是整数元，请写成 400")


def seconds(text: str) -> float:
    """A positive length of time in seconds."""
    try:
        found = float(text)
    except ValueError:
        found = 0.0
    if 0 < found < 1e6:
        return found
    raise argparse.ArgumentTypeError(f"{text!r} 不是秒数，请写成 10 或 0.5")


def one_of(kind: type[E]) -> Callable[[str], E]:
    """One of the values of an enumeration."""

    def read(text: str) -> E:
        try:
            return kind(text)
        except ValueError:
            raise argparse.ArgumentTypeError(
                f"{text!r} 不在可选的值里：{'、'.join(kind)}"
            ) from None

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


def liking(text: str) -> Liking:
    """An interest or a kind of spot, with a weight after `=`: `family`, `museum=2`."""
    name, _, weight = text.partition("=")
    found: Interest | SpotKind
    if name in tuple(Interest):
        found = Interest(name)
    elif name in tuple(SpotKind):
        found = SpotKind(name)
    else:
        known = "、".join(dict.fromkeys((*Interest, *SpotKind)))
        raise argparse.ArgumentTypeError(f"没有兴趣 {name!r}。可以写：{known}")
    if weight not in ("", "1", "2", "3") or text.endswith("="):
        raise argparse.ArgumentTypeError(f"{text!r} 的分量应为 1–3，如 {name}=2")
    return Liking(found, int(weight or 1))


def party(text: str) -> Party:
    """Who travels: `adults=2,elders=1,children=0`; a group that is not named counts none."""
    counts = {"adults": 0, "elders": 0, "children": 0}
    for part in text.replace("，", ",").split(","):
        name, _, count = part.strip().partition("=")
        if name not in counts or not count.isdecimal():
            raise argparse.ArgumentTypeError(
                f"{part!r} 看不懂，请写成 adults=2,elders=1,children=0"
            )
        counts[name] = int(count)
    try:
        return Party(**counts)
    except RequestError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def pin(text: str) -> Pin:
    """A spot at a fixed time, and if need be on a fixed day: `ID=14:00`, `ID=14:00@2`."""
    spot, equals, rest = text.partition("=")
    time, at, day = rest.partition("@")
    if not spot or not equals or (at and not day.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text!r} 看不懂，请写成 编号=14:00 或 编号=14:00@2")
    try:
        return Pin(spot, clock(time), int(day) if at else None)
    except RequestError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def pin_day(text: str) -> Pin:
    """A spot on a fixed day: `ID=2`."""
    spot, _, day = text.partition("=")
    if not spot or not day.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} 看不懂，请写成 编号=2（第 2 天）")
    return Pin(spot, day=int(day))


def visit_length(text: str) -> VisitLength:
    """How long to stay at a spot: `ID=90`."""
    spot, _, minutes = text.partition("=")
    if not spot or not minutes.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} 看不懂，请写成 编号=90（分钟）")
    try:
        return VisitLength(spot, int(minutes))
    except RequestError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
