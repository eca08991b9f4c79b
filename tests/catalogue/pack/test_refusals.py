"""Packages that must not be taken: spoilt on the way, or by whoever has signed them."""

from __future__ import annotations

import datetime as dt
import struct
import tracemalloc
from collections.abc import Callable
from random import Random

import pytest

from lingyuan_trip.catalogue.pack import PackRefused, Refusal, generate, open_pack
from lingyuan_trip.catalogue.pack.seal import COMMENT_LENGTH, seal
from tests.catalogue.pack.packages import (
    KEY,
    KEYS,
    LAST_DAY,
    PNG,
    TODAY,
    data_files,
    good_pack,
    manifest_of,
    signed,
    zip_of,
)

_MEGABYTE = 1024**2
_SPOTS = {"spots.yaml": data_files()["spots.yaml"]}


def refusal_of(content: bytes, today: dt.date = TODAY) -> Refusal:
    tracemalloc.start()
    try:
        with pytest.raises(PackRefused) as raised:
            open_pack(content, KEYS, today)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < 200 * _MEGABYTE
    assert raised.value.text.zh and raised.value.text.en
    return raised.value.reason


def test_one_bit_changed_anywhere_is_noticed() -> None:
    content = good_pack()
    random = Random(7)
    ends = [*range(len(content) - COMMENT_LENGTH - 22, len(content))]
    places = [*range(100), *random.sample(range(100, len(content)), 150), *ends]
    for place in places:
        spoilt = bytearray(content)
        spoilt[place] ^= 1 << random.randrange(8)
        with pytest.raises(PackRefused) as raised:
            open_pack(bytes(spoilt), KEYS, TODAY)
        kinds = Refusal.NO_PACK, Refusal.UNKNOWN_KEY, Refusal.WRONG_SIGNATURE
        assert raised.value.reason in kinds, place


@pytest.mark.parametrize("spelling", [bytes.upper, lambda text: text + b" "])
def test_a_signature_has_one_spelling(spelling: Callable[[bytes], bytes]) -> None:
    content = good_pack()
    body, signature = content[:-128], content[-128:]
    assert refusal_of(body + spelling(signature)) is Refusal.NO_PACK


def test_bytes_before_or_behind_are_noticed() -> None:
    assert refusal_of(b"#" + good_pack()) is Refusal.WRONG_SIGNATURE
    assert refusal_of(good_pack() + b"#") is Refusal.NO_PACK


@pytest.mark.parametrize("length", [0, 1, 21, 200, 5000])
def test_half_a_download_is_no_package(length: int) -> None:
    assert refusal_of(good_pack()[:length]) is Refusal.NO_PACK


def test_other_files_are_no_packages() -> None:
    assert refusal_of(data_files()["spots.yaml"]) is Refusal.NO_PACK
    assert refusal_of(zip_of(_SPOTS.items())) is Refusal.NO_PACK


def test_a_stranger_s_signature_is_not_trusted() -> None:
    assert refusal_of(good_pack(key=generate())) is Refusal.UNKNOWN_KEY


def test_a_stranger_cannot_name_our_key() -> None:
    content = bytearray(good_pack(key=generate()))
    content[-145:-129] = KEYS[0].id.encode()
    assert refusal_of(bytes(content)) is Refusal.WRONG_SIGNATURE


def test_an_expired_package_is_refused() -> None:
    assert refusal_of(good_pack(), LAST_DAY + dt.timedelta(days=1)) is Refusal.EXPIRED


def test_more_than_any_package_holds_is_refused_unread() -> None:
    assert refusal_of(bytes(121 * _MEGABYTE)) is Refusal.TOO_LARGE


def spoil_sum() -> bytes:
    told = manifest_of(_SPOTS)
    told["files"][0]["sha256"] = "0" * 64
    return signed(told, _SPOTS.items())


def spoil_size() -> bytes:
    told = manifest_of(_SPOTS)
    told["files"][0]["size"] -= 1
    return signed(told, _SPOTS.items())


def file_of_zeros() -> bytes:
    bomb = bytes(60 * _MEGABYTE)
    told = manifest_of(_SPOTS | {"photos/a.png": PNG})
    return signed(told, [*_SPOTS.items(), ("photos/a.png", bomb)])


def manifest_of_zeros() -> bytes:
    return signed(bytes(60 * _MEGABYTE), _SPOTS.items())


def entry_twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate"):
        return signed(manifest_of(_SPOTS), [*_SPOTS.items(), *_SPOTS.items()])


def odd_method() -> bytes:
    """The archive's tables say bzip2."""
    archive = bytearray(zip_of([("manifest.json", b"{}"), *_SPOTS.items()]))
    for sign, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = archive.index(sign)
        archive[place + offset : place + offset + 2] = struct.pack("<H", 12)
    return seal(bytes(archive), KEY)


def encrypted() -> bytes:
    archive = bytearray(zip_of([("manifest.json", b"{}"), *_SPOTS.items()]))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = archive.index(sign)
        archive[place + offset] |= 1
    return seal(bytes(archive), KEY)


def broken_stream() -> bytes:
    archive = bytearray(zip_of([("manifest.json", b'{"a": "' + b"x" * 500 + b'"}')]))
    archive[50:55] = b"\xff" * 5
    return seal(bytes(archive), KEY)


def odd_directory() -> bytes:
    """The table of contents is said to lie far beyond the end."""
    archive = bytearray(zip_of(_SPOTS.items()))
    archive[-6:-2] = struct.pack("<L", 0x7FFFFFFF)
    return seal(bytes(archive), KEY)


