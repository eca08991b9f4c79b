"""A bare Debian to install into. Everything that is run in it has its own mounts and processes.

Nothing is ever mounted outside of the run of one program, so that the folder can be deleted at any
time without reaching the machine's own /proc or /dev.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from making.tools import need, run
from proving.proof import ProofFailed

TOOLS = {"debootstrap": "debootstrap", "unshare": "util-linux"}
# The shell stays root and process 1: what kills it kills all that it started.
_ENTER = """
mount -t proc proc "$R/proc" && mount -t tmpfs tmpfs "$R/dev/shm" 2>/dev/null || exit 99
if [ -d /tmp/.X11-unix ]; then
  mkdir -p "$R/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$R/tmp/.X11-unix" || exit 99
fi
"$@"
"""
_RELEASE = "12"
_ROOT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_KEPT_SETTINGS = ("Acquire::Check-", "Acquire::http", "Acquire::https", "Acquire::Retries")


@dataclass(frozen=True)
class User:
    """An account in the bare system."""

    name: str
    home: str


@dataclass(frozen=True)
class Chroot:
    """A folder with a Debian in it."""

    folder: Path
    suite: str

    def command(
        self,
        *words: str,
        user: User | None = None,
        env: Mapping[str, str] | None = None,
        has_network: bool = True,
    ) -> list[str]:
        """The words that run a program inside, as root or as a user, with no environment but `env`.

        When the program ends, so does everything that it started.
        """
        home = "/root" if user is None else user.home
        inside = {
            "PATH": _ROOT_PATH,
            "HOME": home,
            "DEBIAN_FRONTEND": "noninteractive",
            **(env or {}),
        }
        inside |= {} if user is None else {"USER": user.name, "LOGNAME": user.name}
        return [
            *("unshare", "--mount", "--pid", "--fork", "--kill-child"),
            *(() if has_network else ("--net",)),
            *("env", f"R={self.folder}", "sh", "-c", _ENTER, "sh"),
            *("chroot", *(() if user is None else (f"--userspec={user.name}",)), str(self.folder)),
            *("env", "-i", *(f"{key}={value}" for key, value in inside.items()), *words),
        ]

    def run(
        self,
        *words: str,
        user: User | None = None,
        env: Mapping[str, str] | None = None,
        has_network: bool = True,
        seconds: float = 600,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program inside and wait for its end."""
        return subprocess.run(
            self.command(*words, user=user, env=env, has_network=has_network),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )

    def add_user(self, name: str, home: str) -> User:
        """An ordinary account with an empty home."""
        done = self.run("useradd", "--create-home", "--home-dir", home, "--shell", "/bin/sh", name)
        if done.returncode != 0:
            raise ProofFailed(f"useradd: {done.stderr}")
        return User(name, home)

    def path(self, inside: str) -> Path:
        """Where a path of the bare system lies on this machine."""
        return self.folder / inside.lstrip("/")


def make_chroot(folder: Path, suite: str, cache: Path) -> Chroot:
    """A bare Debian of a suite: its smallest variant, and nothing else."""
    need(TOOLS)
    mirror = find_mirror()
    cache.mkdir(parents=True, exist_ok=True)
    run("debootstrap", "--variant=minbase", f"--cache-dir={cache}", suite, folder, mirror)
    sources = folder / "etc" / "apt" / "sources.list"
    sources.write_text(f"deb {mirror} {suite} main\n", "utf-8")
    settings = run("apt-config", "dump").splitlines()
    kept = [line for line in settings if line.startswith(_KEPT_SETTINGS) and '""' not in line]
    (folder / "etc" / "apt" / "apt.conf.d" / "99proof").write_text("\n".join(kept) + "\n", "utf-8")
    shutil.copyfile("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    return Chroot(folder, suite)


def find_mirror() -> str:
    """Where this machine gets Debian from, as its own apt says."""
    said = run(
        "apt-get", "indextargets", "--format", "$(RELEASE) $(REPO_URI)", "Created-By: Packages"
    )
    mirror = choose_mirror(said.splitlines())
    if mirror is None:
        raise ProofFailed("apt 里没有 Debian 的软件源 apt knows no mirror of Debian")
    return mirror


def choose_mirror(lines: Sequence[str]) -> str | None:
    """The first address of a suite of Debian itself among lines of suite and address."""
    for line in lines:
        suite, _, address = line.partition(" ")
        if suite in ("bookworm", "trixie", "stable"):
            return address.rstrip("/")
    return None


def why_impossible() -> str | None:
    """The reason why packages cannot be built and proven on this machine; None where they can."""
    reason = why_no_chroot()
    if reason is not None:
        return reason
    release = Path("/etc/debian_version").read_text("utf-8").strip()
    if not release.startswith(_RELEASE):
        return f"这里是 Debian {release}，不是 {_RELEASE} not Debian {_RELEASE}"
    done = subprocess.run(["apt-get", "-qq", "update"], capture_output=True, check=False)
    return None if done.returncode == 0 else "apt-get update 不通 does not work"


def why_no_chroot() -> str | None:
    """The reason why bare systems cannot be made on this machine; None where they can."""
    if not Path("/etc/debian_version").exists():
        return "这里不是 Debian this is no Debian"
    if os.geteuid() != 0:
        return "不是 root not root"
    probe = ["unshare", "--mount", "--pid", "--fork", "--net", "true"]
    if shutil.which("unshare") is None or subprocess.call(probe, stderr=subprocess.DEVNULL) != 0:
        return "不能建立独立的挂载 private mounts are not allowed"
    return None
