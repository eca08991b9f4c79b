"""A field for a sentence or two, as high as they need; nothing is hidden at its end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import restyle

_MOST_LINES = 12
_MARGIN = 2


class GrowingText(QPlainTextEdit):
    """`finished` comes on Enter and when the focus leaves, `written` with each key."""

    finished = Signal()
    written = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._is_shown_only = False
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Letters reach a little beyond their places, to the left and below.
        self.document().setDocumentMargin(_MARGIN)
        self.textChanged.connect(self._tell)
        look.changed.connect(self._fit)

    def text(self) -> str:
        """What stands in the field, in one line."""
        return " ".join(self.toPlainText().split("\n"))

    def show_text(self, text: str) -> None:
        """Put a text into the field without telling anyone."""
        if text != self.text():
            self._is_shown_only = True
            self.setPlainText(text)
            self._is_shown_only = False
            self._fit()

    def mark(self, *, invalid: bool) -> None:
        """Show that what stands there cannot be taken."""
        if bool(self.property("invalid")) != invalid:
            restyle(self, invalid=invalid)

    def sizeHint(self) -> QSize:
        """As many lines as the text takes at the present width."""
        lines = max(1, min(_MOST_LINES, self._lines()))
        edges = 2 * (tokens.SPACE[1] + tokens.HAIR + _MARGIN)
        high = lines * self.fontMetrics().lineSpacing() + edges
        return QSize(super().sizeHint().width(), max(self._look.px(tokens.CONTROL_HEIGHT), high))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its lines."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the text instead of beginning a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving takes the text."""
        super().focusOutEvent(event)
        self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Not in the midst of a layout that has just settled another height.
            QTimer.singleShot(0, self, self._fit)

    def changeEvent(self, event: QEvent) -> None:
        """Another font may need another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._fit)

    def _tell(self) -> None:
        self._fit()
        if not self._is_shown_only:
            self.written.emit()

    def _lines(self) -> int:
        # Qt takes a paragraph for one line until somebody asks where it stands.
        layout, block = self.document().documentLayout(), self.document().begin()
        while block.isValid():
            layout.blockBoundingRect(block)
            block = block.next()
        return round(self.document().size().height())

    def _fit(self) -> None:
        policy = Qt.ScrollBarPolicy
        too_long = self._lines() > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if too_long else policy.ScrollBarAlwaysOff
        )
        wanted = self.sizeHint().height()
        if wanted != self.height():
            self.setFixedHeight(wanted)
            self.updateGeometry()
