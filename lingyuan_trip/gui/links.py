"""Links, opened by the person's own browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_in_browser(link: str) -> None:
    """Hand a link to the system."""
    QDesktopServices.openUrl(QUrl(link))
