from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtWidgets import QApplication

from lingyuan_trip.gui.garbage import GarbageCollector


class Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qapp: QApplication) -> GarbageCollector:
    return GarbageCollector()


def test_a_worker_collects_nothing(collector: GarbageCollector) -> None:
    knot = weakref.ref(Knot())

    def allocate() -> None:
        kept: list[list[int]] = [[] for _ in range(100_000)]
        assert kept

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert knot() is not None


def test_the_gui_thread_collects_what_is_due(collector: GarbageCollector) -> None:
    knot = weakref.ref(Knot())
    kept: list[list[int]] = [[] for _ in range(10_000)]
    collector.collect_due()
    assert kept and knot() is None


def test_nothing_is_collected_while_a_qt_object_is_destroyed(qapp: QApplication) -> None:
    gc.enable()
    try:
        collector = GarbageCollector()
        del collector
        assert not gc.isenabled()
    finally:
        gc.disable()
