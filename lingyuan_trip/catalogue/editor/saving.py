"""Writes a file whole or not at all, and never over what somebody else has changed meanwhile."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from lingyuan_trip.domain.errors import EnvironmentFault, describe_os_error


def save_unless_changed(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in place of `before`; raises EnvironmentFault and leaves the file alone when it
    holds something else by now or cannot be written.
    """
    try:
        if path.read_bytes() != before:
            raise EnvironmentFault(
                f"{path} 在这期间被别人改过，没有写入。请再来一次。",
                f"{path} was changed meanwhile; nothing was written. Please try again.",
            )
        _replace(path, after)
    except OSError as error:
        why = describe_os_error(error)
        raise EnvironmentFault(
            f"写不了文件 {path}：{why.zh}。数据没有改动。",
            f"The file {path} cannot be written: {why.en}. Nothing was changed.",
        ) from error


def _replace(path: Path, content: bytes) -> None:
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(target, new)
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
