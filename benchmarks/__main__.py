"""Everything that is measured, in one table: `python -m benchmarks`.

Each benchmark runs in a process of its own, `--rounds` times; the median of each figure counts.
Beside it stands its ratio to the result kept in benchmarks/kept.json, which `--keep` renews. Those
that compare planners take hours and are asked for by name: `python -m benchmarks planner toptw`.
The exit code is 1 when a figure misses its limit.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.report import Figure, machine, tell

USUAL = (
    "startup",
    "hour",
    "scale",
    "pages",
    "stalls",
    "map",
    "editing",
    "festivals",
    "real",
    "additions",
    "cancelling",
)
"""What a round of measuring runs when nothing is named."""

KEPT = Path(__file__).with_name("kept.json")


def main() -> int:
    """Measure what was named, or everything usual, and compare."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(USUAL)} …")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--json", type=Path, metavar="FILE", help="also write the figures as JSON")
    words.add_argument("--keep", action="store_true", help=f"renew {KEPT.name} with this result")
    chosen = words.parse_args()
    names = chosen.names or USUAL
    for name in names:
        if importlib.util.find_spec(f"benchmarks.{name}") is None:
            words.error(f"there is no benchmark {name}")
    measured = {name: take_medians(run(name, chosen.rounds)) for name in names}
    kept = read_kept(KEPT)
    figures = [figure for each in measured.values() for figure in each]
    print(tell(figures, compare(measured, kept)))
    record = {name: describe(figures) for name, figures in measured.items()}
    if chosen.json is not None:
        write(chosen.json, record)
    if chosen.keep:
        write(KEPT, {**kept, **record})
    return int(any(figure.is_missed for figure in figures))


def run(name: str, rounds: int) -> list[list[Figure]]:
    """The figures of every round of a benchmark; raises RuntimeError when it broke."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "figures.json"
        for number in range(rounds):
            print(f"{name} {number + 1}/{rounds} …", file=sys.stderr, flush=True)
            words = [sys.executable, "-m", f"benchmarks.{name}", "--json", str(target)]
            done = subprocess.run(words, stdout=subprocess.DEVNULL, check=False)
            if not target.exists():
                raise RuntimeError(f"benchmarks.{name} ended with {done.returncode} and no figures")
            record = json.loads(target.read_text("utf-8"))
            taken.append([Figure(**figure) for figure in record["figures"]])
            target.unlink()
    return taken


def take_medians(rounds: Sequence[Sequence[Figure]]) -> list[Figure]:
    """One figure for each of a benchmark's, the median of its rounds."""
    values: dict[str, list[float]] = {}
    for figure in (figure for taken in rounds for figure in taken):
        values.setdefault(figure.name, []).append(figure.value)
    return [
        Figure(figure.name, statistics.median(values[figure.name]), figure.unit, figure.limit)
        for figure in rounds[0]
    ]


def compare(measured: dict[str, list[Figure]], kept: dict[str, Any]) -> list[float | None]:
    """The ratio of each figure to the kept one; None where none was kept, or nothing to divide."""
    ratios: list[float | None] = []
    for name, figures in measured.items():
        before = {each["name"]: each["value"] for each in kept.get(name, {}).get("figures", ())}
        for figure in figures:
            value = before.get(figure.name)
            ratios.append(figure.value / value if value else None)
    return ratios


def describe(figures: Sequence[Figure]) -> dict[str, Any]:
    """Figures with the machine they were measured on."""
    rows = [
        {"name": each.name, "value": each.value, "unit": each.unit, "limit": each.limit}
        for each in figures
    ]
    return {"machine": machine(), "figures": rows}


def read_kept(path: Path) -> dict[str, Any]:
    """The result that was kept; empty where there is none."""
    if not path.exists():
        return {}
    record: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return record


def write(path: Path, record: dict[str, Any]) -> None:
    """Write a result for people to read and for programs to compare."""
    path.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
