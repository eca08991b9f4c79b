from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.itinerary import ItineraryPage
from lingyuan_trip.gui.itinerary.spot_picker import matches
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.selection import Selection
from tests.gui.itinerary.samples import make_guidebook

_LEFT = Qt.MouseButton.LeftButton


def names(page: ItineraryPage) -> list[str]:
    return [
        button.accessibleName()
        for button in page.form.wishes.findChildren(QPushButton)
        if button.isVisible() and button.objectName() != "addWish"
    ]


def test_wishes_are_listed_wanted_first(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    document.set_wish("garden", Wish.AVOID, "x")
    document.set_wish("temple", Wish.WANT, "x")
    expected = ["想去：牛河梁遗址博物馆", "想去：万祥寺", "不去：百合博览园"]
    qtbot.waitUntil(lambda: names(page) == expected)


def test_a_wish_is_removed_and_comes_back_with_undo(
    qtbot: QtBot, page: ItineraryPage, document: ItineraryDocument
) -> None:
    wanted = "取消“想去”：牛河梁遗址博物馆"
    buttons = page.form.wishes.findChildren(QToolButton)
    remove = next(b for b in buttons if b.accessibleName() == wanted)
    QTest.mouseClick(remove, _LEFT)
    assert document.trip.request.must == frozenset()
    assert names(page) == []
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: names(page) == ["想去：牛河梁遗址博物馆"])


def test_a_wish_selects_its_spot(page: ItineraryPage, selection: Selection) -> None:
    title = next(
        b for b in page.form.wishes.findChildren(QPushButton) if b.text() == "牛河梁遗址博物馆"
    )
    QTest.mouseClick(title, _LEFT)
    assert selection.spot == "museum"


def test_a_spot_is_found_by_initials_and_taken_with_the_keyboard(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    add = page.findChild(QPushButton, "addWish")
    assert add is not None
    QTest.mouseClick(add, _LEFT)
    picker = page.form.wishes.picker
    assert "牛河梁遗址博物馆" not in [
        picker.list.item(n).text() for n in range(picker.list.count())
    ]
    QTest.keyClicks(picker.search, "wx")
    assert picker.list.currentItem().text() == "万祥寺"
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert document.trip.request.must == {"museum", "temple"}
    assert not picker.isVisible()


def test_wanting_what_was_not_wanted_moves_it(
    page: ItineraryPage, document: ItineraryDocument
) -> None:
    document.set_wish("temple", Wish.AVOID, "x")
    page.form.wishes.picker.picked.emit("temple")
    assert document.trip.request.avoid == frozenset()
    assert "temple" in document.trip.request.must


@pytest.mark.parametrize("typed", ["牛河", "niuhe", "nhlyz", "NIU HE"])
def test_ways_to_type_a_name(typed: str) -> None:
    museum = make_guidebook().find_spot("museum")
    assert museum is not None
    assert matches(museum, typed)
    assert not matches(museum, "wxs")
