"""What can be done from anywhere, as actions: menu, shortcuts and sheet are made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.widgets.menus import Menu

_C = "Menu"
Keys = str | QKeySequence.StandardKey


class Group(StrEnum):
    """What an action is about."""

    GO = "go"
    FILE = "file"
    TRIP = "trip"
    DATA = "data"
    VIEW = "view"
    HELP = "help"


class ActionMenu(QObject):
    """Actions in groups, in the order in which they came; their shortcuts hold in the window of
    `holder`.
    """

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self._holder = holder
        self._actions: dict[Group, list[QAction]] = {group: [] for group in Group}
        self._withheld: dict[str, frozenset[str]] = {}

    def add(
        self, group: Group, name: str, text: str, keys: Keys, run: Callable[[], object]
    ) -> QAction:
        """Offer something to do; `name` is its object name."""
        action = QAction(text, self._holder)
        action.setObjectName(name)
        set_keys(action, keys)
        action.triggered.connect(lambda _checked=False: run())
        self._holder.addAction(action)
        self.take(group, action)
        return action

    def take(self, group: Group, action: QAction) -> None:
        """Offer an action that somebody else owns."""
        self._actions[group].append(action)

    def list_groups(self) -> Iterable[tuple[str, tuple[QAction, ...]]]:
        """Titles with their actions."""
        titles = {
            Group.GO: translate(_C, "去哪里"),
            Group.FILE: translate(_C, "文件"),
            Group.TRIP: translate(_C, "行程"),
            Group.DATA: translate(_C, "数据"),
            Group.VIEW: translate(_C, "显示"),
            Group.HELP: translate(_C, "帮助"),
        }
        return [(titles[group], tuple(actions)) for group, actions in self._actions.items()]

    def take_trip(self, stack: QUndoStack, pages: Iterable[QWidget]) -> None:
        """Offer undo and redo, and what the pages offer themselves; the data of an action may be
        the group it belongs to.
        """
        keys = QKeySequence.StandardKey
        undo = stack.createUndoAction(self._holder, translate(_C, "撤销"))
        redo = stack.createRedoAction(self._holder, translate(_C, "重做"))
        for action, name, usual in ((undo, "undo", keys.Undo), (redo, "redo", keys.Redo)):
            action.setObjectName(name)
            set_keys(action, usual)
            self._holder.addAction(action)
            self.take(Group.TRIP, action)
        for page in pages:
            for action in page.actions():
                self.take(action.data() or Group.TRIP, action)

    def withhold(self, names: Iterable[str], page: str) -> None:
        """Do not offer these actions, nor their keys, while a page is shown."""
        self._withheld[page] = frozenset(names)

    def show_for(self, page: str) -> None:
        """Offer what there is on a page; an action that is not seen has no keys either."""
        here = self._withheld.get(page, frozenset())
        ever = frozenset[str]().union(*self._withheld.values())
        for action in (each for group in self._actions.values() for each in group):
            if action.objectName() in ever:
                action.setVisible(action.objectName() not in here)

    def open_at(self, button: QWidget) -> None:
        """Open the menu beside a button at the foot of the window."""
        menu = self.make_menu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = button.mapToGlobal(button.rect().topRight())
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))
        menu.setActiveAction(menu.list_choices()[0])

    def make_menu(self, parent: QWidget) -> Menu:
        """A menu of all actions."""
        menu = Menu(parent)
        menu.setObjectName("mainMenu")
        menu.setAccessibleName(translate(_C, "菜单"))
        for title, actions in self.list_groups():
            menu.add_heading(title)
            menu.addActions(actions)
        return menu


def set_keys(action: QAction, keys: Keys) -> None:
    """Give an action its shortcuts: the platform's own for a standard key."""
    if isinstance(keys, str):
        action.setShortcut(QKeySequence(keys))
    else:
        # Without keys that stand alone, such as Undo and Help, which few keyboards have.
        bound = [keys for keys in QKeySequence.keyBindings(keys) if _is_usual(keys.toString())]
        action.setShortcuts(bound)


def _is_usual(keys: str) -> bool:
    return "+" in keys or keys[1:].isdecimal()
