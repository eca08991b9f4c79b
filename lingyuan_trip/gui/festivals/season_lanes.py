"""The best months of spots over a year: one lane for each kind of spot."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import DateRange
from lingyuan_trip.domain.season import has_own_season
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.gui.festivals.year_lanes import PastSpan, YearSpan


@dataclass(frozen=True, slots=True)
class SeasonLane:
    """The spots of a kind with the days on which they are at their best; estimates come first, so
    that what is published is painted over them.
    """

    kind: SpotKind
    spans: tuple[YearSpan, ...]
    past: tuple[PastSpan, ...] = ()


def build_season_lanes(spots: Sequence[Spot], year: int) -> tuple[SeasonLane, ...]:
    """A lane for each kind with a season, the shortest seasons first."""
    kinds = defaultdict(list)
    for spot in spots:
        if has_own_season(spot):
            kinds[spot.kind].append(spot)
    ordered = sorted(kinds, key=lambda kind: min(_count_months(spot) for spot in kinds[kind]))
    return tuple(SeasonLane(kind, _spans(kinds[kind], year)) for kind in ordered)


def _count_months(spot: Spot) -> int:
    return 12 if spot.season is None else len(spot.season.value)


def _spans(spots: Sequence[Spot], year: int) -> tuple[YearSpan, ...]:
    found = {span for spot in spots for span in _of_spot(spot, year)}
    order = {Certainty.ESTIMATED: 0, Certainty.DATED: 1}
    return tuple(sorted(found, key=lambda span: (order[span.certainty], span.dates.start)))


def _of_spot(spot: Spot, year: int) -> Iterator[YearSpan]:
    assert spot.season is not None
    certainty = Certainty.ESTIMATED if spot.season.evidence.is_estimate else Certainty.DATED
    months = spot.season.value
    for first in sorted(month for month in months if month - 1 not in months):
        last = first
        while last + 1 in months:
            last += 1
        end = dt.date(year, last, calendar.monthrange(year, last)[1])
        yield YearSpan(DateRange(dt.date(year, first, 1), end), certainty)
