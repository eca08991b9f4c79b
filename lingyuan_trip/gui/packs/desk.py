"""What the window does with data packages: its actions, and what it says of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from lingyuan_trip.dataset import Dataset, open_store
from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.file_drop import FileDrop
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.keeping.notice import Notice
from lingyuan_trip.gui.keeping.offer import Offer, Way
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import ActionMenu, Group
from lingyuan_trip.gui.packs.looking import SUFFIX
from lingyuan_trip.gui.packs.words import expired_words
from lingyuan_trip.gui.settings import Settings

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.pack import Pack, PackStore
    from lingyuan_trip.gui.packs.dialog import ImportDialog

_C = "Packs"
Tell = Callable[[str, str, Callable[[], object]], object]


Fetch = Callable[[str, Callable[[], bool], Callable[[int, int], None]], bytes | None]
"""Gives what is at an address, None once it is stopped; is told how far it is."""


def fetch(
    address: str, stop: Callable[[], bool], progress: Callable[[int, int], None]
) -> bytes | None:
    """What is at an address of HTTPS."""
    from lingyuan_trip.catalogue.pack.fetching import fetch_pack

    return fetch_pack(address, stop=stop, progress=progress)


class PackDesk(QObject):
    """Imports packages, goes back to others, and says what is wrong with the one in use.

    `reload` makes the window read its data again, and `tell` says a word with one way back.
    """

    def __init__(
        self,
        window: QWidget,
        look: Look,
        settings: Settings,
        today: dt.date,
        reload: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self.setObjectName("packDesk")
        self._window = window
        self._look = look
        self._settings = settings
        self._today = today
        self._reload = reload
        self._dataset: Dataset | None = None
        self._notice: Notice | None = None
        self._tell: Tell = lambda _words, _way, _act: None
        self._actions: dict[str, QAction] = {}
        self._dismissed = False
        self.fetch: Fetch = fetch
        FileDrop(window, SUFFIX, self.consider)

    def attach(self, menu: ActionMenu, notice: Notice, tell: Tell) -> None:
        """Serve a shell that was built."""
        self._notice, self._tell = notice, tell
        notice.closed.connect(self._dismiss)
        add = partial(menu.add, Group.DATA)
        add("importPack", translate(_C, "导入数据包…"), "", self.ask_file)
        add("fetchPack", translate(_C, "从网址取数据包…"), "", self.ask_address)
        self._actions = {
            "before": add("packBefore", translate(_C, "退回上一版数据"), "", self.use_before),
            "newest": add("packNewest", translate(_C, "用导入的最新数据"), "", self.use_newest),
            "bundled": add("packBundled", translate(_C, "用随程序的数据"), "", self.use_bundled),
        }
        self._show_state()

    def set_dataset(self, dataset: Dataset) -> None:
        """Other data are shown."""
        self._dataset = dataset
        self._dismissed = False
        self._show_state()

    # What a person can do

    def ask_file(self) -> None:
        """Ask for a file and look at it."""
        kinds = f"{translate(_C, '凌源行的数据包')} (*{SUFFIX})"
        title = translate(_C, "导入数据包")
        chosen, _kind = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if chosen:
            self.consider(Path(chosen))

    def consider(self, path: Path) -> None:
        """Show what a file is; taking it is up to the person."""
        dialog = self._make_dialog()
        dialog.open()
        dialog.consider_file(path)

    def ask_address(self) -> None:
        """Ask for an address; nothing is fetched until the person says so."""
        dialog = self._make_dialog()
        dialog.open()
        dialog.ask_address(self._settings.pack_address)
        dialog.imported.connect(lambda _pack: self._note_address(dialog.address.text()))

    def use_before(self) -> None:
        """Go back to the package before the one in use, or to the bundled data."""
        self._switch(lambda store: store.use_before())

    def use_bundled(self) -> None:
        """Go back to the data that came with the program."""
        self._switch(lambda store: store.use_bundled())

    def use_newest(self) -> None:
        """Use the newest package."""
        self._switch(lambda store: store.use_newest())

    # Parts

    def _make_dialog(self) -> ImportDialog:
        from lingyuan_trip.gui.packs.dialog import ImportDialog

        made = ImportDialog(
            self._look, open_store(), self._dataset, self._today, self.fetch, self._window
        )
        made.imported.connect(self._take)
        return made

    def _take(self, pack: Pack) -> None:
        words = translate(_C, "已换用数据 {version}").format(version=pack.manifest.version)
        self._tell(words, translate(_C, "退回上一版"), self.use_before)
        self._reload()

    def _note_address(self, address: str) -> None:
        self._settings.pack_address = address.strip()

    def _switch(self, switch: Callable[[PackStore], object]) -> None:
        try:
            switch(open_store())
        except LingyuanTripError as error:
            self._tell(formatting.fault(error), "", lambda: None)
        else:
            self._reload()

    def _show_state(self) -> None:
        self._enable_actions()
        if self._notice is None:
            return
        offer = self._make_offer()
        if offer is None or self._dismissed:
            self._notice.hide()
        else:
            self._notice.offer(offer)

    def _dismiss(self) -> None:
        self._dismissed = True

    def _enable_actions(self) -> None:
        if not self._actions:
            return
        package = None if self._dataset is None else self._dataset.package
        is_imported = package is not None
        kept = open_store().serials if self._dataset is not None and _may_be_kept() else ()
        self._actions["before"].setEnabled(is_imported)
        self._actions["bundled"].setEnabled(is_imported)
        newest = kept[0] if kept else None
        self._actions["newest"].setEnabled(
            newest is not None and (package is None or package.serial != newest)
        )

    def _make_offer(self) -> Offer | None:
        """What is wrong with packages, and what can be done; None for nothing."""
        dataset = self._dataset
        if dataset is None:
            return None
        take = Way(translate(_C, "导入数据包…"), self.ask_file)
        if dataset.notices:
            words = " ".join(map(formatting.say, dataset.notices))
            return Offer(words, (take,), "alarm")
        if words := expired_words(dataset, self._today):
            return Offer(words, (take,))
        return None


def _may_be_kept() -> bool:
    """Whether anything was ever imported; asking costs no library."""
    from lingyuan_trip.paths import packs_dir

    return packs_dir().is_dir()
