"""Days off and make-up workdays as the State Council arranged them for a year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import chinese_calendar
from chinese_calendar import Holiday

from lingyuan_trip.almanac import statutory
from lingyuan_trip.domain.holidays import YearArrangement
from lingyuan_trip.domain.text import LocalizedText

NAMES = {
    Holiday.new_years_day: statutory.NEW_YEAR,
    Holiday.spring_festival: statutory.SPRING_FESTIVAL,
    Holiday.tomb_sweeping_day: statutory.QINGMING,
    Holiday.labour_day: statutory.LABOUR_DAY,
    Holiday.dragon_boat_festival: statutory.DRAGON_BOAT,
    Holiday.mid_autumn_festival: statutory.MID_AUTUMN,
    Holiday.national_day: statutory.NATIONAL_DAY,
    Holiday.anti_fascist_70th_day: LocalizedText("抗战胜利纪念日", "Victory Day"),
}


@dataclass(frozen=True, slots=True)
class DayStatus:
    """What holidays say of a day; `name` is None on ordinary days and make-up workdays."""

    is_holiday: bool
    is_makeup_workday: bool
    arrangement_known: bool
    name: LocalizedText | None


ORDINARY = DayStatus(False, False, True, None)


def find_status(arrangement: YearArrangement, day: dt.date) -> DayStatus | None:
    """The status that an arrangement gives a day; None where it does not name the day."""
    if day in arrangement.workdays:
        return DayStatus(False, True, True, None)
    for span in arrangement.days_off:
        if span.dates.contains(day):
            return DayStatus(True, False, True, span.name)
    return None


def status_by_library(day: dt.date) -> DayStatus | None:
    """The status by the arrangements that came with chinesecalendar; None for other years."""
    try:
        off, name = chinese_calendar.get_holiday_detail(day)
    except NotImplementedError:
        return None
    if name is None:
        return ORDINARY
    if not off:
        return DayStatus(False, True, True, None)
    return DayStatus(True, False, True, NAMES[Holiday(name)])


def status_by_regulation(day: dt.date) -> DayStatus:
    """The status while no arrangement is known: only the days that the regulation names."""
    name = statutory.statutory_days(day.year).get(day)
    return DayStatus(name is not None, False, False, name)
