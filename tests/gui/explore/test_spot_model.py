"""The list as an item model, filtered and sorted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.explore.spot_filter import Condition, SpotFilter
from lingyuan_trip.gui.explore.spot_model import SpotModel, SpotOrder, SpotRole
from lingyuan_trip.gui.explore.spot_row import SpotRow, Way
from tests.gui.explore.sample import lily_garden, museum, pagoda, park, see, unknown_spot

ESTIMATED = EvidenceStatus.ESTIMATED


def make_rows() -> tuple[SpotRow, ...]:
    return (
        SpotRow(see(museum()), 1, Way(43, 27, ESTIMATED)),
        SpotRow(see(unknown_spot()), None, Way(None, None, ESTIMATED)),
        SpotRow(see(lily_garden()), 1, Way(33, 20, ESTIMATED)),
        SpotRow(see(pagoda()), 2, Way(10, 5, EvidenceStatus.SOURCED)),
    )


@pytest.fixture
def model(qtbot: QtBot) -> SpotModel:
    made = SpotModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(make_rows())
    return made


def ids(model: SpotModel) -> list[str]:
    return [row.spot.id for row in model.rows]


def test_roles(model: SpotModel) -> None:
    index = model.index(0)
    assert index.data() == "牛河梁遗址博物馆"
    assert index.data(SpotRole.OBJECT) == make_rows()[0]
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        spoken == "牛河梁遗址博物馆，红山街道 · 离站约 43 分钟，09:00–16:30 有来源，游览约 180 分钟"
    )


def test_orders(model: SpotModel) -> None:
    assert ids(model) == ["museum", "lily-garden", "pagoda", "cave"]
    model.set_order(SpotOrder.DISTANCE)
    assert ids(model) == ["pagoda", "lily-garden", "museum", "cave"]
    model.set_order(SpotOrder.NAME)
    assert ids(model) == ["lily-garden", "museum", "pagoda", "cave"]


def test_filter_and_find(model: SpotModel) -> None:
    model.set_filter(SpotFilter(conditions=frozenset({Condition.OPEN})))
    assert ids(model) == ["museum", "lily-garden", "pagoda"]
    assert model.find("museum").row() == 0
    assert not model.find("cave").isValid()
    assert not model.find(None).isValid()


def test_search_takes_the_kind(model: SpotModel) -> None:
    model.set_filter(SpotFilter(query="古塔"))
    assert ids(model) == ["pagoda"]


def test_other_facts_of_the_same_spots_keep_the_rows(model: SpotModel, qtbot: QtBot) -> None:
    later = tuple(replace(row, way=None) for row in make_rows())
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(later)
    assert set(model.rows) == set(later)
    assert all(row.way is None for row in model.rows)
    with qtbot.waitSignal(model.modelReset):
        model.set_rows((SpotRow(see(park()), 1),))
    assert model.rowCount() == 1


def test_changed_minutes_sort_anew(model: SpotModel) -> None:
    model.set_order(SpotOrder.DISTANCE)
    first, *others = make_rows()
    model.set_rows((replace(first, way=Way(1, 0.5, ESTIMATED)), *others))
    assert ids(model)[0] == "museum"


def test_other_names_of_the_same_spots_are_found(model: SpotModel) -> None:
    model.set_filter(SpotFilter(query="新名"))
    assert ids(model) == []
    first, *others = make_rows()
    spot = replace(first.spot, name=LocalizedText("新名字"))
    model.set_rows((replace(first, seen=replace(first.seen, spot=spot)), *others))
    assert ids(model) == ["museum"]


def test_spots_not_known_to_be_open_are_counted_with_the_search(model: SpotModel) -> None:
    assert model.count(SpotFilter(), is_open=False) == 1
    assert model.count(SpotFilter(query="古塔"), is_open=False) == 0
    assert model.count(SpotFilter(query="古塔"), is_open=True) == 1
