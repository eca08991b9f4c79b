"""Badges: evidence (已核实, 有来源, 估算) and short facts."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes

BadgeStyle = Literal[
    "verified", "sourced", "estimated", "quiet", "lily", "spring", "jade", "cin", "now"
]


def evidence_word(status: EvidenceStatus) -> str:
    """已核实, 有来源 or 估算."""
    words = {
        EvidenceStatus.VERIFIED: translate("Badge", "已核实"),
        EvidenceStatus.SOURCED: translate("Badge", "有来源"),
        EvidenceStatus.ESTIMATED: translate("Badge", "估算"),
    }
    return words[status]


def badge_width(look: Look, text: str) -> int:
    """The width in logical pixels of a badge with a text."""
    return round(QFontMetricsF(look.font(1)).horizontalAdvance(text)) + 2 * sizes.BADGE_PADDING


def badge_height(look: Look) -> int:
    """The height in logical pixels of every badge."""
    return max(tokens.BADGE_HEIGHT, look.line_height(1) + 2)


def draw_badge(
    painter: QPainter, look: Look, left: float, middle: float, text: str, style: BadgeStyle
) -> float:
    """Paint a badge with its left edge and vertical middle given; returns its right edge."""
    width, height = badge_width(look, text), badge_height(look)
    box = QRectF(left + 0.5, round(middle - height / 2) + 0.5, width - 1, height - 1)
    border, ground, ink, dashed = _colors(look, style)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if border is not None:
        pen = QPen(border, 1)
        if dashed:
            pen.setDashPattern([sizes.BADGE_DASH, sizes.BADGE_DASH])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    if border is not None or ground is not None:
        painter.drawRoundedRect(box, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
    painter.setFont(look.font(1))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return left + width


def _colors(look: Look, style: BadgeStyle) -> tuple[QColor | None, QColor | None, QColor, bool]:
    color = look.color
    table: dict[str, tuple[str | None, str | None, str, bool]] = {
        "verified": ("jade", "jade_soft", "jade", False),
        "sourced": ("line2", None, "ink2", False),
        "estimated": ("est", None, "est", True),
        "quiet": (None, None, "est", False),
        "lily": (None, "lily_soft", "lily", False),
        "spring": (None, "spring_soft", "spring", False),
        "jade": (None, "jade_soft", "jade", False),
        "cin": (None, "cin_soft", "cin", False),
        "now": (None, "cin", "on_cin", False),
    }
    border, ground, ink, dashed = table[style]
    return (
        None if border is None else color(border),
        None if ground is None else color(ground),
        color(ink),
        dashed,
    )


class Badge(QWidget):
    """One badge as a widget; its text is its accessible name."""

    def __init__(self, look: Look, text: str, style: BadgeStyle) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self._style: BadgeStyle = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._refresh)

    @property
    def text(self) -> str:
        """The words on the badge."""
        return self._text

    def set_badge(self, text: str, style: BadgeStyle) -> None:
        """Show other words in another style."""
        self._text, self._style = text, style
        self.setAccessibleName(text)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Exactly as large as the words need."""
        return QSize(badge_width(self._look, self._text), badge_height(self._look))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        middle = QPointF(self.rect().center()).y() + 0.5
        draw_badge(QPainter(self), self._look, 0, middle, self._text, self._style)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


class EvidenceBadge(Badge):
    """Says how a value is known; the tooltip says on what it rests."""

    def __init__(self, look: Look, evidence: Evidence, *, show_date: bool = False) -> None:
        text = evidence_word(evidence.status)
        if show_date and evidence.status is EvidenceStatus.SOURCED and evidence.date:
            text = translate("Badge", "据 {date}").format(date=evidence.date[:7])
        super().__init__(look, text, evidence.status.value)
        self.setToolTip(formatting.note(evidence) or evidence_word(evidence.status))
