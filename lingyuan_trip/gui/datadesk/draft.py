"""What is not saved yet is kept for the next time: neither closing nor a crash loses it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.storage import read_whole, write_whole

_DELAY = 500
_MOST_BYTES = 2**27


class DeskDraft(QObject):
    """Follows a document and writes its unsaved text into a folder, one file for each data file.

    When that data file is opened again as it was, the text comes back as one step that can be
    undone, and `restored` is sent. Where the data file has changed meanwhile the draft is left in
    the folder under a name of its own as a data file, and `put_aside` tells which.
    """

    restored = Signal()
    put_aside = Signal(object)

    def __init__(self, document: DeskDocument, folder: Path) -> None:
        super().__init__(document)
        self._document = document
        self._folder = folder
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.write)
        document.changed.connect(self._timer.start)
        document.saved.connect(self.write)
        document.leaving.connect(self.write)
        document.opened.connect(self._take_up)

    def write(self) -> None:
        """Keep what is not saved now; nothing is kept of what is."""
        self._timer.stop()
        document = self._document
        if document.path is None:
            return
        draft = self._draft_of(document.path)
        try:
            if not document.is_changed:
                draft.unlink(missing_ok=True)
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            kept = {"path": str(document.path), "base": document.base, "text": document.text}
            write_whole(draft, json.dumps(kept, ensure_ascii=False).encode("utf-8"))
        except (OSError, EnvironmentFault):
            # The text is still in the window; whoever saves it hears why that does not work.
            return

    def _take_up(self) -> None:
        document = self._document
        assert document.path is not None
        draft = self._draft_of(document.path)
        if not draft.exists():
            return
        try:
            kept = json.loads(read_whole(draft, _MOST_BYTES))
            base, text = kept["base"], kept["text"]
        except (EnvironmentFault, DataError, ValueError, KeyError, TypeError):
            self._rename(draft, draft.with_suffix(".broken"))
            return
        if base == document.base:
            document.restore(str(text))
            self.restored.emit()
            return
        aside = self._folder / f"{document.path.stem}-{draft.stem}-{str(base)[:8]}.yaml"
        try:
            write_whole(aside, str(text).encode("utf-8"))
            draft.unlink()
        except (OSError, EnvironmentFault):
            return
        self.put_aside.emit(aside)

    def _draft_of(self, path: Path) -> Path:
        name = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
        return self._folder / f"{name[:16]}.json"

    @staticmethod
    def _rename(draft: Path, target: Path) -> None:
        try:
            draft.replace(target)
        except OSError:
            return
