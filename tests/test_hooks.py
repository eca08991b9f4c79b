"""The hooks for repositories that keep the data are commands of this program."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from lingyuan_trip.cli.program import build_parser

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
NAMES = [hook["id"] for hook in HOOKS]


def test_the_handbook_names_the_hooks_that_there_are() -> None:
    handbook = (ROOT / "docs" / "spots-yaml.md").read_text(encoding="utf-8")
    assert re.findall(r"- id: (lingyuan-\w+)", handbook) == NAMES


@pytest.mark.parametrize("hook", HOOKS, ids=NAMES)
def test_a_hook_runs_a_command_on_the_files_of_data(hook: dict[str, str]) -> None:
    program, *words = shlex.split(hook["entry"])
    assert program == "lingyuan-trip"
    parsed = build_parser().parse_args([*words, "spots.yaml", "data/holidays.yaml"])
    assert hook["id"] == f"lingyuan-{parsed.command}"
    assert [path.name for path in parsed.files] == ["spots.yaml", "holidays.yaml"]
    for name in ("spots.yaml", "data/spots.yaml", "a/b/holidays.yml"):
        assert re.search(hook["files"], name)
    for name in ("my-spots.yaml", "spots.schema.json", "data/spots.yaml.bak"):
        assert not re.search(hook["files"], name)
