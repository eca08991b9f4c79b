"""Making a package of a folder of data. The same data, serial and key give the same bytes."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lingyuan_trip.catalogue.pack import manifest as listing
from lingyuan_trip.catalogue.pack.keys import PrivateKey
from lingyuan_trip.catalogue.pack.manifest import (
    HOLIDAYS,
    MOST_BYTES,
    MOST_FILE_BYTES,
    MOST_FILES,
    SPOTS,
    Manifest,
    PackedFile,
    is_allowed,
    too_large,
)
from lingyuan_trip.catalogue.pack.opening import check_files
from lingyuan_trip.catalogue.pack.seal import seal
from lingyuan_trip.catalogue.reader import parse_guidebook
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.storage import read_whole

USUAL_DAYS = 400
"""How long a package may be imported unless its publisher says otherwise."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PHOTOS = "photos"
_PLAIN_FILE = 0o100644 << 16


def serial_of(moment: dt.datetime) -> int:
    """The usual serial: date and time in UTC, as in 20261125093000."""
    return int(moment.astimezone(dt.UTC).strftime("%Y%m%d%H%M%S"))


def read_data_folder(folder: Path) -> dict[str, bytes]:
    """The files of a package by path; raises DataError where there is no spots.yaml or a photo has
    a name that a package cannot hold, and EnvironmentFault.
    """
    if not (folder / SPOTS).is_file():
        raise DataError(
            f"{folder} 里没有 {SPOTS}。请指明放数据的文件夹。",
            english=f"There is no {SPOTS} in {folder}. Name the folder of the data.",
        )
    paths = [name for name in (SPOTS, HOLIDAYS) if (folder / name).is_file()]
    photos = sorted((folder / _PHOTOS).glob("*"))
    paths += [f"{_PHOTOS}/{photo.name}" for photo in photos if not photo.name.startswith(".")]
    for path in paths:
        if not is_allowed(path):
            raise DataError(
                f"{path}：照片的文件名只能用英文字母、数字和连字符，以 .jpg 或 .png 结尾",
                english=f"{path}: a photo's name holds letters, digits and hyphens only and ends "
                "in .jpg or .png",
            )
    return {path: read_whole(folder / path, MOST_FILE_BYTES) for path in paths}


def build_pack(
    files: Mapping[str, bytes], key: PrivateKey, *, serial: int, expires: dt.date
) -> bytes:
    """The package of files by path; raises PackRefused where their data have errors."""
    if len(files) > MOST_FILES or sum(map(len, files.values())) > MOST_BYTES:
        raise too_large()
    check_files(files)
    guidebook = parse_guidebook(files[SPOTS], SPOTS).guidebook
    assert guidebook is not None
    listed = tuple(
        PackedFile(path, len(content), hashlib.sha256(content).hexdigest())
        for path, content in sorted(files.items())
    )
    manifest = Manifest(serial, expires, guidebook.version, listed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, listing.NAME, manifest.to_json())
        for path, content in sorted(files.items()):
            _add(archive, path, content)
    return seal(buffer.getvalue(), key)


def _add(archive: zipfile.ZipFile, path: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(path, _EPOCH)
    entry.external_attr = _PLAIN_FILE
    entry.create_system = 3
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content, compresslevel=9)
