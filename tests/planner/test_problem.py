"""The numbers and their file."""

from __future__ import annotations

import json

import pytest

from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.planner.problem import PlanningProblem, ProblemSpot
from tests.planner.tiny import make_problem


@pytest.mark.parametrize("seed", range(20))
def test_the_file_gives_back_the_problem(seed: int) -> None:
    problem = make_problem(seed)
    assert PlanningProblem.from_json(problem.to_json()) == problem


def test_the_file_has_the_documented_keys() -> None:
    value = json.loads(make_problem(2).to_json())
    assert list(value) == ["format", "spots", "days", "travel_minutes", "budget", "diversity"]
    assert value["format"] == "lingyuan-planning-problem/1"
    assert list(value["spots"][0]) == [
        "id", "prize", "visit_minutes", "kind", "group", "price", "required",
    ]  # fmt: skip
    day = value["days"][0]
    assert list(day) == ["date", "start", "end", "windows", "max_visits", "lunch"]
    assert list(day["start"]) == ["place", "minute"]


def test_value_is_prizes_less_the_charge_of_each_kind() -> None:
    spots = tuple(ProblemSpot(f"s{n}", 50, 10, kind) for n, kind in enumerate("aaab"))
    problem = PlanningProblem(spots, (), (), diversity=(0, 1, 10))
    assert problem.value_of([[0, 1], [2, 3]]) == 200 - 10 - 1
    assert problem.value_of([[]]) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "lingyuan-planning-problem/2"}',
        make_problem(1).to_json().replace('"prize"', '"price"', 1),
        make_problem(1).to_json().replace('"place": ', '"place": 9'),
    ],
)
def test_other_files_are_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(DataError, match="lingyuan-planning-problem/1"):
        PlanningProblem.from_json(text)
