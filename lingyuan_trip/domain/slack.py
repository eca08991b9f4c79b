"""How late each place of a planned day may be left; minutes after midnight."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Limit(StrEnum):
    """What makes a minute the latest one."""

    CLOSING = "closing"
    ENTRY = "entry"
    SUNSET = "sunset"
    PINNED = "pinned"
    LUNCH = "lunch"
    DINNER = "dinner"
    LODGING = "lodging"
    TRAIN = "train"


@dataclass(frozen=True, slots=True)
class Slack:
    """How late a place (id) or the visit to it may be left: `leave` as planned, `latest_leave`
    at the latest.

    `limit` is what would break first, at `limit_place` (id).
    """

    place: str
    leave: int
    latest_leave: int
    limit: Limit
    limit_place: str

    @property
    def spare(self) -> int:
        """Minutes to spare; negative where the plan is late already."""
        return self.latest_leave - self.leave


@dataclass(frozen=True, slots=True)
class DaySlack:
    """The slack of each departure of a day, and of the end of each visit, in order.

    They differ where lunch is had between the two, or where the spot closes.
    """

    departures: tuple[Slack, ...]
    visits: tuple[Slack, ...]
