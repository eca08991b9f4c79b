"""How fast a trip is kept and opened; a part of `benchmarks.editing`."""

from __future__ import annotations

import datetime as dt
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Figure

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.dataset import Dataset
    from lingyuan_trip.domain.trip_history import TripHistory

_DATE = dt.date(2027, 7, 10)
_STEPS = 200
_PLANS = 20
_OPEN_LIMIT, _WRITE_LIMIT = 200.0, 5.0
_MILLISECONDS = 1000


def measure(rounds: int, work: Callable[[], object]) -> list[float]:
    """Milliseconds of each round."""
    spent = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * _MILLISECONDS)
    return spent


def make_history(dataset: Dataset, days: int) -> TripHistory:
    """Twenty plans, ten changes to each."""
    from lingyuan_trip.domain.arrangement import arrange
    from lingyuan_trip.domain.trip import Trip
    from lingyuan_trip.domain.trip_history import Step, TripHistory
    from lingyuan_trip.domain.trip_request import TripRequest
    from lingyuan_trip.gui.job import StopFlag
    from lingyuan_trip.gui.planning import Knowledge

    assert dataset.guidebook is not None
    knowledge = Knowledge(dataset.guidebook, dataset.arrangements)
    asked = TripRequest(_DATE, 10 * 60 + 5, 18 * 60 + 30, days=days)
    result = knowledge.plan(asked, StopFlag(), lambda _best: None)
    assert result.itinerary is not None
    by_hand = arrange(result.itinerary)
    trips = [Trip(asked, result)]
    for number in range(_STEPS):
        request = replace(asked, board_margin=25 + number)
        if number % (_STEPS // _PLANS) == 0:
            result = replace(result, request=request)
        trips.append(Trip(request, result, by_hand.remove(by_hand.spots[number % 2])))
    return TripHistory(tuple(trips), (Step("删去"),) * _STEPS, _STEPS)


def measure_keeping(dataset: Dataset, home: Path, days: int, rounds: int) -> list[Figure]:
    """Opening and saving a file, and writing a change down."""
    from lingyuan_trip.export.trip_file import TripFile, find_names, save_trip, write_trip
    from lingyuan_trip.gui.itinerary_document import ItineraryDocument
    from lingyuan_trip.gui.keeping.keeper import TripKeeper

    assert dataset.guidebook is not None
    history = make_history(dataset, days)
    names = find_names(history, dataset.guidebook)
    made_with = {trip.result: dataset.describe() for trip in history.trips if trip.result}
    content = write_trip(TripFile(history, names, made_with))
    path = home / f"{days}.lytrip"
    document = ItineraryDocument(history.trips[0].request)
    keeper = TripKeeper(document, dataset, home / f"drafts-{days}")
    saving = measure(rounds, lambda: save_trip(path, content))
    opening = measure(rounds, lambda: keeper.open(path))
    margins = iter(range(300, 300 + rounds))
    trip = document.trip

    def change() -> None:
        request = replace(trip.request, exit_margin=next(margins) - 290)
        document.change_request(request, "改出站")

    (first,) = measure(1, change)
    changing = measure(rounds - 1, change)
    keeper.close()
    what = "a day" if days == 1 else f"{days} days"
    told = f"{what}, {_STEPS} steps, {len(content) / 1024:.0f} kB"
    return [
        Figure(f"opening {told}, median", statistics.median(opening), "ms", _OPEN_LIMIT),
        Figure(f"opening {told}, worst", max(opening), "ms"),
        Figure(f"saving {told} with its backup, median", statistics.median(saving), "ms"),
        Figure(f"writing the first change down, {what}", first, "ms"),
        Figure(
            f"writing a change down, {what}, median",
            statistics.median(changing),
            "ms",
            _WRITE_LIMIT,
        ),
        Figure(f"writing a change down, {what}, worst", max(changing), "ms"),
    ]


def measure_window(application: QApplication, home: Path, rounds: int) -> list[Figure]:
    """Opening a file in the real window, until every page has been laid out and painted."""
    from lingyuan_trip.dataset import load_dataset
    from lingyuan_trip.gui.keeping import TripDesk
    from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
    from lingyuan_trip.gui.main_window import MainWindow
    from lingyuan_trip.gui.settings import Settings
    from tools.screenshots import Readiness
    from tools.waiting import wait

    application.setStyle("Fusion")
    load_fonts()
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    settings = Settings(home / "window" / "settings.ini")
    window = MainWindow(look, settings, load_dataset, _DATE)
    is_ready = Readiness(window)
    window.first_painted.connect(window.load)
    window.resize(1600, 1000)
    window.show()
    wait(application, is_ready)
    desk = window.findChild(TripDesk)
    assert desk is not None
    figures = []
    for days in (1, 3):

        def open_and_paint(path: Path = home / f"{days}.lytrip") -> None:
            desk.open(path)
            application.processEvents()
            window.repaint()

        spent = measure(rounds, open_and_paint)[1:]
        what = "a day" if days == 1 else f"{days} days"
        name = f"opening {what} in the window"
        figures += [
            Figure(f"{name}, median", statistics.median(spent), "ms", _OPEN_LIMIT),
            Figure(f"{name}, worst", max(spent), "ms"),
        ]
    window.close()
    return figures


def list_figures(rounds: int) -> list[Figure]:
    """The figures of trips of one day and of three."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.dataset import load_dataset

    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["lingyuan-trip"])
    dataset = load_dataset()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        found = [measure_keeping(dataset, folder, days, rounds) for days in (1, 3)]
        found.append(measure_window(application, folder, rounds))
    application.quit()
    return [figure for figures in found for figure in figures]
