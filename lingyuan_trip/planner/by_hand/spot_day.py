"""What one date offers at one spot, as far as no wish decides it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.hours import DayHours
from lingyuan_trip.domain.season import is_closed_for_season
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.opening import Opening, hours_on
from lingyuan_trip.planner.wording import reasons


@dataclass(frozen=True, slots=True)
class SpotDay:
    """`opening` leaves out publications that say closed: `closed` says so in words.

    `agree` is False where publications are open at different times only.
    """

    spot: Spot
    hours: DayHours
    opening: Opening
    closed: LocalizedText | None
    agree: bool
    season_percent: int
    festival: Certainty | None

    def prize(self, weight: int) -> int:
        """What a visit is worth to one who likes its kind that much."""
        return rules.count_prize(self.spot, self.season_percent, self.festival, weight)


def make_spot_day(spot: Spot, festivals: Sequence[Festival], day: CalendarDay) -> SpotDay:
    """The spot on a date."""
    hours, _ = hours_on(spot, day.date, day.is_holiday)
    others = tuple(other for other in hours.alternatives if other.spans)
    spans = replace(hours, alternatives=others).strictest
    lit = rules.needs_daylight(spot)
    running = rules.find_festival(spot.id, festivals, day.date)
    return SpotDay(
        spot=spot,
        hours=hours,
        opening=Opening(spans, day.sunrise, day.sunset) if lit else Opening(spans),
        closed=_find_closed(spot, hours, day, some_closed=len(others) < len(hours.alternatives)),
        agree=bool(spans) or not hours.spans,
        season_percent=rules.get_season_percent(spot, day.date),
        festival=None if running is None else running[1].certainty,
    )


def _find_closed(
    spot: Spot, hours: DayHours, day: CalendarDay, *, some_closed: bool
) -> LocalizedText | None:
    closing = next((notice for notice in spot.notices_on(day.date) if notice.closed), None)
    if closing is not None:
        return reasons.closed_by_notice(closing)
    if spot.season is not None and is_closed_for_season(spot, hours, day.date):
        return reasons.out_of_season(spot.season.value)
    if hours.is_closed or some_closed:
        return reasons.closed_that_day(hours.evidence.is_estimate)
    return None
