"""`verify` finds what is wrong with a plan of the shipped data, spoiled in every way."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip import cli
from lingyuan_trip.domain.clock import format_clock, parse_clock

Plan = dict[str, Any]
WORDS = ["plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30", "--days", "2"]
WISHES = ["--budget", "300", "--party", "adults=2", "--pin", "lily-expo-garden=14:00@2"]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    import contextlib
    import io

    with contextlib.redirect_stdout(io.StringIO()) as out:
        assert cli.main([*WORDS, *WISHES, "--format", "json"]) == cli.GOOD
    plan: Plan = json.loads(out.getvalue())
    return plan


def verify(plan: Plan, tmp_path: Path) -> int:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan), "utf-8")
    return cli.main(["verify", str(path)])


def items(plan: Plan, day: int, kind: str) -> list[Plan]:
    return [item for item in plan["days"][day]["items"] if item["type"] == kind]


def shift(item: Plan, minutes: int) -> None:
    for key in ("depart", "arrive", "start", "leave", "until"):
        if key in item:
            item[key] = format_clock(parse_clock(item[key]) + minutes)
    if item["type"] not in ("leg", "visit"):
        item["from"] = format_clock(parse_clock(item["from"]) + minutes)


def delay(plan: Plan, day: int, minutes: int) -> None:
    """The whole day happens later, dinner too."""
    for item in plan["days"][day]["items"]:
        shift(item, minutes)
    end = plan["days"][day]["end"]
    end["time"] = format_clock(parse_clock(end["time"]) + minutes)


def drop(plan: Plan, day: int, kind: str) -> None:
    kept = [item for item in plan["days"][day]["items"] if item["type"] != kind]
    plan["days"][day]["items"] = kept


def swap_days(plan: Plan) -> None:
    first, second = plan["days"]
    first["items"], second["items"] = second["items"], first["items"]


def repeat(plan: Plan) -> None:
    items(plan, 1, "visit")[0]["spot"] = items(plan, 0, "visit")[0]["spot"]


def move_pin(plan: Plan) -> None:
    plan["request"]["pins"][0]["time"] = "14:30"


def hide_estimate(plan: Plan) -> None:
    items(plan, 0, "visit")[0]["rests_on"] = []


def invent_estimate(plan: Plan) -> None:
    items(plan, 0, "visit")[0]["rests_on"].append("festival: estimated")


def shrink_estimate(plan: Plan) -> None:
    bases = items(plan, 0, "visit")[0]["rests_on"]
    assert bases[0].startswith("position: ")
    bases[0] = "position: estimated ±0.5 km"


def change(*path: str | int, to: object) -> Callable[[Plan], None]:
    def spoil(plan: Plan) -> None:
        value: Any = plan
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = to

    return spoil


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda plan: delay(plan, 1, 90), "train"),
        (lambda plan: delay(plan, 0, 60), "day_end"),
        (lambda plan: drop(plan, 0, "dinner"), "dinner"),
        (lambda plan: drop(plan, 0, "lunch"), "lunch"),
        (lambda plan: shift(items(plan, 0, "leg")[1], 5), "times"),
        (lambda plan: shift(items(plan, 0, "dinner")[0], 200), "dinner"),
        (swap_days, "pin"),
        (repeat, "repeated"),
        (move_pin, "pin"),
        (hide_estimate, "rests_on"),
        (invent_estimate, "rests_on"),
        (shrink_estimate, "rests_on"),
        (change("request", "budget", to=10), "budget"),
        (change("request", "lodgings", to=["lingyuan-city"]), "lodging"),
        (change("request", "must", to=["wanyuan-ski"]), "must"),
        (change("request", "avoid", to=["dalinghe-wetland"]), "avoided"),
        (change("request", "pace", to="relaxed"), "max_visits"),
        (change("request", "party", "elders", to=1), "visit_minutes"),
        (change("request", "diversity", to=False), "score"),
        (change("request", "interest_weights", to={"wetland": 3}), "score"),
        (change("request", "date", to="2027-05-02"), "date"),
        (change("request", "days", to=3), "days"),
        (change("request", "lunch", to=None), "lunch"),
        (change("request", "dinner", to=None), "dinner"),
        (change("score", to=1), "score"),
        (change("upper_bound", to=1), "bound"),
        (change("status", to="bounded"), "status"),
        (change("entrance", "yuan", to=1), "entrance"),
        (change("left_out", to=[]), None),
        (change("days", 0, "lodging", to="lingyuan-city"), "lodging"),
        (change("days", 0, "end", "time", to="12:00"), "end"),
        (change("days", 1, "start", "time", to="08:00"), "start"),
        (change("days", 1, "start", "place", to="lingyuan-city"), "start"),
    ],
)
def test_each_spoiled_plan_is_found_out(
    spoil: Callable[[Plan], None],
    rule: str | None,
    good: Plan,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = copy.deepcopy(good)
    spoil(plan)
    code = verify(plan, tmp_path)
    told = {line.split()[0] for line in capsys.readouterr().out.splitlines()}
    if rule is None:
        assert code == cli.GOOD
    else:
        assert code == cli.NO and rule in told


def test_a_good_plan_keeps_every_rule(
    good: Plan, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(good, tmp_path) == cli.GOOD
    assert capsys.readouterr().out == "每条规则都符合。\n"


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (change("format", to="lingyuan-plan/9"), "format"),
        (change("days", 0, "items", 0, "depart", to="half past ten"), "days[0].items[0].depart"),
        (change("days", 0, "items", 0, "type", to="flight"), "leg、visit"),
        (change("days", 0, "items", 0, "minutes", to=1), "不符"),
        (change("days", 0, "date", to="1 May"), "days[0].date"),
        (change("request", "pace", to="mad"), "relaxed"),
        (change("request", "budget", to="much"), "整数"),
        (change("request", "days", to=9), "1–4 天"),
        (change("request", to=[]), "键和值"),
        (change("days", to=[]), "没有行程"),
        (change("score", to=True), "整数"),
    ],
)
def test_what_is_no_plan_exits_2(
    spoil: Callable[[Plan], None],
    said: str,
    good: Plan,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = copy.deepcopy(good)
    spoil(plan)
    assert verify(plan, tmp_path) == cli.UNUSABLE
    out, err = capsys.readouterr()
    assert out == "" and said in err


def test_files_that_cannot_be_read_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    assert cli.main(["verify", str(path)]) == cli.UNUSABLE
    path.write_text("{", "utf-8")
    assert cli.main(["verify", str(path)]) == cli.UNUSABLE
    assert "JSON" in capsys.readouterr().err
    path.write_bytes(b"\xff\xfe")
    assert cli.main(["verify", str(path)]) == cli.UNUSABLE
    assert "UTF-8" in capsys.readouterr().err
