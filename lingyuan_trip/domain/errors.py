"""Every exception the product raises on purpose.

LingyuanTripError
├── DataError          data that cannot be used; carries the list of problems
├── RequestError       a trip request that makes no sense
└── EnvironmentFault   a file, folder, display or device that failed
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import Protocol


class LingyuanTripError(Exception):
    """Base of all exceptions raised on purpose; the message is meant for people."""


_FAULTS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘只读",
    errno.ENAMETOOLONG: "文件名太长",
}


def describe_os_error(error: OSError) -> str:
    """What the system says of a file, in Chinese where it is one of the usual faults."""
    return _FAULTS.get(error.errno or 0) or error.strerror or str(error)


class SaysWhatIsWrong(Protocol):
    """Anything that can be listed as a problem with the data."""

    def describe(self, language: str) -> str:
        """One line: where, what is wrong, what to do."""


class DataError(LingyuanTripError):
    """Data that cannot be used; `problems` says why, each with file and line."""

    def __init__(self, message: str, problems: Sequence[SaysWhatIsWrong] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class RequestError(LingyuanTripError):
    """A trip request that makes no sense, such as a departure before the arrival."""


class EnvironmentFault(LingyuanTripError):
    """A file, folder, display or device that failed."""
