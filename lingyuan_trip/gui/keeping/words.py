"""What is said of files and drafts."""

from __future__ import annotations

from collections.abc import Iterable

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.export.trip_file.content import DataUsed, Names, list_places
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "TripFile"
_MOST_NAMED = 5


def untitled() -> str:
    """The name of a trip without a file."""
    return translate(_C, "未命名的行程")


def find_lost(trip: Trip, dataset: Dataset, names: Names) -> dict[str, LocalizedText]:
    """The places a trip speaks of that the data no longer have, with the names the file gives."""
    guidebook = dataset.guidebook
    if guidebook is None:
        return {}
    places = dict.fromkeys(list_places(trip))
    lost = [place for place in places if guidebook.find_place(place) is None]
    return {place: names.get(place, LocalizedText(place)) for place in lost}


def tell_data(used: DataUsed | None, dataset: Dataset) -> str:
    """That the plan was made with other data than these; empty if it was not."""
    now = dataset.describe()
    if used is None or used["sha256"] == now["sha256"]:
        return ""
    words = translate(
        _C, "这个行程是按数据 {old} 排的，现在的数据是 {new}：站点没有改动，时刻按现在的数据。"
    )
    return words.format(old=used["version"], new=now["version"])


def tell_lost(lost: Iterable[LocalizedText]) -> str:
    """That places have left the data; empty if there are none."""
    names = [formatting.say(name) for name in lost]
    if not names:
        return ""
    told = translate(_C, "、").join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        told = translate(_C, "{names}等 {count} 处").format(names=told, count=len(names))
    words = translate(_C, "现在的资料里已经没有 {names}；行程里照样留着，出发前请核实。")
    return words.format(names=told)


def join(*sentences: str) -> str:
    """Sentences one after the other; empty ones do not count."""
    between = "" if formatting.language() == "zh" else " "
    return between.join(filter(None, sentences))
