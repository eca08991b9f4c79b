"""What is said of a fault, in both languages."""

from __future__ import annotations

import ast
import errno
from collections.abc import Iterator
from pathlib import Path

import lingyuan_trip
from lingyuan_trip.domain.errors import DataError, RequestError, describe_os_error

_OURS = ("RequestError", "EnvironmentFault")
_PACKAGE = Path(lingyuan_trip.__file__).parent
_COMMAND_LINE = _PACKAGE / "cli"


def test_an_error_speaks_both_languages() -> None:
    error = RequestError("返程太早", "Too early")
    assert str(error) == "返程太早" and error.text.get("en") == "Too early"
    assert DataError("读不了", english="Unreadable").text.get("en") == "Unreadable"


def test_usual_faults_of_files_are_told_in_both_languages() -> None:
    known = describe_os_error(OSError(errno.ENOSPC, "No space left on device"))
    assert (known.zh, known.en) == ("磁盘已满", "the disk is full")
    other = describe_os_error(OSError(errno.EPIPE, "Broken pipe"))
    assert other.zh == other.en == "Broken pipe"


def test_every_error_a_window_may_show_has_english() -> None:
    silent = [
        f"{path.name}:{call.lineno}"
        for path in _PACKAGE.rglob("*.py")
        if _COMMAND_LINE not in path.parents
        for call in calls_in(path)
        if isinstance(call.func, ast.Name) and call.func.id in _OURS and len(call.args) < 2
    ]
    assert silent == []


def calls_in(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))
