from __future__ import annotations

from pathlib import Path

import pytest

from lingyuan_trip.catalogue import DataProblem, Severity, format_problems, parse_guidebook
from lingyuan_trip.catalogue.problem import make_fault
from lingyuan_trip.catalogue.report import measure_width
from tests.catalogue.builders import make_file, make_spot


def make_problem(
    line: int = 1, column: int = 1, severity: Severity = Severity.ERROR
) -> DataProblem:
    fault = make_fault("code", ("甲", "what"), ("乙", "do"), severity)
    return fault.at("data/spots.yaml", line, column)


def test_one_line_in_both_languages() -> None:
    problem = make_problem(12, 5)
    assert problem.describe("zh") == "data/spots.yaml:12:5 错误：甲。改法：乙。"
    assert problem.describe("en") == "data/spots.yaml:12:5 Error: what. Remedy: do."


def test_caret_stands_under_the_place_after_chinese(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: 1\nname: {zh: 凌源，x: 2}\n", encoding="utf-8")
    lines = format_problems([make_problem(2, 14)], "zh", path).split("\n")
    assert lines[1].endswith("name: {zh: 凌源，x: 2}")
    assert lines[2].endswith("^")
    before = lines[1][: lines[1].index("，")]
    assert measure_width(lines[2]) - 1 == measure_width(before)


def test_long_line_is_cut_around_the_place(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("字" * 300 + "x" + "字" * 300, encoding="utf-8")
    lines = format_problems([make_problem(1, 301)], "zh", path).split("\n")
    assert len(lines[1]) < 130
    assert measure_width(lines[2]) - 1 == measure_width(lines[1][: lines[1].index("x")])


def test_tabs_take_one_visible_column(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("\t\tkey: 1", encoding="utf-8")
    lines = format_problems([make_problem(1, 3)], "zh", path).split("\n")
    assert lines[1].index("k") == lines[2].index("^")


def test_count_line() -> None:
    problems = [make_problem(), make_problem(), make_problem(severity=Severity.WARNING)]
    assert format_problems(problems, "zh").split("\n")[-1] == "共 2 处错误、1 处警告。"
    assert format_problems(problems, "en").split("\n")[-1] == "Found: 2 errors, 1 warning."


def test_nothing_wrong() -> None:
    assert format_problems([], "zh", Path("data/spots.yaml")) == "data/spots.yaml：没有发现问题"
    assert (
        format_problems([], "en", Path("data/spots.yaml")) == "data/spots.yaml: no problems found"
    )
    assert format_problems([]) == "没有发现问题"


@pytest.mark.parametrize("path", [None, Path("none/at/all.yaml")])
def test_without_the_file_only_the_problems_are_told(path: Path | None) -> None:
    assert format_problems([make_problem()], "zh", path).split("\n") == [
        "data/spots.yaml:1:1 错误：甲。改法：乙。",
        "共 1 处错误。",
    ]


def test_very_many_problems_are_summed_up() -> None:
    spots = "\n".join(
        make_spot(name=f"s-{n}").replace("interest: 3", "interest: 9") for n in range(1200)
    )
    result = parse_guidebook(make_file(spots=spots).encode(), "f")
    assert len(result.problems) == 1001
    assert "200" in result.problems[-1].what.zh
    assert result.problems[-1].severity is Severity.ERROR


def test_value_in_a_message_stays_short_and_on_one_line() -> None:
    text = make_file(spots=make_spot().replace("kind: garden", 'kind: "a\\n' + "b" * 500 + '"'))
    (problem,) = parse_guidebook(text.encode(), "f").problems
    assert "\n" not in problem.describe("zh")
    assert len(problem.what.zh) < 100
