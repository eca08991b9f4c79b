"""The two buttons at the foot of the rail: light or dark, and the other language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from lingyuan_trip.domain.text import Language
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.language import speak
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.settings import Settings
from lingyuan_trip.gui.widgets.buttons import IconButton, WordButton
from lingyuan_trip.gui.widgets.nav_rail import NavRail
from lingyuan_trip.gui.window_words import other_language

_C = "MainWindow"


class LookSwitches(QObject):
    """Switches theme and language at once and remembers both."""

    def __init__(self, look: Look, settings: Settings, rail: NavRail) -> None:
        super().__init__(rail)
        self._look = look
        self._settings = settings
        self._theme = IconButton(look, "lunar", "", side=40)
        self._theme.setObjectName("themeButton")
        self._theme.clicked.connect(self.switch_theme)
        self._language = WordButton(look, *other_language())
        self._language.setObjectName("languageButton")
        self._language.clicked.connect(self.switch_language)
        rail.add_foot(self._theme)
        rail.add_foot(self._language)
        look.changed.connect(self._name_theme)
        self._name_theme()

    def switch_theme(self) -> None:
        """Change between light and dark."""
        choice = ThemeChoice.LIGHT if self._look.theme.is_dark else ThemeChoice.DARK
        self._look.choose(choice)
        self._settings.theme = choice

    def switch_language(self) -> None:
        """Speak the other language."""
        language: Language = "zh" if formatting.language() == "en" else "en"
        self._settings.language = language
        speak(language)

    def focus_language(self) -> None:
        """Put the focus where it was when the language was switched."""
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_theme(self) -> None:
        dark = self._look.theme.is_dark
        self._theme.set_icon("sun" if dark else "lunar")
        self._theme.set_text(translate(_C, "换成浅色") if dark else translate(_C, "换成深色"))
        self._theme.set_caption(translate(_C, "浅色") if dark else translate(_C, "深色"))
