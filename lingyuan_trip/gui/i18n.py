"""Interface text: Chinese at the source, English through Qt Linguist."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def translate(context: str, text: str, n: int = -1) -> str:
    """The text in the language of the interface; `n` chooses a plural form and fills `%n`.

    `self.tr` does not find plural forms in subclasses, so this is the only way used.
    """
    return QCoreApplication.translate(context, text, None, n)


def mark(context: str, text: str) -> str:
    """The text unchanged; `translate_marked` translates it where it is shown."""
    return text


def translate_marked(context: str, text: str) -> str:
    """A text that was marked elsewhere, in the language of the interface."""
    return translate(context, text)
