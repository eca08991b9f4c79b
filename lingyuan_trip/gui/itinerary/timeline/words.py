"""Rows of the timeline as sentences, for screen readers and tooltips."""

from __future__ import annotations

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.rows import (
    DayRow,
    DinnerRow,
    LegRow,
    LunchRow,
    NightRow,
    ReturnRow,
    Row,
    StationRow,
    VisitRow,
    WaitRow,
)
from lingyuan_trip.gui.widgets.badge import evidence_word

_C = "Timeline"


def row_words(row: Row) -> str:
    """A whole row in one line."""
    match row:
        case DayRow():
            return formatting.clauses((row.title, row.summary))
        case StationRow():
            return f"{formatting.clock(row.time)} {row.name} {row.words}"
        case LegRow():
            weakest = weakest_word() if row.is_weakest else ""
            return f"{row.words} {evidence_word(row.status)} {weakest}".rstrip()
        case WaitRow():
            return f"{formatting.clock(row.time)} {row.words}"
        case LunchRow():
            times = formatting.clock_range(row.time, row.until)
            dinner, lunch = (
                translate(_C, "{times} 晚餐 {place}"),
                translate(_C, "{times} 午餐 {place}"),
            )
            shape = dinner if isinstance(row, DinnerRow) else lunch
            return shape.format(times=times, place=row.place)
        case VisitRow():
            return _visit_words(row)
        case NightRow():
            return f"{formatting.clock(row.time)} {night_title(row)} {night_spare(row)}"
        case ReturnRow():
            return f"{formatting.clock(row.time)} {return_title(row)} {spare_words(row.spare)}"


def weakest_word() -> str:
    """最薄弱的一段."""
    return translate(_C, "最薄弱的一段")


def return_title(row: ReturnRow) -> str:
    """回到牛河梁站."""
    return translate(_C, "回到{name}").format(name=row.name)


def spare_words(spare: int) -> str:
    """赶得上，余 19 分钟."""
    if spare < 0:
        return translate(_C, "赶不上，晚 %n 分钟", -spare)
    return translate(_C, "赶得上，余 %n 分钟", spare)


def night_title(row: NightRow) -> str:
    """回到热水汤温泉，住一晚."""
    return translate(_C, "回到{name}，住一晚").format(name=row.name)


def night_spare(row: NightRow) -> str:
    """最迟 19:00，余 34 分钟."""
    latest = formatting.clock(row.latest)
    if row.spare < 0:
        return translate(_C, "最迟 {latest}，晚 %n 分钟", -row.spare).format(latest=latest)
    return translate(_C, "最迟 {latest}，余 %n 分钟", row.spare).format(latest=latest)


def minutes_words(row: VisitRow) -> str:
    """定在 13:30 · 90 分钟."""
    length = formatting.about(row.minutes, row.minutes_estimated)
    if row.pinned is None:
        return length
    return translate(_C, "定在 {time} · {length}").format(
        time=formatting.clock(row.pinned), length=length
    )


def _visit_words(row: VisitRow) -> str:
    facts = " ".join(piece.text for piece in row.facts)
    parts = [
        translate(_C, "第 %n 站", row.number),
        row.name,
        formatting.clock_range(row.start, row.leave),
        minutes_words(row),
        translate(_C, "已锁定") if row.is_locked else "",
        *row.troubles,
        facts,
        "" if row.aside is None else row.aside.text,
        *(() if row.troubles else (row.slack, row.slack_detail)),
        row.caution,
    ]
    return translate(_C, "，").join(part for part in parts if part)
