"""Why a data package is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from lingyuan_trip.domain.errors import DataError, SaysWhatIsWrong


class Refusal(StrEnum):
    """The kinds of reason."""

    NO_PACK = "no-pack"
    TOO_LARGE = "too-large"
    UNKNOWN_KEY = "unknown-key"
    WRONG_SIGNATURE = "wrong-signature"
    BAD_MANIFEST = "bad-manifest"
    BAD_CONTENT = "bad-content"
    BAD_DATA = "bad-data"
    TOO_NEW = "too-new"
    EXPIRED = "expired"
    OLDER = "older"


class PackRefused(DataError):
    """A package that is not taken; nothing was changed. `reason` is for programs."""

    def __init__(
        self,
        reason: Refusal,
        message: str,
        english: str,
        problems: Sequence[SaysWhatIsWrong] = (),
    ) -> None:
        super().__init__(message, problems, english)
        self.reason = reason
