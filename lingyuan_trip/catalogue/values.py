"""Typed scalars for the schema: how each is read, and what editors are told about it."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from lingyuan_trip.catalogue import scalars
from lingyuan_trip.catalogue.suggest import shorten
from lingyuan_trip.catalogue.tree import Scalar
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import EditionChange, FestivalTheme
from lingyuan_trip.domain.hours import DateRange, HolidayRule, YearlyPeriod
from lingyuan_trip.domain.place import Terrain
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.spot import ConcessionGroup, Setting, SpotKind, Walking
from lingyuan_trip.domain.yearly_rule import LAST


class Weekday(StrEnum):
    """Days of the week as written in the file, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def iso(self) -> int:
        """1 for Monday to 7 for Sunday."""
        return list(Weekday).index(self) + 1


class StoryTopic(StrEnum):
    """What a story is about."""

    FOOD = "food"
    CRAFT = "craft"
    PRODUCT = "product"
    TRAVEL = "travel"
    HISTORY = "history"


class FileFormat(StrEnum):
    """Formats this program reads."""

    SPOTS = "lingyuan-spots/1"


class HolidayFormat(StrEnum):
    """Formats of the holidays file this program reads."""

    HOLIDAYS = "lingyuan-holidays/1"


def _read_date_range(value: Any) -> DateRange:
    start, end = scalars.split_range(value, "2027-05-01..2027-05-05")
    dates = DateRange(
        scalars.read_date(Scalar.at(start, 0, 0)), scalars.read_date(Scalar.at(end, 0, 0))
    )
    if dates.end < dates.start:
        raise scalars.unfit(
            "value.range-backwards",
            (f"{start}..{end} 的结束早于开始", f"{start}..{end} ends before it starts"),
            ("检查两个日期的先后", "check the order of the two dates"),
        )
    return dates


def _read_period(value: Any) -> YearlyPeriod:
    start, end = scalars.split_range(value, "11-15..03-15")
    return YearlyPeriod(scalars.read_month_day(start), scalars.read_month_day(end))


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, Scalar) else value


def _read_last_entry(value: Any) -> tuple[int | None, ...]:
    if not isinstance(value, list):
        return (scalars.read_clock(value),)
    return tuple(
        None if isinstance(item, Scalar) and item.is_null else scalars.read_clock(item)
        for item in value
    )


def _text_schema(description: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "minLength": 1, "description": description, **more})


def _enum_schema(choices: type[StrEnum]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": [choice.value for choice in choices]})


def _read_lunar_day(value: Any) -> tuple[int, int]:
    text = scalars.read_text(value)
    found = re.fullmatch(r"(\d{2})-(\d{2})", text, re.ASCII)
    if found and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 30:
        return int(found[1]), int(found[2])
    raise scalars.unfit(
        "value.lunar-day",
        (f"“{shorten(text)}”不是农历月日", f"{shorten(text)!r} is no lunar month and day"),
        ("写成 04-08（四月初八）、12-30（除夕）这样", "write it like 04-08, or 12-30 for 除夕"),
    )


def _read_number_in_month(value: Any) -> int:
    text = scalars.read_text(value)
    if text == "last":
        return LAST
    return scalars.make_integer_reader(1, 4)(value)


Text = Annotated[
    str, PlainValidator(scalars.read_text), WithJsonSchema({"type": "string", "minLength": 1})
]
LooseText = Annotated[
    str, PlainValidator(scalars.read_text), WithJsonSchema({"type": ["string", "number"]})
]
Identifier = Annotated[
    str,
    PlainValidator(scalars.read_identifier),
    _text_schema("编号：小写字母、数字和短横", pattern="^[a-z0-9]+(-[a-z0-9]+)*$"),
]
Pinyin = Annotated[
    str,
    PlainValidator(scalars.read_pinyin),
    _text_schema("拼音音节，空格分开", pattern="^[a-züv0-9]+( [a-züv0-9]+)*$"),
]
Url = Annotated[str, PlainValidator(scalars.read_url), _text_schema("网址", pattern="^https?://")]
Flag = Annotated[bool, PlainValidator(scalars.read_flag), WithJsonSchema({"type": "boolean"})]
Clock = Annotated[
    int,
    PlainValidator(scalars.read_clock),
    _text_schema("时刻，如 16:30", pattern=r"^\d{1,2}:\d{2}$"),
]
Span = Annotated[
    tuple[int, int],
    PlainValidator(scalars.read_span),
    _text_schema("时段，如 09:00-16:30", pattern=r"^\d{1,2}:\d{2}-\d{1,2}:\d{2}$"),
]
Date = Annotated[
    dt.date,
    PlainValidator(scalars.read_date),
    _text_schema("日期，如 2027-05-01", pattern=r"^\d{4}-\d{2}-\d{2}$"),
]
PartialDate = Annotated[
    str,
    PlainValidator(scalars.read_partial_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "description": "日期或年月，如 2024-03",
        }
    ),
]
Dates = Annotated[
    DateRange,
    PlainValidator(_read_date_range),
    _text_schema("起止日期，如 2027-05-01..2027-05-05", pattern=r"^\S+ *\.\. *\S+$"),
]
Period = Annotated[
    YearlyPeriod,
    PlainValidator(_read_period),
    _text_schema("每年的起止月日，如 11-15..03-15", pattern=r"^\d{2}-\d{2} *\.\. *\d{2}-\d{2}$"),
]
LunarDay = Annotated[
    tuple[int, int],
    PlainValidator(_read_lunar_day),
    _text_schema("农历月日，如 04-08（四月初八）；12-30 是除夕", pattern=r"^\d{2}-\d{2}$"),
]
NumberInMonth = Annotated[
    int,
    PlainValidator(_read_number_in_month),
    WithJsonSchema({"enum": [1, 2, 3, 4, "last"], "description": "当月第几个；last 最后一个"}),
]
LastEntry = Annotated[
    tuple[int | None, ...],
    PlainValidator(_read_last_entry),
    WithJsonSchema(
        {
            "type": ["string", "array"],
            "items": {"type": ["string", "null"]},
            "description": "停止入园时刻；几段开放时可写成列表",
        }
    ),
]
SourceIds = Annotated[
    tuple[Identifier, ...],
    BeforeValidator(_listed),
    WithJsonSchema(
        {
            "type": ["string", "array"],
            "items": {"type": "string"},
            "description": "来源编号，一个或几个",
        }
    ),
]


