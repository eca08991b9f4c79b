"""What is said when a file cannot be read or written: why, and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

from lingyuan_trip.domain.errors import EnvironmentFault, describe_os_error
from lingyuan_trip.domain.text import LocalizedText

_ELSEWHERE = LocalizedText("请换一个文件夹再存", "choose another folder")
_MAKE_ROOM = LocalizedText("请清出一些空间，或存到别处", "make room, or save it elsewhere")
_REMEDIES = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EACCES: _ELSEWHERE,
    errno.EPERM: _ELSEWHERE,
    errno.EROFS: _ELSEWHERE,
    errno.ENOENT: _ELSEWHERE,
    errno.ENOTDIR: _ELSEWHERE,
    errno.EISDIR: LocalizedText("请换一个文件名", "choose another name"),
    errno.ENAMETOOLONG: LocalizedText("请用短一些的文件名", "choose a shorter name"),
}
_TRY_AGAIN = LocalizedText("请再试一次，或存到别处", "try again, or save it elsewhere")
_IN_USE = LocalizedText("文件正被别的程序打开", "another program has the file open")
_CLOSE_IT = LocalizedText("请关掉那个程序再存一次，或另存", "close it and save again, or elsewhere")
_SHARING_VIOLATIONS = (32, 33)
"""What Windows says of a file that another program holds open."""


def not_written(path: Path, error: OSError) -> EnvironmentFault:
    """The fault of a file that could not be written; what stood there is as it was."""
    why, remedy = describe_os_error(error), _REMEDIES.get(error.errno or 0, _TRY_AGAIN)
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        why, remedy = _IN_USE, _CLOSE_IT
    return EnvironmentFault(
        f"写不了文件 {path}：{why.zh}。原有的内容没有改动；{remedy.zh}。",
        f"The file {path} cannot be written: {why.en}. What was there is unchanged; {remedy.en}.",
    )


def not_read(path: Path, error: OSError) -> EnvironmentFault:
    """The fault of a file that could not be read."""
    why = describe_os_error(error)
    return EnvironmentFault(f"打不开 {path}：{why.zh}", f"{path} cannot be opened: {why.en}")
