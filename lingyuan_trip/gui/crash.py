"""What happens to a bug: it is logged, the person is told, and the window goes on."""

from __future__ import annotations

import datetime as dt
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from lingyuan_trip import __version__

_KEEP_BYTES = 512 * 1024


class CrashReporter(QObject):
    """The one excepthook. It may run on any thread and therefore only writes and signals."""

    reported = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.log = folder / "lingyuan-trip.log"

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
        self._append(text)
        self.reported.emit(str(self.log))

    def _append(self, text: str) -> None:
        stamp = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        entry = f"{stamp} lingyuan-trip {__version__} Python {sys.version.split()[0]}\n{text}\n"
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            if self.log.exists() and self.log.stat().st_size > _KEEP_BYTES:
                self.log.replace(self.log.with_suffix(".log.1"))
            with self.log.open("a", encoding="utf-8") as file:
                file.write(entry)
        except OSError as error:
            # A full disk must not turn one bug into two.
            sys.stderr.write(f"log not written: {error}\n")
