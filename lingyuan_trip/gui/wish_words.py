"""The one pair of words for what the visitor says of a spot, 想去 and 不去, and its steps."""

from __future__ import annotations

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish

_C = "Wish"


def want_word() -> str:
    """想去."""
    return translate(_C, "想去")


def avoid_word() -> str:
    """不去."""
    return translate(_C, "不去")


def say_wish(document: ItineraryDocument, guidebook: Guidebook, spot: str, wish: Wish) -> None:
    """Say of a spot that it is wanted, not wanted, or neither, as one step with its name."""
    found = guidebook.find_spot(spot)
    name = LocalizedText(spot, spot) if found is None else found.name
    document.set_wish(spot, wish, _step(document.wish_of(spot), wish), name)


def _step(was: Wish, wish: Wish) -> str:
    match wish, was:
        case Wish.WANT, _:
            return mark("Step", "想去{spot}")
        case Wish.AVOID, _:
            return mark("Step", "不去{spot}")
        case _, Wish.AVOID:
            return mark("Step", "取消不去{spot}")
        case _:
            return mark("Step", "取消想去{spot}")
