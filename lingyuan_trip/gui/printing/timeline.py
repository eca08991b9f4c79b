"""The timeline of a day as blocks: clock, rail and card."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.export.sheet import Entry, Line, Move, Pause, Return, Start, Stop, Tone
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.printing.blocks import Text
from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.theme.paper_sizes import (
    CARD_GAP,
    CARD_PADDING,
    CLOCK_STEP,
    CLOCK_WIDTH,
    DISC,
    LINE_GAP,
    MOVE_ICON,
    PAUSE_ICON,
    RAIL_WIDTH,
    STATION_BOX,
)

_LEFT = CLOCK_WIDTH + RAIL_WIDTH
_RAIL = CLOCK_WIDTH + RAIL_WIDTH / 2 + 2
_ICON_OF = {TravelMode.DRIVE: "car", TravelMode.TAXI: "taxi", TravelMode.TRANSIT: "bus"}
_ROLE_OF = {
    Tone.FACT: "ink2",
    Tone.LATEST: "ink2",
    Tone.FESTIVAL: "lily",
    Tone.CAUTION: "est",
    Tone.TROUBLE: "cin",
}


class EntryBlock:
    """One entry; `before` and `after` are whether the rail goes on, and dashed on a leg."""

    def __init__(self, ink: Ink, entry: Entry, *, before: bool, after: bool) -> None:
        self.stays_with_next = isinstance(entry, Move | Start)
        self._ink = ink
        self._entry = entry
        self._before, self._after = before, after
        self._body = Text(ink, _html(ink, entry), 3 if isinstance(entry, Stop) else 2)
        self._is_card = isinstance(entry, Stop | Return)

    def height(self, width: float) -> float:
        """The card or line, with the gap below."""
        inner = self._body.height(self._inner(width))
        return inner + (2 * CARD_PADDING if self._is_card else 6) + CARD_GAP

    def _inner(self, width: float) -> float:
        return width - _LEFT - (2 * CARD_PADDING if self._is_card else 2)

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint clock, rail, mark and words."""
        height = self.height(width)
        middle = CARD_PADDING + 11 if self._is_card else 13
        self._paint_rail(painter, middle, height)
        self._paint_clock(painter, middle)
        self._paint_mark(painter, QPointF(_RAIL, middle))
        painter.translate(_LEFT, 0)
        if self._is_card:
            self._paint_card(painter, QRectF(0, 0, width - _LEFT, height - CARD_GAP))
            painter.translate(CARD_PADDING, CARD_PADDING)
        else:
            painter.translate(0, LINE_GAP)
        self._body.paint(painter, self._inner(width))

    def _paint_card(self, painter: QPainter, box: QRectF) -> None:
        entry = self._entry
        if isinstance(entry, Return):
            role = "cin" if entry.is_late else "jade"
            fill = "cin_soft" if entry.is_late else "jade_soft"
            self._ink.draw_card(painter, box, fill, role)
        elif isinstance(entry, Stop):
            self._ink.draw_card(painter, box, "surface", "line", self._zone_role(entry))

    def _paint_rail(self, painter: QPainter, middle: float, height: float) -> None:
        entry = self._entry
        pen = QPen(self._ink.color("line2"), 2)
        if isinstance(entry, Move) and entry.status is EvidenceStatus.ESTIMATED:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        if self._before:
            painter.drawLine(QPointF(_RAIL, 0), QPointF(_RAIL, middle))
        if self._after:
            painter.drawLine(QPointF(_RAIL, middle), QPointF(_RAIL, height))

    def _paint_clock(self, painter: QPainter, middle: float) -> None:
        entry = self._entry
        match entry:
            case Start() | Return():
                lines = [formatting.clock(entry.time)]
            case Stop():
                lines = [formatting.clock(entry.start), formatting.clock(entry.leave)]
            case Pause():
                lines = [formatting.clock(entry.starts)]
            case Move():
                return
        box = QRectF(0, middle - DISC, CLOCK_WIDTH - 2, 2 * DISC)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._ink.color("ink"))
        painter.setFont(self._ink.font(3 if self._is_card else 2, bold=True))
        painter.drawText(box, right, lines[0])
        if len(lines) > 1:
            painter.setPen(self._ink.color("ink3"))
            painter.setFont(self._ink.font(1))
            painter.drawText(box.translated(0, CLOCK_STEP), right, lines[1])

    def _paint_mark(self, painter: QPainter, at: QPointF) -> None:
        entry, ink = self._entry, self._ink
        match entry:
            case Stop():
                ink.draw_disc(painter, at, DISC, self._zone_role(entry), str(entry.number))
            case Start() | Return():
                is_station = entry.is_station if isinstance(entry, Start) else bool(entry.train)
                box = QRectF(0, 0, 2 * STATION_BOX, 2 * STATION_BOX)
                box.moveCenter(at)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink.color("cin" if is_station else "ink2"))
                painter.drawRoundedRect(box, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)
                icon = "train" if is_station else "lodging"
                ink.draw_icon(
                    painter, icon, "on_cin", box.marginsRemoved(QMarginsF(*[tokens.SPACE[1]] * 4))
                )
            case Pause():
                painter.setPen(QPen(ink.color("line2"), 1.5))
                painter.setBrush(ink.color("raised"))
                painter.drawEllipse(at, DISC - 2, DISC - 2)
                icon = "lunch" if entry.is_meal else "wait"
                box = QRectF(0, 0, PAUSE_ICON, PAUSE_ICON)
                box.moveCenter(at)
                ink.draw_icon(painter, icon, "ink2", box)
            case Move():
                box = QRectF(0, 0, MOVE_ICON, MOVE_ICON)
                box.moveCenter(at)
                painter.fillRect(box, ink.ground)
                ink.draw_icon(painter, _ICON_OF[entry.mode], "ink3", box)

    def _zone_role(self, stop: Stop) -> str:
        return self._ink.look.theme.zone_role(stop.zone)


