"""Why the other spots are not in the plan, and one click to ask for one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.explaining import is_unexplained
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.spot_drag import DragHandle
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label, pane, restyle, rule
from lingyuan_trip.gui.widgets.progress_line import ProgressLine

_C = "LeftOut"
_CAN_BE_ADDED = {LeftOutReason.WORTH_LESS, LeftOutReason.AVOIDED, LeftOutReason.BY_HAND}
"""Asking for any other spot ends in the same reason."""
_FEW = 4


class _Row(QFrame):
    """Name, reason with what it would cost, and the button."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, look: Look, left: LeftOut, name: str, *, narrow: bool) -> None:
        super().__init__()
        self.spot = left.spot
        self.setProperty("pane", "surface")
        self._name = Button(look, name, "link")
        reason_text = formatting.say(left.text)
        self._name.setAccessibleName(
            translate(_C, "{name}，{reason}").format(name=name, reason=reason_text)
        )
        self._name.clicked.connect(lambda: self.chosen.emit(self.spot))
        self._reason = label(reason_text, 1, "small", wrap=True)
        DragHandle(self, self.spot).watch(self._name)
        row = QHBoxLayout(self)
        # A link has a padding of its own for its focus ring.
        row.setContentsMargins(tokens.SPACE[4] - sizes.REASON_RING, 0, tokens.SPACE[4], 0)
        row.setSpacing(tokens.SPACE[2])
        if narrow:
            words = QVBoxLayout()
            words.setContentsMargins(0, 0, 0, tokens.SPACE[2])
            words.setSpacing(0)
            words.addWidget(self._name, alignment=Qt.AlignmentFlag.AlignLeft)
            self._reason.setContentsMargins(sizes.REASON_RING, 0, 0, 0)
            words.addWidget(self._reason)
            row.addLayout(words, 1)
        else:
            row.addWidget(self._name)
            self._reason.setContentsMargins(0, tokens.SPACE[1] // 2, 0, tokens.SPACE[1] // 2)
            row.addWidget(self._reason, 1)
        if left.reason in _CAN_BE_ADDED:
            row.addWidget(self._make_button(look, name))

    def _make_button(self, look: Look, name: str) -> Button:
        made = Button(look, translate(_C, "照样加进去"), "small")
        made.setAccessibleName(translate(_C, "照样加进{name}，重新安排").format(name=name))
        does = translate(_C, "把{name}列为“想去”并重新安排，别处可能因此排不下；可以撤销")
        made.setToolTip(does.format(name=name))
        made.clicked.connect(lambda: self.wanted.emit(self.spot))
        return made

    @property
    def reason(self) -> str:
        """Why the spot is not in the plan."""
        return self._reason.text()

    @property
    def name_width(self) -> int:
        """The width that shows the whole name."""
        return self._name.sizeHint().width()

    def set_name_width(self, width: int) -> None:
        """Give the name a column as wide as in the other rows."""
        self._name.setFixedWidth(width)

    def set_selected(self, selected: bool) -> None:
        """Mark the row of the selected spot."""
        restyle(self, pane="raised" if selected else "surface")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole row selects."""
        self.chosen.emit(self.spot)
        super().mousePressEvent(event)


class LeftOutList(QFrame):
    """A few rows, or all of them; `chosen` selects a spot, `wanted` asks for it."""

    chosen = Signal(str)
    wanted = Signal(str)
    expanded = Signal(bool)
    explain_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left_out: tuple[LeftOut, ...] = ()
        self._guidebook: Guidebook | None = None
        self._selected: str | None = None
        self._narrow = False
        self._as_planned = True
        self._open = False
        self._rows: list[_Row] = []
        self.setObjectName("leftOutList")
        self.setAccessibleName(translate(_C, "为什么没安排它"))
        self.setProperty("pane", "surface")
        self._count = label("", 1, "hint")
        self._all = Button(look, "", "link")
        self._all.setObjectName("allReasons")
        self._all.clicked.connect(self._toggle)
        self.explain = Button(look, translate(_C, "算出代价"), "link")
        self.explain.setObjectName("explainAll")
        self.explain.setToolTip(translate(_C, "逐处算出换上它要少多少推荐分"))
        self.explain.clicked.connect(self.explain_wanted)
        self.progress = ProgressLine(look, translate(_C, "停止，留下已经算出的"))
        edge = tokens.SPACE[4]
        self.progress.setContentsMargins(edge, 0, edge, tokens.SPACE[2])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._head = self._heading()
        column.addLayout(self._head)
        column.addLayout(self._offer())
        column.addWidget(self.progress)
        column.addWidget(self._scroller(), 1)
        self.hide()

    @property
    def spots(self) -> tuple[str, ...]:
        """The spots of the rows that are shown."""
        return tuple(row.spot for row in self._rows)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the rows that are shown."""
        return tuple(row.reason for row in self._rows)

    @property
    def wanted_height(self) -> int:
        """The height that shows every row without scrolling."""
        above = self._head.sizeHint().height() + 1
        for part in (self.explain, self.progress):
            above += 0 if part.isHidden() else part.sizeHint().height()
        return above + self._body.totalHeightForWidth(self._scroll.viewport().width())

    def show_left_out(
        self, left_out: tuple[LeftOut, ...], guidebook: Guidebook, *, as_planned: bool = True
    ) -> None:
        """Show other reasons; those of a plan changed since are of the plan as it was made."""
        self._as_planned = as_planned
        self._say_count()
        if left_out == self._left_out and guidebook is self._guidebook:
            return
        self._left_out, self._guidebook = left_out, guidebook
        self._fill()

    def set_narrow(self, narrow: bool) -> None:
        """Reason below the name where there is little width."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def select_spot(self, spot: str | None) -> None:
        """Mark the row of a spot without telling anyone."""
        self._selected = spot
        for row in self._rows:
            row.set_selected(row.spot == spot)

    def _heading(self) -> QHBoxLayout:
        heading = QHBoxLayout()
        heading.setContentsMargins(
            tokens.SPACE[4], tokens.SPACE[1], tokens.SPACE[3], tokens.SPACE[1]
        )
        heading.setSpacing(tokens.SPACE[2])
        heading.addWidget(label(translate(_C, "为什么没安排它"), 2, strong=True))
        heading.addWidget(self._count)
        heading.addStretch()
        heading.addWidget(self._all)
        return heading

    def _offer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE[4] - sizes.REASON_RING, 0, tokens.SPACE[3], 0)
        row.addWidget(self.explain)
        row.addStretch()
        return row

    def _scroller(self) -> QScrollArea:
        self._body = QVBoxLayout()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(pane("surface", self._body))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._scroll

    def _toggle(self) -> None:
        self._open = not self._open
        self._fill()
        self.expanded.emit(self._open)

    def _fill(self) -> None:
        while (item := self._body.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        shown = self._left_out if self._open else self._left_out[:_FEW]
        self._rows = [self._make_row(left) for left in shown]
        for row in self._rows:
            self._body.addWidget(rule())
            self._body.addWidget(row)
        self._body.addStretch()
        if not self._narrow:
            self._align_names()
        self._say_count()
        self.select_spot(self._selected)
        self.setVisible(bool(self._left_out))

    def _align_names(self) -> None:
        widest = max((row.name_width for row in self._rows), default=0)
        least, most = (
            round(width * self._look.scale)
            for width in (sizes.REASON_NAME_LEAST, sizes.REASON_NAME_MOST)
        )
        for row in self._rows:
            row.set_name_width(min(max(widest, least), most))

    def _make_row(self, left: LeftOut) -> _Row:
        told = None if self._guidebook is None else self._guidebook.find_name(left.spot)
        name = left.spot if told is None else formatting.say(told)
        row = _Row(self._look, left, name, narrow=self._narrow)
        row.chosen.connect(self.chosen)
        row.wanted.connect(self.wanted)
        return row

    def _say_count(self) -> None:
        total = len(self._left_out)
        count, basis = translate(_C, "%n 处", total), translate(_C, "原因按排好的方案")
        self._count.setText(count if self._as_planned else formatting.clauses((count, basis)))
        few, every = translate(_C, "收起"), translate(_C, "全部原因")
        self._all.setText(few if self._open else every)
        self._all.setVisible(total > _FEW)
        self.explain.setVisible(any(is_unexplained(left) for left in self._left_out))
