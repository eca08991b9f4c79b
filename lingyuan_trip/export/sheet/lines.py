"""What is said of one visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.hours import DayHours
from lingyuan_trip.domain.itinerary import Visit
from lingyuan_trip.domain.slack import Slack
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.resilience_text import say_limit
from lingyuan_trip.export.sheet.model import Line, Tone
from lingyuan_trip.export.words import (
    STATUS_WORDS,
    address_words,
    festival_words,
    hours_on,
    hours_words,
    position_caution,
    ticket_words,
)

_GONE = LocalizedText("现有数据里已没有这个景点", "no longer in the data")
_CALL_FIRST = LocalizedText("开放时间请先电话核实", "call about the hours first")


def write_lines(
    handout: Handout, visit: Visit, day: dt.date, slack: Slack | None, language: Language
) -> Iterator[Line]:
    """Hours, ticket, address, festivals, the latest time to leave, and what to check first."""
    spot = handout.guidebook.find_spot(visit.spot)
    if spot is None:
        yield Line(_GONE.get(language), Tone.TROUBLE)
        return
    hours = hours_on(spot, day, handout.calendar(day).is_holiday)
    yield _told(_hours(hours), hours.evidence, language)
    ticket = spot.ticket
    price = None if ticket is None or ticket.price is None else ticket.price.evidence
    yield _told(ticket_words(ticket), price, language)
    if address := address_words(spot):
        yield Line(_say("地址：", "Address: ", language) + address)
    if spot.phone is not None:
        yield Line(_say("电话：", "Phone: ", language) + spot.phone.value)
    for notice in spot.notices_on(day):
        yield Line(notice.text.get(language), Tone.CAUTION)
    for festival, running in handout.list_festivals(spot.id, day):
        yield Line(festival_words(festival, running).get(language), Tone.FESTIVAL)
    if slack is not None:
        yield Line(latest_words(slack, handout).get(language), Tone.LATEST)
    yield from _cautions(spot, hours, language)


def latest_words(slack: Slack, handout: Handout) -> LocalizedText:
    """`最晚 12:25 离开，余 20 分钟；再晚就赶不上车`."""
    at, why = (
        format_clock(slack.latest_leave),
        say_limit(slack, lambda p: handout.get_place(p).name),
    )
    if slack.spare < 0:
        return LocalizedText(f"已经太晚：{why.zh}", f"too late already: {why.get('en')}")
    return LocalizedText(
        f"最晚 {at} 离开，余 {slack.spare} 分钟；{why.zh}",
        f"leave by {at}, {slack.spare} min to spare; {why.get('en')}",
    )


def _hours(hours: DayHours) -> LocalizedText:
    words = hours_words(hours)
    return LocalizedText(f"当天 {words.zh}", f"that day {words.get('en')}")


def _told(words: LocalizedText, evidence: Evidence | None, language: Language) -> Line:
    status = None if evidence is None else evidence.status
    return Line(words.get(language), Tone.FACT, evidence_words(status, language), status)


def evidence_words(status: EvidenceStatus | None, language: Language) -> str:
    """估算, 有来源 or 已核实; empty where nothing is known."""
    return "" if status is None else STATUS_WORDS[status].get(language)


def _cautions(spot: Spot, hours: DayHours, language: Language) -> Iterator[Line]:
    said = [position_caution(spot.position)]
    if hours.check_first:
        said.append(_CALL_FIRST)
    for words in said:
        if words.zh:
            yield Line(words.get(language), Tone.CAUTION)


def _say(zh: str, en: str, language: Language) -> str:
    return LocalizedText(zh, en).get(language)
