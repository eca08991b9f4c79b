"""The trip as a calendar: visits, ways, meals and the train, with alarms.

A way rings ten minutes before the party should set out, and says by when at the latest; the train
rings half an hour before one should be at the station. Alarms hang on the start of an event, the
one form that every phone understands.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.guidebook import Place
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.calendar_file import calendar_bytes, new_calendar, shanghai_time, uid
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet import (
    Entry,
    Guide,
    Move,
    Pause,
    Return,
    SheetDay,
    Start,
    Stop,
    compose_sheet,
)
from lingyuan_trip.export.words import address_words, position_caution
from lingyuan_trip.travel.map_links import CITY, may_leave

if TYPE_CHECKING:
    from icalendar import Event

LEAVE_ALARM = dt.timedelta(minutes=10)
TRAIN_ALARM = dt.timedelta(minutes=30)
_EPOCH = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def trip_calendar_bytes(
    handout: Handout, language: Language = "zh", *, with_alarms: bool = True
) -> bytes:
    """The file; raises RequestError where nothing could be planned."""
    sheet = compose_sheet(handout, language)
    calendar = new_calendar(f"{sheet.title} {sheet.days[0].title}")
    for day in sheet.days:
        writer = _Writer(handout, day, language, with_alarms)
        for entry in day.entries:
            if (event := writer.write(entry)) is not None:
                calendar.add_component(event)
    return calendar_bytes(calendar)


class _Writer:
    """Writes the entries of one day; counts them, to give each a name that stays."""

    def __init__(
        self, handout: Handout, day: SheetDay, language: Language, with_alarms: bool
    ) -> None:
        self._handout = handout
        self._day = day
        self._language = language
        self._with_alarms = with_alarms
        self._guides = list(reversed(day.guides))
        self._names: set[str] = set()

    def write(self, entry: Entry) -> Event | None:
        """The event of an entry; None for what needs none."""
        match entry:
            case Move():
                return self._move(entry, self._guides.pop())
            case Stop():
                lines = [
                    f"{line.text} [{line.evidence}]" if line.evidence else line.text
                    for line in entry.lines
                ]
                event = self._event("visit", entry.place, entry.start, entry.leave)
                event.add("summary", entry.name)
                return self._told(event, entry.place, lines)
            case Pause(is_meal=True):
                event = self._event("meal", entry.place, entry.starts, entry.until)
                event.add("summary", entry.words)
                return self._told(event, entry.place, [])
            case Return(train=int(train)):
                return self._train(entry, train)
            case Start() | Pause() | Return():
                return None

    def _move(self, move: Move, guide: Guide) -> Event:
        event = self._event("leg", move.destination, move.departs, move.arrives)
        summary = self._say(f"前往{move.name}", f"To {move.name}")
        event.add("summary", summary)
        event.add("url", guide.amap)
        lines = [f"{move.words} [{move.evidence}]", move.latest_words]
        lines += [f"高德 Amap: {guide.amap}", f"百度 Baidu: {guide.baidu}"]
        self._told(event, move.destination, [line for line in lines if line])
        latest = "" if move.latest is None else format_clock(move.latest)
        words = f"{format_clock(move.departs)} {summary}"
        if latest:
            words = self._say(f"{words}，最晚 {latest}", f"{words}, {latest} at the latest")
        self._ring(event, LEAVE_ALARM, words)
        return event

    def _train(self, entry: Return, train: int) -> Event:
        event = self._event("train", entry.place, entry.board_by, train)
        at = format_clock(train)
        event.add("summary", self._say(f"返程车 {at} · {entry.name}", f"Train {at}, {entry.name}"))
        self._told(event, entry.place, [entry.words])
        by = format_clock(entry.board_by)
        words = self._say(
            f"{by} 前到{entry.name}，{at} 开车", f"Be at {entry.name} by {by}; train {at}"
        )
        self._ring(event, TRAIN_ALARM, words)
        return event

    def _event(self, kind: str, place: str, start: int, end: int) -> Event:
        from icalendar import Event

        date, made = self._day.date, self._handout.made
        event = Event()
        event.add("uid", self._name(kind, place))
        event.add("dtstamp", made)
        event.add("last-modified", made)
        # A later export of the same trip takes the place of an earlier one.
        event.add("sequence", max(0, int((made - _EPOCH).total_seconds() // 60)))
        event.add("dtstart", shanghai_time(date, start))
        event.add("dtend", shanghai_time(date, end))
        return event

    def _told(self, event: Event, place_id: str, lines: list[str]) -> Event:
        place = self._handout.get_place(place_id)
        caution = position_caution(place.position).get(self._language)
        if caution and caution not in lines:
            lines = [*lines, caution]
        event.add("location", _location(place, self._language, caution))
        if may_leave(place.position) and place.position is not None:
            event.add("geo", (round(place.position.lat, 6), round(place.position.lon, 6)))
        warned = [self._say(f"注意：{t}", f"Note: {t}") for t in self._day.troubles]
        event.add("description", "\n".join((*lines, *warned)))
        return event

    def _ring(self, event: Event, before: dt.timedelta, words: str) -> None:
        from icalendar import Alarm

        if not self._with_alarms:
            return
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", words)
        alarm.add("trigger", -before)
        event.add_component(alarm)

    def _name(self, kind: str, place: str) -> str:
        base, number = (self._day.date.isoformat(), kind, place), 1
        name = uid(*base)
        while name in self._names:
            number += 1
            name = uid(*base, str(number))
        self._names.add(name)
        return name

    def _say(self, zh: str, en: str) -> str:
        return LocalizedText(zh, en).get(self._language)


def _location(place: Place, language: Language, caution: str) -> str:
    """`牛河梁站，辽宁省…`; an unsure place is named with its city, for programs search by this."""
    name, address = place.name.get(language), address_words(place)
    where = f"{name}，{address or CITY}"
    return f"{where}（{caution}）" if caution else where
