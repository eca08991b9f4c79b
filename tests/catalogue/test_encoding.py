from __future__ import annotations

import pytest

from lingyuan_trip.catalogue import DataProblem, parse_guidebook
from lingyuan_trip.catalogue.encoding import MAX_BYTES, place_of, split_lines

TEXT = "format: lingyuan-spots/1\n# 凌源市景点\nversion: '2026.11'\n"


def find_one(content: bytes) -> DataProblem:
    result = parse_guidebook(content, "f")
    assert result.guidebook is None
    return result.problems[0]


@pytest.mark.parametrize(
    "encoding", ["gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_other_encodings_are_refused_with_the_way_out(encoding: str) -> None:
    problem = find_one(TEXT.encode(encoding))
    assert problem.code == "text.encoding"
    assert encoding[:2].upper() in problem.what.zh
    assert "另存为 UTF-8" in problem.remedy.zh


def test_text_in_gb18030_can_be_shown() -> None:
    assert parse_guidebook(TEXT.encode("gb18030"), "f").text == TEXT


def test_one_broken_byte_is_found() -> None:
    content = TEXT.encode()
    start = content.index("凌".encode())
    problem = find_one(content[:start] + b"\xff" + content[start:])
    assert (problem.code, problem.line, problem.column) == ("text.broken-bytes", 2, 3)


def test_too_large_a_file_is_not_read() -> None:
    problem = find_one(b"#" * (MAX_BYTES + 1))
    assert problem.code == "text.too-large"


def test_zero_bytes() -> None:
    assert find_one(b"abc" * 500 + b"\x00").code == "text.binary"


def test_control_character_does_not_hide_other_faults() -> None:
    codes = [p.code for p in parse_guidebook(b"format: a\x01\nversion: [x]\n", "f").problems]
    assert "text.unprintable" in codes
    assert "value.scalar-expected" in codes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_as_yaml_counts_them(end: str) -> None:
    text = f"一二{end}三四{end}五"
    assert split_lines(text) == ["一二", "三四", "五"]
    assert place_of(text, text.index("四")) == (1, 1)
    assert place_of(text, 1) == (0, 1)
