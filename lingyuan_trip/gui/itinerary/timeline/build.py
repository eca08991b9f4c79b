"""Rows of the timeline from a planned day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lingyuan_trip.domain.calendar_day import CalendarDay
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import ASSUMED_HOURS, DayHours
from lingyuan_trip.domain.itinerary import (
    Basis,
    Dinner,
    Item,
    ItineraryDay,
    Leg,
    Lunch,
    Visit,
    Wait,
)
from lingyuan_trip.domain.place import UNCERTAIN_FROM_KM
from lingyuan_trip.domain.slack import Limit, Slack
from lingyuan_trip.domain.spot import Spot, Ticket
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.rows import (
    Broken,
    DayRow,
    DinnerRow,
    LegRow,
    LunchRow,
    NightRow,
    Piece,
    ReturnRow,
    Row,
    StationRow,
    VisitRow,
    WaitRow,
)
from lingyuan_trip.gui.widgets.badge import evidence_word
from lingyuan_trip.planner.opening import find_openings
from lingyuan_trip.planner.resilience.slack import day_slack

_C = "Timeline"
NOTHING_BROKEN: Mapping[str, Broken] = MappingProxyType({})
_WHOLE = Broken(())
TIGHT_MINUTES = 5
"""With this little or less to spare a visit is marked as tight."""


def build_rows(
    day: ItineraryDay,
    request: TripRequest,
    guidebook: Guidebook,
    calendar_day: CalendarDay,
    broken: Mapping[str, Broken] = NOTHING_BROKEN,
) -> tuple[Row, ...]:
    """Every row of a day, from the train or the lodging to the return to one of them.

    `broken` tells by spot (id) what does not work there.
    """
    return tuple(_Builder(day, request, guidebook, calendar_day, broken).rows())


def build_head(day: ItineraryDay, number: int) -> DayRow:
    """The head of a day where several are shown."""
    title = translate(_C, "第 {number} 天 · {date}").format(
        number=number, date=formatting.date(day.date)
    )
    visited = sum(visit.minutes for visit in day.visits)
    driven = sum(leg.minutes for leg in day.legs)
    parts = (
        translate(_C, "%n 处", len(day.visits)),
        translate(_C, "游览 {time}").format(time=formatting.duration(visited)),
        translate(_C, "路上 {time}").format(time=formatting.duration(driven)),
    )
    return DayRow(number, title, translate(_C, " · ").join(parts))


def mode_word(mode: TravelMode) -> str:
    """自驾, 包车 or 公交+步行, short for leg rows."""
    return translate(_C, "包车") if mode is TravelMode.TAXI else formatting.mode(mode)


def hours_pieces(hours: DayHours | None) -> tuple[Piece, ...]:
    """`09:00–16:30，16:00 停止入园` with the badge of its evidence."""
    words = formatting.day_hours(hours)
    if entry := formatting.last_entry(hours):
        words = translate(_C, "{hours}，{entry}").format(hours=words, entry=entry)
    if hours is None:
        return (Piece(words),)
    return (Piece(words), _badge(hours.evidence.status))


def ticket_pieces(ticket: Ticket | None) -> tuple[Piece, ...]:
    """`门票 60 元` with the badge of its evidence; nothing where nobody published a price."""
    if ticket is None or ticket.price is None:
        return (Piece(translate(_C, "门票未查到")),)
    price, evidence = ticket.price.value, ticket.price.evidence
    words = _ticket_words(price, evidence.is_estimate)
    if price == 0 and ticket.note is not None:
        # Free at the gate is not free inside: 进村免费，泡汤另收费.
        words = formatting.say(ticket.note.value)
    if others := sorted({fact.value for fact in ticket.price.alternatives} - {price}):
        told = translate(_C, "、").join(formatting.yuan(other) for other in others)
        words = translate(_C, "{price}（另说 {others}）").format(price=words, others=told)
    return (Piece(words), _badge(evidence.status))


def _ticket_words(price: int, is_estimate: bool) -> str:
    if price == 0:
        return formatting.yuan(0)
    about, exact = translate(_C, "门票约 {price}"), translate(_C, "门票 {price}")
    return (about if is_estimate else exact).format(price=formatting.yuan(price))


def _badge(status: EvidenceStatus) -> Piece:
    return Piece(evidence_word(status), status.value)


def _joined(left: tuple[Piece, ...], right: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Two facts on one line; one badge is enough where both are known equally well."""
    dot = (Piece("·"),)
    if left and right and left[-1].badge and left[-1] == right[-1]:
        return left[:-1] + dot + right
    return left + dot + right


