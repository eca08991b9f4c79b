"""The value of one fact as the words of a cell, and back.

`fact` is the plain mapping of a data file with its evidence. What has no words of its own is
written as YAML on one line, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lingyuan_trip.catalogue.choice_words import find_word, name_choice
from lingyuan_trip.catalogue.editor.emit import emit
from lingyuan_trip.catalogue.plain import NotPlain, Plain, parse_plain
from lingyuan_trip.catalogue.table.rule_cells import read_rule, write_rule
from lingyuan_trip.domain.hours_text import format_months, parse_months
from lingyuan_trip.domain.place import UNCERTAIN_FROM_KM
from lingyuan_trip.domain.text import LocalizedText

EVIDENCE = ("status", "source", "date", "note")
_BESIDE = frozenset({*EVIDENCE, "also"})
_RULES = frozenset({"hours", "hours_also"})
_TEXT = frozenset({"zh", "en"})
_UNITS = {"value": "分钟", "yuan": "元"}
_ROAD = re.compile(r"(\d{1,4}(?:\.\d+)?)\s*(?:公里|千米|km)?(?:[\s,，]+(\d{1,4})\s*(?:分钟|min))?")
_YES, _NO = "是", "否"
_HAND_KM = 0.1
HIDDEN = "坐标不给出"
"""What stands in the place of a position that must not leave as a point."""
_PLACE = re.compile(
    r"(-?\d{1,3}\.\d+)°?[NE]?[\s,，;；]+(-?\d{1,3}\.\d+)°?[NE]?"
    r"(?:\s*(?:±|\+-|误差)\s*(\d+(?:\.\d+)?)\s*(km|千米|公里|m|米)?)?",
    re.IGNORECASE,
)

Fact = Mapping[str, Plain]


class UnreadableCell(ValueError):
    """A cell that does not say what its fact asks for; `words` say what would be fit."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.words = LocalizedText(zh, en)


def is_fact(value: Plain) -> bool:
    """Whether a value is a mapping with its evidence."""
    return isinstance(value, dict) and "status" in value


def value_part(fact: Fact) -> dict[str, Plain]:
    """What is claimed, without the evidence and what others say."""
    return {key: value for key, value in fact.items() if key not in _BESIDE}


def write_cell(field: str, fact: Fact) -> tuple[str, str]:
    """The words of a fact's value, and its English where it has one of its own."""
    claimed = value_part(fact)
    keys = frozenset(claimed)
    if not claimed:
        return "", ""
    if field in _RULES and (words := write_rule(fact)) is not None:
        return words, ""
    if keys >= {"lat", "lon"}:
        return _write_place(fact), ""
    if keys <= _TEXT:
        return str(claimed.get("zh", "")), str(claimed.get("en", ""))
    if keys >= {"between", "km"}:
        return _write_road(claimed), ""
    if len(keys) == 1:
        return _write_single(field, *claimed.items()), ""
    return emit(claimed), ""


def _write_single(field: str, pair: tuple[str, Plain]) -> str:
    key, value = pair
    if field == _MINUTES or key == "yuan":
        return f"{value} {_UNITS[key]}"
    if key == "months" and isinstance(value, list):
        return f"{format_months(frozenset(int(str(month)) for month in value))} 月"
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, list | dict):
        return emit({key: value})
    return name_choice(field, str(value)) if key == "value" else _number(value)


def _write_road(claimed: Fact) -> str:
    minutes = claimed.get("minutes")
    return f"{claimed['km']} 公里" + ("" if minutes is None else f" {minutes} 分钟")


def _number(value: Plain) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _write_place(fact: Fact) -> str:
    """A point only where it is sure to the kilometre and no estimate."""
    radius = float(str(fact.get("uncertainty_km") or 0))
    if fact.get("status") == "estimated" or radius >= UNCERTAIN_FROM_KM:
        about = f"约 ±{radius:g} km" if radius else "位置不详"
        return f"{about}（{HIDDEN}）"
    return f"{fact['lat']}, {fact['lon']} ±{radius:g} km"


