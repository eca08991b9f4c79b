"""Troubles of a plan by hand in words, with where they are."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.timed_arrangement import TimedArrangement, Trouble
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "ByHand"


@dataclass(frozen=True, slots=True)
class Told:
    """A trouble and what is said of it; `spot` (id) is where it shows."""

    trouble: Trouble
    words: str

    @property
    def spot(self) -> str | None:
        """The spot at which it shows, if at any."""
        return self.trouble.spot


def tell(timed: TimedArrangement, guidebook: Guidebook) -> tuple[Told, ...]:
    """Every trouble of a plan in order."""
    return tuple(_tell(trouble, timed, guidebook) for trouble in timed.troubles)


def _tell(trouble: Trouble, timed: TimedArrangement, guidebook: Guidebook) -> Told:
    words = formatting.say(trouble.text)
    if trouble.spot is not None and timed.arrangement.find(trouble.spot) is not None:
        spot = guidebook.find_spot(trouble.spot)
        name = trouble.spot if spot is None else formatting.say(spot.name)
        words = translate(_C, "{place}：{trouble}").format(place=name, trouble=words)
    if trouble.day is not None and timed.request.days > 1:
        day = translate(_C, "第 {number} 天").format(number=trouble.day + 1)
        words = formatting.clauses((day, words))
    return Told(trouble, words)
