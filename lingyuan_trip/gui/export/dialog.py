"""Export and print: kinds at the left, what it will look like at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.announce import announce
from lingyuan_trip.gui.export.kinds import Kind, kind_words
from lingyuan_trip.gui.export.making import Making, Options, make_file
from lingyuan_trip.gui.export.preview import Preview
from lingyuan_trip.gui.export.summary import preview_text
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.printing import PrintedTrip, SheetOptions
from lingyuan_trip.gui.theme import export_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.dialog_letters import give_letters
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.storage import write_whole

_C = "Export"
_PATIENCE = 300
"""Milliseconds after which progress is shown."""

ChooseFile = Callable[[QWidget, Kind, Handout], Path | None]
Print = Callable[[QWidget, PrintedTrip], bool]


class ExportDialog(QDialog):
    """`saved` tells the kind and the file, `copied` the kind, `printed` that it was printed."""

    saved = Signal(object, object)
    copied = Signal(object)
    printed = Signal()

    def __init__(
        self,
        look: Look,
        handout: Handout,
        first: Kind,
        parent: QWidget,
        choose_file: ChooseFile,
        send_to_printer: Print,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._handout = handout
        self._choose_file = choose_file
        self._send_to_printer = send_to_printer
        self._making: Making | None = None
        self._codes: bool | None = None
        self.setObjectName("exportDialog")
        self.setWindowTitle(translate(_C, "导出和打印"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build()
        self._lay_out()
        self._connect()
        self.resize(
            QSize(look.px(sizes.DIALOG_WIDTH), look.px(sizes.DIALOG_HEIGHT)).boundedTo(
                self._room(parent)
            )
        )
        self.kinds.setCurrentRow(list(Kind).index(first))
        give_letters(self)
        self.kinds.setFocus()

    @property
    def kind(self) -> Kind:
        """What is chosen."""
        return list(Kind)[max(0, self.kinds.currentRow())]

    @property
    def options(self) -> Options:
        """What is chosen of it."""
        sheet = SheetOptions(
            self.map.isChecked(), self.codes.isChecked(), self.estimates.isChecked()
        )
        return Options(sheet, self.alarms.isChecked())

    @property
    def trouble(self) -> str:
        """What went wrong, in words; empty if nothing did."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    @property
    def is_busy(self) -> bool:
        """Whether a file is being made."""
        return self._making is not None

    def reject(self) -> None:
        """Stop what is being made, or close."""
        if self._making is not None:
            self._cancel()
        else:
            super().reject()

    def save(self) -> None:
        """Ask where to, and make the file."""
        path = self._choose_file(self, self.kind, self._handout)
        if path is not None:
            self._make(lambda content: self._write(path, content))

    def copy(self) -> None:
        """Put the text on the clipboard."""
        self._make(self._put_on_clipboard)

    def print_out(self) -> None:
        """Print what is shown, or the A4 sheet."""
        paper = self.kind.paper
        if paper is None or paper.is_endless:
            self.kinds.setCurrentRow(list(Kind).index(Kind.A4))
            paper = Kind.A4.paper
        assert paper is not None
        try:
            if self._send_to_printer(self, PrintedTrip(self._handout, paper, self.options.sheet)):
                self.printed.emit()
                self.accept()
        except LingyuanTripError as error:
            self._say(formatting.fault(error))

    def _build(self) -> None:
        look = self._look
        self.kinds = QListWidget()
        self.kinds.setObjectName("exportKinds")
        self.kinds.setAccessibleName(translate(_C, "导出成什么"))
        self.kinds.setFixedWidth(look.px(sizes.KINDS_WIDTH))
        self.kinds.setIconSize(QSize(look.px(tokens.SPACE[5]), look.px(tokens.SPACE[5])))
        self.kinds.setSpacing(tokens.SPACE[1])
        for kind in Kind:
            words = kind_words(kind)
            item = QListWidgetItem(
                icons.icon(words.icon, look.color("ink2"), tokens.SPACE[5]), words.name
            )
            item.setToolTip(words.hint)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words.hint)
            self.kinds.addItem(item)
        self.preview = Preview(look)
        self._hint = label("", 2, "second", wrap=True)
        self.map = self._chip(translate(_C, "地图"), "exportMap")
        self.codes = self._chip(translate(_C, "导航二维码"), "exportCodes")
        self.estimates = self._chip(translate(_C, "依据说明"), "exportEstimates")
        self.alarms = self._chip(translate(_C, "提醒"), "exportAlarms")
        self._trouble = label("", 2, "alarm", wrap=True)
        self._trouble.hide()
        self.progress = QProgressBar()
        self.progress.setObjectName("exportProgress")
        self.progress.setAccessibleName(translate(_C, "进度"))
        self.progress.setRange(0, 0)
        self.progress.hide()
        self.close_button = Button(look, translate(_C, "关闭"))
        self.copy_button = Button(look, translate(_C, "复制"), icon="copy")
        self.print_button = Button(look, translate(_C, "打印…"), icon="print")
        self.save_button = Button(look, translate(_C, "保存…"), "primary", "save")
        for name in ("close", "copy", "print", "save"):
            getattr(self, f"{name}_button").setObjectName(f"export{name.title()}")
        self.save_button.setDefault(True)

    def _chip(self, text: str, name: str) -> Chip:
        made = Chip(self._look, text)
        made.setObjectName(name)
        made.setChecked(True)
        return made

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(tokens.SPACE[2])
        for chip in (self.map, self.codes, self.estimates, self.alarms):
            chips.addWidget(chip)
        chips.addStretch()
        right = QVBoxLayout()
        right.setSpacing(tokens.SPACE[2])
        right.addWidget(self._hint)
        right.addLayout(chips)
        right.addWidget(self.preview, 1)
        body = QHBoxLayout()
        body.setSpacing(tokens.SPACE[4])
        body.addWidget(self.kinds)
        body.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.SPACE[2])
        foot.addWidget(self.progress)
        foot.addStretch()
        for button in (self.close_button, self.copy_button, self.print_button, self.save_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE[4]] * 4)
        column.setSpacing(tokens.SPACE[3])
        column.addLayout(body, 1)
        column.addWidget(self._trouble)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.kinds.currentRowChanged.connect(self._choose)
        self.kinds.itemActivated.connect(lambda _item: self.save_button.click())
        for chip in (self.map, self.codes, self.estimates, self.alarms):
            chip.clicked.connect(self._show)
        self.codes.clicked.connect(self._remember_codes)
        self.close_button.clicked.connect(self.reject)
        self.copy_button.clicked.connect(self.copy)
        self.print_button.clicked.connect(self.print_out)
        self.save_button.clicked.connect(self.save)
        for keys, act in (
            (QKeySequence.StandardKey.Save, self.save_button.click),
            (QKeySequence.StandardKey.Print, self.print_button.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _room(self, parent: QWidget) -> QSize:
        """No larger than the window it belongs to."""
        edge = tokens.SPACE[6]
        return parent.window().size() - QSize(edge, edge)

    def _choose(self) -> None:
        kind = self.kind
        is_sheet = kind.paper is not None
        for chip in (self.map, self.codes, self.estimates):
            chip.setVisible(is_sheet)
        self.alarms.setVisible(kind is Kind.CALENDAR)
        if is_sheet and self._codes is None:
            # Nobody scans the telephone in their hand; the person's own choice stays.
            self.codes.setChecked(kind is not Kind.LONG)
        self.copy_button.setVisible(kind.is_for_clipboard)
        self.print_button.setVisible(is_sheet and kind is not Kind.LONG)
        self._hint.setText(kind_words(kind).hint)
        self._trouble.hide()
        self._show()

    def _remember_codes(self) -> None:
        self._codes = self.codes.isChecked()

    def _show(self) -> None:
        kind = self.kind
        try:
            if (paper := kind.paper) is not None:
                self.preview.show_pages(PrintedTrip(self._handout, paper, self.options.sheet))
            else:
                self.preview.show_text(preview_text(kind, self._handout, self.options))
        except LingyuanTripError as error:
            self._say(formatting.fault(error))

    def _make(self, use: Callable[[bytes], None]) -> None:
        self._trouble.hide()
        making = Making(make_file(self.kind, self._handout, self.options), self)
        self._making = making
        self._set_busy(True)
        making.finished.connect(lambda content: self._finish(use, content))
        making.failed.connect(self._fail)
        QTimer.singleShot(_PATIENCE, making, self._show_progress)
        making.start()

    def _finish(self, use: Callable[[bytes], None], content: bytes) -> None:
        self._end()
        try:
            use(content)
        except LingyuanTripError as error:
            self._say(formatting.fault(error))

    def _fail(self, error: Exception) -> None:
        self._end()
        self._say(formatting.fault(error))

    def _write(self, path: Path, content: bytes) -> None:
        write_whole(path, content)
        self.saved.emit(self.kind, path)
        self.accept()

    def _put_on_clipboard(self, content: bytes) -> None:
        QGuiApplication.clipboard().setText(content.decode())
        self.copied.emit(self.kind)
        self.accept()

    def _cancel(self) -> None:
        if self._making is not None:
            self._making.cancel()
        self._end()

    def _end(self) -> None:
        self._making = None
        self._set_busy(False)
        self.progress.hide()

    def _show_progress(self) -> None:
        if self._making is not None:
            self.progress.show()

    def _set_busy(self, busy: bool) -> None:
        for widget in (self.kinds, self.copy_button, self.print_button, self.save_button):
            widget.setEnabled(not busy)
        self.close_button.setText(translate(_C, "取消") if busy else translate(_C, "关闭"))

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()
        announce(self._trouble, words)
