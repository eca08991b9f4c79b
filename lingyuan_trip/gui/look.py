"""The look in force: which theme, how large the text, and a signal when either changes."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from lingyuan_trip.domain.errors import EnvironmentFault
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.stylesheet import build_stylesheet
from lingyuan_trip.gui.system_motion import system_reduces_motion
from lingyuan_trip.gui.theme import DARK, LIGHT, Theme
from lingyuan_trip.paths import assets_dir


class ThemeChoice(StrEnum):
    """What the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class MotionChoice(StrEnum):
    """How much may move."""

    SYSTEM = "system"
    REDUCED = "reduced"


class Look(QObject):
    """Handed to every widget that paints; `changed` comes after the theme or text size changed."""

    changed = Signal()

    def __init__(
        self,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        scale: float = 1.0,
        motion: MotionChoice = MotionChoice.SYSTEM,
    ) -> None:
        super().__init__()
        self.motion = motion
        self._choice = choice
        self._scale = scale
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def choice(self) -> ThemeChoice:
        """What the person asked for."""
        return self._choice

    @property
    def scale(self) -> float:
        """The text size, 1.0 = 100 %."""
        return self._scale

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        if self._choice is ThemeChoice.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def color(self, role: str) -> QColor:
        """The colour of a role in the theme in force."""
        return self.theme.color(role)

    def font(self, step: int, bold: bool = False) -> QFont:
        """The font of a type step at the text size in force."""
        return tokens.font(step, bold, self._scale)

    def line_height(self, step: int) -> int:
        """The line height of a type step in logical pixels."""
        return round(tokens.TYPE[step][1] * self._scale)

    def px(self, pixels: float) -> int:
        """A measure that grows with the text, but never shrinks with it."""
        return round(pixels * max(1.0, self._scale))

    def duration(self, milliseconds: int) -> int:
        """How long a motion takes; 0 for people who want things to keep still."""
        still = self.motion is MotionChoice.REDUCED or _system_is_still()
        return 0 if still else milliseconds

    def choose(self, choice: ThemeChoice) -> None:
        """Follow the system, or be light or dark."""
        if choice is not self._choice:
            self._choice = choice
            self.apply()

    def set_scale(self, scale: float) -> None:
        """Set the text size, 1.0 = 100 %."""
        if scale != self._scale:
            self._scale = scale
            self.apply()

    def apply(self) -> None:
        """Give palette, font and style sheet to the application and tell every widget."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(self.font(2))
            application.setPalette(_palette(self.theme))
            controls = assets_dir() / "icons" / "controls"
            application.setStyleSheet(build_stylesheet(self.theme, self._scale, controls))
        self.changed.emit()

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.apply()


@cache
def _system_is_still() -> bool:
    return system_reduces_motion()


def load_fonts() -> None:
    """Register the product's own fonts; raises EnvironmentFault where they are missing."""
    for weight in ("Regular", "Bold"):
        path = assets_dir() / "fonts" / f"NotoSansSC-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise EnvironmentFault(
                f"字体文件缺失或损坏：{path}。请重新安装凌源行。",
                f"A font is missing or damaged: {path}. Install Lingyuan Trip again.",
            )


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.paper,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.raised,
        QPalette.ColorRole.AlternateBase: theme.surface,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink3,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.cin,
        QPalette.ColorRole.Highlight: theme.jade_soft,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.Link: theme.jade,
        QPalette.ColorRole.Accent: theme.jade,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink3))
    return palette
