"""How long sheets take: part of `python -m benchmarks.editing`."""

from __future__ import annotations

import datetime as dt
import os
import statistics
import time
from collections.abc import Iterator

from benchmarks.report import Figure
from lingyuan_trip.almanac import Almanac
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.formats import Format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.planner.resilience.slack import find_slacks
from lingyuan_trip.planner.trip_planner import TripPlanner
from lingyuan_trip.travel.estimate import estimate_travel_times

_LIMIT = 1.5
_RUNS = 5
_DATE = dt.date(2026, 9, 12)


def make_handout(days: int) -> Handout:
    """A planned trip over the shipped data."""
    dataset = load_dataset()
    book = dataset.guidebook
    assert book is not None
    calendar = Almanac({each.year: each for each in dataset.arrangements}).day
    request = TripRequest(_DATE, 9 * 60 + 30, 18 * 60 + 30, days=days)
    result = TripPlanner(book, estimate_travel_times(book, request.mode), calendar).plan(request)
    assert result.itinerary is not None
    slacks = find_slacks(result.itinerary, request, book.spots, calendar)
    made = dt.datetime(2026, 9, 1, tzinfo=dt.UTC)
    return Handout(result, book, calendar, made, slacks, dataset.describe())


def list_figures() -> Iterator[Figure]:
    """The figures of A4 sheets, of the booklet and of the long picture; needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from lingyuan_trip.gui.application import make_application
    from lingyuan_trip.gui.look import load_fonts
    from lingyuan_trip.gui.printing.output import draw

    application = make_application(["benchmark"], "")
    application.setStyle("Fusion")
    load_fonts()
    for days in (1, 3):
        handout = make_handout(days)
        for kind, paper in ((Format.PDF, "a4"), (Format.PDF, "a6"), (Format.PNG, "long")):
            taken = []
            for _ in range(_RUNS):
                begun = time.perf_counter()
                draw(kind, paper, handout)
                taken.append(time.perf_counter() - begun)
            name = f"{paper} {kind.value}, {days} day{'s' if days > 1 else ''}"
            limit = _LIMIT if paper == "a4" else None
            yield Figure(f"{name}, median", statistics.median(taken), "s", limit)
            yield Figure(f"{name}, first", taken[0], "s", limit)
