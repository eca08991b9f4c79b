"""Every exception the product raises on purpose.

LingyuanTripError
├── DataError          data that cannot be used; carries the list of problems
├── RequestError       a trip request that makes no sense
└── EnvironmentFault   a file, folder, display or device that failed
    └── ChangedMeanwhile   a file that holds something else than we left in it
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from typing import Protocol

from lingyuan_trip.domain.text import LocalizedText


class LingyuanTripError(Exception):
    """Base of all exceptions raised on purpose; `text` is meant for people, in both languages."""

    def __init__(self, message: str, english: str = "") -> None:
        super().__init__(message)
        self.text = LocalizedText(message, english)


_FAULTS = {
    errno.ENOENT: LocalizedText("没有这个文件或文件夹", "no such file or folder"),
    errno.EACCES: LocalizedText("没有权限", "no permission"),
    errno.EPERM: LocalizedText("没有权限", "no permission"),
    errno.EISDIR: LocalizedText("这是一个文件夹", "it is a folder"),
    errno.ENOTDIR: LocalizedText("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.ENOSPC: LocalizedText("磁盘已满", "the disk is full"),
    errno.EROFS: LocalizedText("磁盘只读", "the disk is read-only"),
    errno.ENAMETOOLONG: LocalizedText("文件名太长", "the file name is too long"),
}


def describe_os_error(error: OSError) -> LocalizedText:
    """What the system says of a file; in both languages where it is one of the usual faults."""
    said = error.strerror or str(error)
    return _FAULTS.get(error.errno or 0, LocalizedText(said, said))


class SaysWhatIsWrong(Protocol):
    """Anything that can be listed as a problem with the data."""

    def describe(self, language: str) -> str:
        """One line: where, what is wrong, what to do."""


class DataError(LingyuanTripError):
    """Data that cannot be used; `problems` says why, each with file and line."""

    def __init__(
        self, message: str, problems: Sequence[SaysWhatIsWrong] = (), english: str = ""
    ) -> None:
        super().__init__(message, english)
        self.problems = tuple(problems)


class RequestError(LingyuanTripError):
    """A trip request that makes no sense, such as a departure before the arrival."""


class EnvironmentFault(LingyuanTripError):
    """A file, folder, display or device that failed."""


class ChangedMeanwhile(EnvironmentFault):
    """A file holds something else than when it was read or written; it was left alone."""
