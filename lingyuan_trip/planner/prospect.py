"""What one day offers at one spot: start windows, prize and what they rest on, or why nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import Certainty, Festival, Occurrence
from lingyuan_trip.domain.hours import DayHours, Window
from lingyuan_trip.domain.itinerary import Basis, RestsOn
from lingyuan_trip.domain.plan_result import LeftOutReason
from lingyuan_trip.domain.season import is_closed_for_season
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.frame import DayFrame
from lingyuan_trip.planner.opening import hours_on
from lingyuan_trip.planner.wording import reasons
from lingyuan_trip.travel.travel_times import TravelTimes


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A spot that cannot be planned at all that day, and the true reason."""

    spot: Spot
    reason: LeftOutReason
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class Prospect:
    """A spot that can be planned. `windows` bound the start of a visit of `minutes`;
    `season_percent` of its interest count in that month.

    `hours_assumed` is True where nothing is on record for the date; `holiday_matters` where the
    hours would differ if the day were a statutory holiday, or were not.
    """

    spot: Spot
    windows: tuple[Window, ...]
    minutes: int
    prize: int
    season_percent: int
    festival: tuple[Festival, Occurrence] | None
    rests_on: tuple[RestsOn, ...]
    hours_assumed: bool
    check_hours: bool
    holiday_matters: bool


def visit_minutes(spot: Spot, request: TripRequest) -> int:
    """Minutes a visit takes this party; estimated by kind where nobody says."""
    wanted = request.find_length(spot.id)
    if wanted is not None:
        return wanted
    return rules.scale_visit_minutes(rules.usual_visit_minutes(spot), request.pace, request.party)


def assess(
    spot: Spot,
    request: TripRequest,
    festivals: Sequence[Festival],
    travel_times: TravelTimes,
    day: CalendarDay,
    frame: DayFrame,
) -> Prospect | Exclusion:
    """What the day offers at a spot, or the first true reason why it offers nothing."""
    refused = _refuse(spot, request, travel_times, day, frame)
    if refused is not None:
        return refused
    hours, assumed = hours_on(spot, day.date, day.is_holiday)
    minutes = visit_minutes(spot, request)
    windows = hours.start_windows(minutes)
    if not windows:
        text = reasons.too_short_hours(hours.strictest, minutes)
        return Exclusion(spot, LeftOutReason.NO_TIME, text)
    lit = _in_daylight(windows, minutes, day) if rules.needs_daylight(spot) else windows
    if not lit:
        return Exclusion(spot, LeftOutReason.NO_TIME, reasons.too_dark(day.sunset, minutes))
    pin = request.find_pin(spot.id)
    if pin is not None and pin.minute is not None:
        if not any(low <= pin.minute <= high for low, high in lit):
            return Exclusion(spot, LeftOutReason.NO_TIME, reasons.pinned_time(pin.minute, lit))
        lit = ((pin.minute, pin.minute),)
    festival = rules.find_festival(spot.id, festivals, day.date)
    certainty = None if festival is None else festival[1].certainty
    season = rules.get_season_percent(spot, day.date)
    weight = request.weight_of(spot.kind)
    return Prospect(
        spot=spot,
        windows=lit,
        minutes=minutes,
        prize=rules.count_prize(spot, season, certainty, weight),
        season_percent=season,
        festival=festival,
        rests_on=list_bases(spot, request, hours, certainty),
        hours_assumed=assumed,
        check_hours=hours.check_first,
        holiday_matters=hours_on(spot, day.date, True) != hours_on(spot, day.date, False),
    )


def _refuse(
    spot: Spot,
    request: TripRequest,
    travel_times: TravelTimes,
    day: CalendarDay,
    frame: DayFrame,
) -> Exclusion | None:
    if spot.id in request.avoid:
        return Exclusion(spot, LeftOutReason.AVOIDED, reasons.AVOIDED)
    pin = request.find_pin(spot.id)
    if pin is not None and pin.day is not None and pin.day != frame.number:
        return Exclusion(spot, LeftOutReason.PINNED, reasons.pinned_elsewhere(pin.day))
    closing = next((notice for notice in spot.notices_on(day.date) if notice.closed), None)
    if closing is not None:
        return Exclusion(spot, LeftOutReason.CLOSED, reasons.closed_by_notice(closing))
    closed = _find_closed(spot, day)
    if closed is not None:
        return closed
    if not travel_times.covers(spot.id):
        if request.mode is TravelMode.TRANSIT and spot.position is not None:
            return Exclusion(spot, LeftOutReason.NO_SERVICE, reasons.NO_SERVICE)
        return Exclusion(spot, LeftOutReason.UNREACHABLE, reasons.NO_POSITION)
    there = travel_times.minutes(frame.start_place, spot.id)
    back = travel_times.minutes(spot.id, frame.end_place)
    if there is not None and back is not None:
        return None
    if request.mode is TravelMode.TRANSIT:
        return Exclusion(spot, LeftOutReason.NO_SERVICE, reasons.NO_SERVICE)
    return Exclusion(spot, LeftOutReason.UNREACHABLE, reasons.NO_WAY)


def _find_closed(spot: Spot, day: CalendarDay) -> Exclusion | None:
    hours, _ = hours_on(spot, day.date, day.is_holiday)
    if spot.season is not None and is_closed_for_season(spot, hours, day.date):
        text = reasons.out_of_season(spot.season.value)
        return Exclusion(spot, LeftOutReason.SEASON, text)
    if hours.is_closed:
        text = reasons.closed_that_day(hours.evidence.is_estimate)
        return Exclusion(spot, LeftOutReason.CLOSED, text)
    if not hours.strictest:
        return Exclusion(spot, LeftOutReason.CLOSED, reasons.SOURCES_DISAGREE)
    return None


def _in_daylight(windows: tuple[Window, ...], minutes: int, day: CalendarDay) -> tuple[Window, ...]:
    clipped = ((max(low, day.sunrise), min(high, day.sunset - minutes)) for low, high in windows)
    return tuple((low, high) for low, high in clipped if low <= high)


def list_position_bases(spot: Spot) -> list[RestsOn]:
    """Whether a spot's position is estimated or must be checked."""
    position = spot.position
    if position is None or not (position.is_uncertain or position.evidence.is_estimate):
        return []
    radius = position.uncertainty_km or None
    return [RestsOn(Basis.POSITION, position.evidence.status, radius)]


def list_bases(
    spot: Spot, request: TripRequest, hours: DayHours, festival: Certainty | None
) -> tuple[RestsOn, ...]:
    """The estimates, and the values to be checked, that a visit depends on."""
    bases = list_position_bases(spot)
    if hours.evidence.is_estimate or hours.check_first:
        bases.append(RestsOn(Basis.HOURS, hours.evidence.status))
    is_wanted = request.find_length(spot.id) is not None
    known = spot.visit_minutes
    if not is_wanted and (known is None or known.evidence.is_estimate):
        bases.append(RestsOn(Basis.VISIT_MINUTES, EvidenceStatus.ESTIMATED))
    if festival is Certainty.ESTIMATED:
        bases.append(RestsOn(Basis.FESTIVAL, EvidenceStatus.ESTIMATED))
    return tuple(bases)
