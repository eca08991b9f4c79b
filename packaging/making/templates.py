"""Text files with fields to fill in."""

from __future__ import annotations

import gzip
from pathlib import Path
from string import Template

from making.project import ROOT

_FOLDER = ROOT / "packaging"


def fill(name: str, **fields: object) -> str:
    """A file of packaging/ with its `${fields}` filled in; an unknown field raises KeyError."""
    return Template((_FOLDER / name).read_text("utf-8")).substitute(fields)


def write(path: Path, text: str, mode: int = 0o644) -> Path:
    """Write a text file and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def write_gzip(path: Path, text: str) -> Path:
    """Write a compressed text file, always the same for the same text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    return path
