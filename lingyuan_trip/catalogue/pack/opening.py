"""Opening a package: signature first, then the archive, file by file, within limits."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lingyuan_trip.catalogue.holidays import parse_holidays
from lingyuan_trip.catalogue.pack import manifest as listing
from lingyuan_trip.catalogue.pack.keys import PublicKey
from lingyuan_trip.catalogue.pack.manifest import (
    HOLIDAYS,
    MOST_BYTES,
    MOST_MANIFEST_BYTES,
    SPOTS,
    Manifest,
    read_manifest,
    too_large,
)
from lingyuan_trip.catalogue.pack.refusal import PackRefused, Refusal
from lingyuan_trip.catalogue.pack.seal import check_seal
from lingyuan_trip.catalogue.problem import DataProblem, Severity
from lingyuan_trip.catalogue.reader import parse_guidebook

MOST_PACK_BYTES = MOST_BYTES
_CHUNK = 64 * 1024
_KINDS = {".jpg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}
_STORED_OR_DEFLATED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_IS_ENCRYPTED = 1


@dataclass(frozen=True, slots=True)
class Pack:
    """An opened package: what it says of itself, who has signed it, and its files by path."""

    manifest: Manifest
    key_id: str
    files: Mapping[str, bytes]


def open_pack(content: bytes, keys: Sequence[PublicKey], today: dt.date) -> Pack:
    """The package in a file's bytes, fit for use; raises PackRefused.

    Signature, contents and data are good, and `today` is not after its last day.
    """
    if len(content) > MOST_PACK_BYTES:
        raise too_large()
    key = check_seal(content, keys)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            manifest, files = _read_all(archive)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError):
        raise _bad_content() from None
    if manifest.expires < today:
        raise PackRefused(
            Refusal.EXPIRED,
            f"数据包已过期（{manifest.expires} 之前可导入）。请取新的数据包。",
            f"The package has expired (it could be imported until {manifest.expires}). "
            "Get a newer one.",
        )
    check_files(files)
    return Pack(manifest, key.id, files)


def check_files(files: Mapping[str, bytes]) -> None:
    """Refuse files that the program could not show; raises PackRefused."""
    problems = list(parse_guidebook(files[SPOTS], SPOTS).problems)
    if HOLIDAYS in files:
        problems += parse_holidays(files[HOLIDAYS], HOLIDAYS).problems
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise _bad_data(errors)
    for path, content in files.items():
        sign = _KINDS.get(path[-4:])
        if sign is not None and not content.startswith(sign):
            raise PackRefused(
                Refusal.BAD_DATA,
                f"{path} 不是它的名字所说的图片",
                f"{path} is not the picture its name says",
            )


def _read_all(archive: zipfile.ZipFile) -> tuple[Manifest, dict[str, bytes]]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names) or listing.NAME not in names:
        raise _bad_content()
    by_name = dict(zip(names, entries, strict=True))
    manifest = read_manifest(_read(archive, by_name[listing.NAME], MOST_MANIFEST_BYTES))
    if {file.path for file in manifest.files} != set(names) - {listing.NAME}:
        raise _bad_content()
    files = {}
    for file in manifest.files:
        content = _read(archive, by_name[file.path], file.size)
        if len(content) != file.size or hashlib.sha256(content).hexdigest() != file.sha256:
            raise _bad_content()
        files[file.path] = content
    return manifest, files


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """A file of the archive, whose own word on its length is not believed."""
    if entry.compress_type not in _STORED_OR_DEFLATED or entry.flag_bits & _IS_ENCRYPTED:
        raise _bad_content()
    parts, length = [], 0
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            length += len(chunk)
            if length > most:
                raise _bad_content()
            parts.append(chunk)
    return b"".join(parts)


def _bad_content() -> PackRefused:
    return PackRefused(
        Refusal.BAD_CONTENT,
        "数据包里的文件与清单不符，不能导入。请联系发布者。",
        "The files in the package are not those it lists. Tell whoever published it.",
    )


def _bad_data(errors: Sequence[DataProblem]) -> PackRefused:
    count = len(errors)
    return PackRefused(
        Refusal.BAD_DATA,
        f"数据有 {count} 处错误，不能用。请先改正（lingyuan-trip check 会列出）。",
        f"The data have errors ({count}) and cannot be used. Mend them first "
        "(lingyuan-trip check lists them).",
        errors,
    )
