"""数据台: the fourth page, where the bureau keeps the data true."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk.actions import DeskActions
from lingyuan_trip.gui.datadesk.bar import DeskBar
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.draft import DeskDraft
from lingyuan_trip.gui.datadesk.files import DeskFiles
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.page import Page
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.widgets.banner import Banner

if TYPE_CHECKING:
    from lingyuan_trip.gui.datadesk.desk import Desk

_C = "DataDesk"


class DataDeskPage(Page):
    """Opens the data and builds table and form once it is shown.

    `said` tells a word, with what can be done about it and its name.
    """

    key = "datadesk"
    top_bar: DeskBar
    said = Signal(str, str, object)

    def __init__(
        self,
        look: Look,
        selection: Selection,
        document: DeskDocument,
        draft: DeskDraft,
        today: dt.date,
    ) -> None:
        super().__init__()
        self._look = look
        self._selection = selection
        self._today = today
        self._density = Density.WIDE
        self._desk: Desk | None = None
        self.document = document
        self._draft = draft
        self.bar = self.top_bar = DeskBar(look, document)
        self.files = DeskFiles(self, document)
        self._trouble = Banner(look, "alarm", closes=True)
        self._trouble.setObjectName("deskTrouble")
        self._trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._trouble)
        self._actions = DeskActions(self, self.files, document)
        self._connect()

    @property
    def desk(self) -> Desk:
        """Table, form and problems; built when first asked for."""
        if self._desk is None:
            # What nobody has asked for yet does not keep the window waiting.
            from lingyuan_trip.gui.datadesk.desk import Desk

            self._desk = Desk(self._look, self.document, self._selection, self._today)
            self._desk.set_density(self._density)
            self._desk.stepped.connect(self._say_step)
            self._column.addWidget(self._desk, 1)
            self.files.open_first()
        return self._desk

    def set_knowledge(self, knowledge: Knowledge) -> None:
        """The page shows its own file, whatever the others show."""

    def set_density(self, density: Density) -> None:
        """One below the other on narrow windows."""
        self._density = density
        self.bar.set_density(density)
        if self._desk is not None:
            self._desk.set_density(density)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.desk.focus_search()

    def take_over(self, former: Page) -> None:
        """Show the same entry, filter and layout."""
        assert isinstance(former, DataDeskPage)
        self.document.name_steps()
        if former._desk is not None:
            self.desk.take_over(former._desk)

    def close_jobs(self) -> None:
        """Keep what is not saved for the next time."""
        self.document.settle()
        self._draft.write()

    def go_to(self, section: str, name: str, path: tuple[str | int, ...] = ()) -> None:
        """Choose an entry, and lead to its field at the keys below it."""
        self.desk.go_to(section, name, path)

    def showEvent(self, event: QShowEvent) -> None:
        """Open the data when the page is shown first."""
        super().showEvent(event)
        self._actions.set_active(True)
        self.desk.follow_selection()

    def hideEvent(self, event: QHideEvent) -> None:
        """The keys belong to the other pages again."""
        super().hideEvent(event)
        self._actions.set_active(False)

    def _connect(self) -> None:
        self.bar.open_wanted.connect(self.files.ask_open)
        self.bar.own_wanted.connect(self.files.open_own)
        self.bar.save_wanted.connect(self.files.save)
        self.bar.save_as_wanted.connect(self.files.ask_save_as)
        self.files.failed.connect(self._tell_trouble)
        self.document.saved.connect(self._say_saved)
        self.document.opened.connect(self._trouble.hide)
        self.document.conflict.connect(self._tell_conflict)
        self._draft.restored.connect(self._say_restored)
        self._draft.put_aside.connect(self._say_put_aside)

    def _tell_trouble(self, error: LingyuanTripError) -> None:
        self._trouble.say(formatting.fault(error))
        self._trouble.show()

    def _tell_conflict(self) -> None:
        self._trouble.say(
            translate(
                _C,
                "这个文件在别处改过，为免盖掉别人的改动，没有写入。请在菜单里用“另存为”存成"
                "另一个文件，再与原文件对照。",
            )
        )
        self._trouble.show()

    def _say_restored(self) -> None:
        words = translate(_C, "上次没有保存的修改还在")
        self.said.emit(words, translate(_C, "丢弃"), self.document.undo)

    def _say_put_aside(self, draft: Path) -> None:
        words = translate(
            _C, "上次没有保存的修改是照旧文件做的，而文件后来在别处改过。那份修改存成了 {path}"
        )
        self._trouble.say(words.format(path=draft))
        self._trouble.show()

    def _say_saved(self) -> None:
        self._trouble.hide()
        path = self.document.path
        if path is not None:
            words = translate(_C, "已保存 {name}").format(name=path.name)
            self.said.emit(words, "", None)

    def _say_step(self) -> None:
        words = self.document.undo_stack.undoText()
        self.said.emit(words, translate(_C, "撤销"), self.document.undo)
