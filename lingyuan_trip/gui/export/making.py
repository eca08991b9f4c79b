"""Makes a file step by step on the GUI thread, so that it can be watched and stopped.

Maps and fonts may be painted with only there; between two steps the window gets its turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.export.formats import write_format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.export.kinds import Kind
from lingyuan_trip.gui.printing import PrintedTrip, SheetOptions
from lingyuan_trip.gui.printing.output import write_pdf, write_png


@dataclass(frozen=True, slots=True)
class Options:
    """What of the choices in the dialog a file depends on."""

    sheet: SheetOptions
    with_alarms: bool = True


def make_file(kind: Kind, handout: Handout, options: Options) -> Iterator[bytes]:
    """Nothing after each step, then the content; raises errors that are meant for people."""
    paper = kind.paper
    if paper is None:
        yield _write(kind, handout, options)
        return
    trip = PrintedTrip(handout, paper, options.sheet)
    yield b""
    if kind is Kind.LONG:
        yield write_png(trip)
    else:
        yield from write_pdf(trip)


def _write(kind: Kind, handout: Handout, options: Options) -> bytes:
    language = formatting.language()
    if kind is Kind.CALENDAR:
        from lingyuan_trip.export.trip_calendar import trip_calendar_bytes

        return trip_calendar_bytes(handout, language, with_alarms=options.with_alarms)
    return write_format(kind.file_format, handout, language)


class Making(QObject):
    """One file in the making. `stepped` tells how many steps are done."""

    stepped = Signal(int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, steps: Iterator[bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[bytes] | None = steps
        self._done = 0

    @property
    def is_running(self) -> bool:
        """Whether there is more to do."""
        return self._steps is not None

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        QTimer.singleShot(0, self, self._step)

    def cancel(self) -> None:
        """Stop; nothing is told any more."""
        self._steps = None

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            content = next(self._steps)
        except LingyuanTripError as error:
            self._steps = None
            self.failed.emit(error)
            return
        if content:
            self._steps = None
            self.finished.emit(content)
            return
        self._done += 1
        self.stepped.emit(self._done)
        QTimer.singleShot(0, self, self._step)
