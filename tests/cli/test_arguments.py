from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

import pytest

from lingyuan_trip.cli import arguments as words
from lingyuan_trip.cli.misuse import say_misuse
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip_request import Interest, Liking, Pace, Party, Pin


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (words.days, "4", 4),
        (words.yuan, "400", 400),
        (words.seconds, "0.5", 0.5),
        (words.one_of(Pace), "tight", Pace.TIGHT),
        (words.liking, "family", Liking(Interest.FAMILY)),
        (words.liking, "museum=2", Liking(SpotKind.MUSEUM, 2)),
        (words.party, "adults=2,elders=1", Party(2, 1, 0)),
        (words.party, "adults=1，children=2", Party(1, 0, 2)),
        (words.pin, "garden=14:00", Pin("garden", 840)),
        (words.pin, "garden=14:00@2", Pin("garden", 840, 2)),
        (words.pin_day, "garden=2", Pin("garden", day=2)),
    ],
)
def test_words_are_read(read: Callable[[str], Any], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "said"),
    [
        (words.days, "0", "1–4"),
        (words.days, "5", "1–4"),
        (words.yuan, "-1", "整数元"),
        (words.seconds, "0", "秒数"),
        (words.seconds, "nan", "秒数"),
        (words.one_of(Pace), "mad", "relaxed"),
        (words.liking, "museums", "museum"),
        (words.liking, "museum=4", "1–3"),
        (words.liking, "museum=", "1–3"),
        (words.party, "adults=two", "adults=2"),
        (words.party, "dogs=1", "adults=2"),
        (words.party, "adults=0", "人数"),
        (words.pin, "garden", "14:00"),
        (words.pin, "garden=25:00", "时刻"),
        (words.pin, "garden=24:00", "一天之内"),
        (words.pin, "garden=14:00@x", "14:00@2"),
        (words.pin_day, "garden=first", "第 2 天"),
    ],
)
def test_wrong_words_are_explained(read: Callable[[str], Any], text: str, said: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=said):
        read(text)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("the following arguments are required: --date", "缺少 --date"),
        ("unrecognized arguments: --nonsense", "不认得 --nonsense"),
        ("argument --date: expected one argument", "--date 后面要有一个值"),
        ("argument --pace: 'mad' 不在", "--pace：'mad' 不在"),
        ("something new", "something new"),
    ],
)
def test_the_parser_speaks_chinese(message: str, said: str) -> None:
    assert say_misuse(message) == said
