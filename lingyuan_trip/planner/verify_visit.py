"""What a single visit must obey on a date, worked out from the data alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.hours import ASSUMED_HOURS, DayHours, OpeningSpan
from lingyuan_trip.domain.itinerary import Basis, RestsOn, Visit
from lingyuan_trip.domain.season import SNOW_KINDS
from lingyuan_trip.domain.spot import Setting, Spot
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner import rules
from lingyuan_trip.planner.violation import Violation, broken


class VisitRules:
    """The rules of one spot for one request and day."""

    def __init__(
        self, spot: Spot, request: TripRequest, festivals: Sequence[Festival], day: CalendarDay
    ) -> None:
        self._spot = spot
        self._request = request
        self._day = day
        self._festival = self._find_certainty(festivals)

    def check(self, visit: Visit) -> Iterator[Violation]:
        """Every rule that the visit breaks."""
        spot = self._spot
        if spot.id in self._request.avoid:
            yield broken("avoided", spot.id, "旅客不想去这里", "The visitor asked to leave it out")
        yield from self._check_length(visit)
        yield from self._check_open(visit)
        yield from self._check_light(visit)
        yield from self._check_honesty(visit)

    def count_prize(self) -> int:
        """What the visit is worth."""
        points = rules.INTEREST_POINTS[self._spot.interest]
        factor = points * round(100 * math.sqrt(self._usual_minutes() / 60)) / 100
        season = self._spot.season
        if season is not None and self._day.date.month not in season.value:
            factor *= 0.5 if self._is_in_the_open() else 0.75
        if self._festival is not None:
            factor *= 1.5 if self._festival is Certainty.DATED else 1.2
        factor *= 1 + self._request.weight_of(self._spot.kind)
        return int(factor + 0.5 + 1e-9)

    def _check_length(self, visit: Visit) -> Iterator[Violation]:
        needed = self._count_minutes()
        if visit.minutes != needed:
            yield broken(
                "visit_minutes",
                visit.spot,
                f"游览 {visit.minutes} 分钟，应为 {needed} 分钟",
                f"Visit of {visit.minutes} min instead of {needed}",
            )

    def _count_minutes(self) -> int:
        for length in self._request.lengths:
            if length.spot == self._spot.id:
                return length.minutes
        return self._scale(self._usual_minutes())

    def _usual_minutes(self) -> int:
        known = self._spot.visit_minutes
        return rules.ASSUMED_VISIT_MINUTES[self._spot.kind] if known is None else known.value

    def _scale(self, minutes: int) -> int:
        party, percent = self._request.party, 100
        if party.children:
            percent = rules.CHILDREN_PERCENT
        if party.elders:
            percent = max(percent, rules.ELDERS_PERCENT)
        scaled = minutes * rules.PACE_PERCENT[self._request.pace] * percent
        return scaled // 10_000 + (1 if scaled % 10_000 >= 5_000 else 0)

    def _check_open(self, visit: Visit) -> Iterator[Violation]:
        for notice in self._spot.notices_on(self._day.date):
            if notice.closed:
                yield broken("closed", visit.spot, "临时关闭", "Temporarily closed")
        hours = self._hours()
        publications = [hours.spans, *(other.spans for other in hours.alternatives)]
        for spans in publications:
            yield from self._check_publication(visit, spans)
        season = self._spot.season
        melted = season is not None and self._day.date.month not in season.value
        if melted and self._spot.kind in SNOW_KINDS:
            yield broken("season", visit.spot, "不在季节内", "Out of season")

    def _check_publication(
        self, visit: Visit, spans: tuple[OpeningSpan, ...]
    ) -> Iterator[Violation]:
        if not spans:
            yield broken("closed", visit.spot, "当天不开放", "Closed that day")
            return
        during = [
            span for span in spans if span.opens <= visit.start and visit.leave <= span.closes
        ]
        if not during:
            clock = f"{format_clock(visit.start)}–{format_clock(visit.leave)}"
            yield broken("hours", visit.spot, f"{clock} 不在开放时间内", f"Not open {clock}")
        elif all(s.last_entry is not None and visit.start > s.last_entry for s in during):
            at = format_clock(visit.start)
            yield broken("last_entry", visit.spot, f"{at} 已停止入园", f"No entry at {at}")

    def _check_light(self, visit: Visit) -> Iterator[Violation]:
        lit = self._day.sunrise <= visit.start <= visit.leave <= self._day.sunset
        if self._is_in_the_open() and not lit:
            yield broken("daylight", visit.spot, "户外游览不在日间", "Outdoors without daylight")

    def _check_honesty(self, visit: Visit) -> Iterator[Violation]:
        told = {rest.basis: rest for rest in visit.rests_on}
        true = {rest.basis: rest for rest in self._list_estimates()}
        for basis in sorted(set(true) - set(told)):
            zh, en = f"没有说明依据是估计：{basis}", f"Hides an estimate: {basis}"
            yield broken("rests_on", visit.spot, zh, en)
        for basis in sorted(set(told) - set(true)):
            yield broken("rests_on", visit.spot, f"{basis} 并非估计", f"{basis} is not an estimate")
        for basis in sorted(set(told) & set(true)):
            if told[basis] != true[basis]:
                yield broken(
                    "rests_on", visit.spot, f"{basis} 的依据不对", f"{basis} is told wrong"
                )

    def _list_estimates(self) -> Iterator[RestsOn]:
        spot, hours, guess = self._spot, self._hours(), EvidenceStatus.ESTIMATED
        place = spot.position
        if place is not None and (place.evidence.is_estimate or place.is_uncertain):
            yield RestsOn(Basis.POSITION, place.evidence.status, place.uncertainty_km or None)
        if hours.evidence.is_estimate or hours.check_first:
            yield RestsOn(Basis.HOURS, hours.evidence.status)
        chosen = any(length.spot == spot.id for length in self._request.lengths)
        if not chosen and (spot.visit_minutes is None or spot.visit_minutes.evidence.is_estimate):
            yield RestsOn(Basis.VISIT_MINUTES, guess)
        if self._festival is Certainty.ESTIMATED:
            yield RestsOn(Basis.FESTIVAL, guess)

    def _is_in_the_open(self) -> bool:
        if self._spot.setting is None:
            return self._spot.kind not in rules.ROOFED_KINDS
        return self._spot.setting.value is Setting.OUTDOOR

    def _hours(self) -> DayHours:
        date, is_holiday = self._day.date, self._day.is_holiday
        known = None if self._spot.hours is None else self._spot.hours.on(date, is_holiday)
        hours = known or ASSUMED_HOURS.on(date, is_holiday)
        assert hours is not None, "the assumed hours hold every day"
        return hours

    def _find_certainty(self, festivals: Sequence[Festival]) -> Certainty | None:
        running = [
            occurrence.certainty
            for festival in festivals
            if (occurrence := festival.occurrence_on(self._day.date)) is not None
            and self._spot.id in festival.hosts_of(occurrence)
        ]
        if Certainty.DATED in running:
            return Certainty.DATED
        return Certainty.ESTIMATED if running else None
