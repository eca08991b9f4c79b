"""Words of the window: its pages, the other language, and its title."""

from __future__ import annotations

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.packs.words import origin_words

_C = "MainWindow"


def list_pages() -> tuple[tuple[str, str, str], ...]:
    """Key, word and icon of every page on the rail."""
    return (
        ("explore", translate(_C, "发现"), "explore"),
        ("festivals", translate(_C, "节庆"), "calendar"),
        ("itinerary", translate(_C, "行程"), "route"),
        ("datadesk", translate(_C, "数据台"), "data-desk"),
    )


def other_language() -> tuple[str, str]:
    """The word on the button, in the language it leads to, and what it does."""
    if formatting.language() == "en":
        return "中文", translate(_C, "换成中文")
    return "EN", translate(_C, "换成英文")


def make_title(dataset: Dataset, trip: str) -> str:
    """What the window is called: the trip with the place of its unsaved mark, and the data."""
    assert dataset.guidebook is not None
    title = translate(_C, "凌源行 · 数据 {version}（{origin}）")
    told = title.format(version=dataset.guidebook.version, origin=origin_words(dataset))
    # Two of the mark stand for one that is part of a name.
    name = trip.replace("[*]", "[*][*]")
    return f"{name}[*] · {told}" if name else f"{told}[*]"
