"""The folder of drafts: one for each trip that was changed and not saved.

Several windows may run at once. Each has a name of its own and holds a lock on it for as long as
it lives; a draft whose window is gone is nobody's and can be taken over. The name of a draft also
counts the starts that were tried with it and have not been seen to succeed.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.export.trip_file import MOST_BYTES, Draft, read_draft
from lingyuan_trip.storage import read_log, read_whole
from lingyuan_trip.storage.faults import not_written

_NAME = re.compile(r"(?P<owner>\w+)-(?P<trip>\d+)\.(?P<turn>\d+)\.(?P<tries>\d+)\.draft")
_SUFFIX = ".draft"
_MOST_TRIES = 2
_KEEP_DISCARDED = 10
_MOST_BYTES = 4 * MOST_BYTES


@dataclass(frozen=True, slots=True)
class LeftDraft:
    """A draft that nobody writes to: its files, the newest first.

    There are two when a window was killed while it began a fresh file for the same trip.
    """

    paths: tuple[Path, ...]

    @property
    def path(self) -> Path:
        """Its newest file."""
        return self.paths[0]

    @property
    def tries(self) -> int:
        """How many starts with it are not known to have succeeded."""
        return max(_parts(path)[2] for path in self.paths)

    @property
    def is_suspect(self) -> bool:
        """Whether starts with it have failed so often that it must not be opened unasked."""
        return self.tries >= _MOST_TRIES

    def count_try(self) -> LeftDraft:
        """The same draft with one more start counted; raises EnvironmentFault."""
        return LeftDraft(tuple(_rename(path, self.tries + 1) for path in self.paths))

    def read(self) -> Draft:
        """What it holds; raises DataError or EnvironmentFault when none of its files is sound."""
        last: DataError | EnvironmentFault | None = None
        for path in self.paths:
            try:
                return read_draft(*read_log(read_whole(path, _MOST_BYTES)))
            except (DataError, EnvironmentFault) as error:
                last = last or error
        assert last is not None
        raise last

    def put_aside(self, suffix: str) -> LeftDraft:
        """Keep its files where no start looks for them; returns it as it is then."""
        return LeftDraft(tuple(_move(path, path.with_suffix(suffix)) for path in self.paths))

    def bring_back(self) -> LeftDraft:
        """Undo `put_aside`."""
        return self.put_aside(_SUFFIX)

    def remove(self) -> None:
        """Delete its files, once the trip is kept elsewhere."""
        for path in self.paths:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


class Drafts:
    """The drafts of one window, and those that others have left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._owner = f"w{os.getpid()}x{secrets.token_hex(4)}"
        self._lock: QLockFile | None = None
        self._taken: dict[str, QLockFile] = {}
        self._trip = 0
        self._turn = 0

    def next_trip(self) -> None:
        """From now on drafts are of another trip; the one before is left as it is."""
        self._trip += 1

    def new_path(self, tries: int) -> Path:
        """Where the next draft of the trip is written; raises EnvironmentFault."""
        if self._lock is None:
            self._lock = self._lock_owner(self._owner)
        self._turn += 1
        return self.folder / f"{self._owner}-{self._trip}.{self._turn:06}.{tries}.draft"

    def settled_path(self, path: Path) -> Path:
        """The name of a draft that a start has succeeded with."""
        return path.with_name(_with_tries(path, 0))

    def own(self, trip: int) -> LeftDraft | None:
        """The draft that this window has left of a trip."""
        return next((d for d in self._group() if _key(d.paths[0]) == (self._owner, trip)), None)

    def keep_only(self, path: Path | None) -> None:
        """Delete every draft of the trip but one."""
        found = self.own(self._trip)
        if found is not None:
            LeftDraft(tuple(each for each in found.paths if each != path)).remove()

    @property
    def trip(self) -> int:
        """The number of the trip that drafts are of now."""
        return self._trip

    def list_left(self) -> list[LeftDraft]:
        """The drafts of windows that are gone, the newest first; they are ours from now on."""
        self._sweep()
        return [draft for draft in self._group() if self._is_ours(_key(draft.paths[0])[0])]

    def close(self) -> None:
        """Let others have what is left."""
        for lock in (self._lock, *self._taken.values()):
            if lock is not None:
                lock.unlock()
        self._lock = None
        self._taken = {}

    def _group(self) -> list[LeftDraft]:
        groups: dict[tuple[str, int], list[Path]] = {}
        for path in self.folder.glob("*.draft"):
            if _NAME.fullmatch(path.name):
                groups.setdefault(_key(path), []).append(path)
        found = [
            LeftDraft(tuple(sorted(paths, key=lambda path: _parts(path)[1], reverse=True)))
            for paths in groups.values()
        ]
        return sorted(found, key=lambda draft: _age(draft.paths[0]), reverse=True)

    def _is_ours(self, owner: str) -> bool:
        """Whether the window that wrote a draft is gone; then its lock is held."""
        if owner == self._owner or owner in self._taken:
            return owner in self._taken
        with contextlib.suppress(EnvironmentFault):
            self._taken[owner] = self._lock_owner(owner)
        return owner in self._taken

    def _lock_owner(self, owner: str) -> QLockFile:
        path = self.folder / f"{owner}.lock"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(path, error) from error
        lock = QLockFile(str(path))
        # Only a process that has ended loses its lock, however long it has lived.
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            raise EnvironmentFault(f"{path} 正在使用", f"{path} is in use")
        return lock

    def _sweep(self) -> None:
        """Delete the oldest of what was discarded."""
        discarded = sorted(self.folder.glob("*.discarded"), key=_age, reverse=True)
        LeftDraft(tuple(discarded[_KEEP_DISCARDED:])).remove()


def _parts(path: Path) -> tuple[int, int, int]:
    match = _NAME.fullmatch(path.name)
    assert match is not None
    return int(match["trip"]), int(match["turn"]), int(match["tries"])


def _key(path: Path) -> tuple[str, int]:
    return path.name.partition("-")[0], _parts(path)[0]


def _with_tries(path: Path, tries: int) -> str:
    stem, _tries, suffix = path.name.rsplit(".", 2)
    return f"{stem}.{tries}.{suffix}"


def _rename(path: Path, tries: int) -> Path:
    try:
        return path.replace(path.with_name(_with_tries(path, tries)))
    except OSError as error:
        raise not_written(path, error) from error


def _move(path: Path, target: Path) -> Path:
    try:
        return path.replace(target)
    except OSError:
        return path


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
