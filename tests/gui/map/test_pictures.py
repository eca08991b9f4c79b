"""The map as it should look: three views, two sizes, light and dark.

The pictures are made and looked at by a person: `LINGYUAN_TRIP_NEW_PICTURES=1` writes them anew.
They hold for the Qt that constraints.txt names, on Linux; another one draws letters otherwise.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qVersion
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.itinerary import Item, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.map import MapPanel
from lingyuan_trip.gui.planning import Knowledge
from lingyuan_trip.paths import data_dir

FOLDER = Path(__file__).parent / "reference"
DATE = dt.date(2026, 9, 12)
SIZES = ((360, 480), (640, 520))
VIEWS = ("county", "zone", "day")
STEP = 48
"""A difference of a colour that can be seen."""

MOST = 0.015
"""So much of a picture may differ: a name that moved, not a layer, a route or a theme."""

_CONSTRAINTS = (data_dir().parent / "constraints.txt").read_text("utf-8")
_PINNED = re.search(r"^pyside6-essentials==([\d.]+)", _CONSTRAINTS, re.MULTILINE)
IS_AS_PINNED = (
    sys.platform.startswith("linux") and _PINNED is not None and qVersion() == _PINNED.group(1)
)


def make_day() -> ItineraryDay:
    """A day over real spots at made-up times, so that no planner is needed."""
    items: list[Item] = []
    at, now = "niuheliang-station", 620
    for number, stop in enumerate(("niuheliang-museum", "reshuitang-hot-spring")):
        items.append(Leg(at, stop, now, now + 40, 26.0, EvidenceStatus.ESTIMATED))
        items.append(Visit(stop, now + 40, now + 40, now + 160))
        if number == 0:
            items.append(Lunch(stop, now + 160, now + 205))
            now += 45
        at, now = stop, now + 160
    items.append(Leg(at, "niuheliang-station", now, now + 40, 22.0, EvidenceStatus.SOURCED))
    return ItineraryDay(DATE, "niuheliang-station", 605, "niuheliang-station", 1080, tuple(items))


def take(
    qtbot: QtBot, knowledge: Knowledge, view: str, size: tuple[int, int], *, dark: bool
) -> QImage:
    """A picture of the map with everything on it."""
    look = Look(ThemeChoice.DARK if dark else ThemeChoice.LIGHT)
    look.apply()
    panel = MapPanel(look)
    qtbot.addWidget(panel)
    panel.view.set_guidebook(knowledge.guidebook)
    panel.view.set_date(DATE)
    panel.resize(*size)
    panel.show()
    qtbot.waitExposed(panel)
    if view == "day":
        panel.view.set_itinerary(make_day())
    elif view == "zone":
        panel.view.fit_zone(knowledge.guidebook.zones[0].id)
    else:
        panel.view.fit_all()
    QApplication.processEvents()
    return panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def share_that_differs(one: QImage, other: QImage) -> float:
    """The share of pixels that differ visibly in some colour."""
    first, second = bytes(one.constBits()), bytes(other.constBits())
    differing = sum(
        any(abs(first[at + part] - second[at + part]) > STEP for part in range(3))
        for at in range(0, len(first), 4)
        if first[at : at + 3] != second[at : at + 3]
    )
    return differing / (one.width() * one.height())


@pytest.mark.skipif(
    not IS_AS_PINNED, reason="pictures hold for Linux and the Qt of constraints.txt only"
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=["small", "large"])
@pytest.mark.parametrize("view", VIEWS)
def test_the_map_looks_as_it_should(
    qtbot: QtBot, look: Look, knowledge: Knowledge, view: str, size: tuple[int, int], dark: bool
) -> None:
    seen = take(qtbot, knowledge, view, size, dark=dark)
    path = FOLDER / f"{view}-{size[0]}{'-dark' if dark else ''}.webp"
    if os.environ.get("LINGYUAN_TRIP_NEW_PICTURES"):
        writer = QImageWriter(str(path))
        writer.setQuality(100)
        assert writer.write(seen)
    wanted = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert wanted.size() == seen.size()
    assert share_that_differs(seen, wanted) <= MOST


def test_a_changed_picture_would_be_noticed(qtbot: QtBot, look: Look, knowledge: Knowledge) -> None:
    plain = take(qtbot, knowledge, "county", SIZES[0], dark=False)
    assert share_that_differs(plain, plain) == 0
    for other in (
        take(qtbot, knowledge, "county", SIZES[0], dark=True),
        take(qtbot, knowledge, "day", SIZES[0], dark=False),
    ):
        assert share_that_differs(plain, other) > MOST
