from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.memory import MapMemory
from lingyuan_trip.gui.settings import Settings
from tests.gui.map.sample import make_guidebook


def test_a_memory_reads_back_as_it_was_written(tmp_path: Path) -> None:
    memory = MapMemory("1.0 2.0 3.0 4.0", frozenset({Layer.WATER}))
    settings = Settings(tmp_path / "settings.ini")
    settings.map = memory.to_text()
    assert MapMemory.from_text(Settings(tmp_path / "settings.ini").map) == memory


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"view": 3, "hidden": {"a": 1}}', "[" * 50_000, '{"hidden": [[]]}'],
)
def test_what_makes_no_sense_is_the_usual(text: str) -> None:
    assert MapMemory.from_text(text) == MapMemory()


def test_layers_this_version_does_not_know_are_forgotten() -> None:
    assert MapMemory.from_text('{"hidden": ["water", "traffic"]}').hidden == {Layer.WATER}


def test_a_map_takes_up_where_another_was_left(qtbot: QtBot, look: Look) -> None:
    former, later = MapPanel(look), MapPanel(look)
    for panel in (former, later):
        qtbot.addWidget(panel)
        panel.resize(500, 700)
        panel.show()
        panel.view.set_guidebook(make_guidebook())
    former.view.fit_zone("south")
    former.view.zoom_in()
    former.view.show_layer(Layer.RELIEF, False)
    later.recall(MapMemory.from_text(former.memory.to_text()))
    assert later.memory == former.memory
    assert later.view.metres_per_pixel == pytest.approx(former.view.metres_per_pixel, rel=0.02)
    assert not later.view.content.is_shown(Layer.RELIEF)
