"""An example of every field of a data file, as its plain value, for completion in editors.

The names, dates and figures are samples and say nothing about a real place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_CHECKED = {"status": "verified", "source": "bureau", "date": "2027-01-05"}
_GUESSED = {"status": "estimated", "note": "按同类景点估"}
_HOURS = {"open": ["09:00-16:30"], "last_entry": "16:00", **_CHECKED}
_MONDAYS = {"closed": True, "weekdays": ["mon"], "holidays": "except", **_CHECKED}
_EDITION = {"year": 2027, "number": 6, "from": "2027-07-01", "until": "2027-07-31", **_CHECKED}
_TRAIN = {"number": "G0000", "arrive": "10:05", "depart": "10:07", **_CHECKED}
_TEXT = {"zh": "游客中心在正门西侧", "en": "The visitor centre is west of the gate", **_CHECKED}
_NAME = {"zh": "样例花园", "en": "Sample Garden"}
_PLACE = {"lat": 41.2345, "lon": 119.4567, "uncertainty_km": 0.05, **_CHECKED}
_NOTICE = {
    "zh": "展馆维修，暂停开放",
    "from": "2027-01-04",
    "until": "2027-01-15",
    "closed": True,
    **_CHECKED,
}
_FEE = {"name": {"zh": "观光车", "en": "Shuttle"}, "yuan": 20, **_CHECKED}
_REDUCED = {"who": {"zh": "60 岁以上老人"}, "yuan": 0, "applies_to": "elders", **_CHECKED}
_SPOT = {
    "id": "sample-garden",
    "name": _NAME,
    "kind": "garden",
    "interest": 3,
    "evidence": _CHECKED,
}
_STOP = {"name": "客运站", "place": "lingyuan-city", "minutes": 12}

_EXAMPLES: Mapping[str, tuple[Any, ...]] = {
    "access": (_TEXT,),
    "address": ({"value": "城关街道样例路 1 号", **_CHECKED},),
    "also": ([],),
    "applies_to": ("elders", "children"),
    "arrive": ("10:05",),
    "between": (["niuheliang-station", "lingyuan-city"],),
    "bus_lines": ([{"id": "bus-9", "name": {"zh": "9 路"}, "evidence": _CHECKED}],),
    "change": ("cancelled", "postponed"),
    "check_first": (True,),
    "closed": (True,),
    "concessions": ([_REDUCED],),
    "date": ("2027-01-05", "2027-01", "2027"),
    "dates": ("2027-05-01..2027-05-05",),
    "days": (3,),
    "depart": ("10:07",),
    "editions": ([_EDITION],),
    "en": ("Sample Garden",),
    "evidence": (_CHECKED, _GUESSED),
    "fees": ([_FEE],),
    "festivals": (
        [
            {
                "id": "sample-festival",
                "name": {"zh": "样例节"},
                "short_name": {"zh": "样例节"},
                "theme": "culture",
                "evidence": _CHECKED,
            }
        ],
    ),
    "first": ("06:10",),
    "first_announced": ("2027-06-18..2027-07-31",),
    "format": ("lingyuan-spots/1",),
    "from": ("2027-07-01",),
    "gateways": ([{"id": "sample-station", "name": {"zh": "样例站"}, "evidence": _CHECKED}],),
    "grade": ({"value": "AAAA", **_CHECKED},),
    "group": ("niuheliang",),
    "headway_minutes": (15,),
    "heritage": ({"zh": "省级文物保护单位", **_CHECKED},),
    "highlights": ({"zh": "花海・温泉", **_CHECKED},),
    "holidays": ("only", "except"),
    "hosts": (["lily-expo-garden"],),
    "hours": ([_HOURS, _MONDAYS],),
    "hours_also": ([{"open": ["09:00-16:00"], **_CHECKED}],),
    "id": ("sample-garden",),
    "interest": (3,),
    "items": ([{"zh": "凌源羊汤", "en": "Lingyuan mutton soup"}],),
    "kind": ("museum", "garden"),
    "km": (16,),
    "last": ("17:30",),
    "last_entry": ("16:00", [None, "16:30"]),
    "lat": (41.2345,),
    "line": ({"zh": "京哈高速铁路", "en": "Beijing–Harbin high-speed railway", **_CHECKED},),
    "location": (_PLACE,),
    "lon": (119.4567,),
    "lunar": ("04-08",),
    "minutes": (25,),
    "month": (9,),
    "months": ([4, 5, 6, 7, 8, 9, 10],),
    "more_venues": ([{"zh": "热水汤"}],),
    "name": (_NAME,),
    "note": ("电话核对",),
    "notices": ([_NOTICE],),
    "number": (1,),
    "open": (["09:00-16:30"], ["08:30-11:30", "13:30-17:00"], ["00:00-24:00"]),
    "period": ("11-15..03-15",),
    "phone": ({"value": "0421-0000000", **_CHECKED},),
    "pinyin": ("yang li hua yuan",),
    "place": ("lingyuan-city",),
    "price": ({"yuan": 60, **_CHECKED}, {"yuan": 0, **_CHECKED}),
    "reservation": ({"zh": "节假日需提前一天预约", "en": "Book a day ahead", **_CHECKED},),
    "return_taxi_hard": ({"value": True, **_CHECKED},),
    "roads": (
        [
            {
                "between": ["niuheliang-station", "lingyuan-city"],
                "km": 5,
                "minutes": 12,
                **_CHECKED,
            }
        ],
    ),
    "season": ({"months": [6, 7, 8], **_CHECKED},),
    "setting": ({"value": "outdoor", **_CHECKED},),
    "short_name": ({"zh": "样例园", "en": "Sample"},),
    "solar_term": ("秋分",),
    "source": ("bureau", ["bureau", "geonames"]),
    "sources": ([{"id": "bureau", "title": "凌源市文旅局核对", "date": "2027"}],),
    "spots": ([_SPOT],),
    "status": ("verified", "sourced", "estimated"),
    "stops": ([_STOP],),
    "stories": (
        [{"id": "sample-dish", "name": {"zh": "样例小吃"}, "topic": "food", "evidence": _CHECKED}],
    ),
    "summary": (_TEXT,),
    "terrain": ({"value": "valley", **_CHECKED},),
    "theme": ("lily",),
    "ticket": ({"price": {"yuan": 60, **_CHECKED}},),
    "title": ("凌源市文旅局核对，2027 年 1 月",),
    "topic": ("food",),
    "towns": ([{"id": "sample-town", "name": {"zh": "样例镇"}, "evidence": _CHECKED}],),
    "township": ({"value": "万元店镇", **_CHECKED},),
    "trains": ([_TRAIN],),
    "uncertainty_km": (0.05,),
    "until": ("2027-07-31",),
    "url": ("https://www.example.com/",),
    "usual_period": ({"period": "06-18..07-31", **_GUESSED},),
    "value": ("样例",),
    "venue": ({"zh": "百合博览园"},),
    "version": ("2026.11",),
    "village": ({"value": "热水汤村", **_CHECKED},),
    "visit_minutes": ({"value": 90, **_GUESSED},),
    "walking": ({"value": "easy", **_CHECKED},),
    "weekday": ("sat",),
    "weekdays": (["mon"], ["sat", "sun"]),
    "who": ({"zh": "60 岁以上老人", "en": "Aged 60 and over"},),
    "year": (2027,),
    "yearly": (
        {"lunar": "04-08", "days": 3, **_CHECKED},
        {"solar_term": "秋分", **_CHECKED},
        {"month": 9, "weekday": "sat", "number": 3, "days": 2, **_CHECKED},
        {"period": "12-20..02-15", **_CHECKED},
    ),
    "yuan": (60,),
    "zh": ("样例花园",),
    "zone": ("niuheliang-reshuitang",),
    "zones": (
        [
            {
                "id": "sample-zone",
                "number": 5,
                "name": {"zh": "样例片区"},
                "short_name": {"zh": "样例"},
                "evidence": _CHECKED,
            }
        ],
    ),
}
_OF_MODEL: Mapping[tuple[str, str], tuple[Any, ...]] = {
    ("BusStopEntry", "name"): ("客运站",),
    ("FlagFact", "value"): (True,),
    ("FlagValue", "value"): (True,),
    ("GatewayEntry", "note"): (_TEXT,),
    ("MinutesFact", "value"): (90,),
    ("MinutesValue", "value"): (90,),
    ("SettingFact", "value"): ("outdoor",),
    ("SettingValue", "value"): ("outdoor",),
    ("TerrainFact", "value"): ("valley",),
    ("TerrainValue", "value"): ("valley",),
    ("TicketEntry", "note"): (_TEXT,),
    ("TrainEntry", "number"): ("G0000",),
    ("WalkingFact", "value"): ("easy",),
    ("WalkingValue", "value"): ("easy",),
    ("YearlyEntry", "number"): (3, "last"),
}


def find_examples(model: str, key: str) -> tuple[Any, ...]:
    """Examples of a field of a model of `entries`; none where the key is not known."""
    return _OF_MODEL.get((model, key)) or _EXAMPLES.get(key, ())
