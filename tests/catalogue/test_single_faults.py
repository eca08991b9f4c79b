"""One fault in the file, one problem: no echoes from the schema, none from the checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lingyuan_trip.catalogue import parse_guidebook
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar
from lingyuan_trip.catalogue.tree import Path as TreePath

GOOD = (Path(__file__).parent.parent / "corpus" / "good.yaml").read_text(encoding="utf-8")
LINES = GOOD.split("\n")


def iterate_pairs(
    node: Node, path: TreePath = ()
) -> Iterator[tuple[TreePath, tuple[int, int], Node]]:
    """Path, place of the key and value of every key in the file."""
    if isinstance(node, MappingNode):
        for key, value in node.items():
            yield (*path, key), node.key_places[key], value
            yield from iterate_pairs(value, (*path, key))
    elif isinstance(node, ListNode):
        for index, item in enumerate(node):
            yield from iterate_pairs(item, (*path, index))


def pairs() -> list[tuple[TreePath, tuple[int, int], Node]]:
    top = parse_text(GOOD).top
    assert top is not None
    return list(iterate_pairs(top))


def edit(line: int, column: int, length: int, new: str) -> str:
    """The good file with some characters of a line replaced."""
    text = LINES[line]
    changed = text[:column] + new + text[column + length :]
    return "\n".join([*LINES[:line], changed, *LINES[line + 1 :]])


def complain(text: str, line: int, path: TreePath) -> list[str]:
    """What is said beyond one problem on the line of the fault."""
    problems = parse_guidebook(text.encode(), "f").problems
    if [problem.line for problem in problems] == [line + 1]:
        return []
    return [f"{path} line {line + 1}:", *(problem.describe("en") for problem in problems)]


def test_misspelt_key_gives_one_problem() -> None:
    said = []
    for path, (line, column), _ in pairs():
        key = str(path[-1])
        said += complain(edit(line, column, len(key), f"{key[:-1]}q{key[-1]}"), line, path)
    assert said == []


def test_full_width_colon_gives_one_problem() -> None:
    said = []
    for path, (line, column), _ in pairs():
        end = column + len(str(path[-1]))
        said += complain(edit(line, end, 2, "："), line, path)
    assert said == []


@pytest.mark.parametrize("wrong", ["[]", "{}", "~", "'\u3000'", "[[a]]"])
def test_unfit_value_gives_one_problem(wrong: str) -> None:
    said = []
    for path, _, value in pairs():
        if isinstance(value, Scalar):
            length = len(value) + (0 if value.plain else 2)
            changed = edit(value.line, value.column, length, wrong)
            said += complain(changed, value.line, path)
    assert said == []


def test_every_key_was_tried() -> None:
    assert len(pairs()) > 200
