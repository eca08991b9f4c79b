"""The trip on a printer."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.gui.printing.paper import A6, Paper
from lingyuan_trip.gui.printing.printed_trip import PrintedTrip

_DPI = 96


def make_printer(paper: Paper) -> QPrinter:
    """The usual printer, set to a paper; its own margins are not wanted, ours are wider."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QPageSize.PageSizeId.A6 if paper is A6 else QPageSize.PageSizeId.A4
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(size), upright, QMarginsF()))
    printer.setFullPage(True)
    return printer


def print_trip(trip: PrintedTrip, printer: QPrinter) -> None:
    """Print the pages that the printer was asked for; raises EnvironmentFault when it cannot."""
    printer.setDocName(f"{trip.sheet.title} {trip.sheet.days[0].title}")
    first, last = printer.fromPage() or 1, printer.toPage() or trip.count
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentFault(
            "打印机没有准备好。请检查打印机，或先存为 PDF。",
            "The printer is not ready. Check it, or save as PDF first.",
        )
    scale = printer.resolution() / _DPI
    for page in range(first - 1, min(last, trip.count)):
        if page > first - 1:
            printer.newPage()
        painter.resetTransform()
        painter.scale(scale, scale)
        trip.paint(painter, page)
    if not painter.end():
        raise EnvironmentFault("没有打印成。", "Printing failed.")
