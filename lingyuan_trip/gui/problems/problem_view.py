"""Shown instead of the pages when the data file cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.formatting import language
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label

if TYPE_CHECKING:
    from lingyuan_trip.domain.errors import SaysWhatIsWrong

_C = "ProblemView"


class ProblemView(QWidget):
    """Every problem with file, line and remedy; ways to go on."""

    reload_wanted = Signal()
    bundled_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("problemView")
        self._title = label("", 4, strong=True, wrap=True)
        self._text = label("", 2, "second", wrap=True)
        self._list = QListWidget()
        self._list.setObjectName("problemList")
        self._list.setAccessibleName(translate(_C, "数据问题"))
        self._list.setWordWrap(True)
        self._list.setSpacing(tokens.SPACE[1])
        self._reload = Button(look, translate(_C, "改好了，重新读取"), "primary", "refresh")
        self._copy = Button(look, translate(_C, "复制全部"), icon="copy")
        self._bundled = Button(look, translate(_C, "先用随程序附带的数据"))
        row = QHBoxLayout()
        for button in (self._reload, self._copy, self._bundled):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        edge = tokens.SPACE[5]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[3])
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        self._reload.clicked.connect(self.reload_wanted)
        self._bundled.clicked.connect(self.bundled_wanted)
        self._copy.clicked.connect(self._copy_all)

    def show_problems(
        self, path: str, problems: Sequence[SaysWhatIsWrong], *, can_use_bundled: bool
    ) -> None:
        """List the problems of a file."""
        self._title.setText(translate(_C, "数据文件有 %n 处问题，暂时打不开", len(problems)))
        self._text.setText(
            translate(_C, "{path}\n请按下面的说明逐条改好并保存，然后重新读取。").format(path=path)
        )
        self._list.clear()
        for problem in problems:
            words = problem.describe(language())
            item = QListWidgetItem(words, self._list)
            item.setToolTip(words)
        self._list.setCurrentRow(0)
        self._bundled.setVisible(can_use_bundled)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, message: str, *, can_use_bundled: bool) -> None:
        """Say that the file could not even be read."""
        self._title.setText(translate(_C, "数据文件读不了"))
        self._text.setText(message)
        self._list.clear()
        self._bundled.setVisible(can_use_bundled)

    def _copy_all(self) -> None:
        lines = [self._list.item(row).text() for row in range(self._list.count())]
        QGuiApplication.clipboard().setText("\n".join([self._text.text(), *lines]))
