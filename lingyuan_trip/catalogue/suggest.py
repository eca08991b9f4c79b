"""Guessing what was meant: similar words, and characters an input method slipped in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from lingyuan_trip.catalogue.problem import Words

_INVISIBLE = {
    "\u00a0": "不换行空格",
    "\u200b": "零宽空格",
    "\u200c": "零宽字符",
    "\u200d": "零宽字符",
    "\u2060": "零宽字符",
    "\u3000": "全角空格",
    "\ufeff": "BOM 字符",
}
_NARROW = str.maketrans(
    {
        "：": ":",
        "，": ",",
        "｛": "{",
        "｝": "}",
        "［": "[",
        "］": "]",
        "【": "[",
        "】": "]",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "。": ".",
        "、": ",",
        "；": ";",
        "–": "-",
        "—": "-",
        "－": "-",
        "～": "-",
        "~": "-",
        "〜": "-",
        "\u3000": " ",
        "\u00a0": " ",
        "\u200b": None,
        "\u200c": None,
        "\u200d": None,
        "\u2060": None,
        "\ufeff": None,
    }
)
FULL_WIDTH = frozenset("：，｛｝［］【】“”‘’。、；－～\u3000")
_MANY = 2000
_LONG = 60


def narrow(text: str) -> str:
    """The text with full-width and invisible characters made plain."""
    return unicodedata.normalize("NFKC", text.translate(_NARROW)).strip()


def shorten(text: str) -> str:
    """A value for a message: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONG else line[: _LONG - 1] + "…"


def name_odd_characters(text: str) -> Words | None:
    """The full-width or invisible characters in a word that should have none, by name."""
    odd = dict.fromkeys(
        char
        for char in text[:_LONG]
        if char in FULL_WIDTH or char in _INVISIBLE or "\uff01" <= char <= "\uff5e"
    )
    if not odd:
        return None
    zh = "、".join(_INVISIBLE.get(char, f"全角 {char}") for char in odd)
    en = ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}" for char in odd)
    return zh, en


def find_similar(word: str, choices: Iterable[str]) -> str | None:
    """The choice that was probably meant."""
    if len(word) > _LONG:
        return None
    known = list(choices)
    plain = narrow(word).strip("\"'").replace("_", "-").replace(" ", "-").lower()
    for choice in known:
        if choice.replace("_", "-").lower() == plain:
            return choice
    if len(known) > _MANY:
        known = [choice for choice in known if choice[:1] == plain[:1]][:_MANY]
    by_plain = {choice.replace("_", "-").lower(): choice for choice in known}
    close = get_close_matches(plain, by_plain, n=1, cutoff=0.6)
    return by_plain[close[0]] if close else None
