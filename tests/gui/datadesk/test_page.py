"""数据台 in the real window: the copy of the bundled data is opened, changed and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.catalogue.problem import Severity
from lingyuan_trip.gui.datadesk.form.evidence import EvidenceBar
from lingyuan_trip.gui.datadesk.form.evidence_panel import EvidencePanel
from lingyuan_trip.gui.datadesk.form.hours import HoursEditor
from lingyuan_trip.gui.datadesk.form.rows import FieldRow
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.paths import data_dir
from tests.gui.datadesk.window import document_of, editor_at, page_of, show_desk
from tests.gui.window import TODAY, find, press, workspace

CTRL = Qt.KeyboardModifier.ControlModifier
SPOT = ("spots", "niuheliang-museum")


def changed_lines(before: str, after: str) -> list[tuple[str, str]]:
    old, new = before.splitlines(), after.splitlines()
    assert len(old) == len(new)
    return [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]


def type_name(window: MainWindow, words: str) -> None:
    editor = editor_at(show_desk(window), *SPOT, "name", "zh")
    editor.focus_value()
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, words)


def test_the_bundled_data_are_opened_as_a_copy(window: MainWindow, own_home: Path) -> None:
    show_desk(window)
    path = document_of(window).path
    assert path is not None and path.is_relative_to(own_home)
    assert path.read_bytes() == (data_dir() / "spots.yaml").read_bytes()
    assert "spots.yaml" in find(window, QPushButton, "deskFile").text()


def test_a_typed_name_is_saved_as_one_line(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to(*SPOT)
    document = document_of(window)
    before = document.text
    type_name(window, "Museum")
    assert document.value((*SPOT, "name", "zh")) == "Museum"
    assert document.undo_stack.count() == 1
    assert find(window, QPushButton, "deskSave").isEnabled()
    press(window, Qt.Key.Key_S, CTRL)
    assert document.path is not None
    (pair,) = changed_lines(before, document.path.read_text("utf-8"))
    assert "Museum" in pair[1]
    assert not find(window, QPushButton, "deskSave").isEnabled()


def test_keys_mean_the_data_here_and_the_trip_elsewhere(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to(*SPOT)
    trip = workspace(window).document
    steps = trip.undo_stack.count()
    type_name(window, "Museum")
    press(window, Qt.Key.Key_Z, CTRL)
    assert document_of(window).value((*SPOT, "name", "zh")) == "牛河梁遗址博物馆"
    press(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert document_of(window).value((*SPOT, "name", "zh")) == "Museum"
    assert trip.undo_stack.count() == steps
    window.show_page("itinerary")
    assert not find(window, QAction, "saveData").isVisible()
    assert find(window, QAction, "saveTrip").isVisible()


def test_table_and_map_choose_the_same_spot(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to("spots", "lily-expo-garden")
    assert workspace(window).selection.spot == "lily-expo-garden"
    workspace(window).selection.select_spot("jiutoushan")
    assert desk.entry is not None and desk.entry.id == "jiutoushan"
    assert desk.entries.table.current == "jiutoushan"


def test_checked_today_is_one_click_and_one_step(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to("spots", "jiutoushan")
    document, path = document_of(window), ("spots", "jiutoushan", "visit_minutes")
    before = document.text
    row = next(row for row in desk.form.findChildren(FieldRow) if row.path == path)
    bar = row.findChild(EvidenceBar)
    assert bar is not None
    bar.check.click()
    assert document.value((*path, "status")) == "verified"
    assert document.value((*path, "date")) == TODAY.isoformat()
    assert document.value((*path, "note")) is None and document.problems == ()
    assert "已核实" in bar.button.accessibleName()
    document.undo()
    assert document.text == before


def test_entries_are_added_and_removed_with_undo(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    before, count = document.text, len(document.entries("spots"))
    desk.add()
    assert desk.entry is not None and len(document.entries("spots")) == count + 1
    # What nobody has said yet is asked for, not made up.
    wrong = [problem for problem in document.problems if problem.severity is Severity.ERROR]
    assert {"kind", "interest"} == {
        key
        for key in ("kind", "interest", "evidence")
        if any(key in problem.what.zh for problem in wrong)
    }
    desk.remove()
    assert len(document.entries("spots")) == count
    document.undo()
    document.undo()
    assert document.text == before


def test_a_problem_is_listed_and_leads_to_its_entry(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    document.set_value(("spots", "jiutoushan", "zone"), "dalingh")
    (placed,) = desk.problems.rows
    assert placed.entry is not None and placed.entry.id == "jiutoushan"
    desk.go_to("festivals", document.entries("festivals")[0].id)
    desk.problems.opened.emit(placed)
    assert desk.section == "spots" and desk.entry == placed.entry


def test_another_language_keeps_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    show_desk(window).go_to(*SPOT)
    type_name(window, "Museum")
    speak("en")
    qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    desk = page_of(window).desk
    assert desk.entry is not None and desk.entry.id == SPOT[1]
    assert document_of(window).is_changed
    speak("zh")


def test_a_file_changed_elsewhere_is_not_written_and_that_is_said(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to(*SPOT)
    document = document_of(window)
    assert document.path is not None
    theirs = document.path.read_bytes() + b"# theirs\n"
    type_name(window, "Museum")
    document.path.write_bytes(theirs)
    press(window, Qt.Key.Key_S, CTRL)
    assert document.path.read_bytes() == theirs
    assert document.is_changed
    assert any(
        "没有写入" in label.text() for label in window.findChildren(QLabel) if label.isVisible()
    )


def test_closing_the_window_keeps_what_was_not_saved(window: MainWindow, own_home: Path) -> None:
    show_desk(window).go_to(*SPOT)
    type_name(window, "Museum")
    window.close()
    assert list((own_home / "data" / "drafts").glob("*.json"))


def test_a_problem_is_said_at_its_field_and_leads_there(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to(*SPOT)
    document_of(window).set_value((*SPOT, "zone"), "nowhere")
    (placed,) = [each for each in desk.problems.rows if each.entry == desk.entry]
    assert any(
        "nowhere" in label.text() for label in desk.form.findChildren(QLabel) if label.isVisible()
    )
    desk.go_to("spots", "lily-expo-garden")
    desk.problems.opened.emit(placed)
    assert desk.entry is not None and desk.entry.id == SPOT[1]


def test_hours_are_changed_in_the_grid(window: MainWindow) -> None:
    desk = show_desk(window)
    desk.go_to(*SPOT)
    document = document_of(window)
    before = document.text
    editor = editor_at(desk, *SPOT, "hours")
    assert isinstance(editor, HoursEditor)
    editor.focus_value()
    grid = editor.field.grid
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert document.text != before
    document.undo()
    assert document.text == before


def test_another_id_is_taken_when_the_field_is_left_and_everywhere(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    festival = next(each for each in document.entries("festivals") if each.values.get("hosts"))
    hosts = festival.values["hosts"]
    assert isinstance(hosts, list)
    spot = str(hosts[0])
    desk.go_to("spots", spot)
    before = document.text
    line = editor_at(desk, "spots", spot, "id").findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "renamed-spot")
    assert document.text == before and desk.entry is not None and desk.entry.id == spot
    line.clearFocus()
    assert desk.entry is not None and desk.entry.id == "renamed-spot"
    assert document.value(("festivals", festival.id, "hosts", 0)) == "renamed-spot"
    assert not [each for each in document.problems if each.severity is Severity.ERROR]
    document.undo()
    assert document.text == before


def test_an_id_that_another_entry_has_is_refused(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    desk.go_to("spots", "jiutoushan")
    before = document.text
    line = editor_at(desk, "spots", "jiutoushan", "id").findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, SPOT[1])
    line.clearFocus()
    assert document.text == before and line.text() == "jiutoushan"


def test_looking_at_an_entry_changes_nothing(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    zh = document.value((*SPOT, "summary", "zh"))
    document.set_value((*SPOT, "summary", "zh"), f"{zh}\n第二行")
    document.end_step()
    before, steps = document.text, document.undo_stack.count()
    desk.go_to("spots", "jiutoushan")
    desk.go_to(*SPOT)
    assert document.text == before and document.undo_stack.count() == steps


def test_an_estimate_has_no_source(window: MainWindow) -> None:
    desk = show_desk(window)
    document = document_of(window)
    desk.go_to(*SPOT)
    path = (*SPOT, "location")
    row = next(row for row in desk.form.findChildren(FieldRow) if row.path == path)
    bar = row.findChild(EvidenceBar)
    assert bar is not None and document.value((*path, "source")) is not None
    bar.button.setChecked(True)
    panel = row.findChild(EvidencePanel)
    assert panel is not None
    panel._take("status", "estimated")
    assert document.value((*path, "status")) == "estimated"
    assert document.value((*path, "source")) is None
