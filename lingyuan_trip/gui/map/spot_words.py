"""What the map says of a spot, for the eye (a card) and the ear (one sentence)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lingyuan_trip.domain.place import Position
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.map.spot_marks import SpotMark
from lingyuan_trip.gui.wish_words import avoid_word, want_word

if TYPE_CHECKING:
    from lingyuan_trip.gui.map.content import MapContent

_C = "Map"


def describe_spot(content: MapContent, spot: str) -> str:
    """Everything the card says, in one sentence."""
    mark = content.spots.get(spot)
    if mark is None:
        return ""
    return formatting.points((formatting.say(mark.spot.name), *card_lines(content, mark)))


def card_lines(content: MapContent, mark: SpotMark) -> tuple[str, ...]:
    """Kind and zone, hours of the date, what runs there, the number in the day, the position."""
    return tuple(line for line in _lines(content, mark) if line)


def position_words(position: Position, *, is_guess: bool) -> str:
    """`位置为估算，约 ±3 km`; nothing for a position that is known."""
    if not is_guess:
        return ""
    if position.uncertainty_km > 0:
        km = f"{position.uncertainty_km:g}"
        return translate(_C, "位置为估算，约 ±{km} km").format(km=km)
    return translate(_C, "位置为估算")


def _lines(content: MapContent, mark: SpotMark) -> Iterator[str]:
    zone = content.guidebook.find_zone(mark.spot.zone)
    zone_name = "" if zone is None else formatting.say(zone.short_name)
    yield " · ".join(part for part in (formatting.kind(mark.spot.kind), zone_name) if part)
    yield _stop_words(content, mark.spot.id)
    yield _wish_words(mark)
    yield from _date_lines(content, mark)
    yield position_words(mark.position, is_guess=mark.is_guess)


def _stop_words(content: MapContent, spot: str) -> str:
    for shown in content.days:
        for number, visit in enumerate(shown.day.visits, 1):
            if visit.spot == spot:
                times = formatting.clock_range(visit.start, visit.leave)
                one = translate(_C, "当天第 {number} 站，{times}")
                many = translate(_C, "第 {day} 天第 {number} 站，{times}")
                words = many if len(content.days) > 1 else one
                return words.format(day=shown.number, number=number, times=times)
    return ""


def _wish_words(mark: SpotMark) -> str:
    words = {"must": want_word(), "avoid": avoid_word()}
    return words.get(mark.state.wish, "")


def _date_lines(content: MapContent, mark: SpotMark) -> Iterator[str]:
    from lingyuan_trip.domain.spot_on_day import look_at
    from lingyuan_trip.gui.explore.spot_row import hours_words

    if content.date is None:
        return
    seen = look_at(content.guidebook, mark.spot, content.date, content.is_holiday)
    day = formatting.day_of_month(content.date)
    words = translate(_C, "{day}：{hours}")
    yield words.format(day=day, hours=hours_words(seen))
    if mark.state.is_off_season and mark.spot.season is not None:
        months = formatting.months(mark.spot.season.value)
        yield translate(_C, "不当季，宜 {months}").format(months=months)
    for festival, running in seen.running:
        yield f"{formatting.say(festival.short_name)} {formatting.occurrence(running)}"
