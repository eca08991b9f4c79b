"""The bar of 数据台: which file, whether it is saved, undo and redo, and saving."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QMenu

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.top_bar import TopBar
from lingyuan_trip.gui.widgets.badge import Badge
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import vertical_rule

_C = "DataDesk"


class DeskBar(TopBar):
    """`open_wanted`, `own_wanted` (the copy of the bundled data), `save_wanted` and
    `save_as_wanted` tell what the person asks for.
    """

    open_wanted = Signal()
    own_wanted = Signal()
    save_wanted = Signal()
    save_as_wanted = Signal()

    def __init__(self, look: Look, document: DeskDocument) -> None:
        super().__init__(look, translate(_C, "数据台"))
        self._document = document
        self._file = Button(look, translate(_C, "打开文件…"), "plain", "open")
        self._file.setObjectName("deskFile")
        self._file.setMenu(self._make_menu())
        self._state = Badge(look, "", "cin")
        self._state.setObjectName("deskState")
        self.add_left(self._file)
        self.add_left(self._state)
        self.close_left()
        self._add_undo(look, document.undo_stack)
        line = vertical_rule()
        line.setFixedHeight(tokens.SPACE[5])
        self.add_right(line)
        self._save = Button(look, translate(_C, "保存"), "primary", "save")
        self._save.setObjectName("deskSave")
        self._save.setToolTip(translate(_C, "写进文件（Ctrl+S）"))
        self._save.clicked.connect(self.save_wanted)
        self.add_right(self._save)
        for signal in (document.changed, document.saved, document.opened):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say which file is open and whether it is saved."""
        document = self._document
        path = document.path
        if path is None:
            self._state.hide()
            self._save.setEnabled(False)
            return
        count = len(document.entries("spots"))
        name = translate(_C, "{name} · {count} 处").format(name=path.name, count=count)
        self._file.setText(name)
        self._file.setAccessibleName(translate(_C, "文件 {name}").format(name=name))
        self._file.setToolTip(str(path))
        is_changed = document.is_changed
        if is_changed:
            self._state.set_badge(translate(_C, "未保存"), "cin")
        self._state.setVisible(is_changed)
        self._save.setEnabled(is_changed)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(translate(_C, "文件"))
        for words, signal in (
            (translate(_C, "打开别的文件…"), self.open_wanted),
            (translate(_C, "本机的数据副本"), self.own_wanted),
            (translate(_C, "另存为…"), self.save_as_wanted),
        ):
            menu.addAction(words).triggered.connect(signal)
        return menu

    def _add_undo(self, look: Look, stack: QUndoStack) -> None:
        self._undo = IconButton(look, "undo", translate(_C, "撤销"))
        self._redo = IconButton(look, "redo", translate(_C, "重做"))
        for button, name in ((self._undo, "deskUndo"), (self._redo, "deskRedo")):
            button.setObjectName(name)
            self.add_right(button)
        self._undo.clicked.connect(stack.undo)
        self._redo.clicked.connect(stack.redo)
        stack.canUndoChanged.connect(self._undo.setEnabled)
        stack.canRedoChanged.connect(self._redo.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        self._undo.setEnabled(stack.canUndo())
        self._redo.setEnabled(stack.canRedo())
        self._name_undo(stack.undoText())
        self._name_redo(stack.redoText())

    def _name_undo(self, step: str) -> None:
        self._undo.set_text(f"{translate(_C, '撤销')} {step}".strip())

    def _name_redo(self, step: str) -> None:
        self._redo.set_text(f"{translate(_C, '重做')} {step}".strip())
