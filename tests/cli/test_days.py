"""Trips of several days on the shipped data, through the command line."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lingyuan_trip import cli
from lingyuan_trip.domain.clock import parse_clock

TRIP = ["plan", "--date", "2027-05-01", "--arrive", "10:05", "--depart", "18:30", "--days"]


def plan(capsys: pytest.CaptureFixture[str], *words: str, code: int = cli.GOOD) -> dict[str, Any]:
    assert cli.main([*TRIP, *words, "--format", "json"]) == code
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def visits(day: dict[str, Any]) -> list[str]:
    return [item["spot"] for item in day["items"] if item["type"] == "visit"]


def test_each_day_goes_from_where_the_last_one_ended(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(capsys, "3", "--lodging", "lingyuan-city", "--lodging", "nvshengong-spa")
    first, second, third = answer["days"]
    assert answer["status"] == "proven_optimal" and answer["verified"] is True
    assert first["start"] == {"place": "niuheliang-station", "time": "10:05"}
    assert first["end"]["place"] == first["lodging"] == second["start"]["place"] == "lingyuan-city"
    assert second["lodging"] == third["start"]["place"] == "nvshengong-spa"
    assert second["start"]["time"] == third["start"]["time"] == "08:30"
    assert third["lodging"] is None and third["end"]["place"] == "niuheliang-station"
    assert [day["date"] for day in answer["days"]] == ["2027-05-01", "2027-05-02", "2027-05-03"]
    spots = [spot for day in answer["days"] for spot in visits(day)]
    assert len(set(spots)) == len(spots)
    assert answer["request"]["lodgings"] == ["lingyuan-city", "nvshengong-spa"]


def test_dinner_is_had_at_the_lodging(capsys: pytest.CaptureFixture[str]) -> None:
    fed, hungry = plan(capsys, "2"), plan(capsys, "2", "--no-dinner")
    first, second = fed["days"]
    dinner = first["items"][-1]
    assert (dinner["type"], dinner["at"]) == ("dinner", first["lodging"])
    assert "17:30" <= dinner["from"] <= "19:30"
    assert parse_clock(dinner["until"]) - parse_clock(dinner["from"]) == 60
    assert all(item["type"] != "dinner" for item in second["items"])
    assert all(item["type"] != "dinner" for day in hungry["days"] for item in day["items"])
    assert hungry["request"]["dinner"] is None


def test_hours_of_the_day_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = plan(capsys, "2", "--day-start", "9:30", "--day-end", "17:00")["days"]
    assert first["end"]["time"] <= "17:00"
    assert second["start"]["time"] == "09:30"


def test_money_people_and_pins_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    answer = plan(
        capsys,
        "2",
        "--budget",
        "150",
        "--party",
        "adults=2,elders=1",
        "--pin",
        "lily-expo-garden=14:00@2",
        "--pin-day",
        "wanxiang-temple=1",
        "--visit-minutes",
        "lily-expo-garden=40",
        "--interest",
        "pagoda=3",
    )
    first, second = answer["days"]
    assert "wanxiang-temple" in visits(first)
    (garden,) = [item for item in second["items"] if item.get("spot") == "lily-expo-garden"]
    assert (garden["start"], garden["leave"]) == ("14:00", "14:40")
    assert answer["entrance"]["yuan"] <= 150
    assert answer["request"]["party"] == {"adults": 2, "elders": 1, "children": 0}
    assert answer["request"]["interest_weights"] == {"pagoda": 3}
    assert answer["request"]["pins"] == [
        {"spot": "lily-expo-garden", "time": "14:00", "day": 2},
        {"spot": "wanxiang-temple", "time": None, "day": 1},
    ]
    assert answer["request"]["lengths"] == [{"spot": "lily-expo-garden", "minutes": 40}]
    assert any("预算 150 元" in note for note in answer["notes"])


def test_a_loss_is_worked_out_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    usual = plan(capsys, "2")
    wanted = next(e["spot"] for e in usual["left_out"] if e["reason"] == "worth_less")
    told = plan(capsys, "2", "--explain", wanted)
    (entry,) = [e for e in told["left_out"] if e["spot"] == wanted]
    forced = plan(capsys, "2", "--must", wanted)
    assert entry["loss"] == usual["score"] - forced["score"] >= 0
    assert [e["spot"] for e in told["left_out"]] == [e["spot"] for e in usual["left_out"]]


def test_a_visited_spot_needs_no_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*TRIP, "2", "--must", "pine-forest", "--explain", "pine-forest"]) == cli.GOOD
    assert "pine-forest 已经在行程里" in capsys.readouterr().err


def test_the_text_tells_days_and_nights(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*TRIP, "2"]) == cli.GOOD
    chinese = capsys.readouterr().out
    assert "第 1 天  2027-05-01 周六" in chinese and "第 2 天" in chinese
    assert "住一晚" in chinese and "· 晚餐（" in chinese
    assert cli.main([*TRIP, "2", "--lang", "en"]) == cli.GOOD
    english = capsys.readouterr().out
    assert "Day 2" in english and "for the night" in english and "· dinner (" in english


def test_a_limit_of_time_is_owned_up_to(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lingyuan_trip.cli.plan.stop_after", lambda limit: lambda: True)
    answer = plan(capsys, "4", "--pace", "tight", "--time-limit", "1")
    assert answer["status"] in ("bounded", "unproven") and answer["days"]
    assert "1 秒的时间限制" in answer["notes"][0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["2", "--lodging", "nowhere"], "lingyuan-city"),
        (["2", "--lodging", "lingyuan-east-station"], "位置"),
        (["1", "--lodging", "lingyuan-city"], "不过夜"),
        (["4", "--lodging", "lingyuan-city", "--lodging", "nvshengong-spa"], "住 3 晚"),
        (["2", "--pin-day", "pine-forest=3"], "只有 2 天"),
        (["2", "--pin", "pine-forest=10:00", "--pin", "pine-forest=11:00"], "两个时刻"),
        (["2", "--explain", "pine-forrest"], "pine-forest"),
        (["2", "--day-start", "20:00"], "住处"),
    ],
)
def test_what_makes_no_sense_exits_2(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert cli.main([*TRIP, *words]) == cli.UNUSABLE
    out, err = capsys.readouterr()
    assert out == "" and said in err


def test_errors_are_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*TRIP, "2", "--lodging", "nowhere", "--lang", "en"]) == cli.UNUSABLE
    assert "There is no lodging nowhere" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["2", "--must", "niuheliang-museum", "--budget", "50"], "预算是 50 元"),
        (["2", "--pin", "niuheliang-museum=8:00"], "08:00"),
        (["2", "--must", "wanyuan-ski"], "不在季节内"),
    ],
)
def test_what_stands_in_the_way_is_named(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    answer = plan(capsys, *words, code=cli.NO)
    assert answer["status"] == "infeasible" and answer["days"] == []
    assert said in answer["notes"][0]
