"""What a package says of itself: `manifest.json` in it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lingyuan_trip.catalogue.pack.refusal import PackRefused, Refusal

NAME = "manifest.json"
FORMAT = "lingyuan-pack/1"
_FORMAT = re.compile(r"lingyuan-pack/(\d{1,4})")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_PATHS = re.compile(r"spots\.yaml|holidays\.yaml|photos/[A-Za-z0-9][A-Za-z0-9_-]{0,79}\.(jpg|png)")
SPOTS, HOLIDAYS = "spots.yaml", "holidays.yaml"
MEGABYTE = 1024**2
MOST_FILE_BYTES = 8 * MEGABYTE
MOST_FILES = 2000
MOST_BYTES = 120 * MEGABYTE
MOST_MANIFEST_BYTES = MEGABYTE


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of the package: its path, length in bytes and SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """`serial` grows with every package; `expires` is the last day on which it may be imported.

    `version` is the data's own version.
    """

    serial: int
    expires: dt.date
    version: str
    files: tuple[PackedFile, ...]

    @property
    def published(self) -> dt.date | None:
        """The day that the usual serial, date and time in UTC, tells; None for any other."""
        try:
            return dt.datetime.strptime(str(self.serial), "%Y%m%d%H%M%S").date()
        except ValueError:
            return None

    def to_json(self) -> bytes:
        """The content of the file."""
        files = [{"path": f.path, "size": f.size, "sha256": f.sha256} for f in self.files]
        told = {
            "format": FORMAT,
            "serial": self.serial,
            "expires": self.expires.isoformat(),
            "version": self.version,
            "files": files,
        }
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def is_allowed(path: str) -> bool:
    """Whether a package may hold a file of that name."""
    return _PATHS.fullmatch(path) is not None


def read_manifest(content: bytes) -> Manifest:
    """The manifest of a file's content; raises PackRefused."""
    try:
        told = json.loads(content.decode("utf-8"), parse_constant=_refuse_constant)
        _check_format(told)
        files = tuple(map(_read_file, told["files"]))
        made = Manifest(
            serial=_whole(told["serial"]),
            expires=dt.date.fromisoformat(_text(told["expires"])),
            version=_text(told["version"]),
            files=files,
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _bad() from error
    paths = [file.path for file in files]
    if len(set(paths)) < len(paths) or SPOTS not in paths or len(paths) > MOST_FILES:
        raise _bad()
    if sum(file.size for file in files) > MOST_BYTES:
        raise too_large()
    return made


def too_large() -> PackRefused:
    """The refusal of a package that is larger than any can be."""
    return PackRefused(
        Refusal.TOO_LARGE,
        f"数据包太大：单个文件最多 {MOST_FILE_BYTES // MEGABYTE} MB，"
        f"合计最多 {MOST_BYTES // MEGABYTE} MB。",
        f"The package is too large: at most {MOST_FILE_BYTES // MEGABYTE} MB a file and "
        f"{MOST_BYTES // MEGABYTE} MB altogether.",
    )


def _check_format(told: Mapping[str, Any]) -> None:
    named = _FORMAT.fullmatch(_text(told["format"]))
    if named is not None and int(named[1]) > 1:
        raise PackRefused(
            Refusal.TOO_NEW,
            "这个数据包是给更新版本的程序用的。请先升级凌源行。",
            "This package is for a newer version of the program. Update Lingyuan Trip first.",
        )
    if told["format"] != FORMAT:
        raise ValueError(told["format"])


def _read_file(told: Mapping[str, Any]) -> PackedFile:
    path, size, sha256 = _text(told["path"]), _whole(told["size"]), _text(told["sha256"])
    if not is_allowed(path) or _SHA256.fullmatch(sha256) is None:
        raise ValueError(path)
    if size > MOST_FILE_BYTES:
        raise too_large()
    return PackedFile(path, size, sha256)


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError(value)
    return value


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**18:
        raise ValueError(value)
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def _bad() -> PackRefused:
    return PackRefused(
        Refusal.BAD_MANIFEST,
        "数据包里的清单不对，不能导入。请联系发布者。",
        "The package's list of contents is wrong. Tell whoever published it.",
    )
