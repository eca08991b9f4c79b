"""The Qt application, or a sentence where Qt cannot show anything: left alone it would abort."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication


def make_application(words: Sequence[str], no_display: str) -> QApplication:
    """Build it; where Qt gives up, say `no_display` with Qt's own reasons and end with 1."""
    reasons: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtFatalMsg:
            reasons.append(text)
            return
        said = [f"  Qt: {line}" for reason in reasons for line in reason.splitlines() if line]
        sys.stderr.write("\n".join([no_display.rstrip("\n"), *said, ""]))
        sys.stderr.flush()
        # Qt aborts as soon as this returns.
        os._exit(1)

    previous = qInstallMessageHandler(listen)
    application = QApplication(list(words))
    qInstallMessageHandler(previous)
    for reason in reasons:
        sys.stderr.write(f"{reason}\n")
    return application
