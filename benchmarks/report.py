"""What every benchmark prints: a table, a JSON file when asked, and exit code 1 on a miss."""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `limit` is the largest value that is good enough, None for no limit."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def is_missed(self) -> bool:
        """Whether the figure is worse than its limit."""
        return self.limit is not None and self.value > self.limit


def parser(description: str) -> argparse.ArgumentParser:
    """A parser with what every benchmark understands."""
    made = argparse.ArgumentParser(description=description)
    made.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    return made


def finish(figures: Sequence[Figure], target: Path | None) -> int:
    """Print the figures, write them where asked, and return the exit code."""
    print(tell(figures))
    if target is not None:
        record = {"machine": machine(), "figures": [asdict(figure) for figure in figures]}
        target.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return int(any(figure.is_missed for figure in figures))


def tell(figures: Sequence[Figure], ratios: Sequence[float | None] = ()) -> str:
    """A table of figures; with `ratios`, one for each, how they stand to earlier ones."""
    width = max(len(figure.name) for figure in figures)
    lines = []
    for figure, ratio in itertools.zip_longest(figures, ratios):
        limit = "" if figure.limit is None else f"≤ {figure.limit:g}"
        compared = "" if ratio is None else f"×{ratio:.2f}"
        verdict = "MISSED" if figure.is_missed else ""
        told = f"{figure.value:>9.3f} {figure.unit:<3} {limit:>8} {compared:>6} {verdict}"
        lines.append(f"{figure.name:<{width}}  {told}".rstrip())
    return "\n".join(lines)


def machine() -> dict[str, object]:
    """What the figures were measured on, and when."""
    return {
        "date": dt.date.today().isoformat(),
        "commit": _read_commit(),
        "system": platform.platform(),
        "python": sys.version.split()[0],
        "cores": os.cpu_count(),
    }


def _read_commit() -> str:
    words = ["git", "rev-parse", "--short", "HEAD"]
    try:
        done = subprocess.run(words, capture_output=True, text=True, cwd=Path(__file__).parent)
    except OSError:
        return "unknown"
    return done.stdout.strip() or "unknown"