def read_cell(field: str, text: str, english: str, old: Fact | None) -> dict[str, Plain]:
    """What a cell claims, in the form the fact had; raises UnreadableCell."""
    claimed = {} if old is None else value_part(old)
    keys = frozenset(claimed)
    if field in _RULES:
        return _read_hours(text, old)
    if field == "location":
        return _read_place(text)
    if keys >= {"between", "km"}:
        return {"between": claimed["between"], **_read_road(text)}
    if keys == {"months"} or field == "season":
        return {"months": _read_months(text)}
    if (field == "price" and not claimed) or keys == {"yuan"}:
        return {"yuan": _read_whole(text.removeprefix("免费").strip() or "0", "元")}
    if (keys and keys <= _TEXT) or (not keys and field in _BILINGUAL):
        return {"zh": text, **({"en": english} if english else {})}
    if (keys <= {"value"}) and (keys or field in _PLAIN):
        return {"value": _read_value(field, text, claimed.get("value"))}
    if keys == {"period"}:
        return {"period": text}
    return _read_mapping(text, keys)


_BILINGUAL = frozenset({"summary", "highlights", "reservation", "heritage", "access", "line"})
_MINUTES = "visit_minutes"
_FLAG = "return_taxi_hard"
_PLAIN = frozenset(
    {_MINUTES, _FLAG, "terrain", "township", "village", "address", "phone", "grade"}
    | {"setting", "walking"}
)


def _read_hours(text: str, old: Fact | None) -> dict[str, Plain]:
    try:
        return read_rule(text, old)
    except ValueError as error:
        raise UnreadableCell(
            f"“{error}”看不懂，写成 4–10 月 周二至周日 09:00–16:30（16:00 停止入园）这样",
            f"{error} is no opening time, as 4–10 月 09:00–16:30",
        ) from error


def _read_value(field: str, text: str, old: Plain) -> Plain:
    if isinstance(old, bool) or field == _FLAG:
        if text not in (_YES, _NO, "true", "false"):
            raise UnreadableCell(f"“{text}”应写是或否", f"{text!r}: write 是 or 否")
        return text in (_YES, "true")
    if field == _MINUTES:
        return _read_whole(text, "分钟")
    return find_word(field, text)


def _read_whole(text: str, unit: str) -> int:
    plain = text.replace(unit, "").strip()
    if not re.fullmatch(r"\d{1,6}", plain, re.ASCII):
        raise UnreadableCell(f"“{text}”不是整数（{unit}）", f"{text!r} is no whole number")
    return int(plain)


def _read_months(text: str) -> list[Plain]:
    try:
        return [*sorted(parse_months(text))]
    except ValueError as error:
        raise UnreadableCell(
            f"“{text}”不是月份，写成 4–10 月 或 4、5、9 月", f"{text!r} names no months, as 4–10"
        ) from error


def _read_place(text: str) -> dict[str, Plain]:
    match = _PLACE.fullmatch(text.strip().strip("()（）"))
    if match is None:
        raise UnreadableCell(
            f"“{text}”不是坐标，写成 41.2467, 119.3985 ±0.05 km（WGS-84）；"
            "高德、百度的链接请在数据台里粘贴",
            f"{text!r} is no position; write 41.2467, 119.3985 ±0.05 km (WGS-84)",
        )
    first, second = float(match[1]), float(match[2])
    lat, lon = (second, first) if first > 90 else (first, second)
    radius = float(match[3]) if match[3] else _HAND_KM
    if (match[4] or "").lower() in ("m", "米"):
        radius /= 1000
    return {"lat": lat, "lon": lon, "uncertainty_km": radius}


def _read_road(text: str) -> dict[str, Plain]:
    match = _ROAD.fullmatch(text.strip())
    if match is None:
        raise UnreadableCell(
            f"“{text}”不是里程，写成 16 公里 或 16 公里 25 分钟", f"{text!r} is no distance"
        )
    km = float(match[1])
    road: dict[str, Plain] = {"km": int(km) if km.is_integer() else km}
    return road if match[2] is None else {**road, "minutes": int(match[2])}


def _read_mapping(text: str, keys: frozenset[str]) -> dict[str, Plain]:
    """YAML on one line, as `write_cell` made it."""
    try:
        found = parse_plain(text)
    except NotPlain:
        found = None
    if isinstance(found, dict) and not _BESIDE & set(found):
        return found
    example = "、".join(sorted(keys)) or "{键: 值}"
    raise UnreadableCell(
        f"“{text}”看不懂，照原样写成 {{键: 值}}（{example}）",
        f"{text!r} is not written as {{key: value}}",
    )
