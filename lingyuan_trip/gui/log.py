"""The log: what the program did and what went wrong, for support; nothing of the person.

Two older files are kept beside it. `LINGYUAN_TRIP_LOG=debug` also tells which spots were opened.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import qVersion

from lingyuan_trip import __version__
from lingyuan_trip.paths import without_home

LOG = logging.getLogger("lingyuan_trip")
FILE_NAME = "lingyuan-trip.log"
_MOST_BYTES = 512 * 1024
_KEPT = 2
_LINE = "%(asctime)s %(levelname)s %(message)s"


def start_log(folder: Path) -> Path:
    """Write into a folder from now on; returns the file, which may be impossible to write."""
    stop_log()
    path = folder / FILE_NAME
    handler = _File(path, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(_WithoutHome(_LINE))
    LOG.addHandler(handler)
    LOG.propagate = False
    is_debug = os.environ.get("LINGYUAN_TRIP_LOG", "").lower() == "debug"
    LOG.setLevel(logging.DEBUG if is_debug else logging.INFO)
    LOG.info("start: %s", describe_system())
    return path


def stop_log() -> None:
    """Close the file and write no more."""
    for handler in tuple(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()


def describe_system() -> str:
    """Versions of the program, of what it stands on, and of the system."""
    return (
        f"lingyuan-trip {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )


class _WithoutHome(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return without_home(super().format(record))


class _File(RotatingFileHandler):
    """Made when the first line comes; where it cannot be, that is said once, on stderr."""

    _is_told = False

    def emit(self, record: logging.LogRecord) -> None:
        if self._is_told:
            return
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            self.handleError(record)
            return
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        # A full disk must not turn one bug into two.
        self._is_told = True
        if sys.stderr is not None:
            sys.stderr.write(f"log not written: {sys.exc_info()[1]}\n")
