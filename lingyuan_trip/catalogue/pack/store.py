"""Packages in the person's folder: the one in use, the one before it, and how to go back.

A package is kept as the signed file it came as, so every start can check it again. Files are
named after their serials; `use` names the one to use where that is not the newest.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lingyuan_trip.catalogue.pack.keys import PublicKey
from lingyuan_trip.catalogue.pack.opening import MOST_PACK_BYTES, Pack, open_pack
from lingyuan_trip.catalogue.pack.refusal import PackRefused, Refusal
from lingyuan_trip.domain.errors import EnvironmentFault, LingyuanTripError
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.storage import find_content, read_whole, write_whole

_SUFFIX = ".lypack"
_USE, _BUNDLED = "use", "bundled"
_KEPT = 2
_MOST_USE_BYTES = 100
_LONG_AGO = dt.date.min


@dataclass(frozen=True, slots=True)
class InUse:
    """The package in use; None stands for the data that came with the program.

    `notices` say what could not be used and why.
    """

    pack: Pack | None
    notices: tuple[LocalizedText, ...] = ()


class PackStore:
    """The packages in a folder, trusted if one of the keys has signed them."""

    def __init__(self, folder: Path, keys: Sequence[PublicKey]) -> None:
        self._folder = folder
        self._keys = tuple(keys)

    @property
    def serials(self) -> tuple[int, ...]:
        """The serials of the packages that are kept, newest first."""
        found = (path.stem for path in self._folder.glob(f"*{_SUFFIX}"))
        return tuple(sorted((int(stem) for stem in found if stem.isdecimal()), reverse=True))

    @property
    def has_keys(self) -> bool:
        """Whether anybody's signature is trusted at all."""
        return bool(self._keys)

    def find_in_use(self) -> InUse:
        """The package in use, checked again; where it is damaged, the one before it."""
        chosen = self._read_choice()
        if chosen == _BUNDLED:
            return InUse(None)
        notices: list[LocalizedText] = []
        for serial in self.serials:
            if chosen.isdecimal() and serial > int(chosen):
                continue
            try:
                return InUse(self._open(serial), tuple(notices))
            except (PackRefused, EnvironmentFault) as error:
                notices.append(_unusable(serial, error.text))
        return InUse(None, tuple(notices))

    def install(self, content: bytes, today: dt.date) -> Pack:
        """Take a package into use; raises PackRefused or EnvironmentFault, and then all stays."""
        pack = self.check(content, today)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFault(
                f"建不了文件夹 {self._folder}，数据包没有导入。请检查磁盘和权限。",
                f"The folder {self._folder} cannot be made; nothing was imported. "
                "Check the disk and the permissions.",
            ) from error
        write_whole(self._path(pack.manifest.serial), content)
        self._forget_choice()
        self._prune()
        return pack

    def check(self, content: bytes, today: dt.date) -> Pack:
        """The package, fit to be taken into use, which it is not; raises PackRefused."""
        pack = open_pack(content, self._keys, today)
        newest = max(self.serials, default=-1)
        if pack.manifest.serial < newest:
            raise PackRefused(
                Refusal.OLDER,
                f"这个数据包（{pack.manifest.serial}）比已导入的（{newest}）旧，没有导入。",
                f"This package ({pack.manifest.serial}) is older than the one imported already "
                f"({newest}); it was not imported.",
            )
        return pack

    def use_before(self) -> None:
        """Go back to the package before the one in use, or to the bundled data."""
        pack = self.find_in_use().pack
        older = [s for s in self.serials if pack is not None and s < pack.manifest.serial]
        self._choose(str(older[0]) if older else _BUNDLED)

    def use_bundled(self) -> None:
        """Go back to the data that came with the program."""
        self._choose(_BUNDLED)

    def use_newest(self) -> None:
        """Use the newest package again."""
        self._forget_choice()

    def _open(self, serial: int) -> Pack:
        # A package in use goes on being used after its last day; only importing is refused.
        content = read_whole(self._path(serial), MOST_PACK_BYTES)
        return open_pack(content, self._keys, _LONG_AGO)

    def _path(self, serial: int) -> Path:
        return self._folder / f"{serial}{_SUFFIX}"

    def _read_choice(self) -> str:
        try:
            said = find_content(self._folder / _USE, _MOST_USE_BYTES)
        except LingyuanTripError:
            return ""
        return "" if said is None else said.decode("ascii", "replace").strip()

    def _choose(self, choice: str) -> None:
        write_whole(self._folder / _USE, choice.encode())

    def _forget_choice(self) -> None:
        with contextlib.suppress(OSError):
            (self._folder / _USE).unlink(missing_ok=True)

    def _prune(self) -> None:
        for serial in self.serials[_KEPT:]:
            with contextlib.suppress(OSError):
                self._path(serial).unlink()


def _unusable(serial: int, why: LocalizedText) -> LocalizedText:
    return LocalizedText(
        f"已导入的数据包 {serial} 不能用了：{why.zh}",
        f"The imported package {serial} cannot be used any more: {why.en}",
    )
