"""What is told of a place, one fact after the other, each in words and with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lingyuan_trip.domain.evidence import Evidence, Fact
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.hours_text import format_months, format_rule
from lingyuan_trip.domain.spot import Setting, Spot, Walking
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.export.words import STATUS_WORDS, minutes_words

_SETTINGS = {
    Setting.INDOOR: Text("室内", "indoors"),
    Setting.OUTDOOR: Text("室外", "outdoors"),
    Setting.MIXED: Text("室内外都有", "both indoors and outdoors"),
}
_WALKING = {
    Walking.EASY: Text("轻松", "easy"),
    Walking.MODERATE: Text("适中", "moderate"),
    Walking.HARD: Text("费力", "hard"),
}


@dataclass(frozen=True, slots=True)
class ToldFact:
    """`key` is that of the data file, `label` its word, `number` the value where it is one."""

    key: str
    label: Text
    words: Text
    evidence: Evidence
    number: float | None = None


def list_facts(place: Spot | Gateway) -> Iterator[ToldFact]:
    """The facts of a place in the order of the data file, what other sources say left out."""
    if isinstance(place, Gateway):
        yield from _text("line", Text("线路", "line"), place.line)
        yield from _plain("address", Text("地址", "address"), place.address)
        yield from _text("note", Text("说明", "note"), place.note)
        return
    yield from _text("summary", Text("简介", "summary"), place.summary)
    yield from _plain("township", Text("乡镇", "township"), place.township)
    yield from _plain("village", Text("村", "village"), place.village)
    yield from _plain("address", Text("地址", "address"), place.address)
    yield from _plain("phone", Text("电话", "telephone"), place.phone)
    yield from _text("reservation", Text("预约", "reservation"), place.reservation)
    yield from _plain("grade", Text("等级", "grade"), place.grade)
    yield from _text("heritage", Text("文物保护级别", "heritage"), place.heritage)
    yield from _hours(place)
    yield from _ticket(place)
    yield from _visit(place)
    yield from _text("access", Text("怎么去", "how to get there"), place.access)
    yield from _notices(place)


def say_fact(fact: ToldFact) -> str:
    """The words, an estimate named as one: `估算：128 元`."""
    return f"估算：{fact.words.zh}" if fact.evidence.is_estimate else fact.words.zh


def describe_evidence(evidence: Evidence, titles: dict[str, str]) -> str:
    """`有来源：《凌源时讯》，2021-06；说明` for people who read another program."""
    named = "、".join(titles.get(source, source) for source in evidence.sources)
    said = "，".join(part for part in (named, evidence.date or "") if part)
    status = STATUS_WORDS[evidence.status].zh
    told = f"{status}：{said}" if said else status
    return f"{told}；{evidence.note}" if evidence.note else told


def _hours(spot: Spot) -> Iterator[ToldFact]:
    for rule in () if spot.hours is None else spot.hours.rules:
        words = Text(format_rule(rule))
        yield ToldFact("hours", Text("开放时间", "opening hours"), words, rule.evidence)
    for rule in () if spot.hours is None else spot.hours.alternatives:
        label = Text("其他来源的开放时间", "opening hours by other sources")
        yield ToldFact("hours_also", label, Text(format_rule(rule)), rule.evidence)


def _ticket(spot: Spot) -> Iterator[ToldFact]:
    ticket = spot.ticket
    if ticket is None:
        return
    if ticket.price is not None:
        yuan, label = ticket.price.value, Text("门票", "ticket price")
        words = Text("免费", "free") if yuan == 0 else Text(f"{yuan} 元", f"¥{yuan}")
        yield ToldFact("price", label, words, ticket.price.evidence, yuan)
    yield from _text("ticket_note", Text("门票说明", "about the ticket"), ticket.note)
    for fee in ticket.fees:
        words = Text(f"{fee.name.zh} {fee.yuan} 元", f"{fee.name.get('en')} ¥{fee.yuan}")
        yield ToldFact("fees", Text("其他费用", "other fees"), words, fee.evidence, fee.yuan)
    for reduced in ticket.concessions:
        yuan_zh = "" if reduced.yuan is None else f" {reduced.yuan} 元"
        yuan_en = "" if reduced.yuan is None else f" ¥{reduced.yuan}"
        words = Text(f"{reduced.who.zh}{yuan_zh}", f"{reduced.who.get('en')}{yuan_en}")
        label = Text("优惠票", "reduced ticket")
        yield ToldFact("concessions", label, words, reduced.evidence, reduced.yuan)


def _visit(spot: Spot) -> Iterator[ToldFact]:
    if (visit := spot.visit_minutes) is not None:
        label, words = Text("游览用时", "length of visit"), minutes_words(visit.value)
        yield ToldFact("visit_minutes", label, words, visit.evidence, visit.value)
    if (season := spot.season) is not None:
        months = format_months(season.value)
        words = Text(f"{months} 月", f"months {months}".replace("、", ", "))
        yield ToldFact("season", Text("适宜月份", "best months"), words, season.evidence)
    if (setting := spot.setting) is not None:
        label = Text("室内室外", "indoors or outdoors")
        yield ToldFact("setting", label, _SETTINGS[setting.value], setting.evidence)
    if (walking := spot.walking) is not None:
        label = Text("走路多少", "walking")
        yield ToldFact("walking", label, _WALKING[walking.value], walking.evidence)


def _notices(spot: Spot) -> Iterator[ToldFact]:
    for notice in spot.notices:
        dates = f"{notice.dates.start} 至 {notice.dates.end}"
        en = f"{notice.dates.start} to {notice.dates.end}"
        words = Text(f"{notice.text.zh}（{dates}）", f"{notice.text.get('en')} ({en})")
        yield ToldFact("notices", Text("临时通知", "notice"), words, notice.evidence)


def _text(key: str, label: Text, fact: Fact[Text] | None) -> Iterator[ToldFact]:
    if fact is not None:
        yield ToldFact(key, label, fact.value, fact.evidence)


def _plain(key: str, label: Text, fact: Fact[str] | None) -> Iterator[ToldFact]:
    if fact is not None:
        yield ToldFact(key, label, Text(fact.value), fact.evidence)
