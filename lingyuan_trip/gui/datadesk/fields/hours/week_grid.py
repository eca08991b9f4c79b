"""The grid of seven days and the holidays, with pointer and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lingyuan_trip.catalogue.week import DayOpening, WeekPart
from lingyuan_trip.catalogue.week.edits import (
    Edge,
    add_span,
    add_span_at,
    closed_like,
    move_edge,
    remove_span,
    set_entry,
)
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.datadesk.fields.hours.week_layout import (
    ROWS,
    SNAP,
    WeekLayout,
    hours_shown,
)
from lingyuan_trip.gui.datadesk.fields.hours.week_painter import Chosen, WeekPainter
from lingyuan_trip.gui.datadesk.fields.hours.words import describe_row, row_name, shown_cell
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import field_sizes as sizes
from lingyuan_trip.gui.widgets.spoken_row import SpokenRow

_C = "HoursField"
_STEPS = {Qt.Key.Key_Left: -SNAP, Qt.Key.Key_Right: SNAP}
_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class WeekGrid(QWidget):
    """`edited` brings the part as it was changed; `chosen_moved` tells of another choice."""

    edited = Signal(object)
    chosen_moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._part: WeekPart | None = None
        self._chosen = Chosen()
        self._held: tuple[int, Edge] | None = None
        self._copied: DayOpening | None = None
        self._hours = hours_shown(())
        self._spoken = [SpokenRow(self, row, self._describe) for row in range(ROWS)]
        self.setObjectName("weekGrid")
        self.setAccessibleName(translate(_C, "一周的开放时间"))
        self.setToolTip(
            translate(
                _C,
                "拖动两端改时间。键盘：↑↓ 选日子，←→ 改关门，Shift+←→ 改开门，Ctrl+←→ 改停止入园，"
                "PgUp、PgDn 换一段，Insert 加一段，Delete 删一段，Ctrl+C、Ctrl+V 复制到另一天",
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        for row in self._spoken:
            row.pressed.connect(self.choose_row)
        look.changed.connect(self._refit)

    @property
    def part(self) -> WeekPart | None:
        """What is shown."""
        return self._part

    @property
    def chosen(self) -> Chosen:
        """What is chosen."""
        return self._chosen

    @property
    def cell(self) -> DayOpening | None:
        """The opening of the chosen row."""
        return None if self._part is None else shown_cell(self._part, self._chosen.row)

    def show_part(self, part: WeekPart) -> None:
        """Show a part; the choice stays where it was."""
        self._part = part
        if self._held is None:
            # An axis that grows under the pointer would run away from it.
            self._hours = hours_shown((*part.ordinary, *part.holidays))
        self._keep_choice()
        self.update()

    def choose_row(self, row: int, span: int = 0, edge: Edge = Edge.CLOSES) -> None:
        """Choose a row and what of it the keys move."""
        self._chosen = Chosen(row, span, edge)
        self._keep_choice()
        if self.hasFocus():
            self._say()
        self.chosen_moved.emit()
        self.update()

    def put(self, cell: DayOpening | None, span: int | None = None) -> None:
        """Set the chosen row."""
        if self._part is None:
            return
        if span is not None:
            self._chosen = replace(self._chosen, span=span)
        changed = self._part.with_rows([self._chosen.row], cell)
        if changed != self._part:
            self.show_part(changed)
            self._say()
            self.edited.emit(changed)

    def insert_span(self) -> None:
        """One more span on the chosen day; a closed or silent day opens."""
        if self._part is not None:
            self.put(*add_span(self.cell or closed_like(self._part)))

    def delete_span(self) -> None:
        """Take the chosen span away; the last one leaves a closed day, that one a silent one."""
        cell = self.cell
        if cell is not None:
            self.put(remove_span(cell, self._chosen.span) if cell.spans else None, 0)

    def layout_now(self) -> WeekLayout:
        """Where everything lies at the present size."""
        metrics = QFontMetricsF(self._look.font(1, bold=True))
        widest = max(metrics.horizontalAdvance(row_name(row)) for row in range(ROWS))
        first, last = self._hours
        return WeekLayout(
            width=self.width(),
            label_width=max(self._look.px(sizes.WEEK_LABEL), round(widest) + tokens.SPACE[4]),
            header=self._look.px(sizes.WEEK_HEADER),
            row_height=self._look.px(sizes.WEEK_ROW),
            bar=self._look.px(sizes.WEEK_BAR),
            first=first,
            last=last,
        )

    def sizeHint(self) -> QSize:
        """Every row in full."""
        return QSize(self._look.px(sizes.WEEK_WIDTH), round(self.layout_now().height))

    def minimumSizeHint(self) -> QSize:
        """Full height, and not too narrow to take hold of a quarter of an hour."""
        return QSize(sizes.WEEK_LEAST_WIDTH, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grid."""
        if self._part is None:
            return
        painter = QPainter(self)
        WeekPainter(self._look, painter, self.layout_now()).paint(
            self._part, self._chosen, has_focus=self.hasFocus(), enabled=self.isEnabled()
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows that readers hear over those that are painted."""
        super().resizeEvent(event)
        self._place_spoken()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row, and take hold of an end."""
        layout, point = self.layout_now(), event.position()
        row = layout.row_at(point.y())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        found = self._find_edge(layout, row, point)
        if found is not None:
            self.choose_row(row, *found)
            self._held = found
        else:
            self.choose_row(row, self._span_at(layout, row, point.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an end, or show that it can be."""
        layout, point = self.layout_now(), event.position()
        cell = self.cell
        if self._held is not None and cell is not None:
            span, edge = self._held
            self.put(move_edge(cell, span, edge, layout.minutes_at(point.x())))
            return
        row = layout.row_at(point.y())
        can_hold = row is not None and self._find_edge(layout, row, point) is not None
        shape = Qt.CursorShape.SizeHorCursor if can_hold else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go; only now may the axis grow."""
        if self._held is not None and self._part is not None:
            self._held = None
            self.show_part(self._part)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A span where there was none."""
        layout = self.layout_now()
        row = layout.row_at(event.position().y())
        if row is None or self._part is None or event.position().x() < layout.label_width:
            return
        self.choose_row(row)
        cell = self.cell or closed_like(self._part)
        found = add_span_at(cell, layout.minutes_at(event.position().x()))
        if found is not None and not self._is_on_span(layout, row, event.position().x()):
            self.put(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the days and the times; see the tooltip."""
        key = Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS:
            self._move(_STEPS[key], modifiers)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key is Qt.Key.Key_C:
            self._copied = self.cell
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key is Qt.Key.Key_V:
            if self._copied is not None:
                self.put(self._copied, 0)
        elif not self._take_plain(key):
            super().keyPressEvent(event)

    def _take_plain(self, key: Qt.Key) -> bool:
        """Whether a key without others means something here."""
        chosen = self._chosen
        count = len(self.cell.spans) if self.cell is not None else 0
        if key in _ROWS:
            self.choose_row((chosen.row + _ROWS[key]) % ROWS)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose_row(0 if key is Qt.Key.Key_Home else ROWS - 1)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and count:
            step = -1 if key is Qt.Key.Key_PageUp else 1
            self.choose_row(chosen.row, (chosen.span + step) % count, chosen.edge)
        elif key is Qt.Key.Key_Insert:
            self.insert_span()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_span()
        else:
            return False
        return True

    def _move(self, minutes: int, modifiers: Qt.KeyboardModifier) -> None:
        """Closing by itself, opening with Shift, last entry with Ctrl."""
        cell = self.cell
        if cell is None or not cell.spans:
            return
        edge = Edge.CLOSES
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            edge = Edge.OPENS
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            edge = Edge.ENTRY
        index = self._chosen.span
        self._chosen = replace(self._chosen, edge=edge)
        span = cell.spans[index]
        if edge is Edge.ENTRY and span.last_entry is None:
            self.put(set_entry(cell, index, True))
            return
        now = {Edge.OPENS: span.opens, Edge.CLOSES: span.closes}.get(edge, span.last_entry)
        assert now is not None
        # A time between two steps goes to the next one first.
        wanted = (now // SNAP + 1) * SNAP if minutes > 0 else (-(-now // SNAP) - 1) * SNAP
        self.put(move_edge(cell, index, edge, wanted))
        self.chosen_moved.emit()
        self.update()

    def _find_edge(self, layout: WeekLayout, row: int, point: QPointF) -> tuple[int, Edge] | None:
        cell = None if self._part is None else shown_cell(self._part, row)
        return None if cell is None else layout.edge_at(point, cell.spans)

    def _span_at(self, layout: WeekLayout, row: int, x: float) -> int:
        cell = None if self._part is None else shown_cell(self._part, row)
        spans = () if cell is None else cell.spans
        on = (
            n for n, span in enumerate(spans) if layout.x(span.opens) <= x <= layout.x(span.closes)
        )
        return next(on, 0)

    def _is_on_span(self, layout: WeekLayout, row: int, x: float) -> bool:
        cell = None if self._part is None else shown_cell(self._part, row)
        spans = () if cell is None else cell.spans
        return any(layout.x(span.opens) <= x <= layout.x(span.closes) for span in spans)

    def _keep_choice(self) -> None:
        """The chosen span and end are there."""
        count = len(self.cell.spans) if self.cell is not None else 0
        span = max(0, min(self._chosen.span, count - 1))
        self._chosen = replace(self._chosen, span=span)
        for row in self._spoken:
            row.is_chosen = row.row == self._chosen.row

    def _describe(self, row: int) -> str:
        return "" if self._part is None else describe_row(self._part, row)

    def _say(self) -> None:
        announce(self, self._describe(self._chosen.row))

    def _place_spoken(self) -> None:
        layout = self.layout_now()
        for row in self._spoken:
            row.setGeometry(layout.row_box(row.row).toRect())

    def _refit(self) -> None:
        self.updateGeometry()
        self._place_spoken()
        self.update()
