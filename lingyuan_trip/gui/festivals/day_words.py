"""Days and festivals in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.festival import (
    ESTIMATE_LABEL,
    Certainty,
    EditionChange,
    FestivalEdition,
    Occurrence,
)
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.festivals.day_facts import FestivalOnDay, Nearby
from lingyuan_trip.gui.festivals.month_grid import Month, Run
from lingyuan_trip.gui.i18n import translate

_C = "Festivals"


_SHORTER = (
    (" Festival", ""),
    ("Start of ", ""),
    ("Awakening of Insects", "Insects Wake"),
    ("Equinox", "Eqx"),
    ("White", "W."),
    ("Mid-Autumn", "Mid-Aut."),
    ("National Day", "National"),
    ("Solstice", "Sol."),
    ("Autumn", "Aut."),
    ("Summer", "Sum."),
    ("Winter", "Win."),
    (" Blossom", ""),
)
"""What English calendar words are shortened by, in this order, until they fit."""


def month_title(month: Month) -> str:
    """`2026 年 9 月`."""
    if formatting.language() == "en":
        return f"{formatting.month_name(month.month)} {month.year}"
    return f"{month.year} 年 {month.month} 月"


def usual_period_words() -> str:
    """What an estimated window is called."""
    return formatting.say(ESTIMATE_LABEL)


def unknown_dates_words() -> str:
    """What is said of a festival whose dates nobody published."""
    return translate(_C, "日期未查到")


def short_lunar(lunar: LocalizedText) -> str:
    """The lunar day alone, the month's name on its first day (`初二`, `八月`).

    In English only the months: the days would be a second row of numbers.
    """
    month, mark, day = lunar.zh.rpartition("月")
    if formatting.language() == "en":
        return lunar.en.partition(",")[0] if day == "初一" else ""
    return month + mark if day == "初一" else day


def solar_term_words(day: CalendarDay) -> str:
    """白露, empty on most days."""
    return "" if day.solar_term is None else formatting.say(day.solar_term)


def day_off_words(day: CalendarDay) -> str:
    """`中秋节放假`, `调休上班` or nothing."""
    if day.is_makeup_workday:
        return translate(_C, "调休上班")
    if not day.is_holiday:
        return ""
    if day.holiday_name is None:
        return translate(_C, "放假")
    return translate(_C, "{holiday}放假").format(holiday=formatting.say(day.holiday_name))


def describe_run(run: Run) -> str:
    """`葡萄节（往年时段，以官方公告为准）`."""
    name = formatting.say(run.festival.name)
    if run.occurrence.certainty is Certainty.DATED:
        return name
    return translate(_C, "{name}（{words}）").format(name=name, words=usual_period_words())


def describe_day(date: dt.date, day: CalendarDay | None, runs: Iterable[Run]) -> str:
    """One sentence about a day for screen readers and tooltips."""
    parts = [formatting.date(date)]
    if day is not None:
        parts.append(translate(_C, "农历{lunar}").format(lunar=formatting.say(day.lunar)))
        parts += [solar_term_words(day), day_off_words(day)]
    parts += [describe_run(run) for run in runs]
    if day is not None:
        parts.append(sun_words(day))
    return formatting.clauses(parts)


def sun_words(day: CalendarDay) -> str:
    """`日出 05:39 日落 18:17`."""
    rise, fall = formatting.clock(day.sunrise), formatting.clock(day.sunset)
    return translate(_C, "日出 {rise}、日落 {fall}").format(rise=rise, fall=fall)


def short_forms(words: str) -> tuple[str, ...]:
    """Words for a narrow cell, the whole first: English drops what goes without saying."""
    if formatting.language() != "en":
        return (words,)
    forms = [words]
    for long, short in _SHORTER:
        if long in forms[-1]:
            forms.append(forms[-1].replace(long, short).strip())
    return tuple(forms)


def dates_of(view: FestivalOnDay, chosen: dt.date) -> str:
    """The days that run or come next; with the year where it is announced for another one."""
    occurrence = view.occurrence
    if view.called_off and not view.is_on:
        return called_off_words(view.called_off[-1])
    if occurrence is None:
        return unknown_dates_words()
    words = formatting.occurrence(occurrence)
    if _is_plain(occurrence, chosen):
        return words
    return translate(_C, "{year} 年 {days}").format(year=occurrence.dates.start.year, days=words)


def called_off_words(edition: FestivalEdition) -> str:
    """`2027 年已取消`, or `2027 年已延期，新日期未公布`."""
    if edition.change is EditionChange.CANCELLED:
        return translate(_C, "{year} 年已取消").format(year=edition.year)
    return translate(_C, "{year} 年已延期，新日期未公布").format(year=edition.year)


def _is_plain(occurrence: Occurrence, chosen: dt.date) -> bool:
    return occurrence.certainty is Certainty.ESTIMATED or occurrence.dates.start.year == chosen.year


def edition_words(edition: FestivalEdition) -> str:
    """`2023 年第 5 届：6 月 18 日—7 月 18 日 · 百合博览园`; 开幕 where only that day is known."""
    assert edition.start is not None
    head = translate(_C, "{year} 年").format(year=edition.year)
    if edition.number is not None:
        head += translate(_C, "第 {number} 届").format(number=edition.number)
    if edition.end is None:
        days = translate(_C, "{day}开幕").format(day=formatting.day_of_month(edition.start))
    else:
        days = _edition_days(edition.start, edition.end)
    venues = formatting.listing(formatting.say(venue) for venue in edition.venues)
    parts = " · ".join(part for part in (days, venues, _change_words(edition)) if part)
    return translate(_C, "{edition}：{days}").format(edition=head, days=parts)


def _change_words(edition: FestivalEdition) -> str:
    if edition.change is None:
        return ""
    if edition.change is EditionChange.CANCELLED:
        return translate(_C, "已取消")
    before = edition.first_announced
    if before is None:
        return translate(_C, "已延期")
    days = formatting.date_range(before.start, before.end)
    return translate(_C, "已延期，原定 {days}").format(days=days)


def _edition_days(start: dt.date, end: dt.date) -> str:
    if start.year == end.year:
        return formatting.date_range(start, end)
    return translate(_C, "{start}—次年 {end}").format(
        start=formatting.day_of_month(start), end=formatting.day_of_month(end)
    )


def editions_words(editions: Sequence[FestivalEdition], most: int) -> str:
    """A line for each of the first editions, and how many there are in all."""
    title = translate(_C, "有记载的历届")
    if len(editions) > most:
        title = translate(_C, "有记载的历届，共 {count} 次").format(count=len(editions))
    return "\n".join([title, *map(edition_words, editions[:most])])


def source_words(guidebook: Guidebook, evidence: Evidence, most: int = 2) -> str:
    """Titles of the first sources with the date, or what an estimate rests on; may be empty."""
    titles = [
        source.title
        for source in map(guidebook.find_source, evidence.sources)
        if source is not None
    ]
    if not titles:
        note = formatting.note(evidence)
        return translate(_C, "推算依据：{note}").format(note=note) if note else ""
    date = formatting.aside(evidence.date) if evidence.date else ""
    if len(titles) > most:
        date = translate(_C, "等 {count} 处{date}").format(count=len(titles), date=date)
    shown = formatting.points(titles[:most])
    return translate(_C, "来源：{titles}{date}").format(titles=shown, date=date)


def unannounced_words(year: int) -> str:
    """What is said of a year whose days off are not published."""
    return translate(_C, "{year} 年放假安排待公布（调休待公布）").format(year=year)


def nearby_words(nearby: Nearby) -> tuple[str, str]:
    """When and what: `9 月 20 日 周日` and `调休上班`."""
    start, end = nearby.dates.start, nearby.dates.end
    when = formatting.date(start) if start == end else formatting.date_range(start, end)
    what = [day_off_words(nearby.day), solar_term_words(nearby.day)]
    return when, formatting.clauses(what)
