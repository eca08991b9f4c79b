from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.gui.itinerary.left_out import LeftOutList
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_name_of_a_shipped_spot_is_cut(
    language: Language, qtbot: QtBot, look: Look, knowledge: Knowledge
) -> None:
    speak(language)
    spots = sorted(knowledge.guidebook.spots, key=lambda spot: -len(spot.name.get(language)))
    reason = LocalizedText("换上它，整天的推荐分至少少 10")
    shown = LeftOutList(look)
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show_left_out(
        tuple(LeftOut(spot.id, LeftOutReason.WORTH_LESS, 10, reason) for spot in spots),
        knowledge.guidebook,
    )
    shown.show()
    longest = spots[0].name.get(language)
    buttons = [b for b in shown.findChildren(QAbstractButton) if b.text() == longest]
    (name,) = buttons
    assert isinstance(name, QWidget) and name.width() >= name.sizeHint().width()
