"""Scalars of the data file: from the text as written to the value meant.

Readers raise UnfitValue with the fault; none looks at YAML's own ideas of numbers or booleans.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from lingyuan_trip.catalogue.problem import Fault, Words, make_fault
from lingyuan_trip.catalogue.suggest import find_similar, name_odd_characters, narrow, shorten
from lingyuan_trip.catalogue.tree import Scalar
from lingyuan_trip.domain.clock import MINUTES_PER_DAY, parse_clock

E = TypeVar("E", bound=StrEnum)

_INTEGER = re.compile(r"[-+]?(0|[1-9]\d{0,9})", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(0|[1-9]\d{0,9})(\.\d{1,15})?", re.ASCII)
_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_CLOCK = re.compile(r"\d{1,2}:\d{2}", re.ASCII)
_SPAN = re.compile(r"(\d{1,2}:\d{2})-(\d{1,2}:\d{2})", re.ASCII)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTH_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_LOOSE_DATE = re.compile(r"\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*", re.ASCII)
_URL = re.compile(r"https?://[^\s/]+\S*")
_PINYIN = re.compile(r"[a-züv0-9]+( [a-züv0-9]+)*")
_LONGEST_DATE = 40
_LONGEST_GUESS = 60
_FIRST_YEAR, _LAST_YEAR = 1000, 2200


class UnfitValue(ValueError):
    """A scalar that is not what its place asks for; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def unfit(code: str, what: Words, remedy: Words) -> UnfitValue:
    """The exception for a value that does not fit."""
    return UnfitValue(make_fault(code, what, remedy))


def read_scalar(value: Any) -> Scalar:
    """The scalar itself; raises UnfitValue for a list, a mapping or nothing."""
    if not isinstance(value, Scalar):
        kind = ("列表", "a list") if isinstance(value, list) else ("一组键值", "a mapping")
        raise unfit(
            "value.scalar-expected",
            (f"这里应是单个值，却是{kind[0]}", f"a single value is expected, not {kind[1]}"),
            ("直接在冒号后面写值", "write the value right after the colon"),
        )
    if value.is_null:
        raise UnfitValue(EMPTY)
    return value


def read_text(value: Any) -> str:
    """Any text that is not blank."""
    scalar = read_scalar(value)
    if not scalar.strip():
        raise UnfitValue(EMPTY)
    return str(scalar)


def read_identifier(value: Any) -> str:
    """An id in small letters, digits and single hyphens."""
    text = read_text(value)
    if not is_identifier(text):
        raise _unfit_identifier(text)
    return text


def is_identifier(text: str) -> bool:
    """Whether a text could be an id."""
    return _IDENTIFIER.fullmatch(text) is not None


def read_pinyin(value: Any) -> str:
    """Syllables in small letters, parted by single spaces."""
    text = read_text(value)
    if not _PINYIN.fullmatch(text):
        raise unfit(
            "value.pinyin",
            (
                f"拼音“{shorten(text)}”只能有小写字母和空格",
                f"pinyin {shorten(text)!r} may only hold small letters",
            ),
            ("写成 ni he shan 这样，不带声调", "write it like ni he shan, without tones"),
        )
    return text


def read_url(value: Any) -> str:
    """An address that begins with http:// or https://."""
    text = read_text(value)
    if not _URL.fullmatch(text):
        raise unfit(
            "value.url",
            (f"“{shorten(text)}”不是网址", f"{shorten(text)!r} is no web address"),
            (
                "网址以 http:// 或 https:// 开头，中间没有空格",
                "begin with http:// or https://, no spaces",
            ),
        )
    return text


def make_choice_reader(choices: type[E]) -> Callable[[Any], E]:
    """A reader for one of a fixed set of words."""

    def read_choice(value: Any) -> E:
        text = read_text(value)
        try:
            return choices(text)
        except ValueError:
            raise _unfit_choice(text, [choice.value for choice in choices]) from None

    return read_choice


def make_integer_reader(least: int, most: int) -> Callable[[Any], int]:
    """A reader for whole numbers within bounds, both included."""

    def read_integer(value: Any) -> int:
        scalar = _read_number(value, _INTEGER, ("整数", "a whole number"))
        return int(_check_bounds(int(scalar), least, most))

    return read_integer


