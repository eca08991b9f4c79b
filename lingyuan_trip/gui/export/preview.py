"""What a file will look like: pages as they are printed, or the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.printing import PrintedTrip
from lingyuan_trip.gui.printing.output import paint_image
from lingyuan_trip.gui.theme.export_sizes import PAGE_LEAST, PAGE_MOST

_C = "Export"


class _PageView(QWidget):
    """A page; it is painted once it has come into view, and kept."""

    def __init__(self, look: Look, trip: PrintedTrip, page: int) -> None:
        super().__init__()
        self._look = look
        self._trip = trip
        self._page = page
        self._image = QImage()
        self.setObjectName("exportPage")
        words = translate(_C, "第 {page} 页，共 {count} 页")
        self.setAccessibleName(words.format(page=page + 1, count=trip.count))

    def fit(self, width: int) -> None:
        """Be as wide, and as high as the page then is."""
        size = self._trip.size
        self.setFixedSize(QSize(width, round(width * size.height() / size.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page, or its ground until its picture is made."""
        sharpness = self.width() * self.devicePixelRatioF() / self._trip.size.width()
        painter = QPainter(self)
        if self._image.isNull() or abs(self._image.devicePixelRatio() - sharpness) > 0.01:
            self._image = paint_image(self._trip, self._page, sharpness)
        box = QRectF(self.rect())
        painter.drawImage(box, self._image)
        painter.setPen(QPen(self._look.color("line2"), tokens.HAIR))
        painter.drawRect(box.adjusted(0, 0, -1, -1))


class Preview(QStackedWidget):
    """Pages to scroll through, or a text to read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._views: list[_PageView] = []
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("exportText")
        self.text.setAccessibleName(translate(_C, "预览"))
        self._scroller = QScrollArea()
        self._scroller.setObjectName("exportPages")
        self._scroller.setAccessibleName(translate(_C, "预览"))
        self._scroller.setWidgetResizable(True)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.viewport().installEventFilter(self)
        self.addWidget(self._scroller)
        self.addWidget(self.text)

    @property
    def page_count(self) -> int:
        """How many pages are shown; 0 for a text."""
        return len(self._views) if self.currentWidget() is self._scroller else 0

    def show_pages(self, trip: PrintedTrip) -> None:
        """Show pages below each other."""
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setSpacing(tokens.SPACE[4])
        column.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._views = [_PageView(self._look, trip, page) for page in range(trip.count)]
        for view in self._views:
            column.addWidget(view, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._scroller.setWidget(sheet)
        self._fit()
        self.setCurrentWidget(self._scroller)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._views = []
        self.text.setPlainText(text)
        self.setCurrentWidget(self.text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pages follow the width."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._scroller.viewport().width() - 2 * tokens.SPACE[4]
        most = self._look.px(PAGE_MOST)
        for view in self._views:
            view.fit(max(PAGE_LEAST, min(room, most)))
