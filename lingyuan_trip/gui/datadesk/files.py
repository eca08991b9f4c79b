"""Opening and saving the file of 数据台."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.own_copy import make_own_copy
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"
SUFFIXES = (".yaml", ".yml")
"""What files of the data are called."""


class DeskFiles(QObject):
    """`failed` tells what went wrong; the document is then as it was."""

    failed = Signal(object)

    def __init__(self, holder: QWidget, document: DeskDocument) -> None:
        super().__init__(holder)
        self._holder = holder
        self._document = document

    def open_first(self) -> None:
        """Show the copy of the bundled data where no file is open yet."""
        if self._document.path is None:
            self.open_own()

    def open_own(self) -> None:
        """Show the copy of the bundled data in the person's own folder."""
        try:
            path = make_own_copy()
        except LingyuanTripError as error:
            self.failed.emit(error)
            return
        self.open(path)

    def ask_open(self) -> None:
        """Ask for a file and show it."""
        words = translate(_C, "打开数据文件")
        kinds = f"{translate(_C, '数据文件')} (*.yaml *.yml)"
        chosen, _ = QFileDialog.getOpenFileName(self._holder, words, self._folder(), kinds)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Show a file."""
        try:
            self._document.open(path)
        except LingyuanTripError as error:
            self.failed.emit(error)

    def save(self) -> None:
        """Write into the file."""
        if self._document.path is None:
            return
        try:
            self._document.save()
        except LingyuanTripError as error:
            self.failed.emit(error)

    def ask_save_as(self) -> None:
        """Ask for a file, write into it and go on with it."""
        words = translate(_C, "另存为")
        kinds = f"{translate(_C, '数据文件')} (*.yaml *.yml)"
        chosen, _ = QFileDialog.getSaveFileName(self._holder, words, self._folder(), kinds)
        if not chosen:
            return
        try:
            self._document.save_as(Path(chosen))
        except LingyuanTripError as error:
            self.failed.emit(error)

    def _folder(self) -> str:
        return "" if self._document.path is None else str(self._document.path)