def make_decimal_reader(least: float, most: float) -> Callable[[Any], float]:
    """A reader for numbers within bounds, both included."""

    def read_decimal(value: Any) -> float:
        scalar = _read_number(value, _DECIMAL, ("数字", "a number"))
        return _check_bounds(float(scalar), least, most)

    return read_decimal


def read_flag(value: Any) -> bool:
    """`true` or `false`."""
    text = read_text(value)
    if text not in ("true", "false"):
        raise unfit(
            "value.flag",
            (
                f"这里只能写 true 或 false，不能写“{shorten(text)}”",
                f"write true or false, not {shorten(text)!r}",
            ),
            ("是写 true，否写 false", "true for yes, false for no"),
        )
    return text == "true"


def read_clock(value: Any) -> int:
    """Minutes after midnight of `H:MM`."""
    text = read_text(value)
    if not _CLOCK.fullmatch(text):
        raise _unfit_shape(text, _CLOCK, ("时刻", "a clock time"), "09:00")
    return _to_minutes(text)


def read_span(value: Any) -> tuple[int, int]:
    """Opening and closing minute of `HH:MM-HH:MM`."""
    text = read_text(value)
    match = _SPAN.fullmatch(text)
    if match is None:
        raise _unfit_shape(text, _SPAN, ("时段", "a time span"), "09:00-16:30")
    opens, closes = _to_minutes(match[1]), _to_minutes(match[2])
    if closes <= opens:
        raise unfit(
            "hours.ends-before-start",
            (f"时段 {text} 的结束不晚于开始", f"the span {text} does not end after it starts"),
            (
                "检查先后；跨过午夜的写成两段，如 18:00-24:00 和 00:00-02:00",
                "check the order; past midnight write two spans, 18:00-24:00 and 00:00-02:00",
            ),
        )
    return opens, closes


def read_date(value: Any) -> dt.date:
    """A full ISO date that exists."""
    text = read_text(value)
    match = _DATE.fullmatch(text)
    if match is None:
        raise _unfit_date(text, ("2027-05-01 这样的完整日期", "a full date like 2027-05-01"))
    return _to_date(text, int(match[1]), int(match[2]), int(match[3]))


def read_partial_date(value: Any) -> str:
    """An ISO date or its beginning: `2024`, `2024-03` or `2024-03-05`."""
    text = read_text(value)
    match = _PARTIAL_DATE.fullmatch(text)
    if match is None:
        raise _unfit_date(
            text,
            ("2024、2024-03 或 2024-03-05 这样的日期", "a date like 2024, 2024-03 or 2024-03-05"),
        )
    _to_date(text, int(match[1]), int(match[2] or 1), int(match[3] or 1))
    return text


def read_month_day(text: str) -> tuple[int, int]:
    """Month and day of `MM-DD` that exists every year; raises UnfitValue."""
    match = _MONTH_DAY.fullmatch(text)
    if match is None:
        raise _unfit_shape(text, _MONTH_DAY, ("月和日", "month and day"), "04-15")
    month, day = int(match[1]), int(match[2])
    if (month, day) == (2, 29):
        raise unfit(
            "value.leap-day",
            ("02-29 不是每年都有", "02-29 does not exist every year"),
            ("写 02-28 或 03-01", "write 02-28 or 03-01"),
        )
    _to_date(text, 2027, month, day)
    return month, day


def split_range(value: Any, example: str) -> tuple[str, str]:
    """The two ends of `A..B`; raises UnfitValue."""
    text = read_text(value)
    start, dots, end = text.partition("..")
    if not dots or not start.strip() or not end.strip() or end.startswith("."):
        raise unfit(
            "value.range",
            (f"“{shorten(text)}”不是起止写法", f"{shorten(text)!r} is no range"),
            (
                f"起止之间用两个英文句点，如 {example}",
                f"put two dots between the ends, as {example}",
            ),
        )
    return start.strip(), end.strip()


def _read_number(value: Any, pattern: re.Pattern[str], kind: Words) -> str:
    scalar = read_scalar(value)
    if not scalar.plain and pattern.fullmatch(scalar):
        raise unfit(
            "value.quoted-number",
            (f"数字 {scalar} 加了引号", f"the number {scalar} is in quotes"),
            ("去掉引号", "remove the quotes"),
        )
    if not pattern.fullmatch(scalar):
        raise unfit(
            "value.number",
            (f"“{shorten(scalar)}”不是{kind[0]}", f"{shorten(scalar)!r} is not {kind[1]}"),
            (f"只写{kind[0]}，不带单位、逗号和多余的 0", f"write {kind[1]} alone, without unit"),
        )
    return str(scalar)


