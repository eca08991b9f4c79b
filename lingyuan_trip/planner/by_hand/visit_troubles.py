"""What a single visit of a plan made by hand breaks."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.itinerary import Visit
from lingyuan_trip.domain.slack import Limit
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Trouble, TroubleKind
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.by_hand.spot_day import SpotDay
from lingyuan_trip.planner.opening import Opening, StartWindow
from lingyuan_trip.planner.wording import troubles as say


def list_visit_troubles(
    visit: Visit, day: int, found: SpotDay | None, request: TripRequest
) -> Iterator[Trouble]:
    """Every trouble of a visit on a day (from 0)."""

    def trouble(kind: TroubleKind, text: LocalizedText, minutes: int | None = None) -> Trouble:
        return Trouble(kind, day, visit.spot, minutes, text)

    if found is None:
        yield trouble(TroubleKind.UNKNOWN, say.UNKNOWN)
    else:
        if visit.spot in request.avoid:
            yield trouble(TroubleKind.AVOIDED, say.AVOIDED)
        if found.closed is not None:
            yield trouble(TroubleKind.CLOSED, found.closed)
        if not found.agree:
            yield trouble(TroubleKind.OPENING, say.DISAGREE)
        elif (opening := _check_opening(visit, found)) is not None:
            yield trouble(TroubleKind.OPENING, *opening)
        if (dark := _check_light(visit, found.opening)) is not None:
            yield trouble(TroubleKind.DAYLIGHT, *dark)
    pin = request.find_pin(visit.spot)
    if pin is not None and pin.day not in (None, day + 1):
        yield trouble(TroubleKind.PIN, say.pinned_elsewhere(pin.day or 0))
    if pin is not None and pin.minute not in (None, visit.start):
        late = visit.start - (pin.minute or 0)
        yield trouble(TroubleKind.PIN, say.late_for_pin(late, pin.minute or 0), late)


_Found = tuple[LocalizedText, int | None]


def _check_opening(visit: Visit, found: SpotDay) -> _Found | None:
    """By the hours alone, whatever the light."""
    windows = Opening(found.opening.spans).wanted_windows(visit.minutes)
    if not windows or any(window.first <= visit.start <= window.last for window in windows):
        return None
    before = [window for window in windows if window.first <= visit.start]
    if not before:
        first = min(window.first for window in windows)
        return say.too_early(first - visit.start, first), None
    window = max(before, key=lambda each: each.last)
    late = visit.start - window.last
    if _can_enter_later(visit, windows):
        return say.visiting_hours(visit.start, visit.leave), None
    if window.limit is Limit.ENTRY:
        return say.late_for_entry(late, window.last), late
    left = window.closes - visit.start
    is_other = window.closes not in {span.closes for span in found.hours.spans}
    return say.cut_by_closing(late, window.closes, left, is_other=is_other), late


def _can_enter_later(visit: Visit, windows: tuple[StartWindow, ...]) -> bool:
    """Whether it would be open after a while: then it was fixed at a time between two spans."""
    return any(visit.start < window.first <= window.last for window in windows)


def _check_light(visit: Visit, opening: Opening) -> _Found | None:
    if opening.sunset is None or opening.sunrise is None:
        return None
    if visit.leave > opening.sunset:
        late = visit.leave - opening.sunset
        return say.cut_by_sunset(late, opening.sunset), late
    if visit.start < opening.sunrise:
        return say.before_sunrise(opening.sunrise - visit.start, opening.sunrise), None
    return None
