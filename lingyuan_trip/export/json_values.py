"""Values of a JSON text, each read with a clear word on where and what is wrong."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.text import LocalizedText

E = TypeVar("E", bound=StrEnum)

_LONGEST, _LARGEST = 5000, 10**9
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, changes of direction, and halves of characters, which no file can hold."""


class JsonValue:
    """A value with the place where it stands; every reading raises DataError when it is not so."""

    def __init__(self, value: Any, where: str) -> None:
        self._value = value
        self._where = where

    @classmethod
    def parse(cls, text: str, name: str) -> JsonValue:
        """The value of a whole text; `name` says what it should be."""
        try:
            return cls(json.loads(text, object_pairs_hook=_unique), "")
        except (ValueError, RecursionError) as error:
            raise DataError(
                f"不是{name}：不是有效的 JSON（{error}）", english=f"No valid JSON: {error}"
            ) from error

    @property
    def is_null(self) -> bool:
        """Whether nothing is said."""
        return self._value is None

    @property
    def is_text(self) -> bool:
        """Whether it is a text."""
        return isinstance(self._value, str)

    def get(self, key: str) -> JsonValue:
        """The value of a key that must be there."""
        entries = self._entries()
        if key not in entries:
            raise self._fail(f"缺少 {key}", f"{key} is missing")
        return JsonValue(entries[key], f"{self._where}.{key}" if self._where else key)

    def find(self, key: str) -> JsonValue | None:
        """The value of a key that may be missing or null."""
        found = self.get(key) if key in self._entries() else None
        return None if found is None or found.is_null else found

    def over(self, usual: Mapping[str, Any]) -> JsonValue:
        """The same object with the usual values of the keys that it does not have."""
        return JsonValue({**usual, **self._entries()}, self._where)

    def names(self) -> list[str]:
        """The keys of an object."""
        return list(self._entries())

    def items(self) -> list[JsonValue]:
        """The values of a list."""
        if not isinstance(self._value, list):
            raise self._fail("应为一个列表 […]", "a list […] is expected")
        return [
            JsonValue(value, f"{self._where}[{number}]") for number, value in enumerate(self._value)
        ]

    def text(self) -> str:
        """A text, of a sane length and without signs that nobody can see."""
        if not isinstance(self._value, str):
            raise self._fail("应为文字", "a text is expected")
        if len(self._value) > _LONGEST or _UNSEEN.search(self._value):
            raise self._fail(
                "文字太长，或有看不见的字符", "the text is too long or has signs nobody can see"
            )
        return self._value

    def whole(self) -> int:
        """A whole number."""
        if not isinstance(self._value, int) or isinstance(self._value, bool):
            raise self._fail("应为整数", "a whole number is expected")
        if abs(self._value) > _LARGEST:
            raise self._fail("数字太大", "the number is too large")
        return self._value

    def number(self) -> float:
        """A number."""
        if not isinstance(self._value, int | float) or isinstance(self._value, bool):
            raise self._fail("应为数字", "a number is expected")
        # Not a number compares as false, too.
        if not -_LARGEST <= self._value <= _LARGEST:
            raise self._fail("数字太大", "the number is too large")
        return float(self._value)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self._value, bool):
            raise self._fail("应为 true 或 false", "true or false is expected")
        return self._value

    def clock(self) -> int:
        """Minutes after midnight of a clock time."""
        try:
            return parse_clock(self.text())
        except ValueError:
            raise self._fail(
                "应为时刻，如 10:05", "a clock time such as 10:05 is expected"
            ) from None

    def date(self) -> dt.date:
        """A date."""
        try:
            return dt.date.fromisoformat(self.text())
        except ValueError:
            raise self._fail(
                "应为日期，如 2027-05-01", "a date such as 2027-05-01 is expected"
            ) from None

    def one_of(self, kind: type[E]) -> E:
        """One of the values of an enumeration."""
        try:
            return kind(self.text())
        except ValueError:
            raise self._fail(
                f"应为 {'、'.join(kind)} 之一", f"one of {', '.join(kind)} is expected"
            ) from None

    def fail(self, message: str, english: str) -> DataError:
        """The error that this value is not as it should be."""
        return self._fail(message, english)

    def _entries(self) -> dict[str, Any]:
        if not isinstance(self._value, dict):
            raise self._fail("应为一组键和值 {…}", "keys and values {…} are expected")
        return self._value

    def _fail(self, message: str, english: str) -> DataError:
        where = self._where or "最外层"
        return DataError(f"行程文件 {where}：{message}", english=f"Plan file, {where}: {english}")


def read_words(value: JsonValue) -> LocalizedText:
    """A text in one language, or in both as `{zh, en}`."""
    if value.is_text:
        return LocalizedText(value.text())
    english = value.find("en")
    return LocalizedText(value.get("zh").text(), "" if english is None else english.text())


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that comes twice has no meaning."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key comes twice")
    return found
