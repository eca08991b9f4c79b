"""Nothing anybody puts into a file makes the reader raise, crash or hang."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lingyuan_trip.catalogue import ReadResult, Severity, format_problems, parse_guidebook
from lingyuan_trip.catalogue.encoding import split_lines
from tests.catalogue.builders import make_file, make_spot

GOOD = (Path(__file__).parent.parent / "corpus" / "good.yaml").read_bytes()
PIECES = (
    *(": ", "：", "，", "｛", "｝", "“", "'", '"', "{", "}", "[", "]", "- ", "\t", "\n", "  ", "#"),
    *("&a ", "*a", "!!int ", "<<: ", "? ", "|\n", ">", "%", "@", "---\n", "...\n", "~", "null"),
    *("9" * 30, "\ufeff", "\u2028", "\x00", "\x07", "\r", "😀", "id: ", "spots:\n", "\\", ".."),
)


def check_promises(content: bytes, result: ReadResult) -> None:
    """What holds for every file."""
    has_error = any(problem.severity is Severity.ERROR for problem in result.problems)
    assert (result.guidebook is None) == has_error
    count = len(split_lines(result.text))
    for problem in result.problems:
        assert 1 <= problem.line <= count
        assert problem.column >= 1
        assert "\n" not in problem.describe("zh") + problem.describe("en")
    assert format_problems(result.problems, "zh")


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_bytes(content: bytes) -> None:
    check_promises(content, parse_guidebook(content, "f"))


def test_an_empty_value_at_the_very_end() -> None:
    content = b"---\n  "
    check_promises(content, parse_guidebook(content, "f"))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_any_pieces_of_yaml(text: str) -> None:
    content = text.encode("utf-8", errors="replace")
    check_promises(content, parse_guidebook(content, "f"))


@given(st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_good_file_with_a_few_changes(data: st.DataObject) -> None:
    content = GOOD
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        length = data.draw(st.sampled_from((0, 0, 1, 2, 10, 200)))
        piece = data.draw(st.sampled_from(PIECES).map(str.encode) | st.binary(max_size=4))
        content = content[:start] + piece + content[start + length :]
    check_promises(content, parse_guidebook(content, "f"))


@given(st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_good_file_with_lines_moved(data: st.DataObject) -> None:
    lines = GOOD.splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(lines) - 1))
        line = lines.pop(index)
        if data.draw(st.booleans()):
            lines.insert(data.draw(st.integers(0, len(lines))), line)
    content = b"".join(lines)
    check_promises(content, parse_guidebook(content, "f"))


BOMBS = {
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "mappings": b"{a: " * 100_000,
    "hyphens": b"- " * 100_000,
    "questions": b"? " * 100_000,
    "quotes": b"'" * 1_000_000,
    "wide list": b"spots: [" + b"a," * 400_000 + b"]",
    "many keys": b"".join(b"k%d: 1\n" % n for n in range(100_000)),
    "same key": b"a: 1\n" * 50_000,
    "bad entries": b"spots:\n" + b"  - {id: a\n" * 10_000,
    "tabs": b"spots:\n\t- id: a\n" * 5_000,
    "full-width": "  - id：a\n    kind: b\n".encode() * 5_000,
    "aliases": b"a: &x 1\nb: [" + b"*x," * 19_000 + b"]",
    "open quotes": (":“" * 300_000).encode(),
    "long number": make_file(roads="  - {km: " + "9" * 100_000 + "}").encode(),
    "long date": make_file(spots=make_spot("notices: [{from: " + "1-" * 50_000 + "}]")).encode(),
    "documents": b"---\n" * 100_000,
}


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_bomb(name: str) -> None:
    started = time.process_time()
    result = parse_guidebook(BOMBS[name], "f")
    assert result.guidebook is None
    assert len(result.problems) <= 1001
    assert time.process_time() - started < 10


def test_depth_below_the_limit_is_no_problem_of_depth() -> None:
    content = b"a: " + b"[" * 49 + b"]" * 49
    codes = [problem.code for problem in parse_guidebook(content, "f").problems]
    assert "yaml.too-deep" not in codes
    assert "schema.unknown-key" in codes
