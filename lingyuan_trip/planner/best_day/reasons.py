"""Why the best day is best, told from the data: festivals, seasons, hours, daylight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from lingyuan_trip.domain.best_day import DayScore
from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.festival import Festival, festivals_at
from lingyuan_trip.domain.itinerary import Visit
from lingyuan_trip.domain.season import Season, season_on
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.best_day import wording
from lingyuan_trip.planner.opening import find_opening

_SUNSET_MATTERS = 5


def explain_best(
    asked: DayScore,
    ordered: Sequence[DayScore],
    spots: Sequence[Spot],
    festivals: Sequence[Festival],
    calendar: Calendar,
) -> tuple[LocalizedText, ...]:
    """What sets the first of the ordered days apart from the others and from the asked one."""
    return tuple(_Reasons(asked, ordered, spots, festivals, calendar).write())


class _Reasons:
    def __init__(
        self,
        asked: DayScore,
        ordered: Sequence[DayScore],
        spots: Sequence[Spot],
        festivals: Sequence[Festival],
        calendar: Calendar,
    ) -> None:
        self._asked = asked
        self._best = ordered[0]
        self._ordered = ordered
        self._spots = {spot.id: spot for spot in spots}
        self._festivals = festivals
        self._calendar = calendar

    def write(self) -> Iterator[LocalizedText]:
        """The sentences, the plainest first."""
        best, asked = self._best, self._asked
        if best.result.itinerary is None:
            yield wording.nothing_fits(len(self._ordered))
            return
        equal = sum(score.score == best.score for score in self._ordered) - 1
        if asked.score == best.score:
            yield wording.asked_is_best(asked.date, len(self._ordered), equal)
            yield from self._special()
            return
        yield self._difference()
        yield from self._special()
        if asked.result.itinerary is not None:
            yield from self._elsewhere()
            yield from self._daylight()
        if equal:
            yield wording.others_score_the_same(equal)

    def _difference(self) -> LocalizedText:
        best, asked = self._best, self._asked
        if asked.result.itinerary is None:
            return wording.asked_has_no_plan(best.date, asked.date)
        return wording.better_than_asked(best.date, asked.date, best.score - asked.score)

    def _special(self) -> Iterator[LocalizedText]:
        """What is on, in season or open at visited spots, but not on all of the days."""
        assert self._best.result.itinerary is not None
        for day in self._best.result.itinerary.days:
            for visit in day.visits:
                spot = self._spots[visit.spot]
                yield from self._festival(spot, day.date)
                yield from self._season(spot, day.date)
                yield from self._hours(spot, day.date)

    def _festival(self, spot: Spot, date: dt.date) -> Iterator[LocalizedText]:
        found = rules.find_festival(spot.id, self._festivals, date)
        if found is not None:
            festival, occurrence = found
            on = self._count(date, lambda day: _runs_at(festival, spot, day))
            of = len(self._ordered)
            if on < of:
                yield wording.festival_runs(festival, occurrence.certainty, spot.name, on, of)

    def _season(self, spot: Spot, date: dt.date) -> Iterator[LocalizedText]:
        if _is_worth_it(spot, date):
            on, of = (
                self._count(date, lambda day: _is_worth_it(spot, day)),
                len(self._ordered),
            )
            if on < of:
                lacking = self._lacking(date, lambda day: _is_worth_it(spot, day))
                yield wording.in_season(spot.name, lacking, on, of)

    def _hours(self, spot: Spot, date: dt.date) -> Iterator[LocalizedText]:
        on, of = self._count(date, lambda day: self._is_open(spot, day)), len(self._ordered)
        if on < of and self._is_open(spot, date):
            lacking = self._lacking(date, lambda day: self._is_open(spot, day))
            yield wording.is_open(spot.name, lacking, on, of)

    def _elsewhere(self) -> Iterator[LocalizedText]:
        best, asked = self._visited(self._best), self._visited(self._asked)
        more = [self._spots[spot].name for spot in best if spot not in asked]
        less = [self._spots[spot].name for spot in asked if spot not in best]
        if more or less:
            yield wording.goes_elsewhere(self._asked.date, more, less)

    def _daylight(self) -> Iterator[LocalizedText]:
        outdoors = any(rules.needs_daylight(self._spots[s]) for s in self._visited(self._best))
        later = self._calendar(self._best.date).sunset - self._calendar(self._asked.date).sunset
        if outdoors and later >= _SUNSET_MATTERS:
            yield wording.later_sunset(later, self._asked.date)

    def _count(self, date: dt.date, holds: Callable[[dt.date], bool]) -> int:
        """On how many of the compared days something holds, for the same day of the trip."""
        offset = date - self._best.date
        return sum(holds(score.date + offset) for score in self._ordered)

    def _lacking(self, date: dt.date, holds: Callable[[dt.date], bool]) -> dt.date | None:
        """The asked date, where something does not hold on it."""
        day = self._asked.date + (date - self._best.date)
        return None if holds(day) else day

    def _is_open(self, spot: Spot, date: dt.date) -> bool:
        if any(notice.closed for notice in spot.notices_on(date)):
            return False
        return bool(find_opening(spot, self._calendar(date)).spans)

    @staticmethod
    def _visited(score: DayScore) -> list[str]:
        itinerary = score.result.itinerary
        visits: tuple[Visit, ...] = () if itinerary is None else itinerary.visits
        return [visit.spot for visit in visits]


def _runs_at(festival: Festival, spot: Spot, day: dt.date) -> bool:
    return bool(festivals_at(spot.id, [festival], day))


def _is_worth_it(spot: Spot, day: dt.date) -> bool:
    return season_on(spot, day) is not Season.OFF
