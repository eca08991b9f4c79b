"""Tiles under the map: off by default, painted when they come, never in the way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.memory import MapMemory
from lingyuan_trip.gui.map.tiles.providers import OWN, TIANDITU, TileChoice
from lingyuan_trip.gui.map.tiles_dialog import TilesDialog
from tests.gui.map.sample import make_guidebook
from tests.gui.map.tiles.server import TileServer, png

_USE_THE_MAP_OFFLINE = """
import os, socket, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
def refuse(*_args, **_kwargs):
    raise AssertionError("a socket was opened")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from PySide6.QtWidgets import QApplication
application = QApplication([])
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.look import Look, load_fonts
from lingyuan_trip.gui.map import MapPanel
load_fonts()
panel = MapPanel(Look())
panel.view.set_guidebook(load_dataset().guidebook)
panel.resize(600, 700)
panel.show()
for act in (panel.view.fit_all, panel.view.zoom_in, panel.view.zoom_out, panel.ask_where):
    act()
    application.processEvents()
panel.grab()
print("QtNetwork" if "PySide6.QtNetwork" in sys.modules else "nothing of the network")
"""


@pytest.fixture
def panel(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[MapPanel]:
    made = MapPanel(look)
    qtbot.addWidget(made)
    made.view.set_guidebook(make_guidebook())
    made.resize(500, 600)
    made.show()
    qtbot.waitExposed(made)
    made.view.fit_all()
    yield made
    made.online.close()


def own(server: TileServer) -> TileChoice:
    return TileChoice(OWN, "", server.provider.template)


def color_at(panel: MapPanel, x: int, y: int) -> QColor:
    return panel.view.grab().toImage().pixelColor(x, y)


def show_tiles(qtbot: QtBot, panel: MapPanel, server: TileServer) -> None:
    panel.online.choose(own(server))
    ground = panel.online.ground
    assert ground is not None
    qtbot.waitUntil(lambda: not ground.source.is_busy, timeout=20_000)
    with qtbot.waitSignal(ground.changed):
        ground.changed.emit()


def test_off_nothing_of_the_network_is_even_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _USE_THE_MAP_OFFLINE], capture_output=True, text=True, timeout=120
    )
    assert done.stdout.strip() == "nothing of the network", done.stderr


def test_off_by_default_and_nothing_is_fetched(panel: MapPanel, server: TileServer) -> None:
    assert panel.online.choice == TileChoice()
    panel.view.zoom_in()
    panel.online.fetch()
    assert panel.online.ground is None and server.asked == []


def test_tiles_are_painted_under_our_own_marks(
    qtbot: QtBot, panel: MapPanel, server: TileServer
) -> None:
    server.answer = lambda handler: handler.reply(png("#ff0000"))
    before = color_at(panel, 480, 300)
    show_tiles(qtbot, panel, server)
    after = color_at(panel, 480, 300)
    assert after != before and after.red() > after.green() + 100
    assert server.provider.template.split("/")[2].split(":")[0] in panel.credits.text()
    panel.online.choose(TileChoice())
    assert color_at(panel, 480, 300) == before
    assert "127.0.0.1" not in panel.credits.text()


def test_while_a_server_keeps_one_waiting_the_map_moves_on(
    qtbot: QtBot, panel: MapPanel, server: TileServer
) -> None:
    server.hold()
    panel.online.choose(own(server))
    qtbot.waitUntil(lambda: len(server.asked) == 4, timeout=20_000)
    before = panel.view.seen_area
    QTest.keyClick(panel.view, Qt.Key.Key_Plus)
    with qtbot.waitSignal(panel.view.spotClicked) as clicked:
        mark = panel.view.content.spots["d"]
        at = panel.view.viewportTransform().map(mark.point).toPoint()
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert clicked.args == ["d"]
    assert panel.view.seen_area != before
    assert not panel.view.grab().isNull()
    assert not server.released.is_set()


def test_what_is_only_passed_is_not_asked_for(
    qtbot: QtBot, panel: MapPanel, server: TileServer
) -> None:
    show_tiles(qtbot, panel, server)
    server.asked.clear()
    for _ in range(12):
        panel.view.zoom_in()
    ground = panel.online.ground
    assert ground is not None
    qtbot.waitUntil(lambda: bool(server.asked), timeout=20_000)
    qtbot.waitUntil(lambda: not ground.source.is_busy, timeout=20_000)
    zooms = {path.split("/")[1] for path, _ in server.asked}
    assert len(zooms) == 1


def test_a_server_that_is_gone_is_said_and_the_offline_map_stays(
    qtbot: QtBot, panel: MapPanel, server: TileServer
) -> None:
    before = color_at(panel, 480, 300)
    choice = own(server)
    server.stop()
    with qtbot.waitSignal(panel.online.changed):
        panel.online.choose(choice)
    qtbot.waitUntil(lambda: panel.online.is_out_of_reach, timeout=20_000)
    assert "离线地图" in panel.credits.text()
    after = color_at(panel, 480, 300)
    # The longer line under the map takes a little of its room, so that the land moves a little.
    assert abs(after.red() - before.red()) < 20 and abs(after.blue() - before.blue()) < 20


def test_the_choice_is_kept_between_starts(panel: MapPanel, server: TileServer) -> None:
    panel.online.choose(own(server))
    kept = MapMemory.from_text(panel.memory.to_text())
    assert kept.tiles == own(server)


def test_the_dialog_turns_tiles_on_and_off(
    qtbot: QtBot, look: Look, panel: MapPanel, server: TileServer
) -> None:
    dialog = TilesDialog(look, panel.online, panel)
    dialog.provider.setCurrentIndex(dialog.provider.findData(OWN))
    dialog.template.setText(server.provider.template)
    with qtbot.waitSignal(dialog.accepted):
        dialog.done_button.click()
    assert panel.online.choice == own(server)
    dialog = TilesDialog(look, panel.online, panel)
    assert dialog.choice == own(server)
    dialog.provider.setCurrentIndex(0)
    dialog.done_button.click()
    assert panel.online.ground is None


def test_the_dialog_says_what_is_lacking(qtbot: QtBot, look: Look, panel: MapPanel) -> None:
    dialog = TilesDialog(look, panel.online, panel)
    dialog.provider.setCurrentIndex(dialog.provider.findData(TIANDITU.id))
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.done_button.click()
    assert "密钥" in dialog.trouble
    assert panel.online.ground is None