def _integer(least: int, most: int) -> tuple[PlainValidator, WithJsonSchema]:
    return (
        PlainValidator(scalars.make_integer_reader(least, most)),
        WithJsonSchema({"type": "integer", "minimum": least, "maximum": most}),
    )


def _decimal(least: float, most: float) -> tuple[PlainValidator, WithJsonSchema]:
    return (
        PlainValidator(scalars.make_decimal_reader(least, most)),
        WithJsonSchema({"type": "number", "minimum": least, "maximum": most}),
    )


def _choice(choices: type[StrEnum]) -> tuple[PlainValidator, WithJsonSchema]:
    return PlainValidator(scalars.make_choice_reader(choices)), _enum_schema(choices)


_month = _integer(1, 12)
_interest = _integer(1, 5)
_minutes = _integer(1, 24 * 60)
_offset = _integer(0, 24 * 60)
_yuan = _integer(0, 100_000)
_count = _integer(1, 1_000)
_year = _integer(1900, 2200)
_days = _integer(1, 365)
_degrees = _decimal(-180, 180)
_km = _decimal(0, 1_000)

Month = Annotated[int, _month[0], _month[1]]
InterestLevel = Annotated[int, _interest[0], _interest[1]]
Minutes = Annotated[int, _minutes[0], _minutes[1]]
MinutesFromStart = Annotated[int, _offset[0], _offset[1]]
Yuan = Annotated[int, _yuan[0], _yuan[1]]
Count = Annotated[int, _count[0], _count[1]]
Year = Annotated[int, _year[0], _year[1]]
Days = Annotated[int, _days[0], _days[1]]
Degrees = Annotated[float, _degrees[0], _degrees[1]]
Kilometres = Annotated[float, _km[0], _km[1]]

_status = _choice(EvidenceStatus)
_terrain = _choice(Terrain)
_kind = _choice(SpotKind)
_setting = _choice(Setting)
_walking = _choice(Walking)
_concession_group = _choice(ConcessionGroup)
_holiday_rule = _choice(HolidayRule)
_weekday = _choice(Weekday)
_theme = _choice(FestivalTheme)
_term = _choice(SolarTerm)
_change = _choice(EditionChange)
_topic = _choice(StoryTopic)
_file_format = _choice(FileFormat)
_holiday_format = _choice(HolidayFormat)

StatusWord = Annotated[EvidenceStatus, _status[0], _status[1]]
TerrainWord = Annotated[Terrain, _terrain[0], _terrain[1]]
KindWord = Annotated[SpotKind, _kind[0], _kind[1]]
SettingWord = Annotated[Setting, _setting[0], _setting[1]]
WalkingWord = Annotated[Walking, _walking[0], _walking[1]]
ConcessionWord = Annotated[ConcessionGroup, _concession_group[0], _concession_group[1]]
HolidayWord = Annotated[HolidayRule, _holiday_rule[0], _holiday_rule[1]]
WeekdayWord = Annotated[Weekday, _weekday[0], _weekday[1]]
TermWord = Annotated[SolarTerm, _term[0], _term[1]]
ChangeWord = Annotated[EditionChange, _change[0], _change[1]]
ThemeWord = Annotated[FestivalTheme, _theme[0], _theme[1]]
TopicWord = Annotated[StoryTopic, _topic[0], _topic[1]]
FormatWord = Annotated[FileFormat, _file_format[0], _file_format[1]]
HolidayFormatWord = Annotated[HolidayFormat, _holiday_format[0], _holiday_format[1]]
