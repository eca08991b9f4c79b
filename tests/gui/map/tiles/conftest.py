"""A server that is always stopped again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.map.tiles.server import TileServer


@pytest.fixture
def server(qapp: QApplication) -> Iterator[TileServer]:
    made = TileServer()
    yield made
    made.stop()
