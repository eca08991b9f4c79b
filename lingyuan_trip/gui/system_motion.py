"""Whether the person asked the system for less motion. Qt does not tell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from configparser import ConfigParser
from configparser import Error as ConfigError
from pathlib import Path

_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_MAC = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
_CLIENT_AREA_ANIMATION = 0x1042
_PATIENCE = 1.0


def system_reduces_motion(platform: str = sys.platform, home: Path | None = None) -> bool:
    """Ask the desktop; False where it does not say."""
    if platform == "win32":
        return not _windows_animates()
    if platform == "darwin":
        return _answer_of(_MAC) == "1"
    return _answer_of(_GNOME) == "false" or _kde_is_still(home or Path.home())


def _answer_of(command: tuple[str, ...]) -> str:
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _kde_is_still(home: Path) -> bool:
    parser = ConfigParser(strict=False, interpolation=None)
    try:
        parser.read(home / ".config" / "kdeglobals", encoding="utf-8")
        return parser.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0.0
    except (ConfigError, OSError, ValueError):
        return False


def _windows_animates() -> bool:
    import ctypes

    answer = ctypes.c_int(1)
    user32 = getattr(ctypes, "windll").user32  # noqa: B009 - only there on Windows
    user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(answer), 0)
    return bool(answer.value)
