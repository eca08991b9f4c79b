"""Every kind of spot has a picture of its own, in the colour of its zone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.widgets.kind_emblem import KindEmblem


def picture(qtbot: QtBot, look: Look, kind: SpotKind, zone: int | None) -> QImage:
    emblem = KindEmblem(look, kind, zone)
    qtbot.addWidget(emblem)
    emblem.resize(emblem.sizeHint())
    return emblem.grab().toImage()


def test_no_two_kinds_look_alike(qtbot: QtBot, look: Look) -> None:
    pictures = [picture(qtbot, look, kind, 1) for kind in SpotKind]
    for number, one in enumerate(pictures):
        assert all(one != other for other in pictures[number + 1 :])


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("zone", [1, 2, 3, 4, None])
def test_it_has_the_colour_of_the_zone(
    qtbot: QtBot, look: Look, theme: ThemeChoice, zone: int | None
) -> None:
    look.choose(theme)
    drawn = picture(qtbot, look, SpotKind.MUSEUM, zone)
    middle, rim = drawn.width() // 2, drawn.height() // 5
    assert drawn.pixelColor(middle, rim) == look.theme.zone_color(zone)
