"""Writes a file whole or not at all, and never over what somebody else has changed meanwhile.

The new content goes into a file beside the old one and to the disk, then takes its name. Whenever
the program or the machine stops, the old file or the new one stands there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from lingyuan_trip.domain.errors import ChangedMeanwhile
from lingyuan_trip.storage.faults import not_written

_PREFIX, _SUFFIX = ".lingyuan-", ".part"
_FORGOTTEN_AFTER = 24 * 3600
_WRITABLE = 0o222


def write_whole(path: Path, content: bytes, prove: Callable[[bytes], object] | None = None) -> None:
    """Put a file in place, with the permissions of the one it replaces; a link keeps pointing.

    `prove` gets what was read back of the new file before it replaces the old one, and raises if
    that is no good. Raises EnvironmentFault; then the old file is as it was. What is no file but
    a pipe or device is written straight.
    """
    try:
        _put(Path(os.path.realpath(path)), content, prove)
    except OSError as error:
        raise not_written(path, error) from error


def save_unless_changed(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in place of `before`; raises ChangedMeanwhile or EnvironmentFault and leaves
    the file alone when it holds something else by now or cannot be written.
    """
    try:
        unchanged = path.read_bytes() == before
    except OSError as error:
        raise not_written(path, error) from error
    if not unchanged:
        raise ChangedMeanwhile(
            f"{path} 在这期间被别人改过，没有写入。请再来一次。",
            f"{path} was changed meanwhile; nothing was written. Please try again.",
        )
    write_whole(path, after)


def _put(target: Path, content: bytes, prove: Callable[[bytes], object] | None) -> None:
    old = target.stat() if target.exists() else None
    if old is not None and not stat.S_ISREG(old.st_mode):
        target.write_bytes(content)
        return
    if old is not None and not old.st_mode & _WRITABLE:
        # Replacing needs only the folder; a file that was made read-only is meant to stay.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    new = _create(target.parent, content)
    try:
        if old is not None:
            _take_after(new, old)
        if prove is not None:
            prove(new.read_bytes())
        new.replace(target)
    except BaseException:
        _remove(new)
        raise
    _settle(target.parent)


def _create(folder: Path, content: bytes) -> Path:
    """A new file with the content, on the disk. Its name is short: the target's may be as long as
    names can be.
    """
    new = folder / f"{_PREFIX}{secrets.token_hex(6)}{_SUFFIX}"
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            _sweep(new)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove(new)
        raise
    return new


def _sweep(new: Path) -> None:
    """Remove what runs that were killed have left in the folder, long before this one."""
    oldest = new.stat().st_mtime - _FORGOTTEN_AFTER
    with contextlib.suppress(OSError):
        for left in new.parent.glob(f"{_PREFIX}*{_SUFFIX}"):
            if left.stat().st_mtime < oldest:
                _remove(left)


def _take_after(new: Path, old: os.stat_result) -> None:
    """Permissions as before, and the owner where we may set it."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(new, old.st_uid, old.st_gid)
    new.chmod(stat.S_IMODE(old.st_mode))


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too; the content is there whether this works or not."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
