"""What the keys of a data file are called for people, in both languages."""

from __future__ import annotations

from lingyuan_trip.domain.text import LocalizedText

_WORDS: dict[str, tuple[str, str]] = {
    "access": ("怎么去", "how to get there"),
    "address": ("地址", "address"),
    "also": ("其他来源的说法", "what other sources say"),
    "arrive": ("到站时刻", "arrival"),
    "bus_lines": ("公交线路", "bus line"),
    "concessions": ("优惠票", "reduced ticket"),
    "depart": ("开车时刻", "departure"),
    "editions": ("各届日期", "editions"),
    "en": ("英文", "English"),
    "evidence": ("条目本身的依据", "evidence of the entry"),
    "fees": ("其他费用", "other fees"),
    "festivals": ("节庆", "festival"),
    "first": ("首班", "first bus"),
    "from": ("从哪天起", "first day"),
    "gateways": ("到达站", "station"),
    "grade": ("等级", "grade"),
    "group": ("同票组", "shared ticket"),
    "headway_minutes": ("发车间隔", "interval"),
    "heritage": ("文物保护级别", "heritage"),
    "highlights": ("看点", "highlights"),
    "hosts": ("举办地", "hosts"),
    "hours": ("开放时间", "opening hours"),
    "hours_also": ("其他来源的开放时间", "opening hours by other sources"),
    "id": ("编号", "id"),
    "interest": ("推荐度", "interest"),
    "items": ("各项", "items"),
    "kind": ("类型", "kind"),
    "last": ("末班", "last bus"),
    "line": ("线路", "line"),
    "location": ("位置", "position"),
    "name": ("名称", "name"),
    "note": ("说明", "note"),
    "notices": ("临时通知", "notices"),
    "number": ("序号", "number"),
    "phone": ("电话", "telephone"),
    "pinyin": ("拼音", "pinyin"),
    "price": ("门票", "ticket price"),
    "reservation": ("预约", "reservation"),
    "return_taxi_hard": ("回程难叫车", "taxi back hard to find"),
    "roads": ("道路里程", "road"),
    "season": ("适宜月份", "best months"),
    "setting": ("室内室外", "indoors or outdoors"),
    "short_name": ("简称", "short name"),
    "sources": ("来源", "source"),
    "spots": ("景点", "spot"),
    "stops": ("停靠站", "stops"),
    "stories": ("风物", "story"),
    "summary": ("简介", "summary"),
    "terrain": ("道路地形", "terrain"),
    "theme": ("主题", "theme"),
    "ticket": ("门票", "ticket"),
    "topic": ("话题", "topic"),
    "towns": ("城镇", "town"),
    "township": ("乡镇", "township"),
    "trains": ("列车", "trains"),
    "until": ("到哪天止", "last day"),
    "usual_period": ("往年时段", "usual period"),
    "venue": ("场地", "venue"),
    "village": ("村", "village"),
    "visit_minutes": ("游览用时", "length of visit"),
    "walking": ("走路多少", "walking"),
    "zh": ("中文", "Chinese"),
    "zone": ("片区", "zone"),
    "zones": ("片区", "zone"),
}


def name_field(key: str) -> LocalizedText:
    """What a key is called; the key itself where it has no name."""
    return LocalizedText(*_WORDS.get(key, (key, key)))


def has_name(key: str) -> bool:
    """Whether a key has a name for people."""
    return key in _WORDS
