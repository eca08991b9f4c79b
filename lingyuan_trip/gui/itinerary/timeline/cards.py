"""The two large cards of the timeline: a visit, and the return to the station."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.rows import Piece, ReturnRow, VisitRow
from lingyuan_trip.gui.itinerary.timeline.words import return_title, spare_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import evidence_word

_C = "Timeline"
_PADDING = 12
_EDGE = 4
_BAR = 8
_LINE_GAP = 2


def visit_height(look: Look, row: VisitRow) -> int:
    """The height of a visit card: three lines, four with something to check."""
    lines = 3 if row.caution else 2
    line = look.line_height(1) + 5
    return 2 * tokens.SPACE[2] + look.line_height(3) + _LINE_GAP + lines * line + 4


def paint_visit(brush: Brush, row: VisitRow, box: QRectF, selected: bool) -> None:
    """Name and minutes; hours, ticket and season; the latest time to leave; what to check."""
    brush.card(box, selected=selected)
    look = brush.look
    inner = box.adjusted(_PADDING, tokens.SPACE[2], -_PADDING, 0)
    first = QRectF(inner.left(), inner.top(), inner.width(), look.line_height(3))
    _title(brush, row, first)
    height = look.line_height(1) + 5
    line = QRectF(inner.left(), first.bottom() + _LINE_GAP, inner.width(), height)
    _facts(brush, row, line)
    line.translate(0, height)
    _slack(brush, row, line)
    if row.caution:
        line.translate(0, height)
        brush.icon("estimate", line.left(), line.center().y(), "est", 14)
        brush.text(line.adjusted(18, 0, 0, 0), row.caution, 1, "est")


def paint_return(brush: Brush, row: ReturnRow, box: QRectF) -> None:
    """Whether the train is caught, and a bar from the arrival over the latest one to the train."""
    late = row.spare < 0
    brush.card(box)
    brush.card_edge(box, "cin", _EDGE)
    inner = box.adjusted(_EDGE + _PADDING, tokens.SPACE[2], -_PADDING, -tokens.SPACE[2])
    title = QRectF(inner.left(), inner.top(), inner.width(), brush.look.line_height(3))
    words = spare_words(row)
    width = brush.width(words, 3, bold=True)
    brush.text(title, words, 3, "cin" if late else "jade", bold=True, right=True)
    mark = "warning" if late else "ok"
    brush.icon(mark, title.right() - width - 22, title.center().y(), "cin" if late else "jade")
    title.setRight(title.right() - width - 26)
    brush.text(title, return_title(row), 3, bold=True)
    _bar(brush, row, inner)


def _title(brush: Brush, row: VisitRow, box: QRectF) -> None:
    right = box.right()
    if row.minutes_estimated:
        badge = Piece(evidence_word(EvidenceStatus.ESTIMATED), EvidenceStatus.ESTIMATED.value)
        right -= brush.badge_width(badge)
        brush.badge(right, box.center().y(), badge)
        right -= tokens.SPACE[2]
    minutes = formatting.duration(row.minutes)
    brush.text(
        QRectF(box.left(), box.top(), right - box.left(), box.height()), minutes, 2, right=True
    )
    right -= brush.width(minutes, 2) + tokens.SPACE[3]
    name = QRectF(box.left(), box.top(), right - box.left(), box.height())
    brush.text(name, row.name, 3, bold=True)


def _facts(brush: Brush, row: VisitRow, box: QRectF) -> None:
    line = QRectF(box)
    if row.aside is not None:
        left = box.right() - brush.badge_width(row.aside)
        brush.badge(left, box.center().y(), row.aside)
        line.setRight(left - tokens.SPACE[2])
    brush.pieces(line, row.facts)


def _slack(brush: Brush, row: VisitRow, box: QRectF) -> None:
    role = "cin" if row.is_tight else "ink2"
    line = QRectF(box)
    if row.is_tight:
        brush.icon("warning", line.left(), line.center().y(), "cin", 14)
        line.setLeft(line.left() + 18)
    brush.pieces(line, (Piece(row.slack), Piece("·"), Piece(row.slack_detail)), role)


def _bar(brush: Brush, row: ReturnRow, inner: QRectF) -> None:
    """Jade is what is to spare before the latest arrival that still catches the train."""
    label_height = brush.look.line_height(1)
    top = inner.bottom() - label_height - _BAR - 4
    span = max(row.train - row.time, 1)
    share = min(max(row.spare / span, 0.0), 1.0)
    edge = inner.left() + inner.width() * share
    painter = brush.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.look.color("line"))
    painter.drawRect(QRectF(inner.left(), top, inner.width(), _BAR))
    painter.setBrush(brush.look.color("jade"))
    painter.drawRect(QRectF(inner.left(), top, edge - inner.left(), _BAR))
    painter.setPen(QPen(brush.look.color("ink"), 1))
    for x in (inner.left() + 0.5, round(edge) + 0.5, inner.right() - 0.5):
        painter.drawLine(QPointF(x, top - 2), QPointF(x, top + _BAR + 2))
    _bar_labels(brush, row, QRectF(inner.left(), top + _BAR + 4, inner.width(), label_height), edge)


def _bar_labels(brush: Brush, row: ReturnRow, box: QRectF, edge: float) -> None:
    arrival = translate(_C, "{time} 到站").format(time=formatting.clock(row.time))
    latest = translate(_C, "{time} 最晚到站").format(time=formatting.clock(row.latest))
    train = translate(_C, "{time} 开车").format(time=formatting.clock(row.train))
    first = brush.text(box, arrival, 1, "ink2")
    brush.text(box, train, 1, "cin", bold=True, right=True)
    width = brush.width(latest, 1)
    low = first + tokens.SPACE[2]
    high = box.right() - brush.width(train, 1, bold=True) - tokens.SPACE[2] - width
    if row.spare > 0 and high >= low:
        left = min(max(edge - width / 2, low), high)
        brush.text(QRectF(left, box.top(), width + 2, box.height()), latest, 1, "ink2")
