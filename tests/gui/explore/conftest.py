"""The page over the small guidebook."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.gui.explore import ExplorePage
from lingyuan_trip.gui.itinerary_document import ItineraryDocument
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from tests.gui.explore.sample import SATURDAY, PlainKnowledge, make_guidebook


@pytest.fixture
def selection() -> Selection:
    return Selection(SATURDAY)


@pytest.fixture
def document() -> ItineraryDocument:
    return ItineraryDocument(TripRequest(SATURDAY, 605, 1110))


@pytest.fixture
def page(
    qtbot: QtBot, look: Look, selection: Selection, document: ItineraryDocument
) -> Iterator[ExplorePage]:
    """The page as it stands once the travel times are there."""
    made = ExplorePage(look, PlainKnowledge(make_guidebook()), selection, document)
    qtbot.addWidget(made)
    qtbot.addWidget(made.top_bar)
    made.resize(952, 850)
    with qtbot.waitSignal(made.travel_loaded):
        made.top_bar.show()
        made.show()
    yield made
    made.close_jobs()
