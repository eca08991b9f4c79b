"""What the window remembers between starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from lingyuan_trip.domain.text import Language
from lingyuan_trip.gui.look import ThemeChoice


class Settings:
    """Kept in one ini file in the person's own folder; unreadable values fall back to defaults."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """Follow the system, light or dark."""
        value = str(self._store.value("look/theme", ThemeChoice.SYSTEM.value))
        known = [choice.value for choice in ThemeChoice]
        return ThemeChoice(value) if value in known else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("look/theme", choice.value)

    @property
    def language(self) -> Language | None:
        """The language chosen for the interface; None to follow the system."""
        match self._store.value("look/language"):
            case "zh":
                return "zh"
            case "en":
                return "en"
        return None

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("look/language", language)

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window; empty on first start."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def map(self) -> str:
        """What the map keeps, in its own words; empty on first start."""
        return str(self._store.value("window/map", ""))

    @map.setter
    def map(self, text: str) -> None:
        self._store.setValue("window/map", text)
