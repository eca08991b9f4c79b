"""The trip leaves the real window: by mouse and by keyboard, and what goes wrong is said."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from icalendar import Calendar
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.export.desk import ExportDesk
from lingyuan_trip.gui.export.dialog import ExportDialog
from lingyuan_trip.gui.export.kinds import Kind
from lingyuan_trip.gui.export.places import free_path
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.printing import PrintedTrip
from lingyuan_trip.gui.printing.printer import make_printer, print_trip
from tests.gui.window import workspace


@pytest.fixture
def desk(window: MainWindow, tmp_path: Path) -> ExportDesk:
    """The desk of the real window, that saves where it is told without asking."""
    found = window.workspace.findChild(ExportDesk) if window.workspace is not None else None
    assert found is not None
    found.ask_file = lambda _parent, _kind, suggested: tmp_path / suggested.name
    return found


@pytest.fixture
def open_dialog(qtbot: QtBot, window: MainWindow, desk: ExportDesk) -> Callable[[], ExportDialog]:
    def press() -> ExportDialog:
        QTest.mouseClick(button(window, "exportPlan"), Qt.MouseButton.LeftButton)
        return found(window)

    return press


def button(window: MainWindow, name: str) -> QPushButton:
    made = workspace(window).itinerary.top_bar.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    return made


def found(window: MainWindow) -> ExportDialog:
    dialogs = [each for each in window.findChildren(ExportDialog) if each.isVisible()]
    assert len(dialogs) == 1
    return dialogs[0]


def choose(dialog: ExportDialog, kind: Kind) -> None:
    dialog.kinds.setCurrentRow(list(Kind).index(kind))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_preview_and_is_saved(
    qtbot: QtBot, open_dialog: Callable[[], ExportDialog], kind: Kind
) -> None:
    dialog = open_dialog()
    choose(dialog, kind)
    if kind.paper is None:
        assert dialog.preview.page_count == 0 and dialog.preview.text.toPlainText()
    else:
        assert dialog.preview.page_count >= 1
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as saved:
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    path = saved.args[1]
    assert path.suffix == kind.file_format.suffix
    content = path.read_bytes()
    if kind in (Kind.A4, Kind.A6):
        assert "牛河梁站" in pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    elif kind is Kind.LONG:
        assert QImage.fromData(content).width() == 1080
    else:
        assert "牛河梁站".encode() in content or kind is Kind.JSON


def test_by_keyboard_alone(qtbot: QtBot, window: MainWindow, desk: ExportDesk) -> None:
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = found(window)
    assert dialog.kind.value == "text" and dialog.focusWidget() is dialog.kinds
    for _ in range(3):
        QTest.keyClick(dialog.kinds, Qt.Key.Key_Up)
    assert dialog.kind is Kind.CALENDAR
    assert "提醒" in dialog.preview.text.toPlainText()
    with qtbot.waitSignal(dialog.saved) as saved:
        QTest.keyClick(dialog.kinds, Qt.Key.Key_Return)
    assert Calendar.from_ical(saved.args[1].read_bytes()).walk("VALARM")


def test_the_last_kind_is_one_click(
    qtbot: QtBot, window: MainWindow, open_dialog: Callable[[], ExportDialog], tmp_path: Path
) -> None:
    dialog = open_dialog()
    choose(dialog, Kind.GPX)
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    again = button(window, "copyPlan")
    assert again.text() == "存为 GPX"
    before = {path.name for path in tmp_path.glob("*.gpx")}
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    again.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.gpx"))) == 2)
    (new,) = {path.name for path in tmp_path.glob("*.gpx")} - before
    assert new.endswith(" (2).gpx")


def test_text_goes_to_the_clipboard(qtbot: QtBot, open_dialog: Callable[[], ExportDialog]) -> None:
    dialog = open_dialog()
    choose(dialog, Kind.MARKDOWN)
    with qtbot.waitSignal(dialog.copied):
        QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("# 凌源一日")


def test_a_file_that_cannot_be_written_is_said_and_the_dialog_stays(
    qtbot: QtBot, desk: ExportDesk, open_dialog: Callable[[], ExportDialog], tmp_path: Path
) -> None:
    desk.ask_file = lambda _parent, _kind, _suggested: tmp_path / "no" / "trip.gpx"
    dialog = open_dialog()
    choose(dialog, Kind.GPX)
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.trouble))
    assert "trip.gpx" in dialog.trouble
    assert dialog.isVisible() and not dialog.is_busy


def test_escape_stops_what_is_being_made(
    qtbot: QtBot, open_dialog: Callable[[], ExportDialog], tmp_path: Path
) -> None:
    dialog = open_dialog()
    choose(dialog, Kind.A4)
    dialog.save()
    assert dialog.is_busy and not dialog.save_button.isEnabled()
    assert dialog.close_button.text() == "取消"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.is_busy and dialog.isVisible()
    qtbot.wait(50)
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_preview_follows_the_choices(
    qtbot: QtBot, open_dialog: Callable[[], ExportDialog]
) -> None:
    dialog = open_dialog()
    choose(dialog, Kind.A6)
    whole = dialog.preview.page_count
    QTest.mouseClick(dialog.codes, Qt.MouseButton.LeftButton)
    assert not dialog.options.sheet.with_codes
    assert dialog.preview.page_count < whole
    choose(dialog, Kind.CALENDAR)
    QTest.mouseClick(dialog.alarms, Qt.MouseButton.LeftButton)
    assert "提醒" not in dialog.preview.text.toPlainText()


def test_printing_gives_the_same_pages(
    qtbot: QtBot, window: MainWindow, desk: ExportDesk, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"

    def to_file(_parent: QWidget, trip: PrintedTrip) -> bool:
        printer = make_printer(trip.paper)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        print_trip(trip, printer)
        return True

    desk.send_to_printer = to_file
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    reader = pypdf.PdfReader(path)
    assert "牛河梁站" in reader.pages[0].extract_text()
    box = reader.pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((595, 842), abs=1)


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    for expected in ("a.pdf", "a (2).pdf", "a (3).pdf"):
        path = free_path(tmp_path, "a.pdf")
        assert path.name == expected
        path.touch()


def test_codes_in_the_preview_can_be_scanned_from_the_screen(
    qtbot: QtBot, open_dialog: Callable[[], ExportDialog], tmp_path: Path
) -> None:
    dialog = open_dialog()
    choose(dialog, Kind.A4)
    view = dialog.preview.findChildren(QWidget, "exportPage")[-1]
    view.fit(1200)  # type: ignore[attr-defined]
    picture = tmp_path / "page.png"
    view.grab().save(str(picture))
    assert zxingcpp.read_barcodes(Image.open(picture))


def test_kinds_are_listed_with_their_names(open_dialog: Callable[[], ExportDialog]) -> None:
    kinds = open_dialog().kinds
    assert [kinds.item(row).text() for row in range(3)] == ["A4 行程单", "A6 口袋版", "长图"]
