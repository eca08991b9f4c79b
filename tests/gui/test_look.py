"""Theme, text size and motion are chosen, kept, and followed at once."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui import look as look_module
from lingyuan_trip.gui.density import Density, density_of
from lingyuan_trip.gui.hints import HINTS, Hints
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice
from lingyuan_trip.gui.look_menu import LookMenu
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.system_motion import _CLIENT_AREA_ANIMATION, system_reduces_motion
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.widgets.veil import Veil, fade_in


def action(menu: LookMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def test_the_menu_changes_the_look_and_keeps_it(
    qtbot: QtBot, qapp: QApplication, look: Look, settings: Settings
) -> None:
    menu = LookMenu(look, settings)
    qtbot.addWidget(menu)
    action(menu, "深色").trigger()
    action(menu, "150%").trigger()
    action(menu, "减少动画").setChecked(False)
    action(menu, "减少动画").trigger()
    assert look.theme.is_dark and look.scale == 1.5
    assert look.motion is MotionChoice.REDUCED
    assert (settings.theme, settings.text_size) == (ThemeChoice.DARK, 1.5)
    assert settings.motion is MotionChoice.REDUCED
    action(menu, "跟随系统").trigger()
    assert settings.theme is ThemeChoice.SYSTEM


def test_unreadable_settings_fall_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[look]\ntextSize=huge\nmotion=wild\n[window]\ndismissedHints=@Invalid()\n")
    settings = Settings(path)
    assert settings.text_size == 1.0
    assert settings.motion is MotionChoice.SYSTEM
    assert settings.dismissed_hints == frozenset()


def test_hints_stay_away_once_they_were_read(settings: Settings, tmp_path: Path) -> None:
    hints = Hints(settings)
    assert hints.open == HINTS
    hints.dismiss("wishes")
    assert hints.open == tuple(key for key in HINTS if key != "wishes")
    assert Hints(Settings(tmp_path / "settings.ini")).open == hints.open


def test_nothing_moves_for_people_who_want_it_still(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    monkeypatch.setattr(look_module, "_system_is_still", lambda: False)
    fade_in(widget, look)
    assert widget.findChild(Veil) is None
    look.motion = MotionChoice.SYSTEM
    assert look.duration(motion.FADE) == motion.FADE
    fade_in(widget, look)
    assert widget.findChild(Veil) is not None
    monkeypatch.setattr(look_module, "_system_is_still", lambda: True)
    assert look.duration(motion.FADE) == 0


def test_kde_says_that_nothing_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not system_reduces_motion("linux", tmp_path)
    config = tmp_path / ".config"
    config.mkdir()
    (config / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", encoding="utf-8")
    assert system_reduces_motion("linux", tmp_path)


@pytest.mark.parametrize(
    ("width", "scale", "density"),
    [
        (1440, 1.0, Density.WIDE),
        (1199, 1.0, Density.COMPACT),
        (1440, 1.3, Density.COMPACT),
        (1280, 2.0, Density.NARROW),
        (3840, 2.0, Density.WIDE),
        (1024, 0.9, Density.COMPACT),
    ],
)
def test_room_is_measured_in_text(width: int, scale: float, density: Density) -> None:
    assert density_of(width, scale) is density


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
@pytest.mark.parametrize(
    ("platform", "command", "answer", "is_still"),
    [
        ("linux", "gsettings", "false", True),
        ("linux", "gsettings", "true", False),
        ("darwin", "defaults", "1", True),
        ("darwin", "defaults", "0", False),
    ],
)
def test_gnome_and_mac_are_asked_by_their_own_tools(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    command: str,
    answer: str,
    is_still: bool,
) -> None:
    tool = tmp_path / command
    tool.write_text(f"#!/bin/sh\necho {answer} $* >> {tmp_path}/asked\necho {answer}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert system_reduces_motion(platform, tmp_path) is is_still
    setting = "reduceMotion" if platform == "darwin" else "enable-animations"
    assert setting in (tmp_path / "asked").read_text()


@pytest.mark.parametrize("animates", [True, False])
def test_windows_is_asked_for_client_area_animation(
    monkeypatch: pytest.MonkeyPatch, animates: bool
) -> None:
    def answer(question: int, _size: int, into: object, _flags: int) -> int:
        assert question == _CLIENT_AREA_ANIMATION
        into._obj.value = int(animates)  # type: ignore[attr-defined]
        return 1

    fake = SimpleNamespace(user32=SimpleNamespace(SystemParametersInfoW=answer))
    monkeypatch.setattr(ctypes, "windll", fake, raising=False)
    assert system_reduces_motion("win32") is not animates
