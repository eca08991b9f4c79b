"""How soon a change by hand stands: `python -m benchmarks.editing`.

The shipped data, trips of 12 stops on one day and on three, timed anew after a change as the window
does: nothing of the changed days is kept. Ways to mend are looked for at every trouble of these
plans, of which many are broken. Garbage is collected between the measurements, as the window does
it between events. Processor time of one process, the median and the worst of all.

Opening reads and checks a file of 200 steps and twenty plans and puts it into the document. Writing
a change down is what it costs on the GUI thread to keep it from being lost; the first one after
opening writes the whole history. Wall clock, the disk included.

Sheets are laid out and painted offscreen: the shipped data, one day and three. Wall clock, the
median, and the first one in the process, which loads icons, drawings and the relief.
"""

from __future__ import annotations

import datetime as dt
import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from benchmarks import keeping, printing
from benchmarks.report import Figure, finish, parser
from lingyuan_trip.almanac import Almanac
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip_request import TravelMode, TripRequest
from lingyuan_trip.planner.by_hand.ground import Ground
from lingyuan_trip.planner.by_hand.hand_planner import HandPlanner
from lingyuan_trip.planner.by_hand.retime import Retimer
from lingyuan_trip.travel.estimate import estimate_travel_times

STOPS = 12
REQUEST = TripRequest(dt.date(2026, 9, 12), 9 * 60 + 30, 18 * 60 + 30)
_RUNS = 30
_LIMIT = 16.0


def make_ground() -> Ground:
    """The shipped data, by car."""
    dataset = load_dataset()
    assert dataset.guidebook is not None
    almanac = Almanac({each.year: each for each in dataset.arrangements})
    times = estimate_travel_times(dataset.guidebook, TravelMode.DRIVE)
    return Ground(dataset.guidebook, times, almanac.day)


def make_plans(book: Guidebook, days: int) -> list[Arrangement]:
    """Twelve stops dealt out to the days, another dozen for each plan."""
    spots = [spot.id for spot in book.spots if spot.position is not None]
    dozens = [[spots[(first + step) % len(spots)] for step in range(STOPS)] for first in range(12)]
    return [
        Arrangement(tuple(ArrangedDay(tuple(dozen[day::days])) for day in range(days)))
        for dozen in dozens
    ]


def measure(work: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    gc.collect()
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def measure_timing(ground: Ground, request: TripRequest, plan: Arrangement) -> float:
    """Of one plan with nothing kept but what was looked up in the data."""
    return measure(lambda: Retimer(ground, request).time(plan))


def measure_mends(hands: HandPlanner, request: TripRequest, plan: Arrangement) -> Iterator[float]:
    """Of the ways out of each trouble of a plan."""
    timed = hands.time(request, plan)
    for trouble in timed.troubles:
        yield measure(partial(hands.find_mends, timed, trouble))


def list_figures(ground: Ground, days: int) -> Iterator[Figure]:
    """The figures of trips of so many days."""
    request = replace(REQUEST, days=days)
    plans = make_plans(ground.guidebook, days)
    for plan in plans:
        measure_timing(ground, request, plan)
    taken = [measure_timing(ground, request, plan) for plan in plans for _ in range(_RUNS)]
    name = f"{STOPS} stops, {days} day{'s' if days > 1 else ''}"
    yield Figure(f"re-time {name}, median", statistics.median(taken), "ms", _LIMIT)
    yield Figure(f"re-time {name}, worst", max(taken), "ms", _LIMIT)
    hands = HandPlanner(lambda _mode: ground)
    mended = [each for plan in plans for each in measure_mends(hands, request, plan)]
    yield Figure(f"ways to mend, {name}, median", statistics.median(mended), "ms")
    yield Figure(f"ways to mend, {name}, worst", max(mended), "ms")


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "").parse_args()
    gc.disable()
    ground = make_ground()
    figures = [figure for days in (1, 3) for figure in list_figures(ground, days)]
    figures += printing.list_figures()
    return finish([*figures, *keeping.list_figures(_RUNS)], words.json)


if __name__ == "__main__":
    raise SystemExit(main())
