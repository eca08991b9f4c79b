"""The ways in which a part of the grid can be said, as rules and as sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lingyuan_trip.catalogue.week.grid import DAYS, Cells, DayOpening, WeekPart
from lingyuan_trip.domain.hours import HolidayRule


@dataclass(frozen=True, slots=True)
class Outcome:
    """What holds on some days of the week, on holidays or off them."""

    opening: DayOpening
    weekdays: frozenset[int] | None = None
    holidays: HolidayRule | None = None


def list_ways(part: WeekPart) -> Iterator[list[Outcome]]:
    """Every way to say the same: what holds usually first, then what differs.

    A part with a silent day has nothing that holds usually, for the day must stay silent.
    """
    holiday = part.holiday
    bare = part.with_holidays_as_week()
    yield from _list_apart(part)
    if holiday is not None and not part.follows_week:
        for outcomes in _list_apart(bare):
            yield [*outcomes, Outcome(holiday, None, HolidayRule.ONLY)]


def _list_apart(part: WeekPart) -> Iterator[list[Outcome]]:
    cells = (*part.ordinary, *part.holidays)
    said = Counter(cell for cell in cells if cell is not None)
    openings = [opening for opening, _ in said.most_common()]
    if said.total() == len(cells):
        for usual in openings:
            others = (opening for opening in openings if opening != usual)
            yield [Outcome(usual), *_split_all(others, part)]
    yield list(_split_all(openings, part))


def _split_all(openings: Iterable[DayOpening], part: WeekPart) -> Iterator[Outcome]:
    for opening in openings:
        yield from _split(opening, part)


def _split(opening: DayOpening, part: WeekPart) -> Iterator[Outcome]:
    ordinary, holiday = _days_of(part.ordinary, opening), _days_of(part.holidays, opening)
    both = ordinary & holiday
    if both:
        yield Outcome(opening, _unless_all(both))
    if ordinary - both:
        yield Outcome(opening, _unless_all(ordinary - both), HolidayRule.EXCEPT)
    if holiday - both:
        yield Outcome(opening, _unless_all(holiday - both), HolidayRule.ONLY)


def _days_of(cells: Cells, opening: DayOpening) -> frozenset[int]:
    return frozenset(day for day, cell in enumerate(cells, 1) if cell == opening)


def _unless_all(days: frozenset[int]) -> frozenset[int] | None:
    return None if len(days) == DAYS else days
