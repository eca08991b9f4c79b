"""A page over a small guidebook with planning that follows a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.best_day import BestDayScan
from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Planning
from lingyuan_trip.gui.selection import Selection
from tests.gui.itinerary.samples import DAY, ScriptedKnowledge, make_request


@pytest.fixture
def scripted() -> ScriptedKnowledge:
    return ScriptedKnowledge()


@pytest.fixture
def selection() -> Selection:
    return Selection(DAY)


@pytest.fixture
def document() -> ItineraryDocument:
    return ItineraryDocument(make_request())


@pytest.fixture
def planning(scripted: ScriptedKnowledge) -> Iterator[Planning]:
    made = Planning(scripted)
    yield made
    made.close()


@pytest.fixture
def best_days() -> Iterator[BestDayScan]:
    made = BestDayScan()
    yield made
    made.close()


@pytest.fixture
def page(
    qtbot: QtBot,
    look: Look,
    scripted: ScriptedKnowledge,
    selection: Selection,
    document: ItineraryDocument,
    planning: Planning,
    best_days: BestDayScan,
) -> ItineraryPage:
    made = ItineraryPage(look, scripted, selection, document, planning, best_days)
    qtbot.addWidget(made.top_bar)
    qtbot.addWidget(made)
    made.top_bar.show()
    made.resize(850, 850)
    made.show()
    qtbot.waitExposed(made)
    return made
