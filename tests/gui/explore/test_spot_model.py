"""The list as an item model, filtered and sorted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui.explore.spot_filter import Condition, SpotFilter
from lingyuan_trip.gui.explore.spot_model import SpotModel, SpotOrder, SpotProxy, SpotRole
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


@pytest.fixture
def proxy(model: SpotModel) -> SpotProxy:
    made = SpotProxy(model)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def ids(proxy: SpotProxy) -> list[str]:
    return [row.spot.id for row in proxy.rows]


def test_roles(model: SpotModel) -> None:
    index = model.index(0)
    assert index.data() == "牛河梁遗址博物馆"
    assert index.data(SpotRole.MINUTES) == 43
    assert index.data(SpotRole.OBJECT) == make_rows()[0]
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert (
        spoken == "牛河梁遗址博物馆，红山街道 · 离站约 43 分钟，09:00–16:30 有来源，游览约 180 分钟"
    )


def test_orders(proxy: SpotProxy) -> None:
    assert ids(proxy) == ["museum", "lily-garden", "pagoda", "cave"]
    proxy.set_order(SpotOrder.DISTANCE)
    assert ids(proxy) == ["pagoda", "lily-garden", "museum", "cave"]
    proxy.set_order(SpotOrder.NAME)
    assert ids(proxy) == ["lily-garden", "museum", "pagoda", "cave"]


def test_filter_and_find(proxy: SpotProxy) -> None:
    proxy.set_filter(SpotFilter(conditions=frozenset({Condition.OPEN})))
    assert ids(proxy) == ["museum", "lily-garden", "pagoda"]
    assert proxy.find("museum").row() == 0
    assert not proxy.find("cave").isValid()
    assert not proxy.find(None).isValid()


def test_search_takes_the_kind(proxy: SpotProxy) -> None:
    proxy.set_filter(SpotFilter(query="古塔"))
    assert ids(proxy) == ["pagoda"]


def test_other_facts_of_the_same_spots_keep_the_rows(model: SpotModel, qtbot: QtBot) -> None:
    later = tuple(replace(row, way=None) for row in make_rows())
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(later)
    assert model.rows == later
    with qtbot.waitSignal(model.modelReset):
        model.set_rows((SpotRow(see(park()), 1),))
    assert model.rowCount() == 1


def test_changed_minutes_sort_anew(model: SpotModel, proxy: SpotProxy) -> None:
    proxy.set_order(SpotOrder.DISTANCE)
    first, *others = make_rows()
    model.set_rows((replace(first, way=Way(1, 0.5, ESTIMATED)), *others))
    assert ids(proxy)[0] == "museum"
