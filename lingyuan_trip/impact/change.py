"""In what two plans of a reference trip differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from lingyuan_trip.impact.outcome import Outcome
from lingyuan_trip.impact.reference import ReferenceTrip


class ChangeKind(StrEnum):
    """What matters most about a change, the gravest first."""

    IMPOSSIBLE = "impossible"
    POSSIBLE = "possible"
    EXCHANGED = "exchanged"
    LOST = "lost"
    GAINED = "gained"
    MOVED = "moved"
    REORDERED = "reordered"
    RETIMED = "retimed"
    TIGHTER = "tighter"
    ROOMIER = "roomier"
    WORTH = "worth"


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest minute to leave a spot (id), before and after."""

    spot: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Change:
    """What differs for one trip; minutes and worth are after minus before.

    `gained` and `lost` are spots (ids), `moved` those that are visited on another day, `latest`
    the visits that are kept and can be left earlier or later than before.
    """

    kind: ChangeKind
    before: Outcome
    after: Outcome
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    latest: tuple[Latest, ...] = ()
    visit_minutes: int = 0
    back: int = 0
    worth: int = 0

    @property
    def trip(self) -> ReferenceTrip:
        """The trip."""
        return self.after.trip


def compare(before: Outcome, after: Outcome) -> Change | None:
    """What differs between two outcomes of one trip, None where the plan is the same."""
    old, new = before.itinerary, after.itinerary
    if old is None and new is None:
        return None
    if new is None:
        return Change(ChangeKind.IMPOSSIBLE, before, after, lost=before.spots)
    if old is None:
        return Change(ChangeKind.POSSIBLE, before, after, gained=after.spots)
    assert before.result is not None and after.result is not None
    here, there = before.spots, after.spots
    found = Change(
        kind=ChangeKind.WORTH,
        before=before,
        after=after,
        gained=tuple(spot for spot in there if spot not in here),
        lost=tuple(spot for spot in here if spot not in there),
        moved=tuple(
            spot for spot in there if spot in here and old.find_day(spot) != new.find_day(spot)
        ),
        latest=tuple(
            Latest(spot, before.leave_by[spot], minute)
            for spot, minute in after.leave_by.items()
            if spot in before.leave_by and before.leave_by[spot] != minute
        ),
        visit_minutes=sum(v.minutes for v in new.visits) - sum(v.minutes for v in old.visits),
        back=new.days[-1].end_time - old.days[-1].end_time,
        worth=after.result.score - before.result.score,
    )
    kind = _name(found)
    return None if kind is None else replace(found, kind=kind)


def _name(found: Change) -> ChangeKind | None:
    if found.gained and found.lost:
        return ChangeKind.EXCHANGED
    if found.lost:
        return ChangeKind.LOST
    if found.gained:
        return ChangeKind.GAINED
    if found.moved:
        return ChangeKind.MOVED
    if found.before.spots != found.after.spots:
        return ChangeKind.REORDERED
    if _clock_times(found.before) != _clock_times(found.after):
        return ChangeKind.RETIMED
    if any(each.after < each.before for each in found.latest):
        return ChangeKind.TIGHTER
    if found.latest:
        return ChangeKind.ROOMIER
    return ChangeKind.WORTH if found.worth else None


def _clock_times(outcome: Outcome) -> tuple[object, ...]:
    """All times of a plan, and nothing of what they rest on."""
    assert outcome.itinerary is not None
    return tuple(
        (day.date, day.end_time, *((v.spot, v.start, v.leave) for v in day.visits))
        for day in outcome.itinerary.days
    )
