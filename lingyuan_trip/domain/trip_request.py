"""What a visitor asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.spot import SpotKind


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
class LunchWish:
    """A break of `minutes` that starts between `earliest` and `latest` (minutes after midnight)."""

    minutes: int = 45
    earliest: int = 11 * 60
    latest: int = 13 * 60 + 30


@dataclass(frozen=True, slots=True)
class TripRequest:
    """One day from the arrival at a gateway to the departure from one.

    `arrive` and `depart` are the trains' times in minutes after midnight; `exit_margin` and
    `board_margin` are minutes spent in the station.
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
    lunch: LunchWish | None = LunchWish()
    must: frozenset[str] = frozenset()
    avoid: frozenset[str] = frozenset()
    interests: frozenset[Interest] = frozenset()

    def __post_init__(self) -> None:
        if self.exit_margin < 0 or self.board_margin < 0:
            raise RequestError("出站和候车时间不能是负数")
        if self.day_ends <= self.day_starts:
            raise RequestError("返程太早：到达后除去出站和候车时间，已没有游览时间")
        if both := self.must & self.avoid:
            raise RequestError(f"同一景点不能既想去又不去：{'、'.join(sorted(both))}")

    @property
    def day_starts(self) -> int:
        """The minute at which the party can leave the station."""
        return self.arrive + self.exit_margin

    @property
    def day_ends(self) -> int:
        """The minute by which the party must be back at the station."""
        return self.depart - self.board_margin
