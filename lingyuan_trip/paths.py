"""Where data, assets and the person's own folder are: in a checkout, a wheel or a frozen bundle."""

from __future__ import annotations

import os
import sys
import tempfile
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent


def data_dir() -> Path:
    """The folder of the data that came with the program."""
    return _root() / "data"


def reference_trips_file() -> Path:
    """The requests that stand for many visitors, by which a change of the data is measured."""
    return data_dir() / "reference-trips.json"


def assets_dir() -> Path:
    """The folder of fonts, icons, illustrations and map layers."""
    return _root() / "assets"


def guide_dir(language: str) -> Path:
    """The folder of the user guide in a language."""
    return _root() / "docs" / "guide" / language


def user_dir() -> Path:
    """The person's own folder for settings, logs and imported data; it may not exist yet.

    `LINGYUAN_TRIP_HOME` puts it elsewhere.
    """
    if chosen := os.environ.get("LINGYUAN_TRIP_HOME"):
        return Path(chosen)
    home = _home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", home / "AppData" / "Roaming")) / "LingyuanTrip"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "LingyuanTrip"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "lingyuan-trip"


def log_dir() -> Path:
    """The folder of the log, where the system keeps what may be deleted at any time."""
    if chosen := os.environ.get("LINGYUAN_TRIP_HOME"):
        return Path(chosen) / "logs"
    home = _home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "LingyuanTrip"
    if sys.platform == "darwin":
        return home / "Library" / "Logs" / "LingyuanTrip"
    return Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state") / "lingyuan-trip"


def without_home(text: str) -> str:
    """A text in which the person's home folder is written `~`: its name is nobody's business."""
    home = str(_home())
    return text.replace(home, "~") if len(home) > 1 else text


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        # An account without a home folder: what is remembered lasts as long as the machine runs.
        return Path(tempfile.gettempdir())


def packs_dir() -> Path:
    """The folder of the data packages that the person has imported; it may not exist yet."""
    return user_dir() / "packs"


def trust_dir() -> Path:
    """The folder of the publishers' public keys that came with the program."""
    return assets_dir() / "trust"
