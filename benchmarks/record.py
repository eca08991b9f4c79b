"""Write measured figures down: `python -m benchmarks.record toptw=FILE.json planner=FILE.json …`.

Each word names a benchmark and the file that its `--json` wrote; several files of one benchmark
follow one another. The sections of benchmarks that are not named stay as they are.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from pathlib import Path
from typing import Any

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
_INTRODUCTION = """# 性能测量 Benchmarks
Every figure here was measured by the command named above it and written down by
`python -m benchmarks.record`. Limits are those that the project set itself; a figure that misses
its limit says so.
"""


def main() -> int:
    """Renew the sections named."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("files", nargs="+", metavar="NAME=FILE")
    sections = _read_sections()
    fresh: dict[str, list[str]] = {}
    for word in words.parse_args().files:
        name, _, path = word.partition("=")
        record = json.loads(Path(path).read_text("utf-8"))
        fresh.setdefault(name, [_introduce(name)]).append(_tell(record))
    sections |= {name: "\n".join(parts) for name, parts in fresh.items()}
    body = "\n".join(sections[name] for name in sorted(sections))
    _PAGE.write_text(f"{_INTRODUCTION}\n{body}", "utf-8")
    return 0


def _read_sections() -> dict[str, str]:
    if not _PAGE.exists():
        return {}
    parts = re.split(r"(?m)^(?=## )", _PAGE.read_text("utf-8"))[1:]
    return {part.split()[1]: part.rstrip("\n") + "\n" for part in parts}


def _introduce(name: str) -> str:
    about = importlib.import_module(f"benchmarks.{name}").__doc__ or ""
    return f"## {name}\n{about.strip()}\n"


def _tell(record: dict[str, Any]) -> str:
    machine = record["machine"]
    lines = [
        f"{machine['date']}, commit {machine['commit']}, Python {machine['python']}, "
        f"{machine['cores']} cores, {machine['system']}:",
        "",
        "| figure | measured | limit |",
        "|---|---:|---:|",
    ]
    for figure in record["figures"]:
        value = f"{figure['value']:.3f}".rstrip("0").rstrip(".")
        limit = figure["limit"]
        is_missed = limit is not None and figure["value"] > limit
        bound = "" if limit is None else f"≤ {limit:g}" + (" **missed**" if is_missed else "")
        lines.append(f"| {figure['name']} | {value} {figure['unit']} | {bound} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
