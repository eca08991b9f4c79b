"""Every bad file of the corpus gives exactly the problems written beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from lingyuan_trip.catalogue import Severity, format_problems, parse_guidebook, parser

CORPUS = Path(__file__).parent.parent / "corpus"
EXPECTED: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (CORPUS / "expected.yaml").read_text(encoding="utf-8")
)
HAN = re.compile("[\u4e00-\u9fff]")


def test_corpus_is_complete() -> None:
    files = {path.name for path in CORPUS.glob("[0-9]*.yaml")}
    assert files == set(EXPECTED)
    assert len(files) >= 40


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_bad_file(name: str) -> None:
    result = parse_guidebook((CORPUS / name).read_bytes(), name)
    told = [(p.line, p.column, p.code) for p in result.problems]
    assert told == [(e["line"], e["column"], e["code"]) for e in EXPECTED[name]]
    for problem, expected in zip(result.problems, EXPECTED[name], strict=True):
        assert expected["says"] in problem.what.zh
        assert HAN.search(problem.remedy.zh)
        assert problem.what.en
        assert problem.remedy.en
        assert "\n" not in problem.describe("zh")
    has_error = any(problem.severity is Severity.ERROR for problem in result.problems)
    assert (result.guidebook is None) == has_error


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_no_word_of_the_libraries_leaks(name: str) -> None:
    path = CORPUS / name
    report = format_problems(parse_guidebook(path.read_bytes(), name).problems, "zh", path)
    for word in ("Input should", "Field required", "Extra inputs", "expected <", "did not find"):
        assert word not in report


def test_good_file_has_no_problems() -> None:
    result = parse_guidebook((CORPUS / "good.yaml").read_bytes(), "good.yaml")
    assert result.problems == ()
    assert result.guidebook is not None


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_pure_parser_finds_the_same_faults(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without its C parser the answer is the same."""
    monkeypatch.setattr(parser, "LOADER", yaml.SafeLoader)
    result = parse_guidebook((CORPUS / name).read_bytes(), name)
    assert [(p.line, p.code) for p in result.problems] == [
        (e["line"], e["code"]) for e in EXPECTED[name]
    ]
