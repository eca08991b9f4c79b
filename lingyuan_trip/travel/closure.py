"""Shortest ways over other places, so that a detour never seems to save time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from lingyuan_trip.travel.travel_times import FloatMatrix, IntMatrix

Pair = tuple[int, int]


def close(minutes: IntMatrix, km: FloatMatrix) -> None:
    """Lower minutes in place to the quickest way (n × n, Floyd–Warshall); km become that way's."""
    over, quicker = np.empty_like(minutes), np.empty(minutes.shape, dtype=np.bool_)
    for via in range(len(minutes)):
        np.add(minutes[:, via, None], minutes[None, via, :], out=over)
        np.less(over, minutes, out=quicker)
        if quicker.any():
            rows, columns = np.nonzero(quicker)
            minutes[rows, columns] = over[rows, columns]
            km[rows, columns] = km[rows, via] + km[via, columns]


def close_around_surveys(
    minutes: IntMatrix, km: FloatMatrix, surveyed: Mapping[Pair, tuple[int, float]]
) -> None:
    """Close in place so that estimates do not undercut the surveyed minutes and km of a pair.

    The matrices are symmetric. Closing alone would go round a slow surveyed road by two legs that
    are merely estimated; so estimates along such a road are stretched first. Only surveys that
    contradict each other still lower one another.
    """
    _put(minutes, km, surveyed)
    close(minutes, km)
    lifted = minutes.astype(np.float64)
    for (a, b), (survey, _) in sorted(surveyed.items()):
        if minutes[a, b] < survey:
            np.maximum(lifted, _apart(minutes, a, b, survey), out=lifted)
    raised = np.ceil(lifted - 1e-9).astype(np.int32)
    stretch = np.divide(raised, minutes, out=np.ones_like(km), where=minutes > 0)
    minutes[:], km[:] = raised, km * stretch
    _put(minutes, km, surveyed)
    close(minutes, km)


def _put(minutes: IntMatrix, km: FloatMatrix, surveyed: Mapping[Pair, tuple[int, float]]) -> None:
    for (a, b), (minute, length) in surveyed.items():
        minutes[a, b] = minutes[b, a] = minute
        km[a, b] = km[b, a] = length


def _apart(minutes: IntMatrix, a: int, b: int, survey: int) -> FloatMatrix:
    """How far places are apart along the way from a to b, which takes `survey` minutes.

    A difference of one number for each place, it obeys the triangle inequality by itself, and so
    does the larger of it and any closed matrix.
    """
    from_a, to_b = minutes[a].astype(np.float64), minutes[:, b].astype(np.float64)
    along = survey * from_a / np.maximum(from_a + to_b, 1.0)
    along[b] = survey
    apart: FloatMatrix = np.abs(along[:, None] - along[None, :])
    return apart
