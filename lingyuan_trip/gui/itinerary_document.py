"""The visitor's trip: one immutable value, changed only through an undo stack."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.request_edits import unfix
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import MOST_STEPS, Step, TripHistory
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate_marked


class Wish(StrEnum):
    """What the visitor says of a spot: 想去, 不去, or nothing."""

    WANT = "want"
    AVOID = "avoid"
    NONE = "none"


class _Replace(QUndoCommand):
    def __init__(self, document: ItineraryDocument, old: Trip, new: Trip, step: Step) -> None:
        super().__init__()
        self._document = document
        self.step = step
        self.old = old
        self.new = new
        self.name()

    def name(self) -> None:
        """Say in the language of the interface what the step was."""
        words = translate_marked("Step", self.step.text)
        name = self.step.spot
        self.setText(words if name is None else words.replace("{spot}", formatting.say(name)))

    def undo(self) -> None:
        self._document._show(self.old)

    def redo(self) -> None:
        self._document._show(self.new)


class ItineraryDocument(QObject):
    """Holds the trip and its undo stack; nothing edits the trip behind it.

    `wished` comes after a wish was said or taken back, which one click elsewhere may have done.
    """

    changed = Signal(object)
    wished = Signal()

    def __init__(self, request: TripRequest) -> None:
        super().__init__()
        self._trip = Trip(request)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(MOST_STEPS)

    @property
    def trip(self) -> Trip:
        """The trip as it stands."""
        return self._trip

    def replace(self, trip: Trip, text: str, spot: LocalizedText | None = None) -> None:
        """Put a new trip in place of the old.

        `text` names the step for undo: marked in the context `Step`, with `{spot}` for a name.
        """
        if trip != self._trip:
            self.undo_stack.push(_Replace(self, self._trip, trip, Step(text, spot)))

    def change_request(
        self, request: TripRequest, text: str, spot: LocalizedText | None = None
    ) -> None:
        """Ask for something else; the plan made so far stays, by the new conditions."""
        self.replace(replace(self._trip, request=request), text, spot)

    def accept(self, result: PlanResult, text: str) -> None:
        """Take over a planner's answer as one undoable step."""
        self.replace(Trip(result.request, result), text)

    def wish_of(self, spot: str) -> Wish:
        """What the visitor said of a spot."""
        if spot in self._trip.request.must:
            return Wish.WANT
        return Wish.AVOID if spot in self._trip.request.avoid else Wish.NONE

    def name_steps(self) -> None:
        """Name every step again, after the language of the interface changed."""
        for command in self._list_commands():
            command.name()

    @property
    def history(self) -> TripHistory:
        """Every state that can be undone or redone to."""
        commands = self._list_commands()
        trips = [command.new for command in commands]
        first = commands[0].old if commands else self._trip
        steps = tuple(command.step for command in commands)
        return TripHistory((first, *trips), steps, self.undo_stack.index())

    def restore(self, history: TripHistory, saved_at: int | None = None) -> None:
        """Take the place of whatever was there, with every step that can be undone or redone.

        `saved_at` is the state that a file holds, None where no file holds any.
        """
        self.blockSignals(True)
        self.undo_stack.clear()
        self._trip = history.trips[0]
        for trip, step in zip(history.trips[1:], history.steps, strict=True):
            self.undo_stack.push(_Replace(self, self._trip, trip, step))
        self.undo_stack.resetClean()
        if saved_at is not None:
            self.undo_stack.setIndex(saved_at)
            self.undo_stack.setClean()
        self.undo_stack.setIndex(history.at)
        self.blockSignals(False)
        self._show(history.trip)

    def _list_commands(self) -> list[_Replace]:
        found = [self.undo_stack.command(number) for number in range(self.undo_stack.count())]
        return [command for command in found if isinstance(command, _Replace)]

    def set_wish(self, spot: str, wish: Wish, text: str, name: LocalizedText | None = None) -> None:
        """Say of a spot that it is wanted, not wanted, or neither."""
        request = self._trip.request
        must = request.must - {spot} | ({spot} if wish is Wish.WANT else frozenset())
        avoid = request.avoid - {spot} | ({spot} if wish is Wish.AVOID else frozenset())
        if wish is Wish.AVOID:
            request = unfix(request, spot)
        self.change_request(replace(request, must=must, avoid=avoid), text, name)
        self.wished.emit()

    def _show(self, trip: Trip) -> None:
        self._trip = trip
        self.changed.emit(trip)
