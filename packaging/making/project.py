"""The checkout that is built from: its version, its moment, and a clean copy of its files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from making.keys import PublicKey, read_key
from making.tools import BuildFailed

ROOT = Path(__file__).resolve().parents[2]
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_GOOD_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?")


@dataclass(frozen=True)
class Project:
    """`epoch` is the moment that is written into everything, in seconds since 1970.

    `is_quick` asks for a package that is only to be upgraded from: larger, not judged. `trust`
    are the publishers' public keys that the program is to trust, beside those of the checkout.
    """

    root: Path
    version: str
    epoch: int
    commit: str
    is_quick: bool = False
    trust: tuple[PublicKey, ...] = ()

    @property
    def debian_version(self) -> str:
        """The version as Debian and RPM sort it: a candidate comes before its release."""
        return re.sub(r"(a|b|rc)(?=\d+$)", r"~\1", self.version)


def read_project(
    version: str | None = None,
    root: Path = ROOT,
    *,
    is_quick: bool = False,
    trust: Sequence[Path] = (),
) -> Project:
    """The project of a checkout; raises BuildFailed where it cannot be built from."""
    wanted = version or read_version(root)
    if not _GOOD_VERSION.fullmatch(wanted):
        raise BuildFailed(f"版本号 {wanted} 不行，应当像 1.2.0 或 1.2.0rc1")
    commit = git(root, "rev-parse", "HEAD").strip()
    moment = os.environ.get("SOURCE_DATE_EPOCH") or git(root, "log", "-1", "--format=%ct").strip()
    keys = tuple(read_key(path) for path in trust)
    return Project(root, wanted, int(moment), commit, is_quick, keys)


def read_version(root: Path) -> str:
    """The one place where the version stands."""
    found = _VERSION.search((root / "lingyuan_trip" / "__init__.py").read_text("utf-8"))
    if found is None:
        raise BuildFailed("lingyuan_trip/__init__.py 里没有 __version__")
    return found.group(1)


def copy_source(project: Project, to: Path) -> Path:
    """The files that git knows, as they are now, with the project's version and moment."""
    for name in filter(None, git(project.root, "ls-files", "-z").split("\0")):
        source, copy = project.root / name, to / name
        if source.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, copy)
    init = to / "lingyuan_trip" / "__init__.py"
    line = f'__version__ = "{project.version}"'
    init.write_text(_VERSION.sub(line, init.read_text("utf-8")), "utf-8")
    for key in project.trust:
        (to / "assets" / "trust" / f"{key.id}.pub").write_bytes(key.pem)
    settle(to, project.epoch)
    return to


def settle(folder: Path, epoch: int) -> None:
    """Give all files the same moment and the modes that packages have."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            is_program = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if is_program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def git(root: Path, *words: str) -> str:
    """What git says of a checkout, whoever owns it; raises BuildFailed."""
    command = ["git", "-c", "safe.directory=*", "-C", str(root), *words]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", None) or error
        raise BuildFailed(f"git {' '.join(words)}: {said}") from error
