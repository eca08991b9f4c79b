"""When a spot is open on the chosen date, and what has to be known about it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.hours import ASSUMED_HOURS, DayHours
from lingyuan_trip.domain.spot_on_day import SpotOnDay, find_next
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow, Line, Words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look

_C = "SpotDetail"
_LOOK_AHEAD_CLOSED = 7
_LOOK_AHEAD_OPEN = 366


def make_hours_row(look: Look, context: DetailContext, seen: SpotOnDay) -> FactRow:
    """The row 当天."""
    lines = [_first_line(seen), _second_line(context, seen), _others(seen)]
    parts: list[QWidget] = [Line(look, words) for words in lines if words]
    return FactRow(look, translate(_C, "当天"), parts)


def _first_line(seen: SpotOnDay) -> list[Words]:
    day = Words(formatting.date(seen.date), tone="second")
    if (notice := seen.closing_notice) is not None:
        closed = Words(translate(_C, "不开放"), step=3, strong=True)
        return [closed, Words(formatting.say(notice.text), notice.evidence), day]
    if seen.hours is None:
        return [Words(translate(_C, "未查到"), tone="second"), day]
    hours = seen.hours
    words = Words(formatting.day_hours(hours), hours.evidence, step=3, strong=True)
    entry = formatting.last_entry(hours)
    return [words, Words(entry, hours.evidence), day] if entry else [words, day]


def _second_line(context: DetailContext, seen: SpotOnDay) -> list[Words]:
    found = list(_warnings(seen))
    if seen.is_closed:
        found += _next_open(context, seen)
    else:
        found += _next_closed(context, seen)
    return found


def _warnings(seen: SpotOnDay) -> Iterator[Words]:
    if seen.spot.hours is None:
        assumed = ASSUMED_HOURS.rules[0]
        words = translate(_C, "安排行程时暂按 {hours}，出发前请核实")
        yield Words(words.format(hours=formatting.span(assumed.spans[0])), assumed.evidence)
    elif seen.hours is not None and (seen.hours.check_first or seen.hours.alternatives):
        yield Words(translate(_C, "出发前请核实"), tone="alarm")


def _next_open(context: DetailContext, seen: SpotOnDay) -> list[Words]:
    ahead = _LOOK_AHEAD_OPEN
    found = find_next(seen.spot, seen.date, context.is_holiday, closed=False, days=ahead)
    if found is None:
        return []
    date, hours = found
    words = translate(_C, "下次开放 {date} {hours}")
    text = words.format(date=formatting.date(date), hours=formatting.day_hours(hours))
    return [Words(text, hours.evidence)]


def _next_closed(context: DetailContext, seen: SpotOnDay) -> list[Words]:
    ahead = _LOOK_AHEAD_CLOSED
    found = find_next(seen.spot, seen.date, context.is_holiday, closed=True, days=ahead)
    if found is None:
        return []
    date, hours = found
    words = translate(_C, "{date}不开放").format(date=formatting.date(date))
    return [Words(words, hours.evidence)]


def _others(seen: SpotOnDay) -> list[Words]:
    if seen.hours is None:
        return []
    found = []
    for rule in seen.hours.alternatives:
        other = DayHours(rule.spans, rule.evidence)
        hours = formatting.clauses((formatting.day_hours(other), formatting.last_entry(other)))
        text = translate(_C, "另有来源作 {hours}").format(hours=hours)
        found.append(Words(text, rule.evidence))
    return found
