"""Packages for tests, good ones and ones that only their signer can have spoilt."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Iterable
from typing import Any

from lingyuan_trip.catalogue.pack import PrivateKey, build_pack, generate
from lingyuan_trip.catalogue.pack.seal import seal
from lingyuan_trip.paths import data_dir

KEY: PrivateKey = generate()
KEYS = (KEY.public,)
TODAY = dt.date(2027, 1, 1)
LAST_DAY = dt.date(2027, 12, 31)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


def data_files() -> dict[str, bytes]:
    return {
        "spots.yaml": (data_dir() / "spots.yaml").read_bytes(),
        "holidays.yaml": (data_dir() / "holidays.yaml").read_bytes(),
        "photos/lily.png": PNG,
    }


def good_pack(serial: int = 5, key: PrivateKey = KEY, expires: dt.date = LAST_DAY) -> bytes:
    return build_pack(data_files(), key, serial=serial, expires=expires)


def manifest_of(held: dict[str, bytes], **changes: Any) -> dict[str, Any]:
    listed = [
        {"path": path, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for path, content in held.items()
    ]
    told = {"format": "lingyuan-pack/1", "serial": 5, "expires": "2027-12-31", "version": "x"}
    return told | {"files": listed} | changes


def zip_of(entries: Iterable[tuple[str, bytes]]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def signed(manifest: object, entries: Iterable[tuple[str, bytes]]) -> bytes:
    text = manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode()
    return seal(zip_of([("manifest.json", text), *entries]), KEY)
