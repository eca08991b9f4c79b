from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip import cli
from tests.planner.tiny import find_best, make_county, make_problem


def solve(capsys: pytest.CaptureFixture[str], path: Path, code: int) -> dict[str, Any]:
    assert cli.main(["solve", str(path)]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


@pytest.mark.parametrize("seed", range(12))
def test_a_file_of_numbers_is_solved(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = make_problem(seed)
    path = tmp_path / "problem.json"
    path.write_text(problem.to_json(), "utf-8")
    best = find_best(problem)
    answer = solve(capsys, path, cli.NO if best is None else cli.GOOD)
    assert set(answer) == {"status", "value", "upper_bound", "days", "seconds"}
    assert answer["seconds"] >= 0
    if best is None:
        assert (answer["status"], answer["days"]) == ("infeasible", [])
    else:
        assert answer["status"] == "proven_optimal"
        assert answer["value"] == answer["upper_bound"] == -best[0]
        assert answer["days"] == [best[2]]


@pytest.mark.parametrize(
    ("date", "days", "musts"),
    [
        ("2027-05-01", "2", ()),
        ("2027-06-16", "2", ("lily-expo-garden",)),
        ("2027-06-29", "3", ("lily-expo-garden", "dalieshan")),
        ("2027-09-29", "2", ("liuzhangzi-grape-town",)),
        ("2027-12-04", "2", ("wanyuan-ski", "reshuitang-hot-spring")),
    ],
)
def test_the_dumped_problem_has_the_score_of_the_plan(
    date: str,
    days: str,
    musts: tuple[str, ...],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where a festival or the season makes a required spot worth more on some days."""
    path = tmp_path / "problem.json"
    words = ["plan", "--date", date, "--arrive", "10:05", "--depart", "18:30", "--days", days]
    wishes = [word for must in musts for word in ("--must", must)]
    dump = ["--dump-problem", str(path), "--format", "json"]
    assert cli.main([*words, *wishes, *dump]) == cli.GOOD
    plan = json.loads(capsys.readouterr().out)
    answer = solve(capsys, path, cli.GOOD)
    spots = json.loads(path.read_text("utf-8"))["spots"]
    ids = [spot["id"].split("#")[0] for spot in spots]
    assert answer["status"] == plan["status"] == "proven_optimal"
    assert answer["value"] == plan["score"]
    assert [[ids[place] for place in day] for day in answer["days"]] == [
        [item["spot"] for item in day["items"] if item["type"] == "visit"] for day in plan["days"]
    ]
    assert {spot["wish"] for spot in spots if "wish" in spot} <= set(musts)
    assert all(spot.get("wish") or spot["required"] for spot in spots if spot["id"] in musts)


def test_of_the_spots_of_a_wish_one_is_visited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Although both cost more than the whole day is worth."""
    value = json.loads(make_county(6, seed=1).to_json())
    path = tmp_path / "problem.json"
    for spot in value["spots"][:2]:
        spot.update(prize=-1000, wish="a")
    path.write_text(json.dumps(value), "utf-8")
    assert len({0, 1}.intersection(solve(capsys, path, cli.GOOD)["days"][0])) == 1
    for spot in value["spots"][:2]:
        del spot["wish"]
    path.write_text(json.dumps(value), "utf-8")
    assert not {0, 1}.intersection(solve(capsys, path, cli.GOOD)["days"][0])


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"format": "lingyuan-planning-problem/2"}'])
def test_what_is_no_problem_exits_2(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "problem.json"
    path.write_text(text, "utf-8")
    assert cli.main(["solve", str(path)]) == cli.UNUSABLE
    out, err = capsys.readouterr()
    assert out == "" and "lingyuan-planning-problem/1" in err


def test_a_missing_file_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["solve", str(tmp_path / "none.json")]) == cli.UNUSABLE
    assert "没有这个文件" in capsys.readouterr().err
