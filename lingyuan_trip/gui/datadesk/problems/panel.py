"""What is wrong with the data, following every change; each leads to its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout

from lingyuan_trip.catalogue.problem import Severity
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.problem_places import Placed
from lingyuan_trip.gui.datadesk.problems.delegate import ProblemDelegate
from lingyuan_trip.gui.datadesk.problems.model import ProblemModel, ProblemRole
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.badge import Badge, BadgeStyle
from lingyuan_trip.gui.widgets.labels import label, rule

_C = "DataDesk"
_STYLES: dict[Severity, BadgeStyle] = {
    Severity.ERROR: "cin",
    Severity.WARNING: "estimated",
    Severity.NOTE: "spring",
}


class ProblemList(QListView):
    """`opened` comes with Enter or a click."""

    opened = Signal(object)

    def __init__(self, look: Look, model: ProblemModel) -> None:
        super().__init__()
        self.setObjectName("problemList")
        self.setAccessibleName(translate(_C, "数据问题"))
        self.setProperty("elides", "tooltip")
        self.setModel(model)
        self.setItemDelegate(ProblemDelegate(look, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to the place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Nothing less than a row."""
        return QSize(0, self.sizeHintForRow(0) if self.model().rowCount() else 0)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ProblemRole.OBJECT))


class ProblemPanel(QFrame):
    """`opened` tells the problem whose place is wanted."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("pane", "surface")
        # Of the rows that are half seen, the words reach under what stands below the list.
        self.setProperty("elides", "tooltip")
        self._model = ProblemModel(self)
        self.list = ProblemList(look, self._model)
        self._counts = {severity: Badge(look, "", _STYLES[severity]) for severity in Severity}
        self._said = label("", 1, "second")
        head = QHBoxLayout()
        head.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[2])
        head.setSpacing(tokens.SPACE[2])
        head.addWidget(label(translate(_C, "问题"), 2, strong=True))
        for badge in self._counts.values():
            head.addWidget(badge)
        head.addStretch()
        head.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        self.list.opened.connect(self.opened)
        self.show_problems(())

    @property
    def rows(self) -> tuple[Placed, ...]:
        """The problems that are listed."""
        return self._model.rows

    def show_problems(self, problems: Sequence[Placed]) -> None:
        """List other problems and count them."""
        self._model.set_rows(problems)
        found = Counter(placed.problem.severity for placed in problems)
        for severity, badge in self._counts.items():
            name = severity.get_name(formatting.language())
            badge.set_badge(f"{name} {found[severity]}", _STYLES[severity])
            badge.setVisible(found[severity] > 0)
        errors = found[Severity.ERROR]
        if errors:
            self._said.setText(translate(_C, "改好 %n 处错误才能发布", errors))
        else:
            self._said.setText("" if problems else translate(_C, "没有发现问题"))
        self.list.setVisible(bool(problems))

    def sizeHint(self) -> QSize:
        """A few rows."""
        hint = super().sizeHint()
        height = self._look.px(sizes.PROBLEMS_HEIGHT) if self._model.rows else hint.height()
        return QSize(hint.width(), height)
