"""The page 数据台 of the real window in tests."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from lingyuan_trip.gui.datadesk.desk import Desk
from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.form.editor import Editor
from lingyuan_trip.gui.datadesk.page import DataDeskPage
from lingyuan_trip.gui.main_window import MainWindow
from tests.gui.window import workspace


def show_desk(window: MainWindow) -> Desk:
    """Bring the page to the front."""
    window.show_page("datadesk")
    QApplication.processEvents()
    return page_of(window).desk


def page_of(window: MainWindow) -> DataDeskPage:
    return workspace(window).datadesk


def document_of(window: MainWindow) -> DeskDocument:
    return page_of(window).document


def editor_at(desk: Desk, *path: str | int) -> Editor:
    """The editor of the value at a path."""
    return desk.form.find_editor(path)
