"""What can be done on 数据台 by keys and from the menu, while it is in front."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.files import DeskFiles
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.menu import Keys, set_keys

_C = "DataDesk"


class DeskActions(QObject):
    """The same keys as for trips, which are theirs again on other pages."""

    def __init__(self, page: QWidget, files: DeskFiles, document: DeskDocument) -> None:
        super().__init__(page)
        self._page = page
        self._actions: list[QAction] = []
        keys = QKeySequence.StandardKey
        self._add("undoData", translate(_C, "撤销数据修改"), keys.Undo, document.undo)
        self._add("redoData", translate(_C, "重做数据修改"), keys.Redo, document.redo)
        self._add("openData", translate(_C, "打开数据文件…"), keys.Open, files.ask_open)
        self._add("saveData", translate(_C, "保存数据"), keys.Save, files.save)
        self._add("saveDataAs", translate(_C, "数据另存为…"), "Ctrl+Shift+S", files.ask_save_as)
        self.set_active(False)

    def set_active(self, active: bool) -> None:
        """Offer them or not; an action that is not seen has no keys either."""
        for action in self._actions:
            action.setVisible(active)

    def _add(self, name: str, words: str, keys: Keys, run: Callable[[], object]) -> None:
        action = QAction(words, self._page)
        action.setObjectName(name)
        set_keys(action, keys)
        action.triggered.connect(lambda _checked=False: run())
        self._page.addAction(action)
        self._actions.append(action)
