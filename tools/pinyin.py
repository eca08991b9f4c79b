"""Suggest `pinyin` for spots where it is missing or differs from the usual reading.

    python -m tools.pinyin data/spots.yaml

Prints one line per spot to look at and changes nothing: place names have readings of their own,
so a person decides. Exits 1 when there is anything to look at. Needs pypinyin (extra `tools`).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pypinyin import lazy_pinyin

from lingyuan_trip.catalogue import format_problems, read_guidebook
from lingyuan_trip.domain.spot import Spot

LOCAL_READINGS = {"里堡": "li pu"}
"""Readings the dictionary lacks: 堡 is pù in names counted in li from a town, as 十八里堡."""

_LOCAL_NAME = re.compile(f"({'|'.join(map(re.escape, LOCAL_READINGS))})")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A spot whose `written` pinyin (empty where missing) is not the `usual` one."""

    spot: str
    name: str
    written: str
    usual: str

    def describe(self) -> str:
        """One line for people."""
        found = f"现为“{self.written}”" if self.written else "未写"
        return f"{self.spot}  {self.name}：{found}，建议 pinyin: {self.usual}"


def read_syllables(name: str) -> str:
    """Syllables of a Chinese name without tones, parted by spaces; ü is written v."""
    parts = (
        LOCAL_READINGS.get(part) or " ".join(lazy_pinyin(part, errors="ignore"))
        for part in _LOCAL_NAME.split(name)
    )
    return " ".join(part for part in parts if part)


def suggest(spots: Iterable[Spot]) -> tuple[Suggestion, ...]:
    """What to look at, in the order of the spots."""
    readings = ((spot, read_syllables(spot.name.zh)) for spot in spots)
    return tuple(
        Suggestion(spot.id, spot.name.zh, spot.pinyin, usual)
        for spot, usual in readings
        if spot.pinyin != usual
    )


def main(words: Sequence[str] | None = None) -> int:
    """Print suggestions for a data file; 0 nothing to do, 1 something to look at, 2 unreadable."""
    parser = argparse.ArgumentParser(description="列出缺少拼音或拼音与通常读法不同的景点")
    parser.add_argument("file", type=Path)
    path = parser.parse_args(words).file
    result = read_guidebook(path)
    if result.guidebook is None:
        print(format_problems(result.problems, path=path), file=sys.stderr)
        return 2
    suggestions = suggest(result.guidebook.spots)
    for suggestion in suggestions:
        print(suggestion.describe())
    return 1 if suggestions else 0


if __name__ == "__main__":
    sys.exit(main())
