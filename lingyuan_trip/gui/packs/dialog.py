"""Imports a package: where from, what it is and changes, and why it is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.errors import DataError, LingyuanTripError
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.job import Job, Report, StopFlag
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.packs.looking import Preview, look_at, read_package
from lingyuan_trip.gui.packs.words import extras_words, list_differences, list_facts
from lingyuan_trip.gui.theme import pack_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from lingyuan_trip.catalogue.pack import PackStore

_C = "Packs"
_MOST_PROBLEMS = 4
_MEGABYTE = 1024 * 1024

Fetch = Callable[[str, Callable[[], bool], Callable[[int, int], None]], bytes | None]


class ImportDialog(QDialog):
    """Shows a package and takes it when the person says so; nothing is fetched before.

    `imported` comes with the package once it is in use.
    """

    imported = Signal(object)

    def __init__(
        self,
        look: Look,
        store: PackStore,
        dataset: Dataset | None,
        today: dt.date,
        fetch: Fetch,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._dataset = dataset
        self._today = today
        self._fetch = fetch
        self._job: Job | None = None
        self._preview: Preview | None = None
        self.setObjectName("importDialog")
        self.setWindowTitle(translate(_C, "导入数据包"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(sizes.DIALOG_WIDTH))
        self._build(look)

    # What it shows, for those who ask

    @property
    def trouble(self) -> str:
        """Why nothing was imported; empty while nothing is wrong."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Names and values that are shown of the package."""
        if self._preview is None:
            return []
        book = None if self._dataset is None else self._dataset.guidebook
        told = list_facts(self._preview, "" if book is None else book.version)
        if self._preview.difference is not None:
            told += list_differences(self._preview.difference)
        if extras := extras_words(self._preview):
            told.append((translate(_C, "另外带有"), extras))
        return told

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or fetched."""
        return self._job is not None

    # Ways in

    def consider_file(self, path: Path) -> None:
        """Show what a file is."""
        self._title.setText(translate(_C, "数据包 {name}").format(name=path.name))
        self._run(
            translate(_C, "正在核对签名和内容…"), lambda _s, _r: self._look_at(read_package(path))
        )

    def ask_address(self, former: str) -> None:
        """Ask for an address; nothing is fetched until the person says so."""
        self._title.setText(translate(_C, "从网址取数据包"))
        self.address.setText(former)
        self._address_box.show()
        self.fetch_button.show()
        self.address.setFocus()
        self.adjustSize()

    def reject(self) -> None:
        """Stop what is running, or close."""
        if self._job is not None:
            self._stop()
            if not self._address_box.isHidden():
                return
        super().reject()

    # Parts

    def _build(self, look: Look) -> None:
        self._title = label("", 3, strong=True, wrap=True)
        self.address = QLineEdit()
        self.address.setObjectName("packAddress")
        self.address.setPlaceholderText("https://…")
        self.address.setAccessibleName(translate(_C, "数据包的网址"))
        self.address.returnPressed.connect(self.fetch_address)
        self._address_box = self._make_address_box()
        self._progress = ProgressLine(look, translate(_C, "停止，什么都不改"))
        self._progress.stop_wanted.connect(self._stop)
        self._trouble = label("", 2, "alarm", wrap=True, selectable=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.SPACE[4])
        self._grid.setColumnStretch(1, 1)
        kept = translate(_C, "导入以后行程不变；现在的数据留着，随时可以在菜单里退回。")
        self._kept = label(kept, 1, "second", wrap=True)
        self.close_button = Button(look, translate(_C, "取消"))
        self.fetch_button = Button(look, translate(_C, "取来看看"), "primary")
        self.import_button = Button(look, translate(_C, "导入"), "primary")
        self.close_button.setObjectName("importClose")
        self.fetch_button.setObjectName("importFetch")
        self.import_button.setObjectName("importTake")
        self.close_button.clicked.connect(self.reject)
        self.fetch_button.clicked.connect(self.fetch_address)
        self.import_button.clicked.connect(self.take)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.SPACE[2])
        foot.addStretch()
        for button in (self.close_button, self.fetch_button, self.import_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE[4]] * 4)
        column.setSpacing(tokens.SPACE[3])
        for widget in (
            *(self._title, self._address_box, self._progress, self._trouble),
            *(self._table, self._kept),
        ):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(foot)
        self._show_only()

    def _make_address_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self.address)
        words = translate(
            _C,
            "填旅游局公布的网址。按下“取来看看”才会联网，只用 https，只取这一个文件；"
            "取来的先核对、给您看，不会自动换用。",
        )
        column.addWidget(label(words, 1, "second", wrap=True))
        return box

    def _show_only(self, *shown: QWidget) -> None:
        for widget in (
            *(self._address_box, self._progress, self._trouble, self._table, self._kept),
            *(self.fetch_button, self.import_button),
        ):
            widget.setVisible(widget in shown)
        self.adjustSize()

    # Work

    def fetch_address(self) -> None:
        """Fetch what is at the address, and show it."""
        if self._job is not None:
            return
        address = self.address.text()

        def work(stop: StopFlag, report: Report) -> Preview | None:
            content = self._fetch(address, stop, lambda done, whole: report((done, whole)))
            return None if content is None else self._look_at(content)

        self._run(translate(_C, "正在下载…"), work, self._address_box)

    def take(self) -> None:
        """Take the package into use."""
        if self._preview is None or self._job is not None:
            return
        content, today, store = self._preview.content, self._today, self._store
        self.import_button.setEnabled(False)
        job = self._begin(translate(_C, "正在导入…"), lambda _s, _r: store.install(content, today))
        job.finished.connect(self._finish)
        job.start()

    def _look_at(self, content: bytes) -> Preview:
        book = None if self._dataset is None else self._dataset.guidebook
        return look_at(content, self._store, self._today, book)

    def _run(
        self, words: str, work: Callable[[StopFlag, Report], Preview | None], *shown: QWidget
    ) -> None:
        self._show_only(self._progress, *shown)
        job = self._begin(words, work)
        job.finished.connect(self._show_preview)
        job.start()

    def _begin(self, words: str, work: Callable[[StopFlag, Report], object]) -> Job:
        self._progress.say(words)
        job = Job(work, self)
        job.progressed.connect(self._show_progress)
        job.failed.connect(self._refuse)
        self._job = job
        return job

    def _show_progress(self, value: tuple[int, int]) -> None:
        done, whole = value
        words = translate(_C, "已下载 {done} MB").format(done=f"{done / _MEGABYTE:.1f}")
        self._progress.say(words, done, whole)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None
        self._progress.hide()
        if not self._address_box.isHidden():
            self._show_only(self._address_box, self.fetch_button)

    def _show_preview(self, preview: Preview | None) -> None:
        self._job = None
        if preview is None:
            self._stop()
            return
        self._preview = preview
        for row, (name, value) in enumerate(self.facts):
            self._grid.addWidget(label(name, 2, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(value, 2, wrap=True, selectable=True), row, 1)
        self._show_only(self._table, self._kept, self.import_button)
        self.import_button.setFocus()
        announce(self, formatting.points(f"{name} {value}" for name, value in self.facts))

    def _refuse(self, error: LingyuanTripError) -> None:
        self._job = None
        lines = [translate(_C, "没有导入，什么都没有改动。"), formatting.fault(error)]
        if isinstance(error, DataError):
            problems = error.problems[:_MOST_PROBLEMS]
            lines += [problem.describe(formatting.language()) for problem in problems]
        self._trouble.setText("\n".join(lines))
        again = () if self._address_box.isHidden() else (self._address_box, self.fetch_button)
        self._show_only(self._trouble, *again)
        self.import_button.setEnabled(True)
        self.close_button.setText(translate(_C, "关闭"))
        announce(self, self.trouble)

    def _finish(self, pack: object) -> None:
        self._job = None
        self.imported.emit(pack)
        self.accept()
