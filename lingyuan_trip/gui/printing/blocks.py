"""Plain blocks: words, headings and lists of lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.theme import SPACE
from lingyuan_trip.gui.theme import paper_sizes as sizes
from lingyuan_trip.gui.theme.paper_sizes import CARD_PADDING, SECTION_GAP


class Text:
    """Words in one or more colours."""

    def __init__(self, ink: Ink, html: str, step: int, *, stays_with_next: bool = False) -> None:
        self.stays_with_next = stays_with_next
        self._ink = ink
        self._html = html
        self._step = step

    def height(self, width: float) -> float:
        """As high as its lines."""
        return self._ink.rich(self._html, self._step, width).size().height()

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint the words."""
        self._ink.rich(self._html, self._step, width).drawContents(painter)


class Heading:
    """The title of a section over a hairline."""

    stays_with_next = True

    def __init__(self, ink: Ink, text: str) -> None:
        self._ink = ink
        self._text = Text(ink, ink.span(text, "ink", bold=True), 3)

    def height(self, width: float) -> float:
        """With the room above and the line below."""
        return SECTION_GAP + self._text.height(width) + SPACE[2]

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint title and line."""
        low = self.height(width) - sizes.ABOVE_LINE
        painter.setPen(QPen(self._ink.color("line"), 1))
        painter.drawLine(QPointF(0, low), QPointF(width, low))
        painter.setPen(QPen(self._ink.color("jade"), 2))
        painter.drawLine(QPointF(0, low), QPointF(sizes.TITLE_MARK, low))
        painter.translate(0, SECTION_GAP)
        self._text.paint(painter, width)


class Lines:
    """Sentences with a small mark before each, in a colour."""

    stays_with_next = False

    def __init__(
        self, ink: Ink, lines: Sequence[str], role: str = "ink2", mark: str = "line2"
    ) -> None:
        self._ink = ink
        self._texts = [Text(ink, ink.span(line, role), 1) for line in lines]
        self._mark = mark

    def height(self, width: float) -> float:
        """All lines with a gap after each."""
        return sum(text.height(width - sizes.BULLET) + SPACE[1] for text in self._texts)

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint marks and sentences."""
        for text in self._texts:
            painter.fillRect(QRectF(*sizes.BULLET_BOX), self._ink.color(self._mark))
            painter.save()
            painter.translate(sizes.BULLET, 0)
            text.paint(painter, width - sizes.BULLET)
            painter.restore()
            painter.translate(0, text.height(width - sizes.BULLET) + SPACE[1])


class Notice:
    """Words in a coloured card: what does not work, or what must be known first."""

    stays_with_next = False

    def __init__(self, ink: Ink, lines: Sequence[str], role: str, fill: str) -> None:
        self._ink = ink
        self._role, self._fill = role, fill
        html = "<br>".join(ink.span(line, role, bold=True) for line in lines)
        self._text = Text(ink, html, 2)

    def height(self, width: float) -> float:
        """The words and the room around them."""
        return self._text.height(width - 2 * CARD_PADDING - SPACE[2]) + 2 * CARD_PADDING + SPACE[2]

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint card and words."""
        box = QRectF(0, 0, width, self.height(width) - SPACE[2])
        self._ink.draw_card(painter, box, self._fill, self._role, self._role)
        painter.translate(CARD_PADDING + SPACE[2], CARD_PADDING)
        self._text.paint(painter, width - 2 * CARD_PADDING - SPACE[2])
