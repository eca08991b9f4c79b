"""Everything that can be done to the plan by hand; each is one step of the document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.domain.arrangement import Arrangement, Stop, arrange
from lingyuan_trip.domain.request_edits import (
    fix_day,
    fix_minute,
    follow_day,
    let_go,
    set_length,
    unfix,
)
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Mend, TimedArrangement, Trouble
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui.i18n import mark
from lingyuan_trip.gui.itinerary.by_hand.steps import mend_step
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.travel.leg_links import LegLinks, list_leg_links

LENGTH_STEP = 15
_LEAST_LENGTH = 5


class Hand(QObject):
    """Changes the trip of a document by the data as they are known.

    `about_to_change` comes before a change, while an answer that is shown but not yet taken over
    can still become the plan that is changed; `changed` after it, with the spot to look at.
    """

    about_to_change = Signal()
    changed = Signal(str)

    def __init__(self, knowledge: Knowledge, document: ItineraryDocument) -> None:
        super().__init__()
        self._knowledge = knowledge
        self._document = document

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """Go by other data."""
        self._knowledge = knowledge

    @property
    def timed(self) -> TimedArrangement | None:
        """The plan as it stands; None where there is none."""
        return self._knowledge.retime(self._document.trip)

    def list_leg_links(self, spot: str) -> tuple[LegLinks, ...]:
        """The way to a stop, and from the last of a day on, for map programs."""
        timed = self.timed
        if timed is None:
            return ()
        guidebook, mode = self._knowledge.guidebook, timed.request.mode
        return tuple(list_leg_links(timed.itinerary, spot, guidebook, mode))

    def find_mends(self, trouble: Trouble) -> tuple[Mend, ...]:
        """Ways out of a trouble of the plan as it stands."""
        timed = self.timed
        return () if timed is None else self._knowledge.hand_planner.find_mends(timed, trouble)

    def find(self, spot: str) -> Stop | None:
        """Where a spot stands in the plan."""
        standing = self._document.trip.standing
        return None if standing is None else standing.find(spot)

    def is_locked(self, spot: str) -> bool:
        """Whether 帮我排 must leave a spot on its day."""
        pin = self._document.trip.request.find_pin(spot)
        return pin is not None and pin.day is not None

    def has_length(self, spot: str) -> bool:
        """Whether the visitor said how long a visit takes."""
        return self._document.trip.request.find_length(spot) is not None

    def has_lunch(self) -> bool:
        """Whether time is kept for lunch."""
        return self._document.trip.request.lunch is not None

    def lunch_after(self, day: int) -> int | None:
        """After how many stops of a day lunch is wanted; None where it may stand anywhere."""
        plan = self._document.trip.standing
        return None if plan is None or day >= len(plan.days) else plan.days[day].lunch_after

    def count_days(self) -> int:
        """How many days the trip has."""
        return self._document.trip.request.days

    def put(self, spot: str, stop: Stop) -> None:
        """Visit a spot there, wherever it stood; one that was not wanted no longer is avoided."""

        def edit(request: TripRequest, plan: Arrangement) -> tuple[TripRequest, Arrangement]:
            is_new = plan.find(spot) is None
            request = replace(request, avoid=request.avoid - {spot}) if is_new else request
            return follow_day(request, spot, stop.day + 1), plan.put(spot, stop)

        moved, added = mark("Step", "移动{spot}"), mark("Step", "加上{spot}")
        self._change(edit, moved if self.find(spot) else added, spot)

    def add(self, spot: str) -> None:
        """Visit a spot where it breaks least."""
        self.about_to_change.emit()
        timed = self._knowledge.retime(self._with_plan(self._document.trip))
        if timed is not None:
            self.put(spot, self._knowledge.hand_planner.find_place(timed, spot))

    def step(self, spot: str, by: int) -> bool:
        """Visit a spot so many stops later on its day; False where there is none."""
        plan, stop = self._document.trip.standing, self.find(spot)
        if plan is None or stop is None:
            return False
        number = stop.number + by
        if not 0 <= number < len(plan.days[stop.day].spots):
            return False
        self.put(spot, Stop(stop.day, number))
        return True

    def step_day(self, spot: str, by: int) -> bool:
        """Visit a spot on a later day: first where days go back, else last."""
        plan, stop = self._document.trip.standing, self.find(spot)
        if plan is None or stop is None:
            return False
        day = stop.day + by
        if not 0 <= day < self._document.trip.request.days:
            return False
        spots = plan.days[day].spots if day < len(plan.days) else ()
        self.put(spot, Stop(day, len(spots) if by < 0 else 0))
        return True

    def remove(self, spot: str) -> None:
        """Leave a spot out; a wish to go there stays, and is told to be unmet."""
        self._change(
            lambda request, plan: (unfix(request, spot), plan.remove(spot)),
            mark("Step", "拿掉{spot}"),
            spot,
            look_at=self._neighbour(spot),
        )

    def exchange(self, spot: str) -> bool:
        """Visit the best other spot instead; False where none would work."""
        self.about_to_change.emit()
        timed = self.timed
        if timed is None:
            return False
        other = self._knowledge.hand_planner.find_exchange(timed, spot)
        if other is None:
            return False
        self._change(
            lambda request, plan: (let_go(request, spot), plan.exchange(spot, other)),
            mark("Step", "换掉{spot}"),
            spot,
            look_at=other,
        )
        return True

    def toggle_lock(self, spot: str) -> None:
        """Have 帮我排 leave a spot on its day, or free it again."""
        locked, stop = self.is_locked(spot), self.find(spot)
        if stop is None:
            return
        day = None if locked else stop.day + 1
        lock, free = mark("Step", "锁定{spot}"), mark("Step", "解锁{spot}")
        self._change(
            lambda request, plan: (fix_day(request, spot, day), plan),
            free if locked else lock,
            spot,
        )

    def fix_time(self, spot: str, minute: int | None) -> None:
        """Have a visit begin at a time, or whenever it can."""
        at, free = mark("Step", "固定{spot}的时刻"), mark("Step", "不固定{spot}的时刻")
        self._change(
            lambda request, plan: (fix_minute(request, spot, minute), plan),
            free if minute is None else at,
            spot,
        )

    def lengthen(self, spot: str, by: int) -> None:
        """Stay so many minutes longer at a spot."""
        timed = self.timed
        visits = () if timed is None else timed.itinerary.visits
        minutes = next((visit.minutes for visit in visits if visit.spot == spot), None)
        if minutes is not None:
            self.set_length(spot, max(_LEAST_LENGTH, minutes + by))

    def set_length(self, spot: str, minutes: int | None) -> None:
        """Stay so many minutes at a spot, or as long as is usual."""
        self._change(
            lambda request, plan: (set_length(request, spot, minutes), plan),
            mark("Step", "改{spot}的时长"),
            spot,
        )

    def have_lunch(self, day: int, after: int | None) -> None:
        """Have lunch after so many stops of a day, or where it fits best."""
        self._change(
            lambda request, plan: (request, plan.with_days(day + 1).have_lunch(day, after)),
            mark("Step", "改午餐"),
        )

    def apply(self, mend: Mend) -> None:
        """Mend a trouble as was offered."""
        self._change(lambda _request, _plan: (mend.request, mend.arrangement), mend_step(mend.kind))

    def take_planned(self) -> None:
        """Go back to the plan as it was made."""
        self.about_to_change.emit()
        trip = self._document.trip
        if trip.result is not None:
            request = trip.result.request
            step = mark("Step", "回到排好的方案")
            self._document.replace(replace(trip, request=request, arrangement=None), step)
            self.changed.emit("")

    def keep_order(self) -> bool:
        """Keep the order as it stands, with the wishes that have no place yet at the end.

        False where there is nothing to put in order.
        """
        self.about_to_change.emit()
        trip = self._document.trip
        plan = trip.standing or Arrangement(())
        wanted = sorted(trip.request.required - set(plan.spots), key=self._order_of)
        if not plan.spots and not wanted:
            return False

        def edit(request: TripRequest, plan: Arrangement) -> tuple[TripRequest, Arrangement]:
            for spot in wanted:
                pin = request.find_pin(spot)
                day = request.days if pin is None or pin.day is None else pin.day
                spots = plan.with_days(day).days[day - 1].spots
                plan = plan.put(spot, Stop(day - 1, len(spots)))
            return request, plan

        self._change(edit, mark("Step", "按我的顺序"))
        return True

    def _order_of(self, spot: str) -> int:
        spots = self._knowledge.guidebook.spots
        return next((n for n, each in enumerate(spots) if each.id == spot), len(spots))

    def _with_plan(self, trip: Trip) -> Trip:
        return trip if trip.standing is not None else replace(trip, arrangement=Arrangement(()))

    def _change(
        self,
        edit: Callable[[TripRequest, Arrangement], tuple[TripRequest, Arrangement]],
        step: str,
        spot: str | None = None,
        look_at: str = "",
    ) -> None:
        self.about_to_change.emit()
        trip = self._document.trip
        request, plan = edit(trip.request, trip.standing or Arrangement(()))
        arrangement = None if _is_as_planned(trip, plan) else plan
        name = None if spot is None else self._name(spot)
        self._document.replace(replace(trip, request=request, arrangement=arrangement), step, name)
        self.changed.emit(look_at or spot or "")

    def _neighbour(self, spot: str) -> str:
        """The stop that is looked at after one is gone."""
        plan, stop = self._document.trip.standing, self.find(spot)
        if plan is None or stop is None:
            return ""
        rest = [each for each in plan.days[stop.day].spots if each != spot]
        return rest[min(stop.number, len(rest) - 1)] if rest else ""

    def _name(self, spot: str) -> LocalizedText:
        found = self._knowledge.guidebook.find_spot(spot)
        return LocalizedText(spot) if found is None else found.name


def _is_as_planned(trip: Trip, plan: Arrangement) -> bool:
    """Whether a plan by hand has become what the planner made."""
    itinerary = None if trip.result is None else trip.result.itinerary
    return itinerary is not None and arrange(itinerary) == plan
