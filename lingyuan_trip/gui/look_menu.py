"""The menu of the look: light or dark, how large the text is, how much moves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.theme import TEXT_SIZES
from lingyuan_trip.gui.widgets.menus import Menu

_C = "LookMenu"


class LookMenu(Menu):
    """Changes the look at once and keeps the choice."""

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate(_C, "外观"), self._tick)
        self._look = look
        self._settings = settings
        self.setObjectName("lookMenu")
        themes = {
            ThemeChoice.SYSTEM: translate(_C, "跟随系统"),
            ThemeChoice.LIGHT: translate(_C, "浅色"),
            ThemeChoice.DARK: translate(_C, "深色"),
        }
        self._themes = {
            choice: self._add(words, partial(self._choose_theme, choice))
            for choice, words in themes.items()
        }
        self.add_heading(translate(_C, "文字大小"))
        self._sizes = {
            size: self._add(f"{size:.0%}", partial(self._choose_size, size)) for size in TEXT_SIZES
        }
        self.addSeparator()
        self._still = self._add(translate(_C, "减少动画"), self._choose_motion)
        for group in (self._themes, self._sizes):
            together = QActionGroup(self)
            for action in group.values():
                together.addAction(action)
        self._tick()

    def _add(self, words: str, act: Callable[[], None]) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda _on: act())
        return action

    def _tick(self) -> None:
        self._themes[self._look.choice].setChecked(True)
        if self._look.scale in self._sizes:
            self._sizes[self._look.scale].setChecked(True)
        self._still.setChecked(self._look.motion is MotionChoice.REDUCED)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._look.choose(choice)
        self._settings.theme = choice

    def _choose_size(self, size: float) -> None:
        self._look.set_scale(size)
        self._settings.text_size = size

    def _choose_motion(self) -> None:
        still = self._still.isChecked()
        self._look.motion = MotionChoice.REDUCED if still else MotionChoice.SYSTEM
        self._settings.motion = self._look.motion
