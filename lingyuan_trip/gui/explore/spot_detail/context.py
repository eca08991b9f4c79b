"""What the page of a spot is made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.spot_on_day import IsHoliday, SpotOnDay, look_at, look_at_all
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.gui.explore.spot_row import Way

if TYPE_CHECKING:
    from lingyuan_trip.travel.travel_times import TravelTimes


@dataclass(frozen=True, slots=True)
class DetailContext:
    """Data, date and gateway in force; `times` is None until the travel times stand."""

    guidebook: Guidebook
    date: dt.date
    is_holiday: IsHoliday
    gateway: str
    mode: TravelMode
    times: TravelTimes | None = None

    def look_at(self, spot: Spot) -> SpotOnDay:
        """A spot on the chosen date."""
        return look_at(self.guidebook, spot, self.date, self.is_holiday)

    def look_at_all(self) -> Iterator[SpotOnDay]:
        """Every spot on the date."""
        return look_at_all(self.guidebook, self.date, self.is_holiday)

    def way_to(self, spot: str) -> Way | None:
        """The way from the gateway; None until the travel times stand."""
        return self.way_between(self.gateway, spot)

    def way_between(self, origin: str, destination: str) -> Way | None:
        """The way between two places; None until the travel times stand."""
        if self.times is None:
            return None
        return Way(
            self.times.minutes(origin, destination),
            self.times.km(origin, destination),
            self.times.evidence(origin, destination),
        )

    def nearest(self, spot: Spot, count: int) -> tuple[tuple[Spot, Way], ...]:
        """The spots that are nearest by the minutes in force, nearest first."""
        ways = [
            (other, way)
            for other in self.guidebook.spots
            if other.id != spot.id
            and (way := self.way_between(spot.id, other.id)) is not None
            and way.minutes is not None
        ]
        ways.sort(key=lambda pair: (pair[1].minutes, pair[1].km))
        return tuple(ways[:count])
