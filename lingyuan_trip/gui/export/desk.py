"""What the window does to hand a trip on: its actions, and the one click for the last kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.export.dialog import ExportDialog, Print
from lingyuan_trip.gui.export.kinds import Kind, kind_words
from lingyuan_trip.gui.export.places import (
    ask_for_file,
    ask_printer,
    file_name,
    free_path,
    usual_folder,
)
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.menu import ActionMenu, Group
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.workspace import Workspace
from lingyuan_trip.handing_out import Surroundings, hand_out

_C = "Export"
Tell = Callable[[str, str, Callable[[], object]], object]
AskFile = Callable[[QWidget, Kind, Path], Path | None]


class ExportDesk(QObject):
    """Opens the dialog, and saves once more with one click; `tell` says a word with one way on."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        workspace: Workspace,
        tell_data: Callable[[], Dataset | None],
        tell: Tell,
    ) -> None:
        super().__init__(workspace)
        self.setObjectName("exportDesk")
        self._look = look
        self._settings = settings
        self._workspace = workspace
        self._tell_data = tell_data
        self._tell = tell
        self.ask_file: AskFile = ask_for_file
        self.send_to_printer: Print = ask_printer
        bar = workspace.itinerary.top_bar
        bar.export_wanted.connect(self.open)
        bar.again_wanted.connect(self.save_again)
        self._show_last()

    def attach(self, menu: ActionMenu) -> None:
        """Offer the actions of the window."""
        add = menu.add
        add(Group.FILE, "exportTrip", translate(_C, "导出…"), "Ctrl+E", self.open)
        add(Group.FILE, "printTrip", translate(_C, "打印…"), "Ctrl+P", self.print_out)

    @property
    def last(self) -> Kind:
        """The kind that was used last; at first the text."""
        known = [kind.value for kind in Kind]
        value = self._settings.last_export
        return Kind(value) if value in known else Kind.TEXT

    def open(self) -> None:
        """Open the dialog with the kind used last."""
        self._open(self.last)

    def print_out(self) -> None:
        """Open the dialog with the sheet, and ask for the printer."""
        dialog = self._open(Kind.A4)
        if dialog is not None:
            dialog.print_out()

    def save_again(self) -> None:
        """Save as the last kind beside the last file, with one click."""
        handout, kind = self._hand_out(), self.last
        if handout is None:
            return
        folder = self._settings.export_folder or usual_folder()
        window = self._workspace.itinerary.top_bar.window()
        dialog = ExportDialog(
            self._look,
            handout,
            kind,
            window,
            lambda _parent, _kind, _handout: free_path(folder, file_name(kind, handout)),
            self.send_to_printer,
        )
        self._listen(dialog)
        dialog.open()
        if kind.is_for_clipboard:
            dialog.copy()
        else:
            dialog.save()

    def _open(self, kind: Kind) -> ExportDialog | None:
        handout = self._hand_out()
        if handout is None:
            return None
        window = self._workspace.itinerary.top_bar.window()
        dialog = ExportDialog(
            self._look, handout, kind, window, self._choose_file, self.send_to_printer
        )
        self._listen(dialog)
        dialog.open()
        return dialog

    def _listen(self, dialog: ExportDialog) -> None:
        dialog.saved.connect(self._note_saved)
        dialog.copied.connect(self._note_copied)
        dialog.printed.connect(lambda: self._say(translate(_C, "已送到打印机")))

    def _hand_out(self) -> Handout | None:
        """The trip made ready; says what is wrong and gives None where there is none."""
        knowledge, dataset = self._workspace.knowledge, self._tell_data()
        around = Surroundings(
            knowledge.guidebook,
            knowledge.almanac.day,
            knowledge.hand_planner,
            {} if dataset is None else dataset.describe(),
        )
        try:
            made = hand_out(self._workspace.document.trip, around, dt.datetime.now(dt.UTC))
            _ = made.itinerary
        except LingyuanTripError as error:
            self._say(formatting.fault(error))
            return None
        return made

    def _choose_file(self, parent: QWidget, kind: Kind, handout: Handout) -> Path | None:
        folder = self._settings.export_folder or usual_folder()
        return self.ask_file(parent, kind, folder / file_name(kind, handout))

    def _note_saved(self, kind: Kind, path: Path) -> None:
        self._settings.last_export = kind.value
        self._settings.export_folder = path.parent
        self._show_last()
        words = translate(_C, "已导出 {name}").format(name=path.name)
        url = QUrl.fromLocalFile(str(path.parent))
        self._tell(words, translate(_C, "打开文件夹"), lambda: QDesktopServices.openUrl(url))

    def _note_copied(self, kind: Kind) -> None:
        self._settings.last_export = kind.value
        self._show_last()
        self._say(translate(_C, "已复制"))

    def _show_last(self) -> None:
        words = kind_words(self.last)
        self._workspace.itinerary.top_bar.show_last(words.again, words.icon, self.last is Kind.TEXT)

    def _say(self, words: str) -> None:
        self._tell(words, "", lambda: None)
