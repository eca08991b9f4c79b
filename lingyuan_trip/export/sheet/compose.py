"""A sheet from a plan."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.itinerary import Dinner, Item, Leg, Lunch, Visit, Wait
from lingyuan_trip.domain.slack import DaySlack, Slack
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.plan_text import is_evening, status_sentence, wait_words
from lingyuan_trip.export.sheet.guides import list_guides
from lingyuan_trip.export.sheet.heading import (
    day_facts,
    day_title,
    estimate_lines,
    foot_words,
    subtitle,
    ticket_lines,
    title,
)
from lingyuan_trip.export.sheet.lines import evidence_words, latest_words, write_lines
from lingyuan_trip.export.sheet.model import (
    Entry,
    Move,
    Pause,
    Return,
    Sheet,
    SheetDay,
    Start,
    Stop,
)
from lingyuan_trip.export.words import MODE_WORDS, kilometres, minutes_words


def compose_sheet(handout: Handout, language: Language = "zh") -> Sheet:
    """Everything a sheet says; raises RequestError where nothing could be planned."""
    days, told = handout.itinerary.days, {trouble.text for trouble in handout.troubles}
    return Sheet(
        title=title(handout).get(language),
        subtitle=subtitle(handout).get(language),
        status=status_sentence(handout.result).get(language),
        notes=tuple(note.get(language) for note in handout.result.notes if note not in told),
        days=tuple(_Composer(handout, number, language).day() for number in range(len(days))),
        tickets=tuple(line.get(language) for line in ticket_lines(handout)),
        estimates=tuple(line.get(language) for line in estimate_lines(handout)),
        foot=foot_words(handout).get(language),
    )


class _Composer:
    """Writes one day; departures and visits are counted to find their slack."""

    def __init__(self, handout: Handout, number: int, language: Language) -> None:
        self._handout = handout
        self._number = number
        self._language = language
        self._day = handout.itinerary.days[number]
        slacks = handout.slacks
        self._slack = slacks[number] if number < len(slacks) else DaySlack((), ())
        self._legs = 0
        self._visits = 0

    def day(self) -> SheetDay:
        handout, day = self._handout, self._day
        return SheetDay(
            date=day.date,
            title=day_title(handout, self._number).get(self._language),
            facts=tuple(fact.get(self._language) for fact in day_facts(handout, day.date)),
            troubles=tuple(
                trouble.text.get(self._language)
                for trouble in handout.troubles
                if trouble.day in (None, self._number)
            ),
            entries=tuple(self._entries()),
            guides=tuple(list_guides(handout, day, self._language)),
            drawn=day,
        )

    def _entries(self) -> Iterator[Entry]:
        day = self._day
        yield self._start()
        evening = [item for item in day.items if is_evening(item, day)]
        for item in day.items:
            if item not in evening:
                yield self._entry(item)
        yield self._return()
        for item in evening:
            yield self._entry(item)

    def _start(self) -> Start:
        day, request = self._day, self._handout.result.request
        is_first = self._number == 0
        words = LocalizedText("出发", "set out")
        if is_first:
            words = LocalizedText("到站", "train arrives")
            if request.exit_margin:
                words = LocalizedText(
                    f"到站，出站留 {request.exit_margin} 分钟",
                    f"train arrives; {request.exit_margin} min to leave the station",
                )
        name = self._name(day.start_place)
        return Start(day.start_time, day.start_place, name, self._say(words), is_first)

    def _return(self) -> Return:
        day, request = self._day, self._handout.result.request
        place, name = self._handout.get_place(day.end_place).name, self._name(day.end_place)
        if day.lodging is not None:
            words = LocalizedText(
                f"回到{place.zh}，住一晚", f"back at {place.get('en')} for the night"
            )
            late = day.end_time > request.day_end
            return Return(
                day.end_time, day.end_place, name, self._say(words), late, None, request.day_end
            )
        spare, train = request.day_ends - day.end_time, format_clock(request.depart)
        words = LocalizedText(
            f"回到{place.zh}，{train} 开车；赶得上，余 {spare} 分钟",
            f"back at {place.get('en')}; train {train}, {spare} min to spare",
        )
        if spare < 0:
            words = LocalizedText(
                f"回到{place.zh}，{train} 开车；比计划的进站时刻晚 {-spare} 分钟",
                f"back at {place.get('en')}; train {train}, {-spare} min later than planned",
            )
        said = self._say(words)
        return Return(
            day.end_time, day.end_place, name, said, spare < 0, request.depart, request.day_ends
        )

    def _entry(self, item: Item) -> Entry:
        match item:
            case Leg():
                return self._move(item)
            case Visit():
                return self._stop(item)
            case Wait():
                words = wait_words(item, self._day, self._handout.result.request)
                return Pause(item.starts, item.until, item.place, self._say(words), False)
            case Lunch() | Dinner():
                return self._meal(item)

    def _meal(self, meal: Lunch | Dinner) -> Pause:
        word = LocalizedText("午餐", "Lunch")
        if isinstance(meal, Dinner):
            word = LocalizedText("晚餐", "Dinner")
        name = self._handout.get_place(meal.place).name
        words = LocalizedText(f"{word.zh} · {name.zh}", f"{word.en} · {name.get('en')}")
        return Pause(meal.starts, meal.until, meal.place, self._say(words), True)

    def _move(self, leg: Leg) -> Move:
        slack = self._find(self._slack.departures, self._legs)
        self._legs += 1
        mode, minutes = MODE_WORDS[self._handout.result.request.mode], minutes_words(leg.minutes)
        words = LocalizedText(
            f"{mode.zh} {kilometres(leg.km)} · {minutes.zh}",
            f"{mode.en}, {kilometres(leg.km)} · {minutes.en}",
        )
        return Move(
            departs=leg.departs,
            arrives=leg.arrives,
            destination=leg.destination,
            name=self._name(leg.destination),
            words=self._say(words),
            mode=self._handout.result.request.mode,
            evidence=evidence_words(leg.evidence, self._language),
            status=leg.evidence,
            latest=None if slack is None else slack.latest_leave,
            latest_words="" if slack is None else self._say(latest_words(slack, self._handout)),
        )

    def _stop(self, visit: Visit) -> Stop:
        slack = self._find(self._slack.visits, self._visits)
        self._visits += 1
        spot = self._handout.guidebook.find_spot(visit.spot)
        zone = self._handout.guidebook.find_zone(None if spot is None else spot.zone)
        lines = write_lines(self._handout, visit, self._day.date, slack, self._language)
        return Stop(
            number=self._visits,
            place=visit.spot,
            name=self._name(visit.spot),
            zone=None if zone is None else zone.number,
            start=visit.start,
            leave=visit.leave,
            length=self._say(minutes_words(visit.minutes)),
            lines=tuple(lines),
        )

    def _find(self, slacks: tuple[Slack, ...], number: int) -> Slack | None:
        return slacks[number] if number < len(slacks) else None

    def _name(self, place_id: str) -> str:
        return self._say(self._handout.get_place(place_id).name)

    def _say(self, text: LocalizedText) -> str:
        return text.get(self._language)
