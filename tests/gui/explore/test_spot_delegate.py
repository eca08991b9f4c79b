"""No name in the list is cut, however large the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from lingyuan_trip.gui.explore.spot_delegate import SpotDelegate
from lingyuan_trip.gui.explore.spot_on_day import look_at
from lingyuan_trip.gui.explore.spot_row import SpotRow, Way, place_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge
from tests.gui.explore.sample import GUESSED, SATURDAY, museum, see

WORDS_WIDTH = {1.0: 300.0, 1.15: 330.0, 1.3: 388.0}


@pytest.mark.parametrize("scale", list(WORDS_WIDTH))
def test_names_and_places_of_the_shipped_spots_fit(
    look: Look, knowledge: Knowledge, scale: float
) -> None:
    look.set_scale(scale)
    delegate = SpotDelegate(look)
    way = Way(108, 60, GUESSED.status)
    for spot in knowledge.guidebook.spots:
        row = SpotRow(look_at(knowledge.guidebook, spot, SATURDAY, lambda _: False), 1, way)
        name_room, place_room = delegate.rooms(row, WORDS_WIDTH[scale])
        name = QFontMetricsF(look.font(3, bold=True)).horizontalAdvance(spot.name.zh)
        place = QFontMetricsF(look.font(1)).horizontalAdvance(place_words(row))
        assert name <= name_room, spot.name.zh
        assert place <= place_room, place_words(row)
    look.set_scale(1.0)


def test_hours_move_down_only_when_crowded(look: Look) -> None:
    delegate = SpotDelegate(look)
    row = SpotRow(see(museum()), 1)
    assert not delegate.is_crowded(row, 320)
    assert delegate.is_crowded(row, 240)
