"""Minutes and kilometres of road from a server that speaks like OSRM or like Valhalla.

Asked only by staff, by an address they give. An answer is believed only as far as it makes sense.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from lingyuan_trip.domain.errors import EnvironmentFault, RequestError

_ROWS_AT_ONCE = 10
_LARGEST_ANSWER = 16 * 1024 * 1024
_FASTEST_KM_PER_HOUR = 120.0
_ROUNDING = 0.98

Point = tuple[float, float]
Progress = Callable[[int, int], None]


class ServerKind(StrEnum):
    """Which language a road server speaks."""

    OSRM = "osrm"
    VALHALLA = "valhalla"


@dataclass(frozen=True, slots=True)
class Way:
    """A way by car in one direction."""

    km: float
    minutes: float


Matrix = list[list[Way | None]]


@dataclass(frozen=True, slots=True)
class RoadServer:
    """A server at an address; `patience` is in seconds."""

    address: str
    kind: ServerKind
    patience: float = 30.0

    def ask(self, points: Sequence[Point], progress: Progress = lambda *_: None) -> Matrix:
        """Ways between all points (latitude, longitude; WGS-84), None where there is none.

        Raises EnvironmentFault when the server does not answer or answers nonsense.
        """
        matrix: Matrix = []
        for first in range(0, len(points), _ROWS_AT_ONCE):
            rows = range(first, min(first + _ROWS_AT_ONCE, len(points)))
            ask = self._ask_osrm if self.kind is ServerKind.OSRM else self._ask_valhalla
            try:
                found = ask(points, rows)
            except (ValueError, KeyError, TypeError, IndexError) as error:
                raise _nonsense(self.address) from error
            if len(found) != len(rows) or any(len(row) != len(points) for row in found):
                raise _nonsense(self.address)
            matrix += found
            progress(len(matrix), len(points))
        _check(matrix, points, self.address)
        return matrix

    def _ask_osrm(self, points: Sequence[Point], rows: range) -> Matrix:
        places = ";".join(f"{lon:.6f},{lat:.6f}" for lat, lon in points)
        sources = ";".join(str(row) for row in rows)
        query = f"sources={sources}&annotations=duration,distance"
        answer = self._fetch(f"/table/v1/driving/{places}?{query}", None)
        if answer["code"] != "Ok":
            raise ValueError(answer["code"])
        return [
            [_way(metres, seconds, 1000) for metres, seconds in zip(*row, strict=True)]
            for row in zip(answer["distances"], answer["durations"], strict=True)
        ]

    def _ask_valhalla(self, points: Sequence[Point], rows: range) -> Matrix:
        places = [{"lat": lat, "lon": lon} for lat, lon in points]
        question = {
            "sources": [places[row] for row in rows],
            "targets": places,
            "costing": "auto",
            "units": "kilometers",
        }
        answer = self._fetch("/sources_to_targets", question)
        table = answer["sources_to_targets"]
        return [[_way(cell["distance"], cell["time"], 1) for cell in row] for row in table]

    def _fetch(self, path: str, question: object) -> Any:
        body = None if question is None else json.dumps(question).encode()
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        request = Request(self.address.rstrip("/") + path, body, headers)
        try:
            # The scheme was checked when the address was taken.
            with urlopen(request, timeout=self.patience) as answer:
                return json.loads(answer.read(_LARGEST_ANSWER))
        except HTTPError as error:
            with error:
                raise _refused(self.address, error.code) from error
        except (OSError, URLError, HTTPException) as error:
            raise _silent(self.address, self.patience) from error


def check_address(address: str) -> str:
    """The address of a server; raises RequestError unless it is one of the web."""
    try:
        parts = urlsplit(address)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.query
    except ValueError:
        sound = False
    if not sound:
        raise RequestError(
            f"{address!r} 不是道路服务的地址，要像 http://localhost:8002 这样。",
            f"{address!r} is no address of a road server; it should look like "
            "http://localhost:8002.",
        )
    return address


def _way(length: float | None, seconds: float | None, units_per_km: int) -> Way | None:
    if length is None or seconds is None:
        return None
    way = Way(float(length) / units_per_km, float(seconds) / 60)
    if not (math.isfinite(way.km) and math.isfinite(way.minutes)) or min(way.km, way.minutes) < 0:
        raise ValueError("no length or time")
    return way


def _check(matrix: Matrix, points: Sequence[Point], address: str) -> None:
    """No way is shorter than the straight line, or faster than a car may go."""
    for start, row in zip(points, matrix, strict=True):
        for end, way in zip(points, row, strict=True):
            if way is None or start == end:
                continue
            too_short = way.km < _straight_km(start, end) * _ROUNDING - 1.0
            if too_short or way.km > way.minutes / 60 * _FASTEST_KM_PER_HOUR + 0.5:
                raise _nonsense(address)


def _straight_km(start: Point, end: Point) -> float:
    north = math.radians(end[0] - start[0])
    east = math.radians(end[1] - start[1]) * math.cos(math.radians((start[0] + end[0]) / 2))
    return 6371.0 * math.hypot(north, east)


def _silent(address: str, patience: float) -> EnvironmentFault:
    return EnvironmentFault(
        f"道路服务 {address} 没有回答（等了 {patience:g} 秒以内）。数据没有改动，里程仍按估算。",
        f"The road server {address} did not answer (within {patience:g} s). "
        "Nothing was changed; the estimates stay.",
    )


def _refused(address: str, code: int) -> EnvironmentFault:
    return EnvironmentFault(
        f"道路服务 {address} 回答 HTTP {code}：地址或 --kind 可能不对。"
        "数据没有改动，里程仍按估算。",
        f"The road server {address} answered HTTP {code}: the address or --kind may be wrong. "
        "Nothing was changed; the estimates stay.",
    )


def _nonsense(address: str) -> EnvironmentFault:
    return EnvironmentFault(
        f"道路服务 {address} 的回答不对（缺数、比直线还短，或快得不可能）。"
        "数据没有改动，里程仍按估算。",
        f"The road server {address} answered nonsense (numbers missing, shorter than the straight "
        "line, or impossibly fast). Nothing was changed; the estimates stay.",
    )
