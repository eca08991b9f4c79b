"""The numbers the solver sees, and their file format `lingyuan-planning-problem/1`.

All times are minutes after midnight. Places 0…n−1 are the spots in order, then gateways and
lodgings. A window bounds the START of a visit. `lunch`, when present, is required: the break
starts between `earliest` and `latest` wherever the traveller is and ends before the day does.
The return minute of a day is when everything in it is done, a break at the end place included.
`price` counts 0 where an entrance is free or its price unknown.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.hours import Window

FORMAT = "lingyuan-planning-problem/1"


@dataclass(frozen=True, slots=True)
class ProblemSpot:
    """A spot as numbers; `group` names spots of which at most one is visited.

    Of the spots of one `wish` exactly one is visited; none of them is `required` by itself.
    """

    id: str
    prize: int
    visit_minutes: int
    kind: str
    group: str | None = None
    price: int = 0
    required: bool = False
    wish: str | None = None


@dataclass(frozen=True, slots=True)
class LunchBreak:
    """A required break of `minutes` that starts between `earliest` and `latest`."""

    minutes: int
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class ProblemDay:
    """One day: where and when it starts and must have ended; start windows per spot."""

    date: str
    start_place: int
    start_minute: int
    end_place: int
    end_minute: int
    windows: tuple[tuple[Window, ...], ...]
    max_visits: int | None = None
    lunch: LunchBreak | None = None


@dataclass(frozen=True, slots=True)
class PlanningProblem:
    """Spots, days and the directed minutes between all places, closed under the triangle
    inequality.
    """

    spots: tuple[ProblemSpot, ...]
    days: tuple[ProblemDay, ...]
    travel_minutes: tuple[tuple[int, ...], ...]
    budget: int | None = None
    diversity: tuple[int, ...] = (0,)

    def value_of(self, days: Sequence[Sequence[int]]) -> int:
        """Prizes of the visited places minus the diversity charge of each kind."""
        visited = [self.spots[place] for day in days for place in day]
        counts = Counter(spot.kind for spot in visited)
        last = len(self.diversity) - 1
        charge = sum(self.diversity[min(count, last)] for count in counts.values())
        return sum(spot.prize for spot in visited) - charge

    def restrict_to(self, places: Sequence[int]) -> PlanningProblem:
        """The problem of visiting exactly these spots, all of them required."""
        kept = [*places, *range(len(self.spots), len(self.travel_minutes))]
        place_of = {place: number for number, place in enumerate(kept)}
        return PlanningProblem(
            spots=tuple(replace(self.spots[place], required=True, wish=None) for place in places),
            days=tuple(
                replace(
                    day,
                    start_place=place_of[day.start_place],
                    end_place=place_of[day.end_place],
                    windows=tuple(day.windows[place] for place in places),
                )
                for day in self.days
            ),
            travel_minutes=tuple(tuple(self.travel_minutes[a][b] for b in kept) for a in kept),
            budget=self.budget,
            diversity=self.diversity,
        )

    def without_lunch(self) -> PlanningProblem:
        """The same problem with no break required."""
        return replace(self, days=tuple(replace(day, lunch=None) for day in self.days))

    def to_json(self) -> str:
        """The problem as JSON text ending in a newline; the same problem gives the same text."""
        value = {
            "format": FORMAT,
            "spots": [_spot_to_dict(spot) for spot in self.spots],
            "days": [_day_to_dict(day) for day in self.days],
            "travel_minutes": self.travel_minutes,
            "budget": self.budget,
            "diversity": self.diversity,
        }
        return json.dumps(value, ensure_ascii=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> PlanningProblem:
        """The problem of a JSON text; raises DataError when it is not one."""
        try:
            value = json.loads(text)
            if value["format"] != FORMAT:
                raise ValueError(f"format: {value['format']!r}")
            problem = cls(
                spots=tuple(_spot_from_dict(spot) for spot in value["spots"]),
                days=tuple(_day_from_dict(day) for day in value["days"]),
                travel_minutes=tuple(tuple(map(int, row)) for row in value["travel_minutes"]),
                budget=None if value.get("budget") is None else int(value["budget"]),
                diversity=tuple(map(int, value.get("diversity") or (0,))),
            )
            problem._check_shape()
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise DataError(f"不是 {FORMAT} 格式的问题文件：{error!r}") from error
        return problem

    def _check_shape(self) -> None:
        if self.diversity[0] != 0:
            raise ValueError("diversity: a kind that is not visited charges nothing, so [0] is 0")
        places = len(self.travel_minutes)
        if places < len(self.spots) or any(len(row) != places for row in self.travel_minutes):
            raise ValueError("travel_minutes is not square over all places")
        for day in self.days:
            if len(day.windows) != len(self.spots):
                raise ValueError(f"windows of {day.date}: one list per spot is needed")
            if not (0 <= day.start_place < places and 0 <= day.end_place < places):
                raise ValueError(f"start or end of {day.date}: no such place")


def _spot_to_dict(spot: ProblemSpot) -> dict[str, Any]:
    value = {
        "id": spot.id,
        "prize": spot.prize,
        "visit_minutes": spot.visit_minutes,
        "kind": spot.kind,
        "group": spot.group,
        "price": spot.price,
        "required": spot.required,
    }
    return value if spot.wish is None else {**value, "wish": spot.wish}


def _spot_from_dict(value: dict[str, Any]) -> ProblemSpot:
    return ProblemSpot(
        id=str(value["id"]),
        prize=int(value["prize"]),
        visit_minutes=int(value["visit_minutes"]),
        kind=str(value.get("kind", "")),
        group=None if value.get("group") is None else str(value["group"]),
        price=int(value.get("price") or 0),
        required=bool(value.get("required", False)),
        wish=None if value.get("wish") is None else str(value["wish"]),
    )


def _day_to_dict(day: ProblemDay) -> dict[str, Any]:
    lunch = day.lunch
    return {
        "date": day.date,
        "start": {"place": day.start_place, "minute": day.start_minute},
        "end": {"place": day.end_place, "minute": day.end_minute},
        "windows": day.windows,
        "max_visits": day.max_visits,
        "lunch": None
        if lunch is None
        else {"minutes": lunch.minutes, "earliest": lunch.earliest, "latest": lunch.latest},
    }


def _day_from_dict(value: dict[str, Any]) -> ProblemDay:
    lunch, limit = value.get("lunch"), value.get("max_visits")
    return ProblemDay(
        date=str(value["date"]),
        start_place=int(value["start"]["place"]),
        start_minute=int(value["start"]["minute"]),
        end_place=int(value["end"]["place"]),
        end_minute=int(value["end"]["minute"]),
        windows=tuple(
            tuple((int(low), int(high)) for low, high in windows) for windows in value["windows"]
        ),
        max_visits=None if limit is None else int(limit),
        lunch=None
        if lunch is None
        else LunchBreak(int(lunch["minutes"]), int(lunch["earliest"]), int(lunch["latest"])),
    )
