"""What a proof is made with, and what it found."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from making.project import Project
from making.tools import say


class ProofFailed(Exception):
    """A package does not do what it should; the message tells what was seen."""


@dataclass
class Proof:
    """The project, the folder of its packages, and the folder for what is found."""

    project: Project
    dist: Path
    out: Path
    suites: tuple[str, ...] = ()
    found: dict[str, Any] = field(default_factory=dict)

    def note(self, key: str, value: object) -> None:
        """Keep something for the report, and say it."""
        self.found[key] = value
        say(f"  {key}: {value}")

    def write(self, name: str) -> None:
        """Write the report."""
        text = json.dumps(self.found, ensure_ascii=False, indent=2) + "\n"
        (self.out / name).write_text(text, "utf-8")


def expect(holds: object, what: str) -> None:
    """Raise ProofFailed where something does not hold."""
    if not holds:
        raise ProofFailed(what)


def expect_exit(done: subprocess.CompletedProcess[str], code: int, what: str) -> str:
    """What a program printed; raises ProofFailed with all it said where it ended otherwise."""
    if done.returncode != code:
        command: Sequence[object] = done.args
        said = f"{done.stdout}\n{done.stderr}"
        line = " ".join(map(str, command))
        raise ProofFailed(f"{what}: {done.returncode}, not {code}\n{line}\n{said}")
    return done.stdout
