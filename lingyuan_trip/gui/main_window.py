"""The window: rail, bars, pages and map, and what it does when data come or fail."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.density import Density, density_of
from lingyuan_trip.gui.front_stack import FrontStack, ScrolledPage
from lingyuan_trip.gui.hints import Hints
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.job import Job
from lingyuan_trip.gui.keeping.notice import Notice
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.look_menu import LookMenu
from lingyuan_trip.gui.look_switches import LookSwitches
from lingyuan_trip.gui.menu import Group
from lingyuan_trip.gui.packs import PackDesk
from lingyuan_trip.gui.scroll_memory import read_scrolling, restore_scrolling
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.stage import Stage
from lingyuan_trip.gui.tab_order import TabWindow
from lingyuan_trip.gui.theme import window_sizes as sizes
from lingyuan_trip.gui.week_reminder import WeekReminder
from lingyuan_trip.gui.widgets.banner import Banner
from lingyuan_trip.gui.widgets.empty_state import EmptyState
from lingyuan_trip.gui.widgets.nav_rail import NavRail
from lingyuan_trip.gui.widgets.toast import Toast
from lingyuan_trip.gui.widgets.veil import fade_in
from lingyuan_trip.gui.window_menu import Doings, build_menu, make_menu_button
from lingyuan_trip.gui.window_words import list_pages, make_title
from lingyuan_trip.paths import data_dir

if TYPE_CHECKING:
    from lingyuan_trip.gui.keeping import TripDesk
    from lingyuan_trip.gui.problems.problem_view import ProblemView
    from lingyuan_trip.gui.workspace import Session, Workspace

Loader = Callable[[Path | None], Dataset]

_C = "MainWindow"
_PAGE_SHARE = 0.66
_FIRST_PAGE = "itinerary"
_OF_TRIPS = ("undo", "redo", "newTrip", "openTrip", "saveTrip", "saveTripAs")


class MainWindow(TabWindow):
    """`today` is the date in Lingyuan; `load` reads a data file, off the GUI thread.

    `first_painted` comes once, `ready` whenever pages or problems stand.
    """

    first_painted = Signal()
    ready = Signal()

    def __init__(self, look: Look, settings: Settings, load: Loader, today: dt.date) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._hints = Hints(settings)
        self._load = load
        self._today = today
        self._language = formatting.language()
        self._painted = False
        self._page = _FIRST_PAGE
        self._chosen_file: Path | None = None
        self._first_trip: Path | None = None
        self._first_pack: Path | None = None
        self._desk: TripDesk | None = None
        self._loading: Job | None = None
        self._problems: ProblemView | None = None
        self._fault: LingyuanTripError | None = None
        self.dataset: Dataset | None = None
        self.workspace: Workspace | None = None
        self.setMinimumSize(sizes.LEAST_WIDTH, sizes.LEAST_HEIGHT)
        self.resize(sizes.FIRST_WIDTH, sizes.FIRST_HEIGHT)
        self._packs = PackDesk(self, look, settings, today, lambda: self.load())
        self._build_shell()
        look.changed.connect(self._adapt_later)
        self.restoreGeometry(settings.geometry)

    @property
    def page(self) -> str:
        """The key of the page that is shown; empty while there is none."""
        return "" if self._bars.isHidden() else self._page

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        if self.workspace is None:
            return
        index = [page.key for page in self.workspace.pages].index(key)
        self._page = key
        self._menu.show_for(key)
        self._rail.show_chosen(key)
        self._bars.setCurrentIndex(index)
        front = self.workspace.pages[index].scroller
        if front is not self._bodies.currentWidget():
            self._bodies.setCurrentWidget(front)
            fade_in(front, self._look)
        self.workspace.show_on_map(key)
        self._share_width()

    def load(
        self, chosen: Path | None = None, trip: Path | None = None, pack: Path | None = None
    ) -> None:
        """Read the chosen data file, or the default one, and show it, at first with a trip.

        A data package is then offered for import.
        """
        self._chosen_file = chosen
        self._first_trip = trip
        self._first_pack = pack
        load = self._load
        job = Job(lambda _stop, _report: load(chosen), self)
        job.finished.connect(self._show_dataset)
        job.failed.connect(self._show_fault)
        self._loading = job
        job.start()

    def say_crashed(self, log: str) -> None:
        """Say that something went wrong inside the program, and where the log is."""
        words = translate(_C, "程序出了一个错误，行程没有丢失。日志在 {log}").format(log=log)
        self._banner.say(words)
        self._banner.show()

    def _show_dataset(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._fault = None
        if dataset.guidebook is None:
            self._problem_view().show_problems(
                str(dataset.path), dataset.problems, can_use_bundled=dataset.origin != "bundled"
            )
        else:
            self._show_data(dataset)
        self._packs.set_dataset(dataset)
        self.ready.emit()
        if self._first_pack is not None:
            pack, self._first_pack = self._first_pack, None
            self._packs.consider(pack)

    def _show_data(self, dataset: Dataset) -> None:
        from lingyuan_trip.gui.keeping import TripDesk
        from lingyuan_trip.gui.map.memory import MapMemory
        from lingyuan_trip.gui.planning import Knowledge
        from lingyuan_trip.gui.workspace import Session

        assert dataset.guidebook is not None
        knowledge = Knowledge(dataset.guidebook, dataset.arrangements)
        if self.workspace is not None:
            assert self._desk is not None
            self.workspace.set_knowledge(knowledge)
            self._desk.set_dataset(dataset)
        else:
            session = Session(knowledge, self._today)
            self._desk = TripDesk(self, self._settings, session, dataset)
            self._desk.titled.connect(self._name_data)
            made = self._open_workspace(session)
            made.map.recall(MapMemory.from_text(self._settings.map))
            self._desk.start(self._first_trip)
        self._show_pages()

    def _show_pages(self) -> None:
        self._name_data()
        self._bars.show()
        self._adapt()
        self.show_page(self._page)
        QTimer.singleShot(0, self, self._remind)

    def _remind(self) -> None:
        if self.workspace is not None:
            self._week.remind(self.workspace.knowledge)

    def _show_week(self) -> None:
        if self.workspace is not None:
            self.workspace.selection.choose_date(self._today)
            self.show_page(self.workspace.festivals.key)

    def _name_data(self) -> None:
        """Say in the title which trip is open, whether it is saved, and which data are shown."""
        if self.dataset is None or self.dataset.guidebook is None or self._desk is None:
            return
        self.setWindowTitle(make_title(self.dataset, self._desk.name))
        self.setWindowModified(self._desk.keeper.is_modified)

    def _open_workspace(self, session: Session) -> Workspace:
        from lingyuan_trip.gui.export import ExportDesk
        from lingyuan_trip.gui.workspace import Workspace

        made = Workspace(self._look, session, self._today)
        made.page_wanted.connect(self.show_page)
        made.stepped.connect(self._tell_step)
        made.festivals.told.connect(self._toast.say)
        made.datadesk.said.connect(self._toast.say)
        made.itinerary.show_hints(self._hints)
        assert self._desk is not None
        self._desk.attach(made, self._menu, self._notice, self._toast.say)
        exports = ExportDesk(
            self._look, self._settings, made, lambda: self.dataset, self._toast.say
        )
        exports.attach(self._menu)
        self._menu.take_trip(made.document.undo_stack, made.pages)
        # The same keys mean the data file there.
        self._menu.withhold(_OF_TRIPS, made.datadesk.key)
        for page in made.pages:
            self._bars.addWidget(page.top_bar)
            self._bodies.addWidget(ScrolledPage(self._look, page))
        self.stage.set_map(made.map)
        self.workspace = made
        return made

    def _rebuild(self) -> None:
        """Say everything in the language in force: shell and pages are built anew around the trip.

        No widget has to know how to change its words, so none can forget to.
        """
        self._language = formatting.language()
        banner = self._banner.words
        former, self._problems = self.workspace, None
        pages = () if former is None else former.pages
        scrolled = [read_scrolling(page.scroller) for page in pages]
        if (shell := self.takeCentralWidget()) is not None:
            shell.deleteLater()
        self._build_shell()
        if former is not None:
            former.document.name_steps()
            made = self._open_workspace(former.session)
            made.take_over(former)
            for page, shares in zip(made.pages, scrolled, strict=True):
                restore_scrolling(page.scroller, shares)
        if self._fault is not None:
            self._show_fault(self._fault)
        elif self.dataset is not None and self.dataset.guidebook is None:
            self._show_dataset(self.dataset)
        elif former is not None:
            self._show_pages()
        if banner:
            self._banner.say(banner)
            self._banner.show()
        self._switches.focus_language()

    def _show_fault(self, error: LingyuanTripError) -> None:
        self._fault = error
        self._problem_view().show_fault(
            formatting.fault(error), can_use_bundled=self._chosen_file is not None
        )
        self.ready.emit()

    def _problem_view(self) -> ProblemView:
        from lingyuan_trip.gui.problems.problem_view import ProblemView

        if self._problems is None:
            self._problems = ProblemView(self._look)
            self._problems.reload_wanted.connect(lambda: self.load(self._chosen_file))
            self._problems.bundled_wanted.connect(lambda: self.load(data_dir() / "spots.yaml"))
            self._bodies.addWidget(self._problems)
        self._bars.hide()
        self._bodies.setCurrentWidget(self._problems)
        return self._problems

    def _build_shell(self) -> None:
        self.setWindowTitle(translate(_C, "凌源行"))
        self._rail = NavRail(self._look)
        for key, words, icon in list_pages():
            self._rail.add_page(key, words, icon)
        self._rail.chosen.connect(self.show_page)
        self._switches = LookSwitches(self._look, self._settings, self._rail)
        self._bars = FrontStack()
        self._bars.hide()
        self._bodies = FrontStack()
        self._bodies.addWidget(
            EmptyState(self._look, "no-plan", translate(_C, "正在读取景点资料…"))
        )
        self.stage = Stage(self._look, self._bodies)
        self._banner = Banner(self._look, "alarm", closes=True)
        self._banner.setObjectName("crashBanner")
        self._banner.hide()
        self._notice = Notice(self._look)
        self._data_notice = Notice(self._look, "dataNotice")
        self._week = WeekReminder(self._look, self._settings, self._today)
        self._week.wanted.connect(self._show_week)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._banner)
        right.addWidget(self._data_notice)
        right.addWidget(self._notice)
        right.addWidget(self._bars)
        right.addWidget(self._week)
        right.addWidget(self.stage, 1)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        self.setCentralWidget(central)
        self._toast = Toast(self._look, central)
        # Qt would do so a moment later, and shortcuts and focus would be dead until then.
        central.show()
        self._build_menu(central)

    def _build_menu(self, central: QWidget) -> None:
        doings = Doings(
            show_page=self.show_page,
            find=self._find,
            switch_theme=self._switches.switch_theme,
            switch_language=self._switches.switch_language,
            switch_full_screen=self._toggle_full_screen,
            tell_dataset=lambda: self.dataset,
        )
        pages = [(key, words) for key, words, _icon in list_pages()]
        self._menu = build_menu(self._look, central, pages, doings)
        self._packs.attach(self._menu, self._data_notice, self._toast.say)
        self._menu.take(Group.VIEW, LookMenu(self._look, self._settings, central).menuAction())
        self._rail.add_foot(make_menu_button(self._look, self._menu, central))

    def _find(self) -> None:
        if self.workspace is not None:
            self.show_page(self.workspace.explore.key)
            self.workspace.explore.focus_search()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _tell_step(self, step: str) -> None:
        """Say what was just done and offer to take it back, instead of asking before."""
        workspace = self.workspace
        if workspace is not None and step:
            self._toast.say(step, translate(_C, "撤销"), workspace.document.undo_stack.undo)

    def _adapt(self) -> None:
        density = density_of(self.width(), self._look.scale)
        self._rail.set_compact(density is not Density.WIDE)
        self.stage.set_density(density)
        if self.workspace is not None:
            for page in self.workspace.pages:
                page.set_density(density)

    def _adapt_later(self) -> None:
        """The style sheet comes first, then the room it leaves."""
        QTimer.singleShot(0, self, self._adapt)

    def _share_width(self) -> None:
        least, most = (
            self._look.px(width) for width in (sizes.PAGE_WIDTH.get(self.page, 0), sizes.PAGE_MOST)
        )
        self.stage.share(min(most, max(least, round(self.stage.width() * _PAGE_SHARE))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between the small and the large layout."""
        super().resizeEvent(event)
        self._adapt()
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Speak another language at once."""
        super().changeEvent(event)
        # Qt sends one of these for every translator that comes or goes.
        changed = event.type() == QEvent.Type.LanguageChange
        if changed and self._language != formatting.language():
            self._rebuild()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and end what is running."""
        self._settings.geometry = self.saveGeometry()
        # Threads are given a moment to end; nobody should look at a frozen window meanwhile.
        self.hide()
        if self._loading is not None:
            self._loading.abandon()
            self._loading.wait(5000)
        if self.workspace is not None:
            self._settings.map = self.workspace.map.memory.to_text()
            self.workspace.close()
        if self._desk is not None:
            self._desk.close()
        super().closeEvent(event)
