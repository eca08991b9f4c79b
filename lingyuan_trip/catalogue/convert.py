"""From checked entries to the domain's nouns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from lingyuan_trip.catalogue import entries as e
from lingyuan_trip.catalogue.facts import Bilingual, EvidenceKeys, Location
from lingyuan_trip.domain.evidence import Evidence, Fact, Source
from lingyuan_trip.domain.festival import Festival, FestivalEdition
from lingyuan_trip.domain.gateway import Gateway, Train
from lingyuan_trip.domain.guidebook import Guidebook, Story
from lingyuan_trip.domain.hours import DateRange, Hours, OpeningRule, OpeningSpan
from lingyuan_trip.domain.place import Position, Town
from lingyuan_trip.domain.road import BusLine, BusStop, RoadDistance
from lingyuan_trip.domain.spot import Concession, Fee, Notice, Spot, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.yearly_rule import (
    LunarDays,
    MonthDays,
    NthWeekday,
    TermDays,
    YearlyRule,
)
from lingyuan_trip.domain.zone import Zone

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class _Value(Protocol[T_co]):
    @property
    def shown(self) -> T_co: ...


class _FactEntry(_Value[T_co], Protocol[T_co]):
    @property
    def also(self) -> Sequence[_Value[T_co]]: ...


def to_guidebook(file: e.SpotsFile) -> Guidebook:
    """The guidebook of a file without errors."""
    return Guidebook(
        version=file.version,
        zones=tuple(_zone(entry) for entry in file.zones),
        spots=tuple(_spot(entry) for entry in file.spots),
        festivals=tuple(_festival(entry) for entry in file.festivals),
        gateways=tuple(_gateway(entry) for entry in file.gateways),
        towns=tuple(_town(entry) for entry in file.towns),
        roads=tuple(_road(entry) for entry in file.roads),
        bus_lines=tuple(_bus_line(entry) for entry in file.bus_lines),
        stories=tuple(_story(entry) for entry in file.stories),
        sources=tuple(Source(s.id, s.title, s.url, s.date) for s in file.sources),
    )


def to_evidence(entry: EvidenceKeys) -> Evidence:
    """The evidence written beside a value."""
    return Evidence(entry.status, entry.source or (), entry.date, entry.note)


def to_rule(entry: e.HoursRuleEntry) -> OpeningRule:
    """One rule of opening hours."""
    spans = () if entry.closed else _spans(entry)
    weekdays = entry.weekdays
    return OpeningRule(
        spans=spans,
        evidence=to_evidence(entry),
        months=None if entry.months is None else frozenset(entry.months),
        period=entry.period,
        dates=entry.dates,
        weekdays=None if weekdays is None else frozenset(day.iso for day in weekdays),
        holidays=entry.holidays,
        check_first=entry.check_first,
    )


def _spans(entry: e.HoursRuleEntry) -> tuple[OpeningSpan, ...]:
    spans = entry.open or ()
    given = entry.last_entry or ()
    # One time alone belongs to the last span of the day.
    entries = (None,) * (len(spans) - len(given)) + given
    return tuple(
        OpeningSpan(opens, closes, last)
        for (opens, closes), last in zip(spans, entries, strict=True)
    )


def _fact(entry: _FactEntry[T] | None) -> Fact[T] | None:
    if entry is None:
        return None
    others = tuple(Fact(other.shown, _evidence_of(other)) for other in entry.also)
    return Fact(entry.shown, _evidence_of(entry), others)


def _evidence_of(value: object) -> Evidence:
    assert isinstance(value, EvidenceKeys)
    return to_evidence(value)


def _text(entry: Bilingual | None) -> LocalizedText | None:
    return None if entry is None else entry.shown


def _position(entry: Location | None) -> Position | None:
    if entry is None:
        return None
    return Position(entry.lat, entry.lon, to_evidence(entry), entry.uncertainty_km or 0.0)


def _zone(entry: e.ZoneEntry) -> Zone:
    return Zone(
        id=entry.id,
        number=entry.number,
        name=entry.name.shown,
        short_name=entry.short_name.shown,
        evidence=to_evidence(entry.evidence),
        summary=_fact(entry.summary),
        highlights=_fact(entry.highlights),
        season=_fact(entry.season),
        terrain=_fact(entry.terrain),
    )


def _hours(entry: e.SpotEntry) -> Hours | None:
    if entry.hours is None:
        return None
    return Hours(
        tuple(to_rule(rule) for rule in entry.hours),
        tuple(to_rule(rule) for rule in entry.hours_also),
    )


def _ticket(entry: e.TicketEntry | None) -> Ticket | None:
    if entry is None:
        return None
    fees = (Fee(fee.name.shown, fee.yuan, to_evidence(fee)) for fee in entry.fees)
    concessions = (
        Concession(c.who.shown, to_evidence(c), c.yuan, c.applies_to) for c in entry.concessions
    )
    return Ticket(
        _fact(entry.price), entry.group, _fact(entry.note), tuple(fees), tuple(concessions)
    )


def _notice(entry: e.NoticeEntry) -> Notice:
    return Notice(
        entry.shown, to_evidence(entry), DateRange(entry.from_, entry.until), entry.closed
    )


def _spot(entry: e.SpotEntry) -> Spot:
    return Spot(
        id=entry.id,
        name=entry.name.shown,
        kind=entry.kind,
        interest=entry.interest,
        evidence=to_evidence(entry.evidence),
        zone=entry.zone,
        pinyin=entry.pinyin or "",
        summary=_fact(entry.summary),
        position=_position(entry.location),
        terrain=_fact(entry.terrain),
        township=_fact(entry.township),
        village=_fact(entry.village),
        address=_fact(entry.address),
        phone=_fact(entry.phone),
        reservation=_fact(entry.reservation),
        grade=_fact(entry.grade),
        heritage=_fact(entry.heritage),
        hours=_hours(entry),
        ticket=_ticket(entry.ticket),
        visit_minutes=_fact(entry.visit_minutes),
        season=_fact(entry.season),
        setting=_fact(entry.setting),
        walking=_fact(entry.walking),
        access=_fact(entry.access),
        return_taxi_hard=_fact(entry.return_taxi_hard),
        notices=tuple(_notice(notice) for notice in entry.notices),
    )


def _edition(entry: e.EditionEntry) -> FestivalEdition:
    return FestivalEdition(
        entry.year,
        to_evidence(entry),
        entry.number,
        entry.from_,
        entry.until,
        _text(entry.venue),
        tuple(venue.shown for venue in entry.more_venues),
        entry.hosts,
        entry.change,
        entry.first_announced,
    )


def _yearly(entry: e.YearlyEntry | None) -> Fact[YearlyRule] | None:
    if entry is None:
        return None
    return Fact(_yearly_rule(entry), to_evidence(entry))


def _yearly_rule(entry: e.YearlyEntry) -> YearlyRule:
    days = entry.days or 1
    if entry.period is not None:
        return MonthDays(entry.period)
    if entry.solar_term is not None:
        return TermDays(entry.solar_term, days)
    if entry.lunar is not None:
        return LunarDays(*entry.lunar, days)
    assert entry.month and entry.weekday and entry.number, "the checks let no other form through"
    return NthWeekday(entry.month, entry.weekday.iso, entry.number, days)


def _festival(entry: e.FestivalEntry) -> Festival:
    return Festival(
        id=entry.id,
        name=entry.name.shown,
        short_name=entry.short_name.shown,
        theme=entry.theme,
        evidence=to_evidence(entry.evidence),
        hosts=entry.hosts,
        summary=_fact(entry.summary),
        editions=tuple(_edition(edition) for edition in entry.editions),
        usual_period=_fact(entry.usual_period),
        yearly=_yearly(entry.yearly),
    )


def _train(entry: e.TrainEntry) -> Train:
    return Train(
        entry.number, to_evidence(entry), entry.arrive, entry.depart, entry.from_, entry.until
    )


def _gateway(entry: e.GatewayEntry) -> Gateway:
    return Gateway(
        id=entry.id,
        name=entry.name.shown,
        evidence=to_evidence(entry.evidence),
        line=_fact(entry.line),
        position=_position(entry.location),
        terrain=_fact(entry.terrain),
        address=_fact(entry.address),
        note=_fact(entry.note),
        trains=tuple(_train(train) for train in entry.trains),
    )


def _town(entry: e.TownEntry) -> Town:
    return Town(
        entry.id,
        entry.name.shown,
        to_evidence(entry.evidence),
        _position(entry.location),
        _fact(entry.terrain),
    )


def _road(entry: e.RoadEntry) -> RoadDistance:
    first, second = entry.between
    return RoadDistance(first, second, entry.km, to_evidence(entry), entry.minutes)


def _bus_line(entry: e.BusLineEntry) -> BusLine:
    return BusLine(
        entry.id,
        entry.name.shown,
        to_evidence(entry.evidence),
        tuple(BusStop(stop.name, stop.place, stop.minutes) for stop in entry.stops),
        entry.first,
        entry.last,
        entry.headway_minutes,
    )


def _story(entry: e.StoryEntry) -> Story:
    return Story(
        entry.id,
        entry.name.shown,
        entry.topic.value,
        to_evidence(entry.evidence),
        _fact(entry.summary),
        tuple(item.shown for item in entry.items),
    )
