"""How long a cancelled plan goes on: `python -m benchmarks.cancelling`.

Made-up counties with every rule; the stop says yes at many moments spread evenly over the time
that the whole plan takes. CPU milliseconds of one core from that moment to the plan in hand.
"""

from __future__ import annotations

import statistics
import sys
import time
from typing import Any

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.planner.plan import plan
from tests.builders import make_calendar, make_request
from tests.planner.county import make_county

_MOMENTS = 24
_LIMIT = 100.0


def main() -> int:
    """Print the figures."""
    arguments = parser(__doc__ or "").parse_args()
    figures = []
    for spots, days in ((30, 1), (60, 1), (25, 2), (25, 3), (40, 3), (60, 2)):
        late = _measure(spots, days)
        name = f"{spots} spots, {days} day"
        figures.append(Figure(f"{name}, median", statistics.median(late), "ms", _LIMIT))
        figures.append(Figure(f"{name}, worst", max(late), "ms", _LIMIT))
    return finish(figures, arguments.json)


def _measure(count: int, days: int) -> list[float]:
    spots, times = make_county(count, 5)
    lodgings = (spots[0].id,) if days > 1 else ()
    request = make_request("09:20", "17:40", days=days, lodgings=lodgings)
    parts = (spots, (), times, make_calendar())
    whole = _time(request, parts, None)
    return [
        1000 * (_time(request, parts, moment) - moment)
        for moment in (whole * number / _MOMENTS for number in range(_MOMENTS))
    ]


def _time(request: TripRequest, parts: tuple[Any, ...], moment: float | None) -> float:
    start = time.process_time()

    def stop() -> bool:
        return moment is not None and time.process_time() - start >= moment

    plan(request, *parts, stop=stop)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
