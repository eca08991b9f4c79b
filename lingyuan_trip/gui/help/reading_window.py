"""A window to read in, beside the main one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import window_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.dialog_letters import give_letters

_C = "Help"


class ReadingWindow(QDialog):
    """Text with links and pictures; not modal, closed by Esc. Links to the web open outside."""

    def __init__(self, look: Look, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.browser = QTextBrowser()
        self.browser.setObjectName(f"{name}Text")
        self.browser.setAccessibleName(title)
        self.browser.setOpenExternalLinks(True)
        self._back = Button(look, translate(_C, "后退"), icon="chevron-left")
        self._back.setObjectName(f"{name}Back")
        self._back.clicked.connect(self.go_back)
        self.set_can_go_back(False)
        close = Button(look, translate(_C, "关闭"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[3]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[3])
        column.addWidget(self.browser, 1)
        column.addLayout(foot)
        self.resize(sizes.READING_WIDTH, sizes.READING_HEIGHT)
        give_letters(self)
        self.browser.setFocus()

    def set_can_go_back(self, can: bool) -> None:
        """Whether there is something to go back to."""
        self._back.setEnabled(can)

    def go_back(self) -> None:
        """To what was read before."""
        self.browser.backward()

    def read_html(self, html: str) -> None:
        """Show a text."""
        self.browser.setHtml(html)