class _Builder:
    def __init__(
        self,
        day: ItineraryDay,
        request: TripRequest,
        guidebook: Guidebook,
        calendar_day: CalendarDay,
        broken: Mapping[str, Broken],
    ) -> None:
        self._broken = broken
        self._day = day
        self._request = request
        self._guidebook = guidebook
        self._is_holiday = calendar_day.is_holiday
        spots = {spot.id: spot for spot in guidebook.spots}
        openings = find_openings(day, request, spots, calendar_day)
        self._slacks = day_slack(day, request, openings).visits
        self._number = 0

    def rows(self) -> Iterator[Row]:
        day = self._day
        evening = [item for item in day.items if self._is_evening(item)]
        yield self._start()
        for item in day.items:
            if item not in evening:
                yield self._row(item)
        yield self._end(is_last=not evening)
        for item in evening:
            yield self._row(item)

    def _is_evening(self, item: Item) -> bool:
        """Dinner, and the rest before it, come after the return to the lodging."""
        return isinstance(item, Dinner) or (
            isinstance(item, Wait) and self._day.waits_for_dinner(item)
        )

    def _start(self) -> StationRow:
        day, name = self._day, self._name(self._day.start_place)
        if day.date == self._request.date:
            return StationRow(day.start_time, name, self._setting_out())
        return StationRow(day.start_time, name, translate(_C, "从住处出发"), is_station=False)

    def _end(self, *, is_last: bool) -> NightRow | ReturnRow:
        day, request, name = self._day, self._request, self._name(self._day.end_place)
        if day.lodging is not None:
            return NightRow(day.end_time, name, request.day_end, is_last)
        return ReturnRow(day.end_time, name, request.day_ends, request.depart)

    def _row(self, item: Item) -> Row:
        match item:
            case Leg():
                words = translate(_C, "{mode} {km} · {minutes}").format(
                    mode=mode_word(self._request.mode),
                    km=formatting.kilometres(item.km),
                    minutes=formatting.about(
                        item.minutes, item.evidence is EvidenceStatus.ESTIMATED
                    ),
                )
                return LegRow(self._request.mode, words, item.evidence)
            case Wait():
                words = self._wait_shape(item).format(
                    minutes=formatting.duration(item.until - item.starts),
                    time=formatting.clock(item.until),
                )
                return WaitRow(item.starts, words)
            case Lunch() | Dinner():
                made = LunchRow if isinstance(item, Lunch) else DinnerRow
                length = item.until - item.starts
                return made(item.starts, item.until, self._name(item.place), length)
            case Visit():
                return self._visit(item)

    def _wait_shape(self, wait: Wait) -> str:
        if self._day.waits_for_lunch(wait):
            return translate(_C, "休息 {minutes}，到 {time} 吃午餐")
        if self._day.waits_for_dinner(wait):
            return translate(_C, "休息 {minutes}，到 {time} 吃晚餐")
        pin = self._request.find_pin(wait.place)
        if pin is not None and pin.minute == wait.until:
            return translate(_C, "等候 {minutes}，到定好的 {time}")
        return translate(_C, "等候 {minutes}，到 {time} 开门")

    def _visit(self, visit: Visit) -> VisitRow:
        slack = self._slacks[self._number]
        tight = self._is_tight(self._number)
        self._number += 1
        spot = self._guidebook.find_spot(visit.spot)
        estimated = {r.basis for r in visit.rests_on if r.status is EvidenceStatus.ESTIMATED}
        pin = self._request.find_pin(visit.spot)
        broken = self._broken.get(visit.spot, _WHOLE)
        return VisitRow(
            number=self._number,
            spot=visit.spot,
            name=self._name(visit.spot),
            start=visit.start,
            leave=visit.leave,
            minutes=visit.minutes,
            minutes_estimated=Basis.VISIT_MINUTES in estimated,
            facts=self._facts(spot),
            aside=self._season(spot),
            slack=_slack_words(slack),
            slack_detail=self._limit_words(slack),
            is_tight=tight,
            caution=_caution(visit, self._hours(spot)),
            day=(self._day.date - self._request.date).days + 1,
            is_locked=pin is not None and pin.day is not None,
            pinned=None if pin is None else pin.minute,
            troubles=broken.troubles,
            ways=broken.ways,
        )

    def _is_tight(self, number: int) -> bool:
        """Of visits that share one limit only the last before it, where it bites, is marked."""
        slack = self._slacks[number]
        shared = number + 1 < len(self._slacks) and (
            self._slacks[number + 1].spare,
            self._slacks[number + 1].limit_place,
        ) == (slack.spare, slack.limit_place)
        return slack.spare <= TIGHT_MINUTES and not shared

    def _facts(self, spot: Spot | None) -> tuple[Piece, ...]:
        if spot is None:
            return (Piece(translate(_C, "现有数据里已没有这个景点")),)
        hours = hours_pieces(self._hours(spot))
        shown = (Piece(translate(_C, "当天 {hours}").format(hours=hours[0].text)), *hours[1:])
        return _joined(shown, ticket_pieces(spot.ticket))

    def _hours(self, spot: Spot | None) -> DayHours | None:
        if spot is None:
            return None
        hours = spot.hours or ASSUMED_HOURS
        found = hours.on(self._day.date, self._is_holiday)
        return found or ASSUMED_HOURS.on(self._day.date, self._is_holiday)

    def _season(self, spot: Spot | None) -> Piece | None:
        if spot is None or spot.season is None or spot.season.evidence.is_estimate:
            return None
        months = spot.season.value
        if self._day.date.month not in months or len(months) == 12:
            return None
        words = translate(_C, "{months}当季").format(months=formatting.months(months))
        return Piece(words, "jade")

    def _setting_out(self) -> str:
        margin = self._request.exit_margin
        if margin == 0:
            return translate(_C, "到站即出发")
        return translate(_C, "到站，出站留 %n 分钟", margin)

    def _limit_words(self, slack: Slack) -> str:
        latest, name = formatting.clock(slack.latest_leave), self._name(slack.limit_place)
        is_own = slack.limit_place == slack.place
        match slack.limit:
            case Limit.CLOSING if is_own:
                return translate(_C, "{time} 关门").format(time=latest)
            case Limit.SUNSET if is_own:
                return translate(_C, "{time} 日落").format(time=latest)
            case Limit.CLOSING:
                return translate(_C, "再晚就来不及看{name}").format(name=name)
            case Limit.ENTRY:
                return translate(_C, "再晚就赶不上{name}停止入园").format(name=name)
            case Limit.SUNSET:
                return translate(_C, "再晚就来不及在日落前看{name}").format(name=name)
            case Limit.PINNED:
                return translate(_C, "再晚就过了{name}定好的时刻").format(name=name)
            case Limit.LUNCH:
                return translate(_C, "再晚就过了午餐时间")
            case Limit.DINNER:
                return translate(_C, "再晚就过了晚餐时间")
            case Limit.LODGING:
                return translate(_C, "再晚就过了回到住处的时刻")
            case Limit.TRAIN:
                return translate(_C, "再晚就赶不上车")

    def _name(self, place_id: str) -> str:
        name = self._guidebook.find_name(place_id)
        return place_id if name is None else formatting.say(name)


