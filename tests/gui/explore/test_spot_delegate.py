"""No name in the list is cut, however large the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetricsF

from lingyuan_trip.domain.spot_on_day import look_at
from lingyuan_trip.gui.explore.spot_delegate import Arrangement, SpotDelegate
from lingyuan_trip.gui.explore.spot_row import SpotRow, Way, place_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.planning import Knowledge
from tests.gui.explore.sample import GUESSED, SATURDAY, museum, see

WIDTH = 412
WORDS = 316.0


@pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
def test_every_shipped_spot_is_stacked_where_it_does_not_fit(
    look: Look, knowledge: Knowledge, scale: float
) -> None:
    look.set_scale(scale)
    delegate = SpotDelegate(look)
    way = Way(108, 60, GUESSED.status)
    for spot in knowledge.guidebook.spots:
        row = SpotRow(look_at(knowledge.guidebook, spot, SATURDAY, lambda _: False), 1, way)
        if delegate.arrange(row, WORDS) is not Arrangement.STACKED:
            name = QFontMetricsF(look.font(3, bold=True)).horizontalAdvance(spot.name.zh)
            place = QFontMetricsF(look.font(1)).horizontalAdvance(place_words(row))
            assert max(name, place) < WORDS
    look.set_scale(1.0)


def test_words_move_down_when_there_is_no_room(look: Look) -> None:
    delegate = SpotDelegate(look)
    row = SpotRow(see(museum()), 1)
    assert delegate.arrange(row, 320) is Arrangement.HOURS_ABOVE
    assert delegate.arrange(row, 240) is Arrangement.STACKED
    assert delegate.arrange(row, 120) is Arrangement.STACKED


def test_a_stacked_row_is_as_high_as_its_words(look: Look) -> None:
    delegate = SpotDelegate(look)
    row = SpotRow(see(museum()), 1)
    assert delegate.height_of(row, WIDTH) == 56
    assert delegate.height_of(row, 180) > delegate.height_of(row, 240) > 56
