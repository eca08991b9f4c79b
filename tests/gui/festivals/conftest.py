"""The festival page over a small guidebook."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.festivals import FestivalPage
from lingyuan_trip.gui.festivals.month_view import MonthView
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from tests.gui.festivals.builders import PlainAlmanac, PlainKnowledge, make_guidebook

CHOSEN = dt.date(2026, 9, 12)
TODAY = dt.date(2026, 9, 9)


@pytest.fixture
def chosen() -> Selection:
    """12 September 2026."""
    return Selection(CHOSEN)


@pytest.fixture
def page(qtbot: QtBot, look: Look, chosen: Selection) -> FestivalPage:
    """The page, shown at its usual size."""
    made = FestivalPage(look, PlainKnowledge(make_guidebook()), chosen, TODAY)
    qtbot.addWidget(made)
    qtbot.addWidget(made.top_bar)
    made.resize(950, 850)
    made.show()
    return made


@pytest.fixture
def month(qtbot: QtBot, look: Look) -> MonthView:
    """The grid alone, September 2026."""
    made = MonthView(look, CHOSEN, TODAY, PlainAlmanac().day)
    qtbot.addWidget(made)
    made.set_festivals(make_guidebook().festivals)
    made.resize(616, 620)
    made.show()
    return made
