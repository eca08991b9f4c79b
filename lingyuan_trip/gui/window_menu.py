"""The menu of the window: what it can do, with the keys for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.help.desk import HelpDesk
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import ActionMenu, Group
from lingyuan_trip.gui.theme import window_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import IconButton

_C = "MainWindow"


@dataclass(frozen=True, slots=True)
class Doings:
    """What the window does when it is asked to."""

    show_page: Callable[[str], object]
    find: Callable[[], object]
    switch_theme: Callable[[], object]
    switch_language: Callable[[], object]
    switch_full_screen: Callable[[], object]
    tell_dataset: Callable[[], Dataset | None]


def build_menu(
    look: Look, holder: QWidget, pages: Iterable[tuple[str, str]], doings: Doings
) -> ActionMenu:
    """The actions of the window; `pages` are keys and words in the order of the rail."""
    menu = ActionMenu(holder)
    desk = HelpDesk(look, menu, holder)
    keys = QKeySequence.StandardKey
    add = menu.add
    for number, (key, words) in enumerate(pages, start=1):
        add(Group.GO, f"go-{key}", words, f"Ctrl+{number}", partial(doings.show_page, key))
    add(Group.GO, "find", translate(_C, "找景点"), keys.Find, doings.find)
    theme, language = translate(_C, "浅色、深色"), translate(_C, "中文、英文")
    add(Group.VIEW, "switchTheme", theme, "Ctrl+Shift+D", doings.switch_theme)
    add(Group.VIEW, "switchLanguage", language, "Ctrl+Shift+L", doings.switch_language)
    add(Group.VIEW, "fullScreen", translate(_C, "全屏"), "F11", doings.switch_full_screen)
    add(Group.HELP, "guide", translate(_C, "使用指南"), keys.HelpContents, desk.show_guide)
    add(Group.HELP, "shortcuts", translate(_C, "快捷键"), "Ctrl+/", desk.show_shortcuts)
    told = translate(_C, "诊断信息")
    tell_dataset = doings.tell_dataset
    add(Group.HELP, "diagnostics", told, "", lambda: desk.show_diagnostics(tell_dataset()))
    about = translate(_C, "关于凌源行")
    add(Group.HELP, "about", about, "", lambda: desk.show_about(tell_dataset()))
    return menu


def make_menu_button(look: Look, menu: ActionMenu, holder: QWidget) -> IconButton:
    """Opens the menu, as F10 does."""
    words = formatting.shortcut(translate(_C, "菜单和设置"), "F10")
    button = IconButton(look, "settings", words, sizes.MENU_BUTTON_SIDE)
    button.setObjectName("menuButton")
    button.set_caption(translate(_C, "菜单"))
    button.clicked.connect(lambda: menu.open_at(button))
    QShortcut(QKeySequence("F10"), holder).activated.connect(button.click)
    return button
