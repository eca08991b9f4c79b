"""Opens the windows to read in; each is open at most once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.help.about import AboutWindow
from lingyuan_trip.gui.help.diagnostics import DiagnosticsWindow
from lingyuan_trip.gui.help.guide import GuideWindow
from lingyuan_trip.gui.help.reading_window import ReadingWindow
from lingyuan_trip.gui.help.shortcuts import make_sheet
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import ActionMenu
from lingyuan_trip.paths import guide_dir

_C = "Help"


class HelpDesk:
    """Guide, shortcuts and 关于 as windows of `parent`."""

    def __init__(self, look: Look, menu: ActionMenu, parent: QWidget) -> None:
        self._look = look
        self._menu = menu
        self._parent = parent
        self._open: dict[str, ReadingWindow] = {}

    def show_guide(self) -> None:
        """The user guide in the language of the interface."""
        self._show("guide", self._make_guide)

    def show_shortcuts(self) -> None:
        """All shortcuts on one sheet."""
        self._show("shortcuts", self._make_sheet)

    def show_about(self, dataset: Dataset | None) -> None:
        """关于."""
        self._show("about", lambda: AboutWindow(self._look, dataset, self._parent))

    def show_diagnostics(self, dataset: Dataset | None) -> None:
        """诊断信息, made and copied anew each time."""
        if (former := self._open.pop("diagnostics", None)) is not None and isValid(former):
            former.close()
        self._show("diagnostics", lambda: DiagnosticsWindow(self._look, dataset, self._parent))

    def _show(self, name: str, make: Callable[[], ReadingWindow]) -> None:
        window = self._open.get(name)
        if window is None or not isValid(window):
            window = self._open[name] = make()
        window.show()
        window.raise_()
        window.activateWindow()

    def _make_guide(self) -> ReadingWindow:
        path = guide_dir(formatting.language()) / "index.md"
        return GuideWindow(self._look, path, self._parent)

    def _make_sheet(self) -> ReadingWindow:
        window = ReadingWindow(self._look, translate(_C, "快捷键"), "shortcuts", self._parent)
        window.read_html(make_sheet(self._menu.list_groups()))
        return window
