"""Where a trip is opened from and saved to, asked of the person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from lingyuan_trip.export.trip_file import SUFFIX
from lingyuan_trip.gui.i18n import translate

_C = "TripFile"


def ask_open(parent: QWidget, beside: Path | None) -> Path | None:
    """The file a person chooses to open; None when they think better of it."""
    title = translate(_C, "打开行程")
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(_folder(beside)), _filters())
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, beside: Path | None, name: str) -> Path | None:
    """The file a person chooses to save to, with our suffix if they give none."""
    dialog = QFileDialog(parent, translate(_C, "行程另存为"), str(_folder(beside)), _filters())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX[1:])
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return _with_suffix(Path(chosen[0])) if chosen else None


def _with_suffix(path: Path) -> Path:
    """A name such as 行程5.1 has what looks like another suffix; whether the file that it becomes
    may be replaced was not asked.
    """
    if path.suffix == SUFFIX:
        return path
    made, number = path.with_name(path.name + SUFFIX), 2
    while made.exists():
        made, number = path.with_name(f"{path.name} ({number}){SUFFIX}"), number + 1
    return made


def _filters() -> str:
    ours = translate(_C, "凌源行的行程")
    return f"{ours} (*{SUFFIX});;{translate(_C, '全部文件')} (*)"


def _folder(beside: Path | None) -> Path:
    if beside is not None:
        return beside.parent
    places = QStandardPaths.StandardLocation
    return Path(QStandardPaths.writableLocation(places.DocumentsLocation))
