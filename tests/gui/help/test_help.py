"""Guide and 关于, as opened from the keyboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip import __version__
from lingyuan_trip.dataset import load_dataset
from lingyuan_trip.gui.help.desk import HelpDesk
from lingyuan_trip.gui.help.diagnostics import describe
from lingyuan_trip.gui.help.guide import make_anchor
from lingyuan_trip.gui.help.licences import list_licences, list_own_files
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.menu import ActionMenu
from lingyuan_trip.paths import guide_dir
from tests.gui.window import SHIPPED, find, guidebook, press

_LANGUAGES = ("zh", "en")


def test_f1_opens_the_guide(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    guide = find(window, QWidget, "guide")
    text = find(guide, QTextBrowser, "guideText")
    assert guide.isVisible() and "使用指南" in text.toPlainText()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_guide_speaks_english(qapp: object, look: Look) -> None:
    speak("en")
    parent = QWidget()
    HelpDesk(look, ActionMenu(parent), parent).show_guide()
    text = find(parent, QTextBrowser, "guideText")
    assert text.toPlainText().startswith("Lingyuan Trip: user guide")
    parent.close()


def test_a_link_of_the_guide_leads_to_its_heading(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    text = find(window, QTextBrowser, "guideText")
    back = find(window, QPushButton, "guideBack")
    assert not back.isEnabled() and text.verticalScrollBar().value() == 0
    text.anchorClicked.emit(QUrl("#遇到问题"))
    assert text.verticalScrollBar().value() > 0
    back.click()
    assert text.verticalScrollBar().value() == 0


def test_pictures_of_the_guide_fit_beside_text(qapp: object) -> None:
    for language in _LANGUAGES:
        for path in guide_dir(language).glob("*.png"):
            assert QImage(str(path)).width() <= 700 and path.stat().st_size < 150_000


@pytest.mark.parametrize("language", _LANGUAGES)
def test_pictures_and_links_of_the_guide_lead_somewhere(language: str) -> None:
    folder = guide_dir(language)
    text = (folder / "index.md").read_text("utf-8")
    targets = re.findall(r"\]\(([^)]+)\)", text)
    anchors = {make_anchor(title) for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    assert targets
    for target in targets:
        assert target[1:] in anchors if target.startswith("#") else (folder / target).is_file()


def test_the_guide_says_the_same_in_both_languages() -> None:
    texts = [(guide_dir(language) / "index.md").read_text("utf-8") for language in _LANGUAGES]
    shapes = [re.findall(r"^(#+ |- |\d\. |!\[|\|)", text, re.MULTILINE) for text in texts]
    assert shapes[0] == shapes[1]


def test_about_says_what_is_shipped(window: MainWindow) -> None:
    find(window, QAction, "about").trigger()
    text = find(window, QTextBrowser, "aboutText")
    page = text.toPlainText()
    assert __version__ in page and guidebook(window).version in page
    for licence in list_licences():
        assert licence.name in page
        text.anchorClicked.emit(QUrl(f"licence:{licence.name}"))
        assert licence.version in text.toPlainText()
    find(window, QPushButton, "aboutBack").click()
    assert text.toPlainText() == page
    text.anchorClicked.emit(QUrl("licence:fonts"))
    assert "SIL OPEN FONT LICENSE" in text.toPlainText()


def test_every_library_names_its_terms() -> None:
    licences = {licence.name: licence for licence in list_licences()}
    assert {"PySide6_Essentials", "numpy", "shapely", "pydantic"} <= set(licences)
    assert all(licence.terms and licence.version for licence in licences.values())
    assert "LESSER GENERAL PUBLIC LICENSE" in licences["PySide6_Essentials"].texts[0]
    assert "pytest" not in licences
    assert all(path.is_file() for path in list_own_files().values())


def test_what_support_asks_is_copied_from_the_menu(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    press(window, Qt.Key.Key_F10)
    menu = find(window, QMenu, "mainMenu")
    menu.setActiveAction(find(window, QAction, "diagnostics"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    copied = QGuiApplication.clipboard().text()
    shown = find(window, QTextBrowser, "diagnosticsText").toPlainText()
    assert copied.strip() in shown and "已复制" in shown
    for told in (__version__, qVersion(), guidebook(window).version, "lingyuan-trip.log"):
        assert told in copied


def test_what_support_asks_names_no_person(
    look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = tmp_path / "张三"
    monkeypatch.setattr(Path, "home", lambda: home)
    for name in ("LINGYUAN_TRIP_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    named = home / "spots.yaml"
    named.parent.mkdir()
    named.write_bytes(SHIPPED.read_bytes())
    for dataset in (None, load_dataset(named)):
        text = describe(look, dataset)
        assert "张三" not in text
        assert "~" in text
    assert "~/spots.yaml" in text


def test_windows_to_read_go_with_the_language(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    speak("en")
    qtbot.waitUntil(lambda: "Lingyuan Trip" in window.windowTitle())
    assert window.findChild(QWidget, "guide") is None
