"""What `plan` adds on request, with the shipped data."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lingyuan_trip import cli
from lingyuan_trip.domain.clock import parse_clock

PLAN = ["plan", "--date", "2027-07-24", "--arrive", "10:05", "--depart", "18:30"]


def plan(capsys: pytest.CaptureFixture[str], *words: str, code: int = cli.GOOD) -> dict[str, Any]:
    assert cli.main([*PLAN, *words, "--format", "json"]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def text(capsys: pytest.CaptureFixture[str], *words: str, code: int = cli.GOOD) -> str:
    assert cli.main([*PLAN, *words]) == code
    return capsys.readouterr().out


def test_additions_only_add_keys(capsys: pytest.CaptureFixture[str]) -> None:
    plain = plan(capsys)
    more = plan(capsys, "--resilience", "--alternatives", "2", "--best-day", "2")
    assert {key: more[key] for key in plain} == plain
    assert set(more) - set(plain) == {"resilience", "alternatives", "best_day"}


def test_every_departure_is_told_with_what_limits_it(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(capsys, "--resilience")
    legs = [item for item in answer["days"][0]["items"] if item["type"] == "leg"]
    told = answer["resilience"]["departures"]
    assert [(each["place"], each["leave"]) for each in told] == [
        (leg["from"], leg["depart"]) for leg in legs
    ]
    for each in told:
        late = parse_clock(each["latest_leave"]) - parse_clock(each["leave"])
        assert late == each["spare"] >= 0
        assert each["limit"] in {"train", "closing", "entry", "lunch", "sunset"}
    assert len(answer["resilience"]["visits"]) == len(legs) - 1


def test_the_test_is_the_same_for_the_same_seed(capsys: pytest.CaptureFixture[str]) -> None:
    first, again = (plan(capsys, "--resilience", "--seed", "7") for _ in range(2))
    assert first == again
    other = plan(capsys, "--resilience", "--seed", "8")
    assert other["resilience"]["test"] != first["resilience"]["test"]
    test = first["resilience"]["test"]
    assert (test["seed"], test["runs"]) == (7, 2000)
    missed = test["train_missed"]
    assert missed["low"] <= missed["share"] <= missed["high"]
    assert test["weak_points"][0]["saved"] > 0
    assert test["weakest_leg"] == next(p for p in test["weak_points"] if p["part"] == "leg")


def test_a_safe_plan_keeps_a_larger_margin(capsys: pytest.CaptureFixture[str]) -> None:
    plain, safe = plan(capsys), plan(capsys, "--catch-train", "99%")
    told = safe["catch_train"]
    assert (told["wanted"], told["reached"]) == (0.99, True)
    assert safe["request"]["board_margin"] == 25 + told["extra_margin"] > 25
    assert safe["score"] == plain["score"] - told["cost"]
    assert safe["resilience"]["test"]["train_missed"]["high"] <= 0.01
    assert parse_clock(safe["days"][0]["end"]["time"]) < parse_clock(
        plain["days"][0]["end"]["time"]
    )
    assert "99 %" in told["text"]


def test_alternatives_are_whole_plans(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(capsys, "--alternatives", "3")
    found = answer["alternatives"]
    assert [each["difference"] for each in found] == ["best", "festival", "other_zone"]
    assert found[0]["plan"]["days"] == answer["days"]
    for each in found:
        assert each["plan"]["format"] == "lingyuan-plan/1"
        assert each["plan"]["verified"] is True
        assert each["cost"] == answer["score"] - each["plan"]["score"]


def test_the_best_day_is_told_with_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    found = plan(capsys, "--days", "2", "--best-day", "60")["best_day"]
    assert found["asked"] == "2027-07-24"
    assert found["complete"] is True
    assert len({day["date"] for day in found["days"]}) == 60
    scores = [day["score"] for day in found["days"]]
    assert scores == sorted(scores, reverse=True)
    assert found["best"] == found["days"][0]["date"]
    assert found["reasons"][0].startswith(f"{found['best']} 比 2027-07-24 多")


def test_everything_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--resilience", "--alternatives", "3", "--best-day", "30")
    told = text(capsys, *words)
    for title in ("赶得上车：", "万一慢了：", "不同的方案：", "哪天最好："):
        assert f"\n{title}\n" in told
    assert "离开牛河梁站，余" in told
    assert "误车 " in told
    assert "最薄弱：" in told
    assert "最薄弱的路段：路段 " in told
    english = text(capsys, *words, "--lang", "en")
    assert "Leave Niuheliang Railway Station by" in english
    assert "Weakest:" in english
    after = english[english.index("Latest:") :]
    assert not any("一" <= letter <= "鿿" for letter in after)


def test_a_safe_plan_is_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    told = text(capsys, "--catch-train", "0.95")
    assert "赶上车的把握：\n  为达到 95 %，开车前到站的时间由 25 分钟加到" in told


def test_a_time_limit_ends_everything_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--time-limit", "0.001", "--catch-train", "0.99", "--alternatives", "3")
    answer = plan(capsys, *words, "--best-day", "60", code=cli.NO)
    assert answer["stopped"] is True
    assert answer["catch_train"]["tried"] == 1
    assert [each["difference"] for each in answer["alternatives"]] == ["best"]
    assert answer["best_day"]["complete"] is False
    told = text(capsys, *words, code=cli.NO)
    assert "已停止，也许还有别的方案" in told


def test_no_plan_has_nothing_to_add(capsys: pytest.CaptureFixture[str]) -> None:
    short = ["--depart", "11:00", "--resilience", "--catch-train", "0.9", "--alternatives", "3"]
    answer = plan(capsys, *short, code=cli.NO)
    assert "resilience" not in answer
    assert "catch_train" not in answer
    assert answer["alternatives"] == []


@pytest.mark.parametrize(
    "words",
    [
        ("--catch-train", "1"),
        ("--catch-train", "most"),
        ("--alternatives", "0"),
        ("--best-day", "61"),
        ("--seed", "-1"),
    ],
)
def test_senseless_numbers_are_refused(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main([*PLAN, *words])
    assert stopped.value.code == cli.UNUSABLE
    assert "参数有误" in capsys.readouterr().err
