"""A trip under data that have changed: it stays, and what changed is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.plan_result import PlanStatus
from tests.gui.conftest import shipped_dataset
from tests.gui.keeping.conftest import Start, StartSaved
from tests.gui.keeping.helpers import click, desk, document, notice
from tests.gui.test_main_window import texts
from tests.gui.window import find, workspace


def without(*spots: str) -> Dataset:
    """The shipped data of a later version, without some spots."""
    shipped = shipped_dataset()
    assert shipped.guidebook is not None
    left = tuple(spot for spot in shipped.guidebook.spots if spot.id not in spots)
    guidebook = replace(shipped.guidebook, version="2027.03", spots=left)
    return replace(shipped, guidebook=guidebook, sha256="f" * 64)


def test_a_spot_that_has_left_the_data_stays_in_the_trip(
    qtbot: QtBot, start: Start, tmp_path: Path, start_saved: StartSaved
) -> None:
    path = tmp_path / "trip.lytrip"
    window = start_saved(path)
    trip = document(window).trip
    assert trip.result is not None and trip.result.itinerary is not None
    gone = trip.result.itinerary.visits[0].spot
    name = workspace(window).knowledge.guidebook.get_place(gone).name.zh
    window.close()

    again = start(path, without(gone))
    assert document(again).trip == trip, "nothing is changed behind the visitor"
    assert f"已经没有 {name}" in notice(again).words
    assert "按数据 2026.11 排的，现在的数据是 2027.03" in notice(again).words
    timeline = texts(find(again, QListView, "timelineView").model())
    assert any(name in row for row in timeline) and not any(gone in row for row in timeline)
    with qtbot.waitSignal(desk(again).keeper.saved, timeout=10_000):
        desk(again).save()
    assert name.encode() in path.read_bytes(), "the name is kept in the file"

    assert desk(again).open(path)
    with qtbot.waitSignal(workspace(again).planning.finished, timeout=60_000):
        click(notice(again), "重新安排")
    planned = document(again).trip.result
    assert planned is not None and planned.itinerary is not None
    assert gone not in {visit.spot for visit in planned.itinerary.visits}
    assert desk(again).keeper.data == without(gone).describe()


def test_data_read_anew_keep_the_trip_and_say_so(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = start()
    trip = document(window).trip
    assert notice(window).words == ""
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window._show_dataset(without())
    assert document(window).trip == trip and not window.isWindowModified()
    assert "现在的数据是 2027.03" in notice(window).words
    shown = workspace(window).itinerary.result
    assert trip.result is not None and trip.result.status is PlanStatus.PROVEN_OPTIMAL
    assert shown is not None and shown.status is PlanStatus.UNPROVEN, "not proven of these data"
    assert "没有 " not in notice(window).words
    with qtbot.waitSignal(window.ready, timeout=30_000):
        window._show_dataset(shipped_dataset())
    assert notice(window).words == ""
    again = workspace(window).itinerary.result
    assert again is not None and again.status is PlanStatus.PROVEN_OPTIMAL
