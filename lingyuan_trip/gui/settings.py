"""What the window remembers between starts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from lingyuan_trip.domain.text import Language
from lingyuan_trip.gui.look import MotionChoice, ThemeChoice
from lingyuan_trip.gui.theme import TEXT_SIZES

_MOST_RECENT = 8


class Settings:
    """Kept in one ini file in the person's own folder; unreadable values fall back to defaults."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """The person's own folder."""
        return Path(self._store.fileName()).parent

    def write(self) -> None:
        """Put what was changed into the file now, not when the program ends."""
        self._store.sync()

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
    def text_size(self) -> float:
        """How large the text is, 1.0 = 100 %."""
        try:
            value = float(str(self._store.value("look/textSize", 1.0)))
        except ValueError:
            return 1.0
        return value if value in TEXT_SIZES else 1.0

    @text_size.setter
    def text_size(self, size: float) -> None:
        self._store.setValue("look/textSize", size)

    @property
    def motion(self) -> MotionChoice:
        """As much motion as the system wants, or less."""
        value = str(self._store.value("look/motion", MotionChoice.SYSTEM.value))
        known = [choice.value for choice in MotionChoice]
        return MotionChoice(value) if value in known else MotionChoice.SYSTEM

    @motion.setter
    def motion(self, choice: MotionChoice) -> None:
        self._store.setValue("look/motion", choice.value)

    @property
    def dismissed_hints(self) -> frozenset[str]:
        """The hints the person has read and sent away."""
        value = self._store.value("window/dismissedHints", "")
        return frozenset(str(value).split()) if isinstance(value, str) else frozenset()

    def dismiss_hint(self, key: str) -> None:
        """Remember that a hint was sent away."""
        self._store.setValue("window/dismissedHints", " ".join({*self.dismissed_hints, key}))

    @property
    def dismissed_week(self) -> str:
        """The last week whose reminder was sent away, such as `2026-W37`."""
        return str(self._store.value("window/dismissedWeek", ""))

    @dismissed_week.setter
    def dismissed_week(self, week: str) -> None:
        self._store.setValue("window/dismissedWeek", week)

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

    @property
    def last_export(self) -> str:
        """The kind of file that was exported last; empty on first start."""
        return str(self._store.value("export/kind", ""))

    @last_export.setter
    def last_export(self, kind: str) -> None:
        self._store.setValue("export/kind", kind)

    @property
    def export_folder(self) -> Path | None:
        """The folder of the last export, while it is there."""
        folder = Path(str(self._store.value("export/folder", "")))
        return folder if folder.is_absolute() and folder.is_dir() else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export/folder", str(folder))

    @property
    def pack_address(self) -> str:
        """Where a data package was fetched from last; empty until the person has given one."""
        return str(self._store.value("packs/address", ""))

    @pack_address.setter
    def pack_address(self, address: str) -> None:
        self._store.setValue("packs/address", address)

    @property
    def recent_trips(self) -> tuple[Path, ...]:
        """The files of trips opened or saved last, the latest first."""
        value = self._store.value("window/recentTrips", "")
        lines = value.split("\n") if isinstance(value, str) else []
        return tuple(Path(line) for line in lines if line)

    def note_trip(self, path: Path) -> None:
        """Remember a file that was opened or saved."""
        paths = [path, *(each for each in self.recent_trips if each != path)][:_MOST_RECENT]
        self._store.setValue("window/recentTrips", "\n".join(map(str, paths)))

    def forget_trips(self) -> None:
        """Empty the list of files."""
        self._store.remove("window/recentTrips")
