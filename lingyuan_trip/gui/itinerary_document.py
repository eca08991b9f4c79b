"""The visitor's trip: one immutable value, changed only through an undo stack."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.trip_request import TripRequest


class Wish(StrEnum):
    """What the visitor says of a spot: 想去, 不去, or nothing."""

    WANT = "want"
    AVOID = "avoid"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Trip:
    """What was asked and what was answered; `result` is None until a plan was made."""

    request: TripRequest
    result: PlanResult | None = None

    @property
    def is_current(self) -> bool:
        """Whether the plan answers the request as it stands."""
        return self.result is not None and self.result.request == self.request


class _Replace(QUndoCommand):
    def __init__(self, document: ItineraryDocument, old: Trip, new: Trip, text: str) -> None:
        super().__init__(text)
        self._document = document
        self._old = old
        self._new = new

    def undo(self) -> None:
        self._document._show(self._old)

    def redo(self) -> None:
        self._document._show(self._new)


class ItineraryDocument(QObject):
    """Holds the trip and its undo stack; nothing edits the trip behind it."""

    changed = Signal(object)

    def __init__(self, request: TripRequest) -> None:
        super().__init__()
        self._trip = Trip(request)
        self.undo_stack = QUndoStack(self)

    @property
    def trip(self) -> Trip:
        """The trip as it stands."""
        return self._trip

    def replace(self, trip: Trip, text: str) -> None:
        """Put a new trip in place of the old; `text` names the step for undo."""
        if trip != self._trip:
            self.undo_stack.push(_Replace(self, self._trip, trip, text))

    def change_request(self, request: TripRequest, text: str) -> None:
        """Ask for something else; the plan made so far stays until a new one is made."""
        self.replace(replace(self._trip, request=request), text)

    def accept(self, result: PlanResult, text: str) -> None:
        """Take over a planner's answer as one undoable step."""
        self.replace(Trip(result.request, result), text)

    def wish_of(self, spot: str) -> Wish:
        """What the visitor said of a spot."""
        if spot in self._trip.request.must:
            return Wish.WANT
        return Wish.AVOID if spot in self._trip.request.avoid else Wish.NONE

    def set_wish(self, spot: str, wish: Wish, text: str) -> None:
        """Say of a spot that it is wanted, not wanted, or neither."""
        request = self._trip.request
        must = request.must - {spot} | ({spot} if wish is Wish.WANT else frozenset())
        avoid = request.avoid - {spot} | ({spot} if wish is Wish.AVOID else frozenset())
        self.change_request(replace(request, must=must, avoid=avoid), text)

    def _show(self, trip: Trip) -> None:
        self._trip = trip
        self.changed.emit(trip)