def _check_bounds(number: float, least: float, most: float) -> float:
    if not least <= number <= most:
        raise unfit(
            "value.out-of-bounds",
            (
                f"{number:g} 不在 {least:g} 到 {most:g} 之间",
                f"{number:g} is not within {least:g} to {most:g}",
            ),
            ("检查数字和单位", "check the number and its unit"),
        )
    return number


def _to_minutes(text: str) -> int:
    try:
        return parse_clock(text)
    except ValueError:
        raise unfit(
            "value.impossible-time",
            (f"没有 {text} 这个时刻", f"there is no such time as {text}"),
            (
                f"小时为 0 到 {MINUTES_PER_DAY // 60}，分钟为 00 到 59",
                f"hours go from 0 to {MINUTES_PER_DAY // 60}, minutes from 00 to 59",
            ),
        ) from None


def _to_date(text: str, year: int, month: int, day: int) -> dt.date:
    try:
        date = dt.date(year, month, day)
    except ValueError:
        raise unfit(
            "value.impossible-date",
            (f"没有 {text} 这一天", f"there is no such date as {text}"),
            ("检查月份和当月的天数", "check the month and how many days it has"),
        ) from None
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise unfit(
            "value.impossible-year",
            (f"年份 {year} 不合理", f"the year {year} makes no sense"),
            ("检查年份", "check the year"),
        )
    return date


def _unfit_date(text: str, kind: Words) -> UnfitValue:
    match = _LOOSE_DATE.fullmatch(text[:_LONGEST_DATE])
    remedy: Words = (
        "用四位年、两位月、两位日，中间用 -",
        "write four digits, two, two, with hyphens",
    )
    if match is not None:
        guess = f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
        remedy = (f"写成 {guess}", f"write {guess}")
    return unfit(
        "value.date",
        (f"“{shorten(text)}”不是{kind[0]}", f"{shorten(text)!r} is not {kind[1]}"),
        remedy,
    )


def _unfit_shape(text: str, pattern: re.Pattern[str], kind: Words, example: str) -> UnfitValue:
    meant = narrow(text).replace(" ", "").strip("\"'")
    remedy = (f"写成 {example} 这样，用英文冒号和短横", f"write it like {example}")
    if pattern.fullmatch(meant):
        remedy = (f"写成 {meant}", f"write {meant}")
    what = (f"“{shorten(text)}”不是{kind[0]}", f"{shorten(text)!r} is not {kind[1]}")
    return unfit("value.shape", _name_odd(what, text), remedy)


def _unfit_identifier(text: str) -> UnfitValue:
    what = (f"编号“{shorten(text)}”不合规则", f"{shorten(text)!r} is no proper id")
    guess = re.sub(r"[^a-z0-9]+", "-", narrow(text).lower()).strip("-")[:_LONGEST_GUESS]
    remedy = (
        "只用小写英文字母、数字和单个短横，如 niuheliang-museum",
        "use small letters, digits and single hyphens, as in niuheliang-museum",
    )
    if is_identifier(guess):
        remedy = (f"写成 {guess}", f"write {guess}")
    return unfit("value.identifier", _name_odd(what, text), remedy)


def _unfit_choice(text: str, choices: list[str]) -> UnfitValue:
    meant = find_similar(text, choices)
    listed = "、".join(choices), ", ".join(choices)
    remedy = (f"可用的有：{listed[0]}", f"choose one of: {listed[1]}")
    if meant is not None:
        remedy = (f"是不是 {meant}？{remedy[0]}", f"did you mean {meant}? {remedy[1]}")
    what = (f"这里不能写“{shorten(text)}”", f"{shorten(text)!r} is not possible here")
    return unfit("value.choice", _name_odd(what, text), remedy)


def _name_odd(what: Words, text: str) -> Words:
    """The words with the full-width or invisible characters of a value named."""
    odd = name_odd_characters(text)
    return what if odd is None else (f"{what[0]}，里面有{odd[0]}", f"{what[1]}; it holds {odd[1]}")


EMPTY = make_fault(
    "value.empty",
    ("这里是空的", "there is no value here"),
    (
        "填上值；不知道就把这个键整个删掉",
        "fill it in; if it is unknown delete the key altogether",
    ),
)