def with_file(path: str, content: bytes = b"x") -> bytes:
    files = _SPOTS | {path: content}
    return signed(manifest_of(files), files.items())


def without_spots() -> bytes:
    files = {"photos/a.png": PNG}
    return signed(manifest_of(files), files.items())


def changed(**changes: object) -> bytes:
    return signed(manifest_of(_SPOTS, **changes), _SPOTS.items())


_HOSTILE: dict[str, tuple[Callable[[], bytes], Refusal]] = {
    "sum": (spoil_sum, Refusal.BAD_CONTENT),
    "size": (spoil_size, Refusal.BAD_CONTENT),
    "bomb": (file_of_zeros, Refusal.BAD_CONTENT),
    "manifest bomb": (manifest_of_zeros, Refusal.BAD_CONTENT),
    "twice": (entry_twice, Refusal.BAD_CONTENT),
    "method": (odd_method, Refusal.BAD_CONTENT),
    "encrypted": (encrypted, Refusal.BAD_CONTENT),
    "stream": (broken_stream, Refusal.BAD_CONTENT),
    "directory": (odd_directory, Refusal.BAD_CONTENT),
    "no manifest": (lambda: seal(zip_of(_SPOTS.items()), KEY), Refusal.BAD_CONTENT),
    "empty": (lambda: seal(zip_of([]), KEY), Refusal.BAD_CONTENT),
    "extra": (
        lambda: signed(manifest_of(_SPOTS), [*_SPOTS.items(), ("run.sh", b"x")]),
        Refusal.BAD_CONTENT,
    ),
    "missing": (
        lambda: signed(manifest_of(_SPOTS | {"photos/a.png": PNG}), _SPOTS.items()),
        Refusal.BAD_CONTENT,
    ),
    "up": (lambda: with_file("../spots.yaml"), Refusal.BAD_MANIFEST),
    "photos up": (lambda: with_file("photos/../../a.png"), Refusal.BAD_MANIFEST),
    "root": (lambda: with_file("/etc/passwd"), Refusal.BAD_MANIFEST),
    "drive": (lambda: with_file("C:\\a.png"), Refusal.BAD_MANIFEST),
    "backslash": (lambda: with_file("photos\\a.png"), Refusal.BAD_MANIFEST),
    "program": (lambda: with_file("photos/a.exe"), Refusal.BAD_MANIFEST),
    "folder": (lambda: with_file("photos/"), Refusal.BAD_MANIFEST),
    "line": (lambda: with_file("photos/a.png\n"), Refusal.BAD_MANIFEST),
    "no spots": (without_spots, Refusal.BAD_MANIFEST),
    "no json": (lambda: signed(b"{", _SPOTS.items()), Refusal.BAD_MANIFEST),
    "deep": (lambda: signed(b"[" * 100_000, _SPOTS.items()), Refusal.BAD_MANIFEST),
    "list": (lambda: signed([], _SPOTS.items()), Refusal.BAD_MANIFEST),
    "latin": (lambda: signed(b'{"format": "\xe9"}', _SPOTS.items()), Refusal.BAD_MANIFEST),
    "nan": (lambda: changed(serial=float("nan")), Refusal.BAD_MANIFEST),
    "true": (lambda: changed(serial=True), Refusal.BAD_MANIFEST),
    "negative": (lambda: changed(serial=-1), Refusal.BAD_MANIFEST),
    "endless": (lambda: changed(serial=10**30), Refusal.BAD_MANIFEST),
    "word": (lambda: changed(serial="5"), Refusal.BAD_MANIFEST),
    "day": (lambda: changed(expires="2027-02-30"), Refusal.BAD_MANIFEST),
    "no day": (lambda: changed(expires=None), Refusal.BAD_MANIFEST),
    "other": (lambda: changed(format="elsewhere/1"), Refusal.BAD_MANIFEST),
    "files": (lambda: changed(files="spots.yaml"), Refusal.BAD_MANIFEST),
    "newer": (lambda: changed(format="lingyuan-pack/2"), Refusal.TOO_NEW),
    "photo": (lambda: with_file("photos/a.png", b"<html>"), Refusal.BAD_DATA),
    "no yaml": (
        lambda: signed(manifest_of({"spots.yaml": b"[" * 90_000}), [("spots.yaml", b"[" * 90_000)]),
        Refusal.BAD_DATA,
    ),
    "no data": (
        lambda: signed(manifest_of({"spots.yaml": b""}), [("spots.yaml", b"")]),
        Refusal.BAD_DATA,
    ),
    "holidays": (lambda: with_file("holidays.yaml", b"years: 3"), Refusal.BAD_DATA),
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_what_only_the_signer_can_have_spoilt(name: str) -> None:
    make, reason = _HOSTILE[name]
    assert refusal_of(make()) is reason


def test_a_file_said_to_be_huge_is_refused_unread() -> None:
    told = manifest_of(_SPOTS)
    told["files"][0]["size"] = 9 * _MEGABYTE
    assert refusal_of(signed(told, _SPOTS.items())) is Refusal.TOO_LARGE


def test_many_large_files_are_refused_unread() -> None:
    told = manifest_of(_SPOTS)
    told["files"] += [
        {"path": f"photos/p{number}.png", "size": 7 * _MEGABYTE, "sha256": "0" * 64}
        for number in range(40)
    ]
    files = [(file["path"], b"") for file in told["files"][1:]]
    assert refusal_of(signed(told, [*_SPOTS.items(), *files])) is Refusal.TOO_LARGE
