"""Where printed trips go: PDF, pictures, printers."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.export.formats import Format
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.printing.paper import A4, A6, LONG
from lingyuan_trip.gui.printing.printed_trip import PrintedTrip, SheetOptions

_C = "Printing"
_DPI = 96
LONG_OPTIONS = SheetOptions(with_codes=False)
"""Nobody scans the telephone in their hand."""

_POINTS = 72
PHONE_SHARPNESS = 3.0
"""Pixels of a long picture for one of its paper."""

TALLEST = 30_000
"""Pixels; phones and WeChat open no higher picture."""


def write_pdf(trip: PrintedTrip) -> Iterator[bytes]:
    """Paint page by page: nothing after each page, then the whole file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(_page_layout(trip.size))
    writer.setTitle(f"{trip.sheet.title} {trip.sheet.days[0].title}")
    writer.setCreator(translate(_C, "凌源行"))
    painter = QPainter(writer)
    for page in range(trip.count):
        if page:
            writer.newPage()
        painter.resetTransform()
        trip.paint(painter, page)
        yield b""
    painter.end()
    yield bytes(buffer.data().data())


def paint_image(trip: PrintedTrip, page: int, sharpness: float) -> QImage:
    """A page as a picture; raises EnvironmentFault when there is no memory for it."""
    size = (trip.size * sharpness).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise EnvironmentFault(
            "内存不够，图片做不出来。", "There is not enough memory for the picture."
        )
    image.setDevicePixelRatio(sharpness)
    painter = QPainter(image)
    trip.paint(painter, page)
    painter.end()
    return image


def write_png(trip: PrintedTrip) -> bytes:
    """The one page of a long picture as a PNG file."""
    sharpness = min(PHONE_SHARPNESS, TALLEST / trip.size.height())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(paint_image(trip, 0, sharpness))
    return bytes(buffer.data().data())


def _page_layout(size: QSizeF) -> QPageLayout:
    points = size * _POINTS / _DPI
    page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())


def draw(kind: Format, paper: str, handout: Handout) -> bytes:
    """A trip as a file that is drawn, on paper named `a4` or `a6` where it is on paper."""
    if kind is Format.PNG:
        return write_png(PrintedTrip(handout, LONG, LONG_OPTIONS))
    *_, content = write_pdf(PrintedTrip(handout, A6 if paper == A6.name else A4))
    return content
