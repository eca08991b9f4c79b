"""A limit of time: it may only end a search."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from lingyuan_trip.cli.arguments import seconds


def add_time_limit(parser: argparse.ArgumentParser) -> None:
    """The option that ends a search after some seconds."""
    parser.add_argument(
        "--time-limit",
        type=seconds,
        metavar="S",
        help="最多计算这么多秒；到时给出已找到的最好答案，并说明未证明",
    )


def stop_after(limit: float | None) -> Callable[[], bool]:
    """A stop criterion that says True once the limit is over; without one, never."""
    if limit is None:
        return lambda: False
    end = time.monotonic() + limit
    return lambda: time.monotonic() >= end
