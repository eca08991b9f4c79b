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
    """How late a place (id) may be left: `leave` as planned, `latest_leave` at the latest.

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
    """The slack of a day: of its start, and of each visit in order."""

    start: Slack
    visits: tuple[Slack, ...]
