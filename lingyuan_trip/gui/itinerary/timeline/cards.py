"""The two large cards of the timeline: a visit, and the return to the station."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.brush import Brush
from lingyuan_trip.gui.itinerary.timeline.flow import count_lines
from lingyuan_trip.gui.itinerary.timeline.rows import Piece, ReturnRow, VisitRow
from lingyuan_trip.gui.itinerary.timeline.words import return_title, spare_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import badge_width
from lingyuan_trip.gui.widgets.wrapped import height_of

_C = "Timeline"
_PADDING = 12
_EDGE = 4
_BAR = 8
_LINE_GAP = 2
_NOTE = 14
_MARK = 22
_RETURN = 78


def visit_height(look: Look, row: VisitRow, width: float) -> int:
    """The height of a visit card of a width: a line for name, facts, slack and caution each, more
    where they wrap.
    """
    inner = width - 2 * _PADDING
    lines = count_lines(look, row.facts, _facts_width(look, row, inner))
    lines += count_lines(look, _slack_pieces(row), inner - _indent(look, row.is_tight))
    if row.caution:
        lines += count_lines(look, (Piece(row.caution),), inner - _indent(look, True))
    title = height_of(
        row.name, look.font(3, True), _name_width(look, row, inner), look.line_height(3)
    )
    return 2 * tokens.SPACE[2] + title + _LINE_GAP + lines * _line(look) + tokens.SPACE[1]


def paint_visit(brush: Brush, row: VisitRow, box: QRectF, selected: bool) -> None:
    """Name and minutes; hours, ticket and season; the latest time to leave; what to check."""
    brush.card(box, selected=selected)
    look = brush.look
    inner = box.adjusted(_PADDING, tokens.SPACE[2], -_PADDING, 0)
    line = QRectF(inner)
    line.setTop(_title(brush, row, inner) + _LINE_GAP)
    if row.aside is not None:
        left = line.right() - brush.badge_width(row.aside)
        brush.badge(left, line.top() + _line(look) / 2, row.aside)
    facts = QRectF(line)
    facts.setWidth(_facts_width(look, row, inner.width()))
    line.setTop(brush.pieces(facts, row.facts, _line(look)))
    slack, role = _slack_pieces(row), "cin" if row.is_tight else "ink2"
    line.setTop(_noted(brush, line, slack, role, "warning" if row.is_tight else ""))
    if row.caution:
        _noted(brush, line, (Piece(row.caution),), "est", "estimate")


def paint_return(brush: Brush, row: ReturnRow, box: QRectF) -> None:
    """Whether the train is caught, and a bar from the arrival over the latest one to the train."""
    late = row.spare < 0
    brush.card(box)
    brush.card_edge(box, "cin", _EDGE)
    inner = box.adjusted(_EDGE + _PADDING, tokens.SPACE[2], -_PADDING, -tokens.SPACE[2])
    look, role = brush.look, "cin" if late else "jade"
    title = QRectF(inner.left(), inner.top(), inner.width(), look.line_height(3))
    if not _titles_fit(look, row, inner.width()):
        title.setTop(brush.wrapped(title, return_title(row), 3, "ink", bold=True))
        title.setHeight(look.line_height(3))
        left = title.left()
    else:
        brush.text(title, return_title(row), 3, bold=True)
        left = title.right() - _spare_width(look, row)
    brush.icon("warning" if late else "ok", left, title.center().y(), role)
    title.setLeft(left + look.px(_MARK))
    brush.text(title, spare_words(row.spare), 3, role, bold=True)
    _bar(brush, row, inner)


def return_height(look: Look, row: ReturnRow, width: float) -> int:
    """The height of the closing card of a width."""
    inner = width - _EDGE - 2 * _PADDING
    more = 0
    if not _titles_fit(look, row, inner):
        more = height_of(return_title(row), look.font(3, True), inner, look.line_height(3))
    return look.px(_RETURN) + more


def _titles_fit(look: Look, row: ReturnRow, width: float) -> bool:
    title = QFontMetricsF(look.font(3, True)).horizontalAdvance(return_title(row))
    return title + tokens.SPACE[2] + _spare_width(look, row) <= width


def _spare_width(look: Look, row: ReturnRow) -> float:
    return look.px(_MARK) + QFontMetricsF(look.font(3, True)).horizontalAdvance(
        spare_words(row.spare)
    )


def _line(look: Look) -> int:
    return look.line_height(1) + tokens.SPACE[1] + tokens.HAIR


def _indent(look: Look, has_mark: bool) -> int:
    return look.px(_NOTE) + tokens.SPACE[1] if has_mark else 0


def _slack_pieces(row: VisitRow) -> tuple[Piece, ...]:
    return Piece(row.slack), Piece("·"), Piece(row.slack_detail)


def _facts_width(look: Look, row: VisitRow, width: float) -> float:
    aside = 0 if row.aside is None else badge_width(look, row.aside.text) + tokens.SPACE[2]
    return width - aside


def _minutes_width(look: Look, row: VisitRow) -> float:
    words = formatting.about(row.minutes, row.minutes_estimated)
    return QFontMetricsF(look.font(2)).horizontalAdvance(words) + tokens.SPACE[3]


def _name_width(look: Look, row: VisitRow, width: float) -> float:
    """Beside the minutes, or on lines of its own where that is too little."""
    beside = width - _minutes_width(look, row)
    metrics = QFontMetricsF(look.font(3, True))
    fits = metrics.horizontalAdvance(row.name) <= beside
    return beside if fits or beside >= width / 2 else width / 2


def _title(brush: Brush, row: VisitRow, box: QRectF) -> float:
    look = brush.look
    first = QRectF(box.left(), box.top(), box.width(), look.line_height(3))
    brush.text(first, formatting.about(row.minutes, row.minutes_estimated), 2, right=True)
    name = QRectF(box)
    name.setWidth(_name_width(look, row, box.width()))
    return brush.wrapped(name, row.name, 3, "ink", bold=True)


def _noted(brush: Brush, box: QRectF, pieces: Sequence[Piece], role: str, mark: str) -> float:
    """A line of words with a mark before it; returns its bottom."""
    line = QRectF(box)
    if mark:
        brush.icon(mark, line.left(), line.top() + _line(brush.look) / 2, role, _NOTE)
        line.setLeft(line.left() + _indent(brush.look, True))
    return brush.pieces(line, pieces, _line(brush.look), role)


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
