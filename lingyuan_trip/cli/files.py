"""Text files named on the command line."""

from __future__ import annotations

from pathlib import Path

from lingyuan_trip.domain.errors import DataError, EnvironmentFault, describe_os_error
from lingyuan_trip.storage import write_whole


def read_text(path: Path) -> str:
    """The text of a file; raises EnvironmentFault, or DataError where it is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        why = describe_os_error(error)
        raise EnvironmentFault(
            f"打不开 {path}：{why.zh}", f"{path} cannot be opened: {why.en}"
        ) from error
    except UnicodeDecodeError as error:
        raise DataError(f"{path} 不是 UTF-8 文本", english=f"{path} is no text in UTF-8") from error


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all; raises EnvironmentFault."""
    write_whole(path, text.encode("utf-8"))
