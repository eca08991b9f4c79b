"""What is said of files: a sentence with ways to go on. Nothing waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done: the word on its button, and doing it."""

    words: str
    act: Act


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence and the ways to go on; `alarm` when something went wrong."""

    words: str
    ways: tuple[Way, ...] = ()
    tone: Literal["note", "alarm"] = "note"


MakeOffer = Callable[[], Offer]
"""Makes the offer in the language of the interface, which may change while it stands."""
