"""What the window can show beside its pages, for pictures to look at: views, dialogs, menus.

`python -m tools.screenshots --date 2026-09-09 --scenes` takes them all into screenshots/.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui.festivals.year_strip import YearStrip
from lingyuan_trip.gui.itinerary.page import ItineraryPage
from lingyuan_trip.gui.itinerary.timeline.rows import VisitRow
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.menu import ActionMenu
from lingyuan_trip.gui.workspace import Workspace
from tools.waiting import settle, wait

_FIRST_OF_MAY = dt.date(2026, 5, 1)
_NEW_YEAR_OF_LATER = dt.date(2027, 1, 1)
_SAFE = 0.99
Sight = tuple[str, QWidget]


def walk_scenes(application: QApplication, window: MainWindow) -> Iterator[Sight]:
    """Bring one thing after the other to the front; the name of each and the widget to picture."""
    workspace = window.workspace
    assert workspace is not None
    for scenes in (_trip_scenes, _explore_scenes, _festival_scenes, _map_scenes, _window_scenes):
        for name, shown in scenes(application, window, workspace):
            settle(application)
            yield name, shown


def photograph_scenes(
    application: QApplication, window: MainWindow, folder: Path, suffix: str
) -> Mapping[str, Path]:
    """Save a picture of every scene; returns the files by the names of the scenes."""
    folder.mkdir(parents=True, exist_ok=True)
    made: dict[str, Path] = {}
    for name, shown in walk_scenes(application, window):
        made[name] = folder / f"{name}{suffix}.png"
        if not shown.grab().save(str(made[name])):
            raise RuntimeError(f"cannot write {made[name]}")
    return made


def _find(holder: QObject, name: str) -> QAbstractButton:
    found = holder.findChild(QAbstractButton, name)
    if found is None:
        raise RuntimeError(f"no button {name}")
    return found


@contextmanager
def _opened(application: QApplication, window: MainWindow, action: str) -> Iterator[QDialog]:
    """The dialog that an action opens, until it is closed again."""
    found = window.findChild(QAction, action)
    if found is None:
        raise RuntimeError(f"no action {action}")
    before = {id(each) for each in window.findChildren(QDialog)}
    found.trigger()
    settle(application)
    dialog = next(each for each in window.findChildren(QDialog) if id(each) not in before)
    yield dialog
    _close(application, dialog)


def _unfolded(name: str, menu: QMenu) -> Iterator[Sight]:
    """A menu as large as it is on a screen with room for it."""
    menu.aboutToShow.emit()
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    yield name, menu
    menu.aboutToHide.emit()


def _close(application: QApplication, dialog: QWidget) -> None:
    dialog.close()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle(application)


def _until(application: QApplication, signal: SignalInstance, start: Callable[[], object]) -> None:
    """Start something and wait for its signal."""
    came: list[bool] = []

    def note(*_told: object) -> None:
        came.append(True)

    signal.connect(note)
    start()
    wait(application, lambda: bool(came))
    signal.disconnect(note)


def _trip_scenes(
    application: QApplication, window: MainWindow, space: Workspace
) -> Iterator[Sight]:
    window.show_page("itinerary")
    page = space.itinerary
    views = page.views
    page.top_bar.set_editing(True)
    yield "trip-form", window
    page.form.more.fold.setChecked(True)
    yield "trip-form-more", window
    page.form.more.fold.setChecked(False)
    page.top_bar.set_editing(False)
    scroller = page.answer.timeline.verticalScrollBar()
    scroller.setValue(scroller.maximum())
    yield "trip-end", window
    scroller.setValue(0)
    yield from _stop_scenes(application, window, page)
    page.answer.show_view("compare")
    yield "trip-compare-before", window
    _until(application, views.compare.inquiry.ended, views.compare.ask)
    yield "trip-compare", window
    page.answer.show_view("catch")
    yield "trip-catch", window
    _until(application, views.catch.planning.ended, lambda: views.catch.plan(_SAFE))
    yield "trip-catch-safe", window
    page.answer.show_view("best-day")
    yield "trip-best-day-before", window
    scan = space.session.best_days
    scan.start(space.knowledge, space.document.trip.request)
    wait(application, lambda: not scan.is_running)
    yield "trip-best-day", window
    page.answer.show_view("timeline")
    _find(page, "allReasons").click()
    yield "trip-reasons", window
    _find(page, "explainAll").click()
    wait(application, lambda: not views.explaining.is_running)
    yield "trip-reasons-explained", window
    _find(page, "allReasons").click()
    yield from _other_trips(application, window, space)


def _list_visits(page: ItineraryPage) -> list[VisitRow]:
    return [row for row in page.answer.rows if isinstance(row, VisitRow)]


def _stop_scenes(
    application: QApplication, window: MainWindow, page: ItineraryPage
) -> Iterator[Sight]:
    rows = _list_visits(page)
    page.answer.timeline.visit_chosen.emit(rows[0].spot)
    yield "trip-selected", window
    menu = page.answer.editing.build_menu(rows[0])
    yield from _unfolded("trip-stop-menu", menu)
    menu.deleteLater()


def _other_trips(
    application: QApplication, window: MainWindow, space: Workspace
) -> Iterator[Sight]:
    """A stop that was made too long, a day on which nothing fits, and three days."""
    page, first = space.itinerary, space.document.trip
    spot = _list_visits(page)[0].spot
    page.hand.lengthen(spot, 120)
    space.stepped.emit(space.document.undo_stack.undoText())
    yield "trip-troubles", window
    short = replace(first.request, depart=first.request.arrive + 50)
    _until(application, space.planning.finished, lambda: _ask(space, short))
    yield "trip-nothing-fits", window
    days = replace(first.request, days=3)
    _until(application, space.planning.finished, lambda: _ask(space, days))
    yield "trip-three-days", window
    page.answer.days.show_day(2)
    page.answer.days.chosen.emit(2)
    yield "trip-second-day", window
    space.document.replace(first, "")
    space.document.undo_stack.clear()


def _ask(space: Workspace, request: TripRequest) -> None:
    space.document.change_request(request, "")
    space.planning.start(request)


def _explore_scenes(
    application: QApplication, window: MainWindow, space: Workspace
) -> Iterator[Sight]:
    window.show_page("explore")
    space.selection.select_spot("wanyuan-ski")
    yield "explore-winter", window
    space.selection.select_spot("niuheliang-museum")
    settle(application)
    detail = window.findChild(QScrollArea, "spotDetail")
    assert detail is not None
    detail.verticalScrollBar().setValue(detail.verticalScrollBar().maximum())
    yield "explore-sources", window
    space.selection.choose_zone(space.knowledge.guidebook.zones[2].id)
    yield "explore-zone", window
    space.selection.choose_zone(None)
    search = window.findChild(QLineEdit, "spotSearch")
    assert search is not None
    search.setText("xyz")
    yield "explore-nothing-found", window
    search.clear()
    with _opened(application, window, "stories-action") as dialog:
        yield "stories", dialog


def _festival_scenes(
    application: QApplication, window: MainWindow, space: Workspace
) -> Iterator[Sight]:
    window.show_page("festivals")
    space.selection.choose_date(_FIRST_OF_MAY)
    yield "festivals-may", window
    strip = window.findChild(YearStrip)
    assert strip is not None
    _find(strip, "stripSwitch").click()
    yield "festivals-seasons", window
    _find(strip, "stripSwitch").click()
    space.selection.choose_date(_NEW_YEAR_OF_LATER)
    yield "festivals-new-year", window
    for name in ("festivalFilter", "festivalExport"):
        menu = window.findChild(QMenu, f"{name}Menu")
        assert menu is not None
        yield from _unfolded(name, menu)
    space.selection.choose_date(space.document.trip.request.date)


def _map_scenes(application: QApplication, window: MainWindow, space: Workspace) -> Iterator[Sight]:
    window.show_page("itinerary")
    toggle = _find(window, "mapToggle")
    if toggle.isVisible():
        toggle.setChecked(True)
    panel: MapPanel = space.map
    panel.view.fit_all()
    yield "map-county", window
    panel.view.fit_day()
    yield "map-day", window
    panel.ask_where()
    yield "map-where", window
    panel.where.left.emit()
    yield from _unfolded("map-layers", panel.layers_menu)
    for name, ask in (("map-picture", panel.ask_picture), ("map-tiles", panel.ask_tiles)):
        dialog = ask()
        settle(application)
        yield name, dialog
        _close(application, dialog)
    toggle.setChecked(False)


def _window_scenes(
    application: QApplication, window: MainWindow, space: Workspace
) -> Iterator[Sight]:
    actions = window.findChild(ActionMenu)
    assert actions is not None
    menu = actions.make_menu(window)
    yield from _unfolded("menu", menu)
    menu.deleteLater()
    for action in ("exportTrip", "guide", "shortcuts", "diagnostics", "about"):
        with _opened(application, window, action) as dialog:
            yield f"dialog-{action}", dialog
