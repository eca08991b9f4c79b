"""Parts of a trip request: who travels, meals, and what is fixed."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.clock import MINUTES_PER_DAY
from lingyuan_trip.domain.errors import RequestError

MOST_PEOPLE = 99

USUAL_DAY_START, USUAL_DAY_END = 8 * 60 + 30, 19 * 60
"""When a party leaves its lodging in the morning, and is back at one in the evening."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who travels: adults, elders 老人 and children 儿童; decides tickets and length of visits."""

    adults: int = 1
    elders: int = 0
    children: int = 0

    def __post_init__(self) -> None:
        if min(self.adults, self.elders, self.children) < 0:
            raise RequestError("人数不能是负数", "The number of people cannot be negative")
        if not 1 <= self.size <= MOST_PEOPLE:
            raise RequestError(
                f"同行人数应在 1–{MOST_PEOPLE} 之间", f"A party has 1–{MOST_PEOPLE} people"
            )

    @property
    def size(self) -> int:
        """How many people travel."""
        return self.adults + self.elders + self.children


ONE_ADULT = Party()


@dataclass(frozen=True, slots=True)
class LunchWish:
    """A break of `minutes` that starts between `earliest` and `latest` (minutes after midnight)."""

    minutes: int = 45
    earliest: int = 11 * 60
    latest: int = 13 * 60 + 30


USUAL_LUNCH = LunchWish()


@dataclass(frozen=True, slots=True)
class DinnerWish:
    """A meal at the lodging that starts between `earliest` and `latest`, after the day's visits."""

    minutes: int = 60
    earliest: int = 17 * 60 + 30
    latest: int = 19 * 60 + 30


USUAL_DINNER = DinnerWish()


@dataclass(frozen=True, slots=True)
class Pin:
    """A spot that is visited at a fixed time, on a fixed day (1 is the first), or both.

    `minute` is when the visit proper starts, minutes after midnight.
    """

    spot: str
    minute: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.minute is None and self.day is None:
            raise RequestError(
                f"固定 {self.spot} 要给出时刻或第几天",
                f"To fix {self.spot}, give a time or a day",
            )
        if self.minute is not None and not 0 <= self.minute < 24 * 60:
            raise RequestError(
                f"{self.spot} 固定的时刻不在一天之内",
                f"The time that {self.spot} is fixed at is not within a day",
            )


@dataclass(frozen=True, slots=True)
class VisitLength:
    """How many minutes the visitor wants to spend at a spot, whatever the pace."""

    spot: str
    minutes: int

    def __post_init__(self) -> None:
        if not 1 <= self.minutes <= MINUTES_PER_DAY:
            raise RequestError(
                f"{self.spot} 的游览时间应为 1–{MINUTES_PER_DAY} 分钟",
                f"The visit to {self.spot} must take 1–{MINUTES_PER_DAY} minutes",
            )
