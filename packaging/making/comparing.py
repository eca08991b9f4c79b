"""Whether two builds of the same source are the same to the byte, and where they are not."""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from making.sums import sum_of


def list_differences(first: Path, second: Path) -> list[str]:
    """What differs between two files: nothing, parts of them by name, or their names alone."""
    if sum_of(first) == sum_of(second):
        return []
    before, after = dict(_parts(first)), dict(_parts(second))
    names = [name for name in sorted({*before, *after}) if before.get(name) != after.get(name)]
    return [f"{first.name}: {name}" for name in names] or [first.name]


def _parts(path: Path) -> Iterator[tuple[str, str]]:
    """Each part of an archive with a sum of all that is kept of it; none of other files."""
    if path.suffix == ".deb":
        for kind in ("ctrl", "fsys"):
            content = subprocess.run(
                ["dpkg-deb", f"--{kind}-tarfile", path], capture_output=True, check=True
            ).stdout
            with tarfile.open(fileobj=io.BytesIO(content)) as archive:
                yield from _tar_parts(archive)
    elif path.name.endswith((".tar.gz", ".tar.xz")):
        with tarfile.open(path) as archive:
            yield from _tar_parts(archive)
    elif path.suffix == ".whl":
        with zipfile.ZipFile(path) as zipped:
            for entry in zipped.infolist():
                about = f"{entry.date_time} {entry.external_attr}"
                yield entry.filename, _sum(about, zipped.read(entry))


def _tar_parts(archive: tarfile.TarFile) -> Iterator[tuple[str, str]]:
    for entry in archive:
        file = archive.extractfile(entry) if entry.isfile() else None
        about = f"{entry.mtime} {entry.mode} {entry.uid} {entry.gid} {entry.uname} {entry.linkname}"
        yield entry.name, _sum(about, b"" if file is None else file.read())


def _sum(about: str, content: bytes) -> str:
    return hashlib.sha256(about.encode() + b"\0" + content).hexdigest()