def _html(ink: Ink, entry: Entry) -> str:
    match entry:
        case Start():
            return ink.span(entry.name, "ink", bold=True) + ink.span(f"  {entry.words}", "ink2")
        case Move():
            words = ink.span(f"{entry.words} ", "ink2")
            role = "est" if entry.status is EvidenceStatus.ESTIMATED else "ink3"
            return words + ink.span(entry.evidence, role)
        case Pause():
            until = formatting.clock_range(entry.starts, entry.until)
            return ink.span(entry.words, "ink", bold=entry.is_meal) + ink.span(f"  {until}", "ink3")
        case Return():
            return ink.span(entry.words, "cin" if entry.is_late else "jade", bold=True)
        case Stop():
            return _stop_html(ink, entry)


def _stop_html(ink: Ink, stop: Stop) -> str:
    head = ink.span(stop.name, "ink", bold=True)
    length = f'<span style="font-size:12px;">{ink.span(f"  {stop.length}", "ink2")}</span>'
    facts = [line for line in stop.lines if line.tone is Tone.FACT and line.evidence]
    rest = [line for line in stop.lines if line not in facts]
    told = [ink.span(" · ", "ink3").join(_line_html(ink, line) for line in facts)] if facts else []
    told += [_line_html(ink, line) for line in rest]
    body = "".join(f'<p style="margin:2px 0 0 0;font-size:12px;">{line}</p>' for line in told)
    return f'<p style="margin:0;">{head}{length}</p>{body}'


def _line_html(ink: Ink, line: Line) -> str:
    said = ink.span(line.text, _ROLE_OF[line.tone], bold=line.tone is Tone.TROUBLE)
    if not line.evidence:
        return said
    role = "est" if line.status is EvidenceStatus.ESTIMATED else "ink3"
    return f"{said} {ink.span(line.evidence, role)}"
