"""Writes a trip's history, whole or what is new since it was last written.

Requests, plans and arrangements are written once, in lists of their own; the states name them by
number. So a file with two hundred steps stays small, and a step costs no more than what it
changed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from lingyuan_trip import __version__
from lingyuan_trip.domain.arrangement import Arrangement
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import Step, TripHistory
from lingyuan_trip.domain.trip_request import Interest, Liking, TripRequest
from lingyuan_trip.export.plan_json import answer_to_dict, request_to_dict
from lingyuan_trip.export.trip_file.content import FORMAT, NUMBER, DataUsed, TripFile, list_places

T = TypeVar("T")
FindName = Callable[[str], LocalizedText | None]
FindData = Callable[[PlanResult], DataUsed | None]


def write_trip(file: TripFile) -> bytes:
    """The content of a `.lytrip` file: JSON, a line for each request, plan and state."""
    recorder = TripRecorder(file.names.get, file.made_with.get)
    record = recorder.record(file.history)
    head = {"format": f"{FORMAT}/{NUMBER}", "program": file.program or __version__}
    parts = {**head, **{key: record[key] for key in record if key not in ("drop", "keep")}}
    lines = (f"{json.dumps(key)}: {_write_part(part)}" for key, part in parts.items())
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("utf-8")


def to_line(value: object) -> str:
    """Plain values as JSON in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_part(part: object) -> str:
    if not isinstance(part, list):
        return json.dumps(part, ensure_ascii=False)
    return "[\n" + ",\n".join(to_line(item) for item in part) + "\n]" if part else "[]"


class TripRecorder:
    """Remembers what it has written, and writes what has become of it as a record of plain values.

    A record says how many of the oldest states fall away (`drop`), how many of the rest stay
    (`keep`), which come after them, and which is in force (`at`).
    """

    def __init__(self, find_name: FindName, find_data: FindData) -> None:
        self._find_name = find_name
        self._find_data = find_data
        self._named: set[str] = set()
        self._requests: _Pool[TripRequest] = _Pool(_write_request)
        self._plans: _Pool[PlanResult] = _Pool(self._write_plan)
        self._arrangements: _Pool[Arrangement] = _Pool(_write_arrangement)
        self._trips: tuple[Trip, ...] = ()

    def record(self, history: TripHistory) -> dict[str, Any]:
        """What is new since the last record; all of it the first time."""
        drop, keep = _compare(self._trips, history.trips)
        steps = (None, *history.steps)
        fresh = range(keep, len(history.trips))
        states = [self._write_state(history.trips[n], steps[n] if n else None) for n in fresh]
        self._trips = history.trips
        return {
            "drop": drop,
            "keep": keep,
            "at": history.at,
            "states": states,
            # Plans name requests, so they are taken first.
            "plans": self._plans.take(),
            "requests": self._requests.take(),
            "arrangements": self._arrangements.take(),
            "names": self._write_names(history.trips[n] for n in fresh),
        }

    def _write_state(self, trip: Trip, step: Step | None) -> dict[str, Any]:
        said = {} if step is None else {"step": _write_step(step)}
        return {
            **said,
            "request": self._requests.number(trip.request),
            "plan": None if trip.result is None else self._plans.number(trip.result),
            "arrangement": None
            if trip.arrangement is None
            else self._arrangements.number(trip.arrangement),
        }

    def _write_plan(self, result: PlanResult) -> dict[str, Any]:
        data = self._find_data(result)
        return {
            "data": None if data is None else dict(data),
            "request": self._requests.number(result.request),
            **answer_to_dict(result, _write_words),
        }

    def _write_names(self, trips: Iterable[Trip]) -> dict[str, Any]:
        places = {place for trip in trips for place in list_places(trip)} - self._named
        self._named |= places
        names = {place: self._find_name(place) for place in sorted(places)}
        return {place: _write_words(name) for place, name in names.items() if name is not None}


class _Pool(Generic[T]):
    """Values by number; each is written once, when it first comes."""

    def __init__(self, write: Callable[[T], dict[str, Any]]) -> None:
        self._write = write
        self._numbers: dict[int, int] = {}
        # Holding them keeps their identities from being given away again.
        self._values: list[T] = []
        self._fresh: list[dict[str, Any]] = []

    def number(self, value: T) -> int:
        """The number of a value."""
        found = self._numbers.get(id(value))
        if found is None:
            found = self._numbers[id(value)] = len(self._values)
            self._values.append(value)
            self._fresh.append(self._write(value))
        return found

    def take(self) -> list[dict[str, Any]]:
        """What was written since it was last taken."""
        fresh, self._fresh = self._fresh, []
        return fresh


def _compare(old: tuple[Trip, ...], new: tuple[Trip, ...]) -> tuple[int, int]:
    """How many of the old states were dropped at the front, and how many stay after them."""
    drop = next((n for n, trip in enumerate(old) if trip is new[0]), len(old))
    keep = 0
    for before, after in zip(old[drop:], new, strict=False):
        if before is not after:
            break
        keep += 1
    return drop, keep


def _write_request(request: TripRequest) -> dict[str, Any]:
    # Nights that were not chosen stay so; some interests and kinds of spot share a name.
    likings = [
        *({"interest": name.value} for name in sorted(request.interests)),
        *map(_write_liking, sorted(request.likings, key=_by_kind)),
    ]
    return {**request_to_dict(request), "lodgings": list(request.lodgings), "likings": likings}


def _write_liking(liking: Liking) -> dict[str, Any]:
    key = "interest" if isinstance(liking.name, Interest) else "kind"
    return {key: liking.name.value, "weight": liking.weight}


def _by_kind(liking: Liking) -> tuple[str, str, int]:
    return type(liking.name).__name__, liking.name.value, liking.weight


def _write_arrangement(arrangement: Arrangement) -> dict[str, Any]:
    return {
        "days": [
            {"spots": list(day.spots), "lunch_after": day.lunch_after} for day in arrangement.days
        ]
    }


def _write_step(step: Step) -> dict[str, Any]:
    return {"text": step.text, "spot": None if step.spot is None else _write_words(step.spot)}


def _write_words(text: LocalizedText) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en} if text.en else {"zh": text.zh}
