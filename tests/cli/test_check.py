"""`check` for people, for other programs, and while a file is being edited."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO

import pytest

from lingyuan_trip import cli
from lingyuan_trip.paths import data_dir

SPOTS = data_dir() / "spots.yaml"
TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "spots.yaml"
    path.write_text("format: lingyuan-spots/1\nversion: 50% 关, 门\nspots: []\n", encoding="utf-8")
    return path


def output(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    cli.main(["check", *map(str, words)], today=TODAY)
    return capsys.readouterr().out


def test_what_is_to_be_verified_is_counted_or_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(SPOTS)], today=TODAY) == cli.GOOD
    counted = capsys.readouterr().out
    assert "没有发现问题" in counted and "另有待核实" in counted
    assert cli.main(["check", str(SPOTS), "--to-verify"], today=TODAY) == cli.GOOD
    listed = capsys.readouterr().out.splitlines()
    number = counted.split("另有待核实 ")[1].split(" 处")[0]
    assert listed[-1] == f"共 {number} 处待核实。"


def test_json_says_all(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(output(capsys, bad, "--format", "json"))
    assert {each["code"] for each in told} == {"schema.missing-key"}
    assert told[0]["severity"] == "error" and told[0]["path"] == str(bad)
    assert told[0]["line"] == 1 and "缺少" in told[0]["what"]
    english = json.loads(output(capsys, bad, "--format", "json", "--lang", "en"))
    assert "missing" in english[0]["what"]


def test_nothing_wrong_is_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(output(capsys, SPOTS, "--format", "json")) == []
    assert output(capsys, SPOTS, "--format", "github") == ""


def test_sarif_names_rule_place_and_level(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(output(capsys, bad, SPOTS, "--format", "sarif", "--to-verify"))
    run = told["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert told["version"] == "2.1.0" and len(set(rules)) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith("file:///")
        assert place["region"]["startLine"] >= 1 and place["region"]["startColumn"] >= 1
    assert {result["level"] for result in run["results"]} == {"error", "note"}


def test_github_s_commands_are_one_line_each(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = bad.with_name("a,b%:c.yaml")
    odd.write_bytes(bad.read_bytes())
    lines = output(capsys, odd, "--format", "github").splitlines()
    assert lines and all(line.startswith("::error file=") for line in lines)
    assert "a%2Cb%25%3Ac.yaml,line=1,col=1,title=schema.missing-key::" in lines[0]


def pass_on(stream: IO[str], lines: Queue[str]) -> None:
    for line in stream:
        lines.put(line)


def test_a_watched_file_is_checked_after_every_change(bad: Path) -> None:
    words = [sys.executable, "-m", "lingyuan_trip", "check", "--watch", str(bad)]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert running.stdout is not None
    lines: Queue[str] = Queue()
    reader = Thread(target=pass_on, args=(running.stdout, lines))
    reader.start()
    try:
        while not lines.get(timeout=60).startswith("共"):
            pass
        bad.write_bytes(SPOTS.read_bytes())
        while "没有发现问题" not in lines.get(timeout=60):
            pass
    finally:
        running.kill()
        reader.join(60)
        running.stdout.close()
        running.wait(60)


def test_leaving_the_watch_is_no_failure(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(_seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", leave)
    assert cli.main(["check", "--watch", str(bad)]) == cli.GOOD
