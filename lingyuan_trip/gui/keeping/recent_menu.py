"""The menu of files opened last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.widgets.menus import Menu

_C = "TripFile"


class RecentMenu(Menu):
    """Lists the files when it opens; one that is gone is named as such and cannot be chosen."""

    def __init__(
        self, settings: Settings, open_file: Callable[[Path], object], parent: QWidget
    ) -> None:
        super().__init__(parent, translate(_C, "最近的行程"), self.fill)
        self._settings = settings
        self._open = open_file
        self.setObjectName("recentMenu")
        self.setToolTipsVisible(True)
        self.menuAction().setObjectName("recent")
        self.fill()

    def fill(self) -> None:
        """List the files as they are now."""
        self.clear()
        paths = self._settings.recent_trips
        for number, path in enumerate(paths, start=1):
            self._add(number, path)
        if not paths:
            self.addAction(translate(_C, "还没有")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(translate(_C, "清空这份名单")).triggered.connect(self._settings.forget_trips)

    def _add(self, number: int, path: Path) -> None:
        # A single & would underline what follows it.
        name = path.name.replace("&", "&&")
        is_there = path.is_file()
        gone = "" if is_there else translate(_C, "（文件不在了）")
        action = self.addAction(f"&{number}  {name}{gone}")
        action.setToolTip(str(path))
        action.setEnabled(is_there)
        action.triggered.connect(partial(self._choose, path))

    def _choose(self, path: Path, _checked: bool = False) -> None:
        self._open(path)
