"""Whatever is in a file, it is read or refused with a word in both languages; never a crash."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.export.trip_file import MOST_BYTES, read_trip, write_trip
from tests.export.trip_file.samples import make_file

ODD: tuple[Any, ...] = (
    *(None, True, -1, 0, 10**30, 0.5, float("nan"), float("inf"), 1e300),
    *(
        "",
        "x",
        "24:00",
        "99:99",
        "2027-02-30",
        "9999-12-31",
        "\ud800",
        "a\x00b",
        "\u202e倒",
        "长" * 9000,
    ),
    *([], [[]], {}, {"zh": 1}, [None] * 3),
)


@cache
def content() -> bytes:
    return write_trip(make_file())


def value() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(content())
    return made


def refused(bad: bytes) -> DataError:
    with pytest.raises(DataError) as caught:
        read_trip(bad)
    assert caught.value.text.zh and caught.value.text.en
    return caught.value


def places_in(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each key or number in it."""
    keys = tree.keys() if isinstance(tree, dict) else range(len(tree))
    for key in list(keys):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from places_in(tree[key])


def test_any_value_anywhere() -> None:
    """Every place in the file with an odd value: read or refused."""
    whole = value()
    count = len(list(places_in(whole)))
    chance = random.Random(7)
    outcomes = {"read": 0, "refused": 0}
    for number in range(count):
        for odd in chance.sample(ODD, 3):
            tree = copy.deepcopy(whole)
            container, key = list(places_in(tree))[number]
            container[key] = odd
            try:
                read_trip(json.dumps(tree).encode())
                outcomes["read"] += 1
            except DataError as error:
                assert error.text.zh and error.text.en
                outcomes["refused"] += 1
    assert outcomes["refused"] > outcomes["read"] > 0


def test_every_missing_part() -> None:
    whole = value()
    for number in range(len(list(places_in(whole)))):
        tree = copy.deepcopy(whole)
        container, key = list(places_in(tree))[number]
        del container[key]
        try:
            read_trip(json.dumps(tree).encode())
        except DataError as error:
            assert error.text.zh and error.text.en


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.9, 0.999])
def test_a_torn_file(share: float) -> None:
    refused(content()[: int(len(content()) * share)])


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\x00" * 4096,
        b"PK\x03\x04 a zip",
        b"\xff\xfe{\x00}\x00",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"9" * 100_000,
        b"[]",
        b"null",
        b'{"format":"lingyuan-plan/1"}',
        b'{"format":"lingyuan-trip/0"}',
        b'{"format":"lingyuan-trip/99999999999999999999"}',
        b'{"format":"lingyuan-trip/1","format":"lingyuan-trip/1"}',
        b" " * (MOST_BYTES + 1),
    ],
    ids=lambda bad: repr(bad[:24]),
)
def test_what_is_no_trip(bad: bytes) -> None:
    refused(bad)


def change(how: Callable[[dict[str, Any]], object]) -> bytes:
    tree = value()
    how(tree)
    return json.dumps(tree).encode()


def test_numbers_that_name_nothing_are_told_with_their_place() -> None:
    assert "states[1].request" in str(
        refused(change(lambda tree: tree["states"][1].update(request=99)))
    )
    refused(change(lambda tree: tree["states"][1].update(request=-1)))
    assert "at" in str(refused(change(lambda tree: tree.update(at=4))))
    refused(change(lambda tree: tree["states"][2].pop("step")))
    refused(change(lambda tree: tree.update(states=[])))
    refused(change(lambda tree: tree["arrangements"][0]["days"][0].update(lunch_after=77)))
    refused(change(lambda tree: tree["arrangements"][0].update(days=tree["plans"])))


@pytest.mark.parametrize("sign", ["\ud800", "\x00", "\x1b", "\u202e"])
def test_signs_that_no_file_or_line_can_show_are_refused(sign: str) -> None:
    refused(change(lambda tree: tree["names"]["s03"].update(zh=f"景{sign}点")))


def test_a_list_without_end_is_refused() -> None:
    assert "4000" in str(refused(change(lambda tree: tree.update(states=tree["states"] * 2000))))


def test_a_file_of_a_newer_version_is_read_as_far_as_it_is_understood() -> None:
    def renew(tree: dict[str, Any]) -> None:
        tree["format"] = "lingyuan-trip/2"
        tree["weather"] = {"rain": True}
        tree["states"][1]["mood"] = "good"

    read = read_trip(change(renew))
    assert read.is_newer and read.history == make_file().history

    def break_(tree: dict[str, Any]) -> None:
        renew(tree)
        tree["states"] = {"another": "form"}

    error = refused(change(break_))
    assert "更新" in error.text.zh and "newer version" in error.text.en


def test_a_mark_at_the_beginning_is_no_harm() -> None:
    assert read_trip(b"\xef\xbb\xbf" + content()).history == make_file().history
