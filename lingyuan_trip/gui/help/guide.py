"""The user guide: a Markdown file with pictures, read inside the program."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.help.reading_window import ReadingWindow
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look


class GuideWindow(ReadingWindow):
    """Links lead to headings; Back leads to the top."""

    def __init__(self, look: Look, path: Path, parent: QWidget) -> None:
        super().__init__(look, translate("Help", "使用指南"), "guide", parent)
        self.browser.setOpenLinks(False)
        self.browser.setSearchPaths([str(path.parent)])
        self.browser.setMarkdown(path.read_text("utf-8"))
        self._headings: dict[str, QTextBlock] = {}
        self._space_out()
        self.browser.anchorClicked.connect(self._follow)

    def go_back(self) -> None:
        """To the top."""
        self.browser.verticalScrollBar().setValue(0)
        self.set_can_go_back(False)

    def _space_out(self) -> None:
        """Markdown has no room between paragraphs of its own."""
        block = self.browser.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            is_heading = shape.headingLevel() > 0
            if is_heading:
                self._headings[make_anchor(block.text())] = block
            shape.setTopMargin(tokens.SPACE[4] if is_heading else 0)
            shape.setBottomMargin(tokens.SPACE[1] if block.textList() else tokens.SPACE[2])
            QTextCursor(block).setBlockFormat(shape)
            block = block.next()
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        block = self._headings.get(link.fragment())
        if block is None:
            QDesktopServices.openUrl(link)
            return
        layout = self.browser.document().documentLayout()
        top = round(layout.blockBoundingRect(block).top())
        self.browser.verticalScrollBar().setValue(top - tokens.SPACE[2])
        self.set_can_go_back(True)


def make_anchor(title: str) -> str:
    """What a link to a heading is called, as other readers of Markdown do it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
