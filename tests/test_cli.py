"""The command line, with the shipped data and as another program would call it."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lingyuan_trip import cli
from lingyuan_trip.domain.clock import parse_clock
from lingyuan_trip.paths import data_dir

SPOTS = data_dir() / "spots.yaml"
PLAN = ["plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30"]


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, with a terminal that knows no Chinese."""
    return subprocess.run(
        [sys.executable, "-m", "lingyuan_trip", *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )


def plan(capsys: pytest.CaptureFixture[str], *words: str, code: int = cli.GOOD) -> dict[str, Any]:
    assert cli.main([*PLAN, *words, "--format", "json"]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_the_usual_day_is_proven_verified_and_in_time(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(capsys)
    (day,) = answer["days"]
    assert answer["status"] == "proven_optimal"
    assert answer["verified"] is True
    assert answer["score"] == answer["upper_bound"] > 0
    assert day["start"] == {"place": "niuheliang-station", "time": "10:05"}
    assert day["end"]["place"] == "niuheliang-station"
    assert parse_clock(day["end"]["time"]) <= parse_clock("18:30") - 25
    assert day["items"][0]["type"] == "leg" and day["items"][0]["depart"] == "10:20"
    assert [item["type"] for item in day["items"]].count("lunch") == 1


def test_items_follow_each_other_without_a_gap(capsys: pytest.CaptureFixture[str]) -> None:
    ends = {"leg": ("depart", "arrive"), "wait": ("from", "until"), "lunch": ("from", "until")}
    now = parse_clock("10:20")
    for item in plan(capsys)["days"][0]["items"]:
        if item["type"] == "visit":
            assert parse_clock(item["arrive"]) <= now <= parse_clock(item["start"])
            now = parse_clock(item["leave"])
        else:
            start, end = ends[item["type"]]
            assert parse_clock(item[start]) == now
            now = parse_clock(item[end])


def test_the_same_request_gives_the_same_bytes() -> None:
    first, second = run(*PLAN, "--format", "json"), run(*PLAN, "--format", "json")
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout
    assert first.stderr == ""


def test_every_spot_is_visited_or_left_out_with_a_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from lingyuan_trip.dataset import load_dataset

    guidebook = load_dataset(SPOTS).guidebook
    assert guidebook is not None
    answer = plan(capsys)
    visited = {i["spot"] for i in answer["days"][0]["items"] if i["type"] == "visit"}
    left_out = {entry["spot"]: entry for entry in answer["left_out"]}
    assert visited.isdisjoint(left_out)
    assert visited | set(left_out) == {spot.id for spot in guidebook.spots}
    assert all(entry["text"] for entry in left_out.values())


def test_wishes_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    usual = plan(capsys)
    visited = [i["spot"] for i in usual["days"][0]["items"] if i["type"] == "visit"]
    wanted = next(e["spot"] for e in usual["left_out"] if e["reason"] == "worth_less")
    changed = plan(capsys, "--must", wanted, "--avoid", visited[0])
    spots = [i["spot"] for i in changed["days"][0]["items"] if i["type"] == "visit"]
    assert wanted in spots and visited[0] not in spots
    assert changed["score"] <= usual["score"]
    assert changed["request"]["must"] == [wanted] and changed["request"]["avoid"] == [visited[0]]


def test_no_lunch_no_break(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(capsys, "--no-lunch")
    assert answer["request"]["lunch"] is None
    assert all(item["type"] != "lunch" for item in answer["days"][0]["items"])


def test_a_trip_by_bus_leaves_out_what_no_line_serves(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([*PLAN, "--mode", "transit", "--format", "json"])
    answer = json.loads(capsys.readouterr().out)
    assert "no_service" in {entry["reason"] for entry in answer["left_out"]}
    assert all("公共交通" in e["text"] for e in answer["left_out"] if e["reason"] == "no_service")


def test_an_impossible_day_says_why_and_exits_1(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "11:00"]
    assert cli.main([*words, "--format", "json"]) == cli.NO
    answer = json.loads(capsys.readouterr().out)
    assert answer["status"] == "infeasible" and answer["days"] == [] and answer["notes"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--must", "niuheliang-musem"], "niuheliang-museum"),
        (["--gateway", "nowhere"], "niuheliang-station"),
        (["--gateway", "lingyuan-east-station"], "位置"),
        (["--data", "no-such-file.yaml"], "打不开"),
        (["--must", "niuheliang-museum", "--avoid", "niuheliang-museum"], "既想去又不去"),
    ],
)
def test_unusable_input_exits_2_and_says_what_to_do(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert cli.main([*PLAN, *words]) == cli.UNUSABLE
    out, err = capsys.readouterr()
    assert out == "" and said in err


@pytest.mark.parametrize(
    "words",
    [["plan"], ["--date", "tomorrow"], [*PLAN, "--arrive", "25:00"], [*PLAN, "--pace", "mad"]],
)
def test_wrong_words_exit_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(words)
    assert end.value.code == cli.UNUSABLE


def test_the_numbers_of_the_solver_can_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "problem.json"
    assert cli.main([*PLAN, "--dump-problem", str(target)]) == cli.GOOD
    problem = json.loads(target.read_text("utf-8"))
    assert problem["format"] == "lingyuan-planning-problem/1"
    places = len(problem["travel_minutes"])
    assert all(len(row) == places for row in problem["travel_minutes"])
    capsys.readouterr()
    assert cli.main([*PLAN, "--dump-problem", str(tmp_path / "no" / "folder.json")]) == 2
    assert "没有这个文件或文件夹" in capsys.readouterr().err
    assert cli.main([*PLAN, "--data", str(tmp_path)]) == cli.UNUSABLE
    assert "这是一个文件夹" in capsys.readouterr().err


def test_good_data_pass_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(SPOTS)]) == cli.GOOD
    assert "没有发现问题" in capsys.readouterr().out


def test_holidays_are_checked_as_holidays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check", str(data_dir() / "holidays.yaml")]) == cli.GOOD
    bad = tmp_path / "holidays.yaml"
    bad.write_text("format: lingyuan-holidays/1\nyears: [{year: tomorrow}]\n", "utf-8")
    capsys.readouterr()
    assert cli.main(["check", str(bad)]) == cli.NO
    assert "holidays.yaml:2" in capsys.readouterr().out


def test_evidence_from_the_future_is_suspicious(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["check", str(SPOTS)]
    assert cli.main(words, today=dt.date(2026, 11, 24)) == cli.GOOD
    assert cli.main(words, today=dt.date(2020, 1, 1)) == cli.NO


def test_bad_data_are_listed_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "spots.yaml"
    bad.write_text(SPOTS.read_text("utf-8").replace("kind: museum", "kind: musem", 1), "utf-8")
    assert cli.main(["check", str(bad)]) == cli.NO
    chinese = capsys.readouterr().out
    assert cli.main(["check", str(bad), "--lang", "en"]) == cli.NO
    english = capsys.readouterr().out
    assert "musem" in chinese and "musem" in english and chinese != english
    line = bad.read_text("utf-8").splitlines().index("    kind: musem") + 1
    assert f"{line}" in chinese
    assert cli.main([*PLAN, "--data", str(bad)]) == cli.UNUSABLE
    assert "musem" in capsys.readouterr().err


def test_a_missing_file_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "no-such-file.yaml"]) == cli.UNUSABLE
    assert "没有这个文件" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == cli.GOOD
    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((data_dir() / "spots.schema.json").read_text("utf-8"))


def test_a_closed_pipe_is_no_error() -> None:
    reader = subprocess.Popen(
        [sys.executable, "-m", "lingyuan_trip", *PLAN],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert reader.stdout is not None and reader.stderr is not None
    reader.stdout.close()
    message = reader.stderr.read()
    reader.stderr.close()
    reader.wait()
    assert b"Traceback" not in message


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
@pytest.mark.parametrize("words", [PLAN, [*PLAN, "--lang", "en"], ["schema"]])
def test_a_full_disk_gets_a_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lingyuan_trip", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    assert done.returncode == cli.UNUSABLE
    assert done.stderr.count("\n") == 1
    assert ("disk is full" if "en" in words else "磁盘已满") in done.stderr


def open_window(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The window in a process of its own, with no display but what is given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "lingyuan_trip", *words],
        capture_output=True,
        encoding="utf-8",
        env={**kept, **environment},
        timeout=60,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
@pytest.mark.parametrize("words", [(), ("window",)])
def test_the_window_without_a_display_says_so(words: tuple[str, ...]) -> None:
    done = open_window(*words)
    assert done.returncode == 1
    assert "没有可用的图形界面" in done.stderr and done.stdout == ""


def test_a_display_that_cannot_be_used_gets_a_sentence_and_no_abort() -> None:
    done = open_window(QT_QPA_PLATFORM="no-such-platform")
    assert done.returncode == 1
    assert "没有可用的图形界面" in done.stderr
    assert "no-such-platform" in done.stderr, "Qt's own reason is told"


def test_the_window_takes_the_data_that_are_named(tmp_path: Path) -> None:
    named = tmp_path / "景点 资料.yaml"
    named.write_bytes(SPOTS.read_bytes())
    done = open_window(
        *("window", "--data", str(named)),
        QT_QPA_PLATFORM="offscreen",
        LINGYUAN_TRIP_STARTUP_PROBE="1",
        LINGYUAN_TRIP_STARTED_AT="0",
    )
    assert done.returncode == 0
    assert json.loads(done.stdout)["title"] == f"凌源行 · 数据 2026.11（{named.name}）"
