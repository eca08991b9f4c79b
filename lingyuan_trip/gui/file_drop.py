"""Files of one kind that are dropped on a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDrop(QObject):
    """Takes files with a suffix, such as `.lytrip`, that are dragged onto a window."""

    def __init__(self, window: QWidget, suffix: str, take: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._suffix = suffix
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what holds such a file; leave everything else to the window."""
        if event.type() not in _KINDS or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = self._find_file(event.mimeData())
        if path is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self._take(path)
        return True

    def _find_file(self, data: QMimeData) -> Path | None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        return next((file for file in files if file.suffix.lower() == self._suffix), None)
