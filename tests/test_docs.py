"""Documents that state what the program holds are held to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lingyuan_trip.planner.resilience import tables
from lingyuan_trip.planner.resilience.tables import Factors

RESILIENCE = Path(__file__).parent.parent / "docs" / "resilience.md"


@pytest.mark.parametrize("name", ["DAY_TRAFFIC", "LEG_TRAFFIC", "VISIT_OVERRUN", "LUNCH_OVERRUN"])
def test_the_table_of_delays_is_that_of_the_program(name: str) -> None:
    lines = RESILIENCE.read_text(encoding="utf-8").splitlines()
    head = next(line for line in lines if line.startswith("| 什么 |"))
    row = next(line for line in lines if line.startswith(f"| `{name}`"))
    shares = [float(cell.strip(" %")) / 100 for cell in head.split("|")[3:-1]]
    cells = [cell.strip() for cell in row.split("|")[3:-1]]
    told = {share: float(cell) for share, cell in zip(shares, cells, strict=True) if cell}
    factors: Factors = getattr(tables, name)
    assert told == dict(factors.lines)