def _slack_words(slack: Slack) -> str:
    latest = formatting.clock(slack.latest_leave)
    if slack.spare < 0:
        late = translate(_C, "最晚应 {latest} 离开，晚了 %n 分钟", -slack.spare)
        return late.format(latest=latest)
    if slack.spare == 0:
        return translate(_C, "最晚 {latest} 离开，没有余地").format(latest=latest)
    few = translate(_C, "最晚 {latest} 离开，只有 %n 分钟余地", slack.spare)
    some = translate(_C, "最晚 {latest} 离开，还有 %n 分钟余地", slack.spare)
    return (few if slack.spare <= TIGHT_MINUTES else some).format(latest=latest)


def _caution(visit: Visit, hours: DayHours | None) -> str:
    """What to check before setting out."""
    said = []
    for rest in visit.rests_on:
        if rest.basis is Basis.POSITION:
            said.append(_position_words(rest.uncertainty_km))
        elif rest.basis is Basis.FESTIVAL:
            said.append(translate(_C, "节庆日期按往年，以官方公告为准"))
    if hours is not None and hours.check_first:
        said.append(translate(_C, "开放时间请先电话核实"))
    return translate(_C, "；").join(said)


def _position_words(uncertainty_km: float | None) -> str:
    if uncertainty_km is None or uncertainty_km < UNCERTAIN_FROM_KM:
        return translate(_C, "位置为估算，出发前请核实")
    return translate(_C, "位置约 ±{km:g} km，出发前请核实").format(km=uncertainty_km)
