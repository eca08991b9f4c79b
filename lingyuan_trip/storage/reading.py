"""Reads files whose size nobody has promised."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.storage.faults import not_read

_MEGABYTE = 1024**2


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a file; raises EnvironmentFault, or DataError where it has more than `most`."""
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            # A pipe that nobody writes to would be waited for for ever.
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as error:
        raise not_read(path, error) from error
    if len(content) > most:
        limit = most // _MEGABYTE
        raise DataError(
            f"{path} 超过 {limit} MB，不会是这种文件。请检查是否选错了。",
            english=f"{path} has more than {limit} MB; check whether this is the right file.",
        )
    return content


def find_content(path: Path, most: int) -> bytes | None:
    """The bytes of a file, None where there is no such file; raises as `read_whole` does."""
    return read_whole(path, most) if path.exists() else None
