"""Festivals saved as a calendar file, where the person wants it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.domain.festival import Festival
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "Festivals"
_SUFFIX = ".ics"

ChooseFile = Callable[[QWidget, str], Path | None]


def ask_for_calendar(parent: QWidget, name: str) -> Path | None:
    """The file a person chooses to save to; None when they think better of it."""
    places = QStandardPaths.StandardLocation
    folder = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
    title = translate(_C, "导出节庆日历")
    filters = f"{translate(_C, '日历文件')} (*{_SUFFIX})"
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(folder / name), filters)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(_SUFFIX)


class CalendarSaver(QObject):
    """`saved` and `failed` come with a sentence about it."""

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, choose_file: ChooseFile = ask_for_calendar) -> None:
        super().__init__(parent)
        self._parent = parent
        self._choose_file = choose_file

    def save(self, guidebook: Guidebook, festivals: Sequence[Festival], year: int) -> None:
        """Ask for a file and write the festivals of a year and those announced after it."""
        from lingyuan_trip.export.festivals import festivals_to_ics
        from lingyuan_trip.storage import write_whole

        path = self._choose_file(self._parent, _suggest(festivals, year))
        if path is None:
            return
        made = dt.datetime.now(dt.UTC)
        content = festivals_to_ics(guidebook, festivals, year, made, formatting.language())
        try:
            write_whole(path, content)
        except LingyuanTripError as error:
            self.failed.emit(formatting.fault(error))
        else:
            self.saved.emit(translate(_C, "日历已存到 {path}").format(path=path))


def _suggest(festivals: Sequence[Festival], year: int) -> str:
    if len(festivals) == 1:
        return f"{formatting.say(festivals[0].short_name)}-{year}{_SUFFIX}"
    words = translate(_C, "凌源节庆-{year}").format(year=year)
    return f"{words}{_SUFFIX}"
