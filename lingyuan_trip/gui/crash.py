"""What happens to a bug: it is logged, the person is told, and the window goes on."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from lingyuan_trip.gui.log import LOG, start_log


class CrashReporter(QObject):
    """The one excepthook. It may run on any thread and therefore only writes and signals."""

    reported = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log = start_log(folder)

    def install(self) -> None:
        """Become the interpreter's excepthook."""
        sys.excepthook = self.handle

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        LOG.critical("%s", text)
        self.reported.emit(str(self.log))
