"""A file that grows line by line, each line with its own check sum.

What was appended survives a killed process; after `sync` also a power cut. A line that was cut off
is found out by its sum, and what stands before it is good.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from pathlib import Path

from lingyuan_trip.storage.faults import not_written

_SUM = 8


class AppendLog:
    """A new file of lines, private to its owner; every method raises EnvironmentFault."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._size = 0
        binary = getattr(os, "O_BINARY", 0)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | binary, 0o600)
        except OSError as error:
            raise not_written(path, error) from error

    @property
    def size(self) -> int:
        """How many bytes were written."""
        return self._size

    def append(self, line: str) -> None:
        """Add a line, whole or not at all."""
        body = line.encode("utf-8")
        content = b"%08x %s\n" % (zlib.crc32(body), body)
        try:
            # From where the last sound line ends: one that was cut off is written over.
            os.lseek(self._handle, self._size, os.SEEK_SET)
            left = memoryview(content)
            while left:
                left = left[os.write(self._handle, left) :]
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, self._size)
            raise not_written(self.path, error) from error
        self._size += len(content)

    def sync(self) -> None:
        """Bring everything to the disk; may take long, and may be called from any thread."""
        try:
            os.fsync(self._handle)
        except OSError as error:
            raise not_written(self.path, error) from error

    def move(self, path: Path) -> None:
        """Give the file another name in its folder."""
        try:
            # Windows renames no file that is open.
            os.close(self._handle)
            self.path = self.path.replace(path)
            self._handle = os.open(self.path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError as error:
            raise not_written(path, error) from error

    def close(self) -> None:
        """End writing; the file stays."""
        with contextlib.suppress(OSError):
            os.close(self._handle)


def read_log(content: bytes) -> tuple[list[str], bool]:
    """The lines up to the first that is not sound, and whether any whole line was lost.

    A last line that was cut off is none that anybody has counted on.
    """
    lines: list[str] = []
    *whole, _cut_off = content.split(b"\n")
    for line in whole:
        told, _, body = line.partition(b" ")
        if len(told) != _SUM or told != b"%08x" % zlib.crc32(body):
            return lines, True
        lines.append(body.decode("utf-8", "replace"))
    return lines, False
