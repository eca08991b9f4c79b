"""Menus are used by a letter, and give the words of their actions back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.widgets.menus import Menu
from lingyuan_trip.gui.widgets.mnemonics import Item, mark_letters


@pytest.mark.parametrize(
    ("items", "marked"),
    [
        ([Item("Save"), Item("Save as…")], ("&Save", "Save &as…")),
        ([Item("Open…"), Item("Undo\tCtrl+Z")], ("&Open…", "&Undo\tCtrl+Z")),
        ([Item("保存", "S"), Item("打开…", "O")], ("保存(&S)", "打开(&O)…")),
        ([Item("锁定\tL", "L"), Item("换一个\tX", "X")], ("锁定(&L)\tL", "换一个(&X)\tX")),
        ([Item("发现"), Item("节庆")], ("发现(&A)", "节庆(&B)")),
        ([Item("100%"), Item("&1  a.lytrip")], ("100%(&A)", "&1  a.lytrip")),
        ([Item("Stay"), Item("S")], ("&Stay", "S(&A)")),
    ],
)
def test_each_item_has_a_letter(items: list[Item], marked: tuple[str, ...]) -> None:
    assert mark_letters(items) == marked


_WORDS = st.text(st.sampled_from("abcDE 发现节庆…"), min_size=1, max_size=8)


@given(st.lists(st.builds(Item, _WORDS, st.sampled_from(["", "A", "S"])), max_size=36))
def test_no_letter_is_given_twice_and_no_word_is_lost(items: list[Item]) -> None:
    marked = mark_letters(items)
    letters = [words[words.index("&") + 1].upper() for words in marked]
    assert len(set(letters)) == len(items)
    bare = [re.sub(r"\(&.\)", "", words).replace("&", "") for words in marked]
    assert bare == [item.words for item in items]


def test_more_items_than_letters_stay_plain() -> None:
    marked = mark_letters([Item("节")] * 40)
    assert [words.count("&") for words in marked] == [1] * 36 + [0] * 4


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def menu(holder: QWidget) -> Menu:
    made = Menu(holder)
    made.add_heading("文件")
    for words, keys in (("打开…", "Ctrl+O"), ("保存", "Ctrl+S")):
        action = QAction(words, holder)
        action.setShortcut(QKeySequence(keys))
        made.addAction(action)
    return made


def test_a_letter_chooses_and_the_words_are_given_back(qtbot: QtBot, menu: Menu) -> None:
    _open, save = menu.list_choices()
    menu.popup(QPoint(10, 10))
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.list_choices()] == ["打开(&O)…", "保存(&S)"]
    with qtbot.waitSignal(save.triggered):
        QTest.keyClick(menu, Qt.Key.Key_S)
    assert [action.text() for action in menu.list_choices()] == ["打开…", "保存"]


def test_a_heading_is_passed_over(qtbot: QtBot, menu: Menu) -> None:
    menu.popup(QPoint(10, 10))
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    active = menu.activeAction()
    assert active is not None and active.text() == "打开(&O)…"
