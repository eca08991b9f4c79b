"""A trip under search: a route for each day, and what its spots add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from lingyuan_trip.planner.day_arrays import Flags, Ints
from lingyuan_trip.planner.local_search.route import Route
from lingyuan_trip.planner.local_search.spot_table import SpotTable

_ROUTES_KEPT = 4000


class Routes:
    """Makes each order of stops once, as searches come back to the same ones."""

    def __init__(self, table: SpotTable) -> None:
        self._table = table
        self._known: dict[tuple[int, tuple[int, ...]], Route] = {}

    def get(self, number: int, stops: tuple[int, ...]) -> Route:
        """The route of a day."""
        route = self._known.get((number, stops))
        if route is None:
            if len(self._known) >= _ROUTES_KEPT:
                self._known.clear()
            route = self._known[number, stops] = Route(self._table.days[number], stops)
        return route


class Trip:
    """Routes that share no spot, keep groups and budget, and may be short of required spots."""

    def __init__(self, table: SpotTable, routes: Routes, days: Sequence[Iterable[int]]) -> None:
        self.table = table
        self._routes = routes
        self.days = [routes.get(number, tuple(day)) for number, day in enumerate(days)]
        self.is_inside = np.zeros(table.size, dtype=bool)
        self._has_group = np.zeros(table.groups, dtype=bool)
        self._counts = [0] * table.kinds
        self._spent = 0
        self._merit = 0
        for route in self.days:
            for place in route.stops:
                self._enter(place)

    def copy(self) -> Trip:
        """A trip that changes on its own."""
        twin = Trip.__new__(Trip)
        twin.table, twin._routes = self.table, self._routes
        twin.days = self.days.copy()
        twin.is_inside, twin._has_group = self.is_inside.copy(), self._has_group.copy()
        twin._counts, twin._spent, twin._merit = self._counts.copy(), self._spent, self._merit
        return twin

    @property
    def merit(self) -> int:
        """What the search makes as large as possible; see SpotTable."""
        return self._merit + self.table.wish * sum(route.is_possible for route in self.days)

    @property
    def worth(self) -> int:
        """The value of the trip's spots."""
        table = self.table
        return self._merit - table.wish * int(self.is_inside[table.required_rows].sum())

    @property
    def rank(self) -> tuple[int, int]:
        """Larger is better: merit, then the days' return minutes."""
        return self.merit, -sum(route.back for route in self.days)

    @property
    def is_whole(self) -> bool:
        """Whether every day is possible and every required spot is visited."""
        required = self.table.required_rows
        is_met = bool(self.is_inside[required].all())
        return is_met and all(route.is_possible for route in self.days)

    @property
    def stops(self) -> list[tuple[int, ...]]:
        """The stops of each day."""
        return [route.stops for route in self.days]

    def list_worths(self) -> Ints:
        """What each spot would add to the merit; 0 or less where it must not enter."""
        table = self.table
        worths = table.merits
        if table.is_diverse:
            worths = worths - table.rises[np.array(self._counts)][table.kind_rows]
        return np.where(self._is_barred(), 0, worths)

    def loss_of(self, place: int) -> int:
        """What the merit would lose without a spot."""
        table = self.table
        count = self._counts[table.kind[place]]
        return table.merit[place] - table.charges[count] + table.charges[count - 1]

    def insert(self, number: int, position: int, place: int) -> None:
        """Put a spot before a position of a day."""
        self._enter(place)
        route = self.days[number]
        self.days[number] = self._routes.get(number, route.with_spot(position, place))

    def remove(self, number: int, begin: int, end: int) -> tuple[int, ...]:
        """Take the stops from `begin` until before `end` out of a day."""
        stops = self.days[number].stops
        for place in stops[begin:end]:
            self._leave(place)
        self.days[number] = self._routes.get(number, stops[:begin] + stops[end:])
        return stops[begin:end]

    def _is_barred(self) -> Flags:
        table = self.table
        barred = self.is_inside
        if table.groups > 1:
            barred = barred | self._has_group[table.group_rows]
        if table.budget is not None:
            barred = barred | (table.prices > table.budget - self._spent)
        return barred

    def _enter(self, place: int) -> None:
        table = self.table
        kind, group = table.kind[place], table.group[place]
        count = self._counts[kind]
        self._counts[kind] = count + 1
        self._merit += table.merit[place] - table.charges[count + 1] + table.charges[count]
        self._spent += table.price[place]
        self._has_group[group] = group > 0
        self.is_inside[place] = True

    def _leave(self, place: int) -> None:
        table = self.table
        kind, group = table.kind[place], table.group[place]
        count = self._counts[kind]
        self._counts[kind] = count - 1
        self._merit -= table.merit[place] - table.charges[count] + table.charges[count - 1]
        self._spent -= table.price[place]
        self._has_group[group] = False
        self.is_inside[place] = False
