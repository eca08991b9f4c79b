"""What a visitor asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.calendar_day import FIRST_YEAR, LAST_YEAR
from lingyuan_trip.domain.clock import MINUTES_PER_DAY
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.wishes import (
    ONE_ADULT,
    USUAL_DAY_END,
    USUAL_DAY_START,
    USUAL_DINNER,
    USUAL_LUNCH,
    DinnerWish,
    LunchWish,
    Party,
    Pin,
    VisitLength,
)

__all__ = [
    "DEFAULT_LODGING",
    "KINDS_OF_INTEREST",
    "MOST_DAYS",
    "MOST_WEIGHT",
    "DinnerWish",
    "Interest",
    "Liking",
    "LunchWish",
    "Pace",
    "Party",
    "Pin",
    "TravelMode",
    "TripRequest",
    "VisitLength",
]

MOST_DAYS = 4
MOST_WEIGHT = 3

DEFAULT_LODGING = "reshuitang-hot-spring"
"""Where nights are spent unless the visitor says otherwise: the hot-spring village, of whose
hotels and guest houses the data know."""


class Pace(StrEnum):
    """How much time a visit gets and how many stops a day may hold: 从容, 适中, 紧凑."""

    RELAXED = "relaxed"
    NORMAL = "normal"
    TIGHT = "tight"


class TravelMode(StrEnum):
    """How the party moves: 自驾, 包车·出租, 公交+步行."""

    DRIVE = "drive"
    TAXI = "taxi"
    TRANSIT = "transit"


class Interest(StrEnum):
    """What a visitor likes; each stands for some kinds of spot."""

    HONGSHAN = "hongshan"
    FLOWERS = "flowers"
    MONUMENTS = "monuments"
    HOT_SPRING = "hot-spring"
    HIKING = "hiking"
    PICKING = "picking"
    FAMILY = "family"
    VILLAGE = "village"


KINDS_OF_INTEREST: dict[Interest, frozenset[SpotKind]] = {
    Interest.HONGSHAN: frozenset({SpotKind.MUSEUM, SpotKind.ARCHAEOLOGY}),
    Interest.FLOWERS: frozenset({SpotKind.GARDEN, SpotKind.PARK}),
    Interest.MONUMENTS: frozenset({SpotKind.PAGODA, SpotKind.BRIDGE, SpotKind.TEMPLE}),
    Interest.HOT_SPRING: frozenset({SpotKind.HOT_SPRING}),
    Interest.HIKING: frozenset({SpotKind.MOUNTAIN, SpotKind.FOREST, SpotKind.CLIMBING}),
    Interest.PICKING: frozenset({SpotKind.VINEYARD}),
    Interest.FAMILY: frozenset(
        {SpotKind.FAMILY_PARK, SpotKind.GLASS_WALKWAY, SpotKind.SKI, SpotKind.WETLAND}
    ),
    Interest.VILLAGE: frozenset({SpotKind.VILLAGE, SpotKind.RESORT}),
}


@dataclass(frozen=True, slots=True)
class Liking:
    """An interest, or one kind of spot, and how much it counts: 1–3."""

    name: Interest | SpotKind
    weight: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.weight <= MOST_WEIGHT:
            raise RequestError(
                f"兴趣 {self.name} 的分量应为 1–{MOST_WEIGHT}",
                f"The weight of the interest {self.name} must be 1–{MOST_WEIGHT}",
            )

    @property
    def kinds(self) -> frozenset[SpotKind]:
        """The kinds of spot it stands for."""
        name = self.name
        return KINDS_OF_INTEREST[name] if isinstance(name, Interest) else frozenset({name})


@dataclass(frozen=True, slots=True)
class TripRequest:
    """A trip of one to four days from the arrival at a gateway to the departure from one.

    `date` is the first day. `arrive` (first day) and `depart` (last day) are the trains' times in
    minutes after midnight; `exit_margin` and `board_margin` are minutes spent in the station.
    `lodgings` are ids of spots or towns: one for all nights or one for each; empty means
    DEFAULT_LODGING. A day that begins at a lodging leaves it at `day_start`; one that ends there
    is back by `day_end`. `interests` count with weight 1, `likings` with their own. `budget` is
    the most that entrance may cost the whole party, in yuan. With `diversity` the second, third …
    spot of one kind counts less. `lengths` are visits that take as long as the visitor wants.
    """

    date: dt.date
    arrive: int
    depart: int
    arrive_gateway: str = "niuheliang-station"
    depart_gateway: str = "niuheliang-station"
    exit_margin: int = 15
    board_margin: int = 25
    mode: TravelMode = TravelMode.DRIVE
    pace: Pace = Pace.NORMAL
    lunch: LunchWish | None = USUAL_LUNCH
    must: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    interests: frozenset[Interest] = frozenset()
    days: int = 1
    lodgings: tuple[str, ...] = ()
    day_start: int = USUAL_DAY_START
    day_end: int = USUAL_DAY_END
    dinner: DinnerWish | None = USUAL_DINNER
    party: Party = ONE_ADULT
    budget: int | None = None
    likings: frozenset[Liking] = frozenset()
    pins: frozenset[Pin] = frozenset()
    diversity: bool = True
    lengths: frozenset[VisitLength] = frozenset()

    def __post_init__(self) -> None:
        self._check_times()
        self._check_nights()
        self._check_wishes()

    @property
    def day_starts(self) -> int:
        """The minute at which the party can leave the station on the first day."""
        return self.arrive + self.exit_margin

    @property
    def day_ends(self) -> int:
        """The minute by which the party must be back at the station on the last day."""
        return self.depart - self.board_margin

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """The date of each day."""
        return tuple(self.date + dt.timedelta(days=number) for number in range(self.days))

    @property
    def nights(self) -> tuple[str, ...]:
        """Where the party sleeps after each day but the last (ids)."""
        count = self.days - 1
        if len(self.lodgings) == count:
            return self.lodgings
        return (self.lodgings or (DEFAULT_LODGING,)) * count

    @property
    def required(self) -> frozenset[str]:
        """The spots that must be visited: those insisted on and those pinned."""
        return self.must | {pin.spot for pin in self.pins}

    def find_pin(self, spot: str) -> Pin | None:
        """What is fixed of a spot."""
        return next((pin for pin in self.pins if pin.spot == spot), None)

    def find_length(self, spot: str) -> int | None:
        """How many minutes the visitor wants at a spot; None for what is usual."""
        return next((each.minutes for each in self.lengths if each.spot == spot), None)

    def weight_of(self, kind: SpotKind) -> int:
        """How much the visitor likes a kind of spot: 0 for nothing said, else 1–3."""
        likings = (*self.likings, *map(Liking, self.interests))
        return max((liking.weight for liking in likings if kind in liking.kinds), default=0)

    def _check_times(self) -> None:
        if not FIRST_YEAR <= self.date.year <= LAST_YEAR:
            raise RequestError(
                f"只能安排 {FIRST_YEAR}–{LAST_YEAR} 年的行程",
                f"Trips can be planned for the years {FIRST_YEAR}–{LAST_YEAR} only",
            )
        if self.exit_margin < 0 or self.board_margin < 0:
            raise RequestError(
                "出站和候车时间不能是负数", "The times at the station cannot be negative"
            )
        if not 1 <= self.days <= MOST_DAYS:
            raise RequestError(f"行程应为 1–{MOST_DAYS} 天", f"A trip must have 1–{MOST_DAYS} days")
        if self.days == 1 and self.day_ends <= self.day_starts:
            raise RequestError(
                "返程太早：到达后除去出站和候车时间，已没有游览时间",
                "The train back leaves too early: the times at the station leave no room to visit",
            )
        if self.days > 1 and not 0 <= self.day_start < self.day_end <= MINUTES_PER_DAY:
            raise RequestError(
                "每天从住处出发的时刻应早于回到住处的时刻",
                "The time to leave the lodging must be before the time to be back",
            )

    def _check_nights(self) -> None:
        nights = self.days - 1
        if self.lodgings and not nights:
            raise RequestError(
                "只有一天，不过夜，不用写住处；要过夜请把天数改为 2–4",
                "A trip of one day has no night, so no lodging; to stay, choose 2–4 days",
            )
        if len(self.lodgings) not in (0, 1, nights):
            raise RequestError(
                f"{self.days} 天住 {nights} 晚：住处写一个（每晚相同）或 {nights} 个，"
                f"现在是 {len(self.lodgings)} 个",
                f"{self.days} days have {nights} nights: give one lodging for all of them or "
                f"{nights}, not {len(self.lodgings)}",
            )

    def _check_wishes(self) -> None:
        if both := self.required & self.avoid:
            raise RequestError(
                f"同一景点不能既想去又不去：{'、'.join(sorted(both))}",
                f"A place cannot be both wanted and skipped: {', '.join(sorted(both))}",
            )
        if len({pin.spot for pin in self.pins}) < len(self.pins):
            raise RequestError("同一景点只能固定一次", "A place can be fixed only once")
        if len({each.spot for each in self.lengths}) < len(self.lengths):
            raise RequestError("同一景点只能有一个时长", "A visit can have only one length")
        for pin in self.pins:
            if pin.day is not None and not 1 <= pin.day <= self.days:
                raise RequestError(
                    f"{pin.spot} 固定在第 {pin.day} 天，而行程只有 {self.days} 天",
                    f"{pin.spot} is fixed on day {pin.day}, but the trip has {self.days}",
                )
        if self.budget is not None and self.budget < 0:
            raise RequestError("预算不能是负数", "The budget cannot be negative")
