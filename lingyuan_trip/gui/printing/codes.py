"""The ways of a day as QR codes to scan with 高德 or 百度."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from lingyuan_trip.export.qr import modules_of
from lingyuan_trip.export.sheet import Guide
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.printing.blocks import Text
from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.theme import paper_sizes as sizes
from lingyuan_trip.gui.theme.paper_sizes import BLACK, QR_QUIET, QR_SIDE, WHITE

_C = "Printing"


def paint_code(painter: QPainter, link: str, box: QRectF) -> None:
    """A code as shapes, dark on white whatever lies below; its quiet zone is inside the box."""
    rows = modules_of(link)
    count = len(rows) + 2 * QR_QUIET
    side = box.width() / count
    painter.fillRect(box, WHITE)
    for y, row in enumerate(rows, QR_QUIET):
        for start, length in _runs(row):
            left = box.left() + (start + QR_QUIET) * side
            bar = QRectF(left, box.top() + y * side, length * side, side)
            painter.fillRect(bar, BLACK)


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules: fewer, wider bars leave no hair between."""
    found: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if not dark:
            continue
        if found and sum(found[-1]) == x:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((x, 1))
    return found


class WayBlock:
    """One leg: where from and to, and its two codes."""

    stays_with_next = False

    def __init__(self, ink: Ink, guide: Guide) -> None:
        self._ink = ink
        self._guide = guide
        way = ink.span(f"{guide.origin} → {guide.destination}", "ink", bold=True)
        at = ink.span(f"{formatting.clock(guide.departs)} ", "jade", bold=True)
        caution = f"<br>{ink.span(guide.caution, 'est')}" if guide.caution else ""
        self._text = Text(ink, at + way + caution, 1)

    def _is_wide(self, width: float) -> bool:
        return width >= 2 * QR_SIDE + sizes.CODE_TEXT_LEAST + 2 * sizes.CODE_GAP

    def height(self, width: float) -> float:
        """The codes with their names, and the words beside or over them."""
        codes = QR_SIDE + sizes.CODE_CAPTION + sizes.CODE_GAP
        if self._is_wide(width):
            return max(
                codes, self._text.height(width - 2 * (QR_SIDE + sizes.CODE_GAP)) + sizes.CODE_GAP
            )
        return codes + self._text.height(width) + 4

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint the words and the codes."""
        if self._is_wide(width):
            left, top = width - 2 * QR_SIDE - sizes.CODE_GAP, 0.0
            self._paint_text(painter, left - sizes.CODE_GAP)
        else:
            left, top = 0.0, self._text.height(width) + 4
            self._paint_text(painter, width)
        named = (
            (translate(_C, "高德"), self._guide.amap),
            (translate(_C, "百度"), self._guide.baidu),
        )
        for number, (name, link) in enumerate(named):
            box = QRectF(left + number * (QR_SIDE + sizes.CODE_GAP), top, QR_SIDE, QR_SIDE)
            paint_code(painter, link, box)
            painter.setPen(self._ink.color("ink2"))
            painter.setFont(self._ink.font(1))
            caption = QRectF(box.left(), box.bottom(), QR_SIDE, sizes.CODE_CAPTION)
            painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_text(self, painter: QPainter, width: float) -> None:
        painter.save()
        self._text.paint(painter, width)
        painter.restore()


class Pair:
    """Two blocks side by side."""

    stays_with_next = False

    def __init__(self, one: WayBlock, other: WayBlock | None, gap: float) -> None:
        self._one, self._other, self._gap = one, other, gap

    def _half(self, width: float) -> float:
        return (width - self._gap) / 2

    def height(self, width: float) -> float:
        """The higher of the two."""
        half = self._half(width)
        both = [block for block in (self._one, self._other) if block is not None]
        return max(block.height(half) for block in both)

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint both."""
        half = self._half(width)
        self._one.paint(painter, half)
        if self._other is not None:
            painter.translate(half + self._gap, 0)
            self._other.paint(painter, half)
