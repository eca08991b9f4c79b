"""Other programs: found or installed, and run with their noise kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


class BuildFailed(Exception):
    """Something that a package needs cannot be done; the message is for the person."""


def say(text: str) -> None:
    """Tell the person something."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def run(
    *words: object,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    seconds: float = 900,
) -> str:
    """Run a program and return what it printed; raises BuildFailed with all that it said."""
    command = [str(word) for word in words]
    try:
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BuildFailed(f"{command[0]}: {error}") from error
    if done.returncode != 0:
        line = " ".join(command)
        raise BuildFailed(f"{line}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def need(programs: Mapping[str, str], packages: Sequence[str] = ()) -> None:
    """Make sure that programs are there, installing the Debian packages they come in.

    `packages` are installed too where dpkg does not have them.
    """
    missing = [package for name, package in programs.items() if not find_program(name)]
    missing += [package for package in packages if not has_package(package)]
    if not missing:
        return
    line = "apt-get install -y --no-install-recommends " + " ".join(missing)
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise BuildFailed(f"请先安装 Please install: {' '.join(missing)}\n  sudo {line}")
    say("正在安装 Installing: " + " ".join(missing))
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "-qq", "update", env=environment)
    run(*line.split(), env=environment)


def find_program(name: str) -> str | None:
    """Where a program is; those of the administrator count too."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")


def has_package(name: str) -> bool:
    """Whether a Debian package is installed."""
    if shutil.which("dpkg-query") is None:
        return False
    command = ["dpkg-query", "-W", "-f", "${Status}", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.endswith(" installed")
