"""Every worked example of docs/spots-yaml.md, applied to the shipped data as it stands there."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.catalogue import Severity, check_file
from lingyuan_trip.paths import data_dir

HANDBOOK = Path(__file__).parent.parent / "docs" / "spots-yaml.md"
SPOTS = data_dir() / "spots.yaml"
TODAY = dt.date(2026, 11, 25)
FENCE = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """What an example tells the reader to replace, to run, and to see."""

    title: str
    blocks: tuple[tuple[str, str], ...]

    def texts(self, label: str) -> list[str]:
        return [text for name, text in self.blocks if name == label]

    def apply(self, text: str) -> str:
        """The file after the change; each place to change must be there exactly once."""
        pairs = zip(self.texts("yaml 改前"), self.texts("yaml 改后"), strict=True)
        for before, after in pairs:
            assert text.count(before) == 1, f"{self.title}: {text.count(before)} places\n{before}"
            text = text.replace(before, after)
        return text

    @property
    def commands(self) -> list[list[str]]:
        lines = "".join(self.texts("sh")).splitlines()
        words = [shlex.split(line, comments=True) for line in lines]
        assert all(command[:2] == ["python3", "run.py"] for command in words)
        return [command[2:] for command in words]


def read_examples() -> list[Example]:
    parts = re.split(r"^## ", HANDBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [
        Example(title, tuple((m[1].strip(), m[2]) for m in FENCE.finditer(body)))
        for title, _, body in (part.partition("\n") for part in parts)
        if title.startswith("例 ")
    ]


EXAMPLES = read_examples()
REGISTER = EXAMPLES[0]


def run(command: list[str], path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command prints when it is run on a file instead of the shipped one."""
    cli.main([str(path) if word == "data/spots.yaml" else word for word in command], today=TODAY)
    printed = capsys.readouterr()
    return printed.out + printed.err


def test_every_case_of_the_bureau_is_shown() -> None:
    titles = " ".join(example.title for example in EXAMPLES)
    for case in ("来源", "新景点", "开放时间", "今年的百合节", "临时关闭", "新到达站", "量过的路"):
        assert case in titles
    for example in EXAMPLES:
        assert example.texts("yaml 改前") and example.commands
        assert example.texts("text 改了以后"), f"{example.title} tells no effect"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.title.partition("：")[0])
def test_an_example_does_what_it_says(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "spots.yaml"
    (tmp_path / "holidays.yaml").write_bytes((data_dir() / "holidays.yaml").read_bytes())
    before = SPOTS.read_text(encoding="utf-8")
    if example is not REGISTER:
        before = REGISTER.apply(before)
    path.write_text(before, encoding="utf-8")
    told = "".join(run(command, path, capsys) for command in example.commands)
    for line in "".join(example.texts("text 改了以前")).splitlines():
        assert line in told
    path.write_text(example.apply(before), encoding="utf-8")
    problems = check_file(path, TODAY).problems
    assert [p.describe("zh") for p in problems if p.severity is not Severity.NOTE] == []
    new = "".join(run(command, path, capsys) for command in example.commands)
    for line in "".join(example.texts("text 改了以后")).splitlines():
        assert line in new, new
    for line in "".join(example.texts("text 改了以后没有")).splitlines():
        assert line in told and line not in new


def test_examples_may_all_be_done_one_after_the_other(tmp_path: Path) -> None:
    text = SPOTS.read_text(encoding="utf-8")
    for example in EXAMPLES:
        text = example.apply(text)
    path = tmp_path / "spots.yaml"
    path.write_text(text, encoding="utf-8")
    assert check_file(path, TODAY).problems == ()


def test_the_switch_for_editors_is_the_first_line_of_the_data() -> None:
    first = SPOTS.read_text(encoding="utf-8").splitlines()[0]
    assert first in HANDBOOK.read_text(encoding="utf-8")
    assert (SPOTS.parent / first.partition("$schema=")[2]).is_file()
