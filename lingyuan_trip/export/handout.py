"""What is handed on: a planned trip with everything that its exports say of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from lingyuan_trip.domain.calendar_day import Calendar
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.festival import Festival, Occurrence, festivals_at
from lingyuan_trip.domain.guidebook import Guidebook, Place
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.place import Town
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.slack import DaySlack
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Trouble


@dataclass(frozen=True)
class Handout:
    """A plan with the data, the calendar and the slack of each day; `made` is when it is handed on.

    `data` says which data the plan rests on, as `Dataset.describe` does.
    """

    result: PlanResult
    guidebook: Guidebook
    calendar: Calendar
    made: dt.datetime
    slacks: tuple[DaySlack, ...] = ()
    data: Mapping[str, str] = field(default_factory=dict)
    troubles: tuple[Trouble, ...] = ()

    @property
    def itinerary(self) -> Itinerary:
        """The trip; raises RequestError where nothing could be planned."""
        if self.result.itinerary is None:
            raise RequestError(
                "这样的一天排不出来，没有可以导出的。",
                "No plan is possible for this, so there is nothing to export.",
            )
        return self.result.itinerary

    def get_place(self, place_id: str) -> Place:
        """The place with an id; one that the data no longer have is a town of unknown position."""
        found = self.guidebook.find_place(place_id)
        if found is not None:
            return found
        name = self.guidebook.find_name(place_id) or LocalizedText(place_id)
        return Town(place_id, name, Evidence(EvidenceStatus.ESTIMATED))

    def list_festivals(self, spot: str, day: dt.date) -> tuple[tuple[Festival, Occurrence], ...]:
        """What runs at a spot on a date."""
        return festivals_at(spot, self.guidebook.festivals, day)
