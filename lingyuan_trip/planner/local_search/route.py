"""The stops of one day in order, with the earliest and the latest minutes at each.

`plain` minutes have lunch still ahead, `fed` ones have it behind; a day without lunch knows fed
minutes only. Reaching a stop earlier is never worse, so a rest of the day can be done exactly
when it is begun by its latest minute. That makes trying a spot anywhere a matter of two legs.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from lingyuan_trip.planner.day_arrays import NEVER, Ints
from lingyuan_trip.planner.local_search.day_rules import TOO_EARLY, DayRules

TOO_LONG = 1 << 40
"""The loss of a spot that does not fit."""


class Route:
    """An order of stops; never changed once made."""

    def __init__(self, rules: DayRules, stops: tuple[int, ...]) -> None:
        self.rules = rules
        self.stops = stops
        self._nodes = (rules.start_place, *stops, rules.end_place)
        self._legs = [
            rules.travel[origin][place]
            for origin, place in zip(self._nodes, self._nodes[1:], strict=False)
        ]
        self._plain, self._fed = self._go_forward()
        self._latest_plain, self._latest_fed = self._go_backward()
        finish, leg = len(stops), self._legs[-1]
        self.back = min(self._fed[finish] + leg, rules.eat(self._plain[finish], leg))
        self.is_possible = self.back <= rules.end_minute

    def with_spot(self, position: int, place: int, skip: int = 0) -> tuple[int, ...]:
        """The stops with a place before a position, instead of `skip` stops from there."""
        return (*self.stops[:position], place, *self.stops[position + skip :])

    @cached_property
    def best_insertions(self) -> tuple[Ints, Ints]:
        """For each spot the least slack lost by inserting it, and the position of that."""
        losses = self.list_losses(0)
        positions = losses.argmin(axis=0)
        return losses[positions, np.arange(losses.shape[1])], positions

    @cached_property
    def swap_losses(self) -> Ints:
        """The slack lost (stops, n) by each spot in the place of each stop."""
        return self.list_losses(1)

    def list_losses(self, skip: int) -> Ints:
        """The slack lost (positions, n) where a spot comes instead of `skip` stops.

        The slack is how much later the rest of the day could begin.
        """
        rules = self.rules
        last = len(self._nodes) - 1 - skip
        origins, targets = self._nodes[:last], self._nodes[1 + skip :]
        to, onward = rules.travel_to[list(origins)], rules.travel_from[list(targets)]
        ready = np.array(self._fed[:last])[:, None] + to
        latest = np.array(self._latest_fed[skip:])[:, None]
        if rules.lunch is None:
            slack = latest - onward - rules.start_visits(ready) - rules.visit_minutes
        else:
            begun = np.array(self._plain[:last])[:, None]
            fed = np.minimum(ready, rules.eat_everywhere(begun, to))
            fed = rules.start_visits(fed) + rules.visit_minutes
            plain = rules.start_visits(begun + to) + rules.visit_minutes
            later = np.array(self._latest_plain[skip:])[:, None] - onward - plain
            fed = np.minimum(fed + onward, rules.eat_everywhere(plain, onward))
            slack = np.maximum(latest - fed, later)
        before = np.array(self._slacks[skip:])[:, None]
        return np.where(slack >= 0, np.maximum(before - slack, 0), TOO_LONG)

    @cached_property
    def _slacks(self) -> list[int]:
        """How much later each stop and the end could be reached, at least 0."""
        eat = self.rules.eat
        return [
            max(later - plain - leg, latest - min(fed + leg, eat(plain, leg)), 0)
            for plain, fed, leg, later, latest in zip(
                self._plain,
                self._fed,
                self._legs,
                self._latest_plain,
                self._latest_fed,
                strict=True,
            )
        ]

    def _go_forward(self) -> tuple[list[int], list[int]]:
        rules = self.rules
        plain = NEVER if rules.lunch is None else rules.start_minute
        fed = rules.start_minute if rules.lunch is None else NEVER
        plains, feds = [plain], [fed]
        for place, leg in zip(self.stops, self._legs, strict=False):
            minutes = rules.minutes[place]
            fed = min(fed + leg, rules.eat(plain, leg))
            fed = min(NEVER, rules.start_visit(place, fed) + minutes)
            plain = min(NEVER, rules.start_visit(place, plain + leg) + minutes)
            plains.append(plain)
            feds.append(fed)
        return plains, feds

    def _go_backward(self) -> tuple[list[int], list[int]]:
        """The latest minutes to be ready at each stop and at the end."""
        rules = self.rules
        plain, fed = TOO_EARLY, rules.end_minute
        plains, feds = [plain], [fed]
        for place, leg in zip(reversed(self.stops), reversed(self._legs), strict=False):
            minutes = rules.minutes[place]
            latest = max(plain - leg, rules.latest_to_eat(fed, leg))
            plain = rules.latest_ready(place, latest - minutes)
            fed = rules.latest_ready(place, fed - leg - minutes)
            plains.append(plain)
            feds.append(fed)
        return plains[::-1], feds[::-1]
