"""What stands in the form, which may not make sense yet. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pin, TripRequest
from lingyuan_trip.gui.itinerary.nights import list_nights


class RequestDraft:
    """Changes on top of the request as it stands; kept while they make no sense together."""

    def __init__(self, request: TripRequest) -> None:
        self._base = request
        self._changes: dict[str, Any] = {}
        self._step = ""

    @property
    def has_changes(self) -> bool:
        """Whether anything differs from the request as it stands."""
        return bool(self._changes)

    @property
    def step(self) -> str:
        """The name of the last change, for undo."""
        return self._step

    def value(self, field: str) -> Any:
        """What stands in the form for a field of the request."""
        return self._changes.get(field, getattr(self._base, field))

    def put(self, field: str, value: object, step: str) -> None:
        """Change a field; `step` names the change."""
        if getattr(self._base, field) == value:
            self._changes.pop(field, None)
        else:
            self._changes[field] = value
        self._step = step

    def put_all(self, changes: Mapping[str, object], step: str) -> None:
        """Change several fields that belong together."""
        for field, value in changes.items():
            self.put(field, value, step)

    @property
    def shown(self) -> TripRequest:
        """The request that stands in the form, or the one as it stands where that makes none."""
        return self._base if self.problem() else self.build()

    def build(self) -> TripRequest:
        """The request the form asks for; raises RequestError if it makes no sense."""
        return replace(self._base, **self._changes)

    def problem(self) -> LocalizedText | None:
        """Why the request makes no sense; None if it does."""
        try:
            self.build()
        except RequestError as error:
            return error.text
        return None

    @property
    def nights(self) -> tuple[str, ...]:
        """Where each night is spent (ids)."""
        return list_nights(self.value("lodgings"), self.value("days"))

    @property
    def late_pins(self) -> tuple[Pin, ...]:
        """What is fixed on a day that the trip does not have."""
        days = self.value("days")
        pins = (pin for pin in self.value("pins") if pin.day is not None and pin.day > days)
        return tuple(sorted(pins, key=lambda pin: pin.spot))

    @property
    def has_odd_day(self) -> bool:
        """Whether a day at a lodging would end before it begins."""
        return bool(self.value("days") > 1 and self.value("day_start") >= self.value("day_end"))

    def follow(self, request: TripRequest) -> None:
        """Stand on another request.

        What makes no sense yet is kept, unless one of the kept fields was changed elsewhere.
        """
        moved = any(getattr(request, f) != getattr(self._base, f) for f in self._changes)
        self._base = request
        if moved or not self.problem():
            self._changes.clear()
