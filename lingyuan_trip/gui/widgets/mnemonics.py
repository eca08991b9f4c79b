"""Letters that choose an item while Alt is held or a menu is open."""

from __future__ import annotations

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ALL = string.ascii_uppercase + string.digits
_ENDS = ("…", "...")


@dataclass(frozen=True, slots=True)
class Item:
    """Words as they are shown, and the letter of their own shortcut, if they have one."""

    words: str
    key: str = ""


def mark_letters(items: Sequence[Item]) -> tuple[str, ...]:
    """The words with a letter of each marked by `&`, no letter twice.

    Latin words have one of their own letters underlined; others get one in brackets, as is usual
    in Chinese: their shortcut's where it is free, else the next in the alphabet. Words that have a
    mark already keep it; where letters run out words stay as they are.
    """
    taken = {_marked_letter(item.words) for item in items} - {""}
    # Own letters first: another item could take the only one that a short word has.
    chosen: dict[int, str] = {}
    for number, item in enumerate(items):
        if not _marked_letter(item.words) and (letter := _own_letter(item, taken)):
            chosen[number] = letter
            taken.add(letter)
    for number, item in enumerate(items):
        if number not in chosen and not _marked_letter(item.words):
            letter = next((each for each in _ALL if each not in taken), "")
            if letter:
                chosen[number] = letter
                taken.add(letter)
    return tuple(_mark(item.words, chosen.get(number, "")) for number, item in enumerate(items))


def _marked_letter(words: str) -> str:
    at = words.replace("&&", "  ").find("&")
    return words[at + 1 : at + 2].upper() if at >= 0 else ""


def _own_letter(item: Item, taken: Iterable[str]) -> str:
    """A letter that belongs to the item itself and is free."""
    if _is_latin(item.words):
        words = item.words.partition("\t")[0]
        firsts = [word[0] for word in words.split() if word[0] in string.ascii_letters]
        wanted = [*firsts, *(each for each in words if each in string.ascii_letters)]
    else:
        wanted = [item.key]
    free = (each.upper() for each in wanted if each and each.upper() not in taken)
    return next(free, "")


def _is_latin(words: str) -> bool:
    shown = words.partition("\t")[0]
    return shown.isascii() or not any(each >= "\u2e80" for each in shown)


def _mark(words: str, letter: str) -> str:
    if not letter:
        return words
    shown, tab, keys = words.partition("\t")
    if _is_latin(words) and letter in shown.upper():
        at = _place_of(shown, letter)
        return f"{shown[:at]}&{shown[at:]}{tab}{keys}"
    end = next((each for each in _ENDS if shown.endswith(each)), "")
    return f"{shown.removesuffix(end)}(&{letter}){end}{tab}{keys}"


def _place_of(shown: str, letter: str) -> int:
    """The beginning of a word where one begins with the letter, else its first place."""
    upper = shown.upper()
    if upper.startswith(letter):
        return 0
    at = upper.find(f" {letter}")
    return at + 1 if at >= 0 else upper.find(letter)
