"""The English of the interface: complete, in step with the source, and seen to be missed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tools.translations import (
    CATALOGUE,
    Message,
    compile_catalogue,
    find_differences,
    find_messages,
    format_catalogue,
    merge,
    read_catalogue,
    write_catalogue,
)

SOURCE = """
from lingyuan_trip.gui.i18n import mark, translate
_C = "Page"
a = translate(_C, "发现")
b = translate("Other", "%n 处", 3)
c = mark(_C, "改" "日期")
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "page.py").write_text(SOURCE, "utf-8")
    return folder


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    messages = (
        Message("Other", "%n 处", True, ("%n place", "%n places")),
        Message("Page", "发现", False, ("Explore",)),
        Message("Page", "改日期", False, ("other date",)),
    )
    return write(messages, tmp_path / "en.ts")


def write(messages: tuple[Message, ...], path: Path) -> Path:
    write_catalogue(messages, path)
    compile_catalogue(path, path.with_suffix(".qm"))
    return path


def test_every_text_of_the_program_is_translated() -> None:
    assert find_differences() == ()


def test_placeholders_are_the_same_in_both_languages() -> None:
    for message in read_catalogue():
        for form in message.forms:
            assert placeholders(form) == placeholders(message.source), message


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{[^}]*\}|%n", text))


def test_texts_are_found_however_they_are_written(sources: Path) -> None:
    assert [(m.context, m.source, m.counts) for m in find_messages(sources)] == [
        ("Other", "%n 处", True),
        ("Page", "发现", False),
        ("Page", "改日期", False),
    ]


def test_a_text_that_is_not_plain_is_refused(sources: Path) -> None:
    (sources / "more.py").write_text('translate("Page", f"{1} 处")', "utf-8")
    with pytest.raises(ValueError, match=r"more\.py:1"):
        find_messages(sources)


def test_what_is_in_step_is_quiet(sources: Path, catalogue: Path) -> None:
    assert find_differences(catalogue, sources) == ()


def test_a_new_text_is_missed(sources: Path, catalogue: Path) -> None:
    (sources / "new.py").write_text('translate("Page", "新的")', "utf-8")
    assert find_differences(catalogue, sources) == ("missing: ('Page', '新的')",)


def test_a_lost_text_is_missed(sources: Path, catalogue: Path) -> None:
    (sources / "page.py").write_text(SOURCE.replace("发现", "探索"), "utf-8")
    assert "no longer used: ('Page', '发现')" in find_differences(catalogue, sources)


def test_an_unfinished_text_is_missed(sources: Path, catalogue: Path) -> None:
    known = read_catalogue(catalogue)
    write((replace(known[0], forms=("one", "")), *known[1:]), catalogue)
    assert find_differences(catalogue, sources) == ("not translated: ('Other', '%n 处')",)


def test_a_stale_qm_is_missed(sources: Path, catalogue: Path) -> None:
    known = read_catalogue(catalogue)
    write_catalogue((*known[:2], replace(known[2], forms=("new date",))), catalogue)
    assert find_differences(catalogue, sources) == ("en.qm is not made from en.ts",)


def test_merging_keeps_english_and_drops_what_is_gone(sources: Path, catalogue: Path) -> None:
    (sources / "page.py").write_text(SOURCE.replace("发现", "探索"), "utf-8")
    merged = merge(find_messages(sources), read_catalogue(catalogue))
    assert {(m.source, m.forms) for m in merged} == {
        ("%n 处", ("%n place", "%n places")),
        ("探索", ()),
        ("改日期", ("other date",)),
    }


def test_writing_again_changes_nothing() -> None:
    assert format_catalogue(read_catalogue()) == CATALOGUE.read_text("utf-8")
