"""What the window does with files of trips: its actions, and what it says of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import ChangedMeanwhile, LingyuanTripError
from lingyuan_trip.export.trip_file import SUFFIX, read_trip
from lingyuan_trip.export.trip_file.content import list_kept_places
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.file_drop import FileDrop
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.keeping import dialogs
from lingyuan_trip.gui.keeping.drafts import LeftDraft
from lingyuan_trip.gui.keeping.keeper import TripKeeper
from lingyuan_trip.gui.keeping.notice import Notice
from lingyuan_trip.gui.keeping.offer import MakeOffer, Offer, Way
from lingyuan_trip.gui.keeping.recent_menu import RecentMenu
from lingyuan_trip.gui.keeping.recovery import Recovery
from lingyuan_trip.gui.keeping.words import find_lost, join, tell_data, tell_lost, untitled
from lingyuan_trip.gui.menu import ActionMenu, Group
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.workspace import Session, Workspace
from lingyuan_trip.storage import backup_of, read_whole

_C = "TripFile"
Tell = Callable[[str, str, Callable[[], object]], object]


class TripDesk(QObject):
    """Opens, saves and recovers the trip of a session.

    `titled` comes when the name or the unsaved mark of the trip is another.
    """

    titled = Signal()

    def __init__(
        self, window: QWidget, settings: Settings, session: Session, dataset: Dataset
    ) -> None:
        super().__init__(window)
        self.setObjectName("tripDesk")
        self._window = window
        self._settings = settings
        self._session = session
        self._dataset = dataset
        self._workspace: Workspace | None = None
        self._notice: Notice | None = None
        self._offer: MakeOffer | None = None
        self._tell: Tell = lambda _words, _way, _act: None
        self.keeper = TripKeeper(session.document, dataset, settings.folder / "drafts")
        self._recovery = Recovery(self.keeper, self.save)
        self._recovery.offered.connect(self._say_offered)
        self._recovery.recovered.connect(self._say_recovered)
        self._recovery.left.connect(self._tell_left)
        self._recovery.discarded.connect(self._tell_discarded)
        self._recovery.closed.connect(self._show_again)
        self.keeper.changed.connect(self.titled)
        self.keeper.opened.connect(self._check_data)
        self.keeper.saved.connect(self._say_saved)
        self.keeper.failed.connect(self._say_not_saved)
        self.keeper.journal.failed.connect(self._say_not_kept)
        FileDrop(window, SUFFIX, self.open)

    @property
    def name(self) -> str:
        """The name of the trip; empty for a new one that nobody has touched."""
        path = self.keeper.path
        if path is None:
            return untitled() if self.keeper.is_modified else ""
        return (
            translate(_C, "{name}（只读）").format(name=path.name) if self._is_newer else path.name
        )

    def attach(self, workspace: Workspace, menu: ActionMenu, notice: Notice, tell: Tell) -> None:
        """Serve pages that were built, with what was said over the ones before. `tell` says a word
        with one way back.
        """
        self._workspace, self._notice, self._tell = workspace, notice, tell
        holder = notice.parentWidget()
        assert holder is not None
        add = menu.add
        add(Group.FILE, "newTrip", translate(_C, "新行程"), "Ctrl+N", self.begin_new)
        add(Group.FILE, "openTrip", translate(_C, "打开…"), "Ctrl+O", self.ask_open)
        recent = RecentMenu(self._settings, self.open, holder)
        menu.take(Group.FILE, recent.menuAction())
        add(Group.FILE, "saveTrip", translate(_C, "保存"), "Ctrl+S", self.save)
        add(Group.FILE, "saveTripAs", translate(_C, "另存为…"), "Ctrl+Shift+S", self.save_as)
        if self._offer is not None:
            notice.offer(self._offer())

    def start(self, path: Path | None) -> None:
        """Show a file, or what was not saved last time, or a new trip."""
        is_shown = path is not None and self.open(path)
        if not self._recovery.start(is_shown=is_shown):
            self._plan_first()

    def begin_new(self) -> None:
        """Begin another trip."""
        self._session.planning.cancel()
        self._tell_left(self.keeper.begin_new(self._session.first_request))
        self._plan_first()

    def ask_open(self) -> None:
        """Ask for a file and show it."""
        beside = self.keeper.path or next(iter(self._settings.recent_trips), None)
        path = dialogs.ask_open(self._window, beside)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Show a file; whether that was possible."""
        return self._show(path, None)

    def save(self) -> None:
        """Save into the file of the trip, or ask for one."""
        path = self.keeper.path
        if path is None or self._is_newer:
            self.save_as()
        else:
            self.keeper.save(path)

    def save_as(self) -> None:
        """Ask for a file and save into it."""
        path = self.keeper.path
        date = self._session.document.trip.request.date
        name = translate(_C, "凌源 {date}").format(date=date.isoformat())
        chosen = dialogs.ask_save(self._window, path, path.name if path else f"{name}{SUFFIX}")
        if chosen is not None:
            self.keeper.save(chosen, over=True)

    def set_dataset(self, dataset: Dataset) -> None:
        """Other data are shown."""
        self._dataset = dataset
        self.keeper.set_dataset(dataset)
        self._check_data()

    def close(self) -> None:
        """Leave what is not saved for the next start."""
        self.keeper.close()

    @property
    def _is_newer(self) -> bool:
        return self.keeper.is_newer

    def _show(self, path: Path, content: bytes | None) -> bool:
        try:
            left = self.keeper.open(path, content)
        except LingyuanTripError as error:
            self._say(partial(self._tell_not_opened, path, error))
            return False
        self._session.planning.cancel()
        self._settings.note_trip(path)
        self._tell_left(left)
        return True

    def _plan_first(self) -> None:
        if self._workspace is not None:
            self._workspace.plan_first()

    def _plan_again(self) -> None:
        if self._workspace is not None:
            self._workspace.page_wanted.emit(self._workspace.itinerary.key)
            self._workspace.itinerary.action.press()

    def _show_again(self) -> None:
        """Show the file of a trip whose changes were thrown away, or a new trip."""
        path = self.keeper.path
        if path is None or not self.open(path):
            self.begin_new()

    def _say(self, offer: MakeOffer) -> None:
        self._offer = offer
        if self._notice is not None:
            self._notice.offer(offer())

    def _hush(self) -> None:
        self._offer = None
        if self._notice is not None:
            self._notice.hide()

    def _check_data(self) -> None:
        """Say what of the trip does not rest on the data as they are."""
        trip = self._session.document.trip
        if self._workspace is not None:
            lost = find_lost(trip, self._dataset, self.keeper.names)
            self._workspace.show_past(lost, self.keeper.list_foreign())
        if self._tell_data().words:
            self._say(self._tell_data)
        elif self._offer is not None and self._offer == self._tell_data:
            self._hush()

    def _say_offered(self, offer: MakeOffer) -> None:
        def tell() -> Offer:
            made = offer()
            return replace(made, words=join(self._tell_data().words, made.words))

        self._say(tell)

    def _say_recovered(self, offer: MakeOffer) -> None:
        def tell() -> Offer:
            made = offer()
            return replace(made, words=join(made.words, self._tell_data().words))

        self._say(tell)

    def _tell_data(self) -> Offer:
        trip = self._session.document.trip
        lost = find_lost(trip, self._dataset, self.keeper.names)
        kept = dict.fromkeys(place for place in list_kept_places(trip) if place in lost)
        newer = (
            translate(_C, "这个文件由更新版本的凌源行写成，只能看；要改请另存为新文件。")
            if self._is_newer
            else ""
        )
        parts = (
            newer,
            tell_data(self.keeper.data, self._dataset),
            tell_lost(lost[place] for place in kept),
        )
        ways = (
            [Way(translate(_C, "另存为…"), self.save_as)]
            if newer
            else [Way(translate(_C, "重新安排"), self._plan_again)]
        )
        return Offer(join(*parts), tuple(ways))

    def _say_saved(self, path: Path) -> None:
        self._settings.note_trip(path)
        self._hush()
        words = translate(_C, "已保存 {name}").format(name=path.name)
        self._tell(words, "", lambda: None)

    def _say_not_saved(self, error: LingyuanTripError) -> None:
        self._say(partial(self._tell_not_saved, error))

    def _tell_not_saved(self, error: LingyuanTripError) -> Offer:
        path = self.keeper.path
        ways = [Way(translate(_C, "另存为…"), self.save_as)]
        if path is not None and isinstance(error, ChangedMeanwhile):
            ways.append(Way(translate(_C, "打开磁盘上的"), partial(self.open, path)))
            over = partial(self.keeper.save, path, over=True)
            ways.append(Way(translate(_C, "仍然覆盖"), over))
        return Offer(formatting.fault(error), tuple(ways), "alarm")

    def _say_not_kept(self, error: LingyuanTripError) -> None:
        self._say(partial(self._tell_not_kept, error))

    def _tell_not_kept(self, error: LingyuanTripError) -> Offer:
        words = translate(_C, "自动保存不了，请先保存一次。{reason}")
        way = Way(translate(_C, "保存"), self.save)
        return Offer(words.format(reason=formatting.fault(error)), (way,), "alarm")

    def _tell_not_opened(self, path: Path, error: LingyuanTripError) -> Offer:
        words = translate(_C, "{name} 打不开。{reason}")
        told = words.format(name=path.name, reason=formatting.fault(error))
        backup = _find_backup(path)
        if backup is None:
            return Offer(told, (Way(translate(_C, "打开别的…"), self.ask_open),), "alarm")
        way = Way(translate(_C, "打开备份"), partial(self._show, path, backup))
        return Offer(join(told, translate(_C, "上次保存前的备份是好的。")), (way,), "alarm")

    def _tell_left(self, left: LeftDraft | None) -> None:
        if left is not None:
            words = translate(_C, "上一个行程没有保存，替您留着")
            take = partial(self._recovery.take, left)
            self._tell(words, translate(_C, "拿回来"), take)

    def _tell_discarded(self, left: LeftDraft) -> None:
        def bring_back() -> None:
            self._recovery.take(left.bring_back())

        self._tell(translate(_C, "没有保存的行程已放弃"), translate(_C, "撤销"), bring_back)


def _find_backup(path: Path) -> bytes | None:
    """The content of a backup that can be read."""
    try:
        content = read_whole(backup_of(path), 2**24)
        read_trip(content)
    except LingyuanTripError:
        return None
    return content
