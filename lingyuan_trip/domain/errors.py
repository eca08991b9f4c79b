"""Every exception the product raises on purpose.

LingyuanTripError
├── DataError          data that cannot be used; carries the list of problems
├── RequestError       a trip request that makes no sense
└── EnvironmentFault   a file, folder, display or device that failed
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class LingyuanTripError(Exception):
    """Base of all exceptions raised on purpose; the message is meant for people."""


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
