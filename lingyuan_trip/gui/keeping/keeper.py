"""The file of the trip that is open, and the draft of what is not saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import ChangedMeanwhile, LingyuanTripError
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.trip_file import (
    MOST_BYTES,
    Draft,
    DraftHead,
    TripFile,
    TripRecorder,
    find_names,
    load_trip,
    read_trip,
    save_trip,
    write_trip,
)
from lingyuan_trip.export.trip_file.content import DataUsed, Names
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.job import Job
from lingyuan_trip.gui.keeping.drafts import Drafts, LeftDraft
from lingyuan_trip.gui.keeping.journal import Journal
from lingyuan_trip.storage import find_content

_SETTLED_AFTER = 5000
_WAIT = 5000
_UNKNOWN = b""
"""Stands for a content that no `.lytrip` file has."""


class TripKeeper(QObject):
    """Opens and saves the trip of a document, and writes down at once what is not saved.

    `changed` comes when the name or the unsaved mark is another, `opened` when another trip stands
    in the document, `saved` with the path, `failed` with what went wrong while saving.
    Whatever takes the place of an unsaved trip leaves that as a draft.
    """

    changed = Signal()
    opened = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, document: ItineraryDocument, dataset: Dataset, folder: Path) -> None:
        super().__init__()
        self._document = document
        self._dataset = dataset
        self._path: Path | None = None
        self._content: bytes | None = None
        self._former: Names = {}
        self._made_with: dict[PlanResult, DataUsed] = {}
        self._noted: PlanResult | None = None
        self._is_newer = False
        self._is_loading = False
        self._is_closed = False
        self._saving: Job | None = None
        self.drafts = Drafts(folder)
        self.journal = Journal(self.drafts, self._make_recorder)
        self.journal.begin(DraftHead(saved_at=0))
        document.undo_stack.setClean()
        document.undo_stack.indexChanged.connect(self._write_down)
        document.undo_stack.cleanChanged.connect(self._tell_mark)
        document.changed.connect(self._note_plan)

    @property
    def path(self) -> Path | None:
        """The file of the trip; None while it has none."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Whether there is anything that no file holds."""
        return not self._document.undo_stack.isClean()

    @property
    def is_newer(self) -> bool:
        """Whether a later version wrote the file, which is then shown and not written to."""
        return self._is_newer

    @property
    def names(self) -> Names:
        """The names the file gives to places, whether the data still have them or not."""
        return self._former

    @property
    def data(self) -> DataUsed | None:
        """The data that the plan was made with."""
        result = self._document.trip.result
        return None if result is None else self._made_with.get(result)

    def list_foreign(self) -> frozenset[PlanResult]:
        """The plans that were made with other data than these."""
        now = self._dataset.sha256
        return frozenset(plan for plan, data in self._made_with.items() if data["sha256"] != now)

    def set_dataset(self, dataset: Dataset) -> None:
        """Plans are made with these data from now on; the trip keeps the names of the former."""
        former = self._dataset.guidebook
        if former is not None:
            self._former = find_names(self._document.history, former, self._former)
        self._dataset = dataset

    def begin_new(self, request: TripRequest) -> LeftDraft | None:
        """Begin a trip without a file; returns the draft that was left."""
        left = self._leave()
        self._show(TripFile(TripHistory((Trip(request),)), {}), None, None, saved_at=0)
        return left

    def open(self, path: Path, content: bytes | None = None) -> LeftDraft | None:
        """Show the trip of a file; returns the draft that was left.

        With `content` that is shown instead of what the file holds, and saving replaces the file.
        Raises EnvironmentFault or DataError, and then everything is as it was.
        """
        found = load_trip(path) if content is None else content
        file = read_trip(found)
        at = file.history.at if content is None else None
        left = self._leave()
        self._show(file, path, found if content is None else find_content(path, MOST_BYTES), at)
        return left

    def take_draft(self, left: LeftDraft, draft: Draft) -> LeftDraft | None:
        """Go on with a draft; returns the one that was left."""
        other = self._leave()
        path = Path(draft.head.path) if draft.head.path else None
        content = None if path is None else _find_same(path, draft.head.sha256)
        self._show(draft.file, path, content, draft.saved_at, left.tries)
        if self.journal.is_open:
            left.remove()
        QTimer.singleShot(_SETTLED_AFTER, self.journal, self.journal.settle)
        return other

    def save(self, path: Path, *, over: bool = False) -> None:
        """Put the trip into a file, off the GUI thread; `saved` or `failed` follows.

        What the file of the trip holds besides by now is not replaced, unless `over` says so.
        """
        if self._saving is not None and self._saving.is_running:
            return
        history = self._document.history
        content = write_trip(self._make_file(history))
        known = self._content
        is_guarded = path == self._path and not over

        def work(_stop: object, _report: object) -> object:
            if is_guarded and find_content(path, MOST_BYTES) not in (None, known):
                raise ChangedMeanwhile(
                    f"{path.name} 在别处被改过，没有覆盖。",
                    f"{path.name} was changed elsewhere and has not been replaced.",
                )
            save_trip(path, content)
            return None

        self._saving = Job(work, self)
        self._saving.finished.connect(lambda _: self._take_saved(path, content, history))
        self._saving.failed.connect(self.failed)
        self._saving.start()

    def give_up(self) -> LeftDraft | None:
        """Write no more of the trip; returns its draft. Another trip must be shown now."""
        return self._leave()

    def close(self) -> None:
        """Leave what is not saved as a draft for the next start, and follow the trip no more."""
        if self._is_closed:
            return
        self._is_closed = True
        stack = self._document.undo_stack
        stack.indexChanged.disconnect(self._write_down)
        stack.cleanChanged.disconnect(self._tell_mark)
        if self._saving is not None:
            self._saving.wait(_WAIT)
        self.journal.settle()
        self._leave()
        self.drafts.close()

    def _leave(self) -> LeftDraft | None:
        """Give up the trip; one that is not saved stays as a draft."""
        trip = self.drafts.trip
        if self.is_modified:
            self.journal.leave()
        else:
            self.journal.clear()
        self.drafts.next_trip()
        return self.drafts.own(trip)

    def _show(
        self,
        file: TripFile,
        path: Path | None,
        content: bytes | None,
        saved_at: int | None,
        tries: int = 0,
    ) -> None:
        self._path, self._content = path, content
        self._former = file.names
        self._made_with = dict(file.made_with)
        self._noted = None
        self._is_newer = file.is_newer
        self.journal.begin(_make_head(path, content, saved_at), tries)
        self._is_loading = True
        self._document.restore(file.history, saved_at)
        self._is_loading = False
        if self.is_modified:
            self._write_down()
        self.changed.emit()
        self.opened.emit()

    def _take_saved(self, path: Path, content: bytes, history: TripHistory) -> None:
        self._path, self._content, self._is_newer = path, content, False
        now = self._document.history
        if now.trip is history.trip:
            self._document.undo_stack.setClean()
            self.journal.clear()
            self.journal.begin(_make_head(path, content, now.at))
        else:
            at = next((n for n, trip in enumerate(now.trips) if trip is history.trip), None)
            self.journal.leave()
            self.journal.begin(_make_head(path, content, at))
            self._write_down()
        self.changed.emit()
        self.saved.emit(path)

    def _write_down(self) -> None:
        if self._is_loading:
            return
        if self.is_modified or (self.journal.is_open and self._document.undo_stack.count()):
            self.journal.write(self._document.history)
        elif self.journal.is_open:
            # The plan that a new trip begins with is no change.
            self.journal.clear()

    def _tell_mark(self, _is_clean: bool) -> None:
        if not self._is_loading:
            self.changed.emit()

    def _note_plan(self, trip: Trip) -> None:
        if trip.result is not None and trip.result is not self._noted:
            self._noted = trip.result
            if not self._is_loading:
                self._made_with.setdefault(trip.result, self._dataset.describe())

    def _make_file(self, history: TripHistory) -> TripFile:
        guidebook = self._dataset.guidebook
        names = self._former if guidebook is None else find_names(history, guidebook, self._former)
        return TripFile(history, names, self._made_with)

    def _make_recorder(self) -> TripRecorder:
        return TripRecorder(self._find_name, lambda result: self._made_with.get(result))

    def _find_name(self, place_id: str) -> LocalizedText | None:
        guidebook = self._dataset.guidebook
        place = None if guidebook is None else guidebook.find_place(place_id)
        return self._former.get(place_id) if place is None else place.name


def _make_head(path: Path | None, content: bytes | None, saved_at: int | None) -> DraftHead:
    told = "" if content is None else hashlib.sha256(content).hexdigest()
    return DraftHead("" if path is None else str(path.resolve()), told, saved_at)


def _find_same(path: Path, sha256: str) -> bytes | None:
    """What a file holds if that has the sum, None where there is none."""
    try:
        content = find_content(path, MOST_BYTES)
    except LingyuanTripError:
        return _UNKNOWN
    if content is None or hashlib.sha256(content).hexdigest() == sha256:
        return content
    return _UNKNOWN
