"""Where a file is saved to, and which printer prints: asked of the person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui.export.kinds import Kind, kind_words
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.printing import PrintedTrip
from lingyuan_trip.gui.printing.printer import make_printer, print_trip

_C = "Export"


def file_name(kind: Kind, handout: Handout) -> str:
    """`凌源 2026-09-12.pdf`."""
    date = handout.result.request.date.isoformat()
    name = translate(_C, "凌源 {date}").format(date=date)
    aside = " A6" if kind is Kind.A6 else ""
    return f"{name}{aside}{kind.file_format.suffix}"


def usual_folder() -> Path:
    """The person's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def free_path(folder: Path, name: str) -> Path:
    """A file in a folder that is not there yet: nothing is overwritten unasked."""
    path, number = folder / name, 2
    while path.exists():
        path, number = folder / f"{Path(name).stem} ({number}){Path(name).suffix}", number + 1
    return path


def ask_for_file(parent: QWidget, kind: Kind, suggested: Path) -> Path | None:
    """The file a person chooses to save to; None when they think better of it."""
    suffix = kind.file_format.suffix
    title = translate(_C, "导出为")
    dialog = QFileDialog(
        parent, title, str(suggested.parent), f"{kind_words(kind).name} (*{suffix})"
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix[1:])
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None


def ask_printer(parent: QWidget, trip: PrintedTrip) -> bool:
    """Let the person choose a printer and print; whether they did. Raises EnvironmentFault."""
    printer = make_printer(trip.paper)
    printer.setFromTo(1, trip.count)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if not dialog.exec():
        return False
    print_trip(trip, printer)
    return True
