"""What is on this week, in a sentence for the start of the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.festivals.day_facts import list_nearby
from lingyuan_trip.gui.festivals.day_words import day_off_words
from lingyuan_trip.gui.festivals.month_grid import list_runs
from lingyuan_trip.gui.i18n import translate

_C = "Festivals"
_MOST = 3
_DAYS = 7

FindDay = Callable[[dt.date], CalendarDay]


def week_of(day: dt.date) -> DateRange:
    """Monday to Sunday."""
    monday = day - dt.timedelta(days=day.weekday())
    return DateRange(monday, monday + dt.timedelta(days=_DAYS - 1))


def week_key(day: dt.date) -> str:
    """The name of a week, `2026-W37`; by it is remembered which one was sent away."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def week_words(festivals: Sequence[Festival], today: dt.date, find_day: FindDay) -> str:
    """`本周：葡萄节 …；中秋节放假 …`; empty where nothing is on."""
    week = week_of(today)
    said = [*_festivals(festivals, week), *_days_off(week, find_day)]
    return translate(_C, "本周：{what}").format(what=formatting.points(said)) if said else ""


def _festivals(festivals: Sequence[Festival], week: DateRange) -> Iterator[str]:
    runs = list_runs(festivals, week.start, week.end)
    for run in runs[:_MOST]:
        name = formatting.say(run.festival.short_name)
        yield f"{name} {formatting.occurrence(run.occurrence)}"
    if len(runs) > _MOST:
        yield translate(_C, "另有 {count} 个节庆").format(count=len(runs) - _MOST)


def _days_off(week: DateRange, find_day: FindDay) -> Iterator[str]:
    days = [find_day(week.start + dt.timedelta(days=ahead)) for ahead in range(_DAYS)]
    for entry in list_nearby(days):
        words = day_off_words(entry.day)
        if words:
            start, end = entry.dates.start, entry.dates.end
            when = formatting.day_of_month(start)
            if start != end:
                when = formatting.date_range(start, end)
            yield f"{when} {words}"
