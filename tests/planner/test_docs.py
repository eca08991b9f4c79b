"""The page for people tells the numbers that plans are made with."""

from __future__ import annotations

import pytest

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.hours import ASSUMED_HOURS
from lingyuan_trip.domain.place import Terrain
from lingyuan_trip.domain.spot import Setting
from lingyuan_trip.domain.trip_request import DEFAULT_LODGING, Pace, TripRequest
from lingyuan_trip.domain.wishes import (
    USUAL_DAY_END,
    USUAL_DAY_START,
    USUAL_DINNER,
    USUAL_LUNCH,
    DinnerWish,
    LunchWish,
)
from lingyuan_trip.paths import data_dir
from lingyuan_trip.planner import rules
from lingyuan_trip.travel import road_rules
from tests.builders import DATE

PAGE = (data_dir().parent / "docs" / "planner.md").read_text("utf-8")
USUAL = TripRequest(DATE, 600, 1080)


def meal(wish: LunchWish | DinnerWish) -> str:
    return f"{wish.minutes} 分钟，{format_clock(wish.earliest)}–{format_clock(wish.latest)} 开始"


def paces(numbers: dict[Pace, str]) -> str:
    names = {Pace.RELAXED: "从容", Pace.NORMAL: "适中", Pace.TIGHT: "紧凑"}
    return "、".join(f"{names[pace]} {numbers[pace]}" for pace in names)


(_SPAN,) = ASSUMED_HOURS.rules[0].spans
SENTENCES = [
    f"1–5 依次 {'、'.join(map(str, rules.INTEREST_POINTS[1:]))} 分",
    "，".join(
        f"{name} {rules.get_length_percent(minutes)} %"
        for name, minutes in (("30 分钟", 30), ("1 小时", 60), ("2 小时", 120), ("3 小时", 180))
    ),
    f"户外按 {rules.OUT_OF_SEASON_PERCENT[Setting.OUTDOOR]} %",
    f"室内按 {rules.OUT_OF_SEASON_PERCENT[Setting.INDOOR]} %",
    f"已公布的日期 {rules.FESTIVAL_PERCENT[Certainty.DATED]} %",
    f"往年时段 {rules.FESTIVAL_PERCENT[Certainty.ESTIMATED]} %",
    f"一共扣 {'、'.join(map(str, rules.DIVERSITY[2:]))} 分",
    f"出站用 {USUAL.exit_margin} 分钟",
    f"开车前 {USUAL.board_margin} 分钟到站",
    f"早上离开住处 | {format_clock(USUAL_DAY_START)}",
    f"晚上回到住处 | {format_clock(USUAL_DAY_END)}",
    f"按 {format_clock(_SPAN.opens)}–{format_clock(_SPAN.closes)}",
    f"{min(rules.ASSUMED_VISIT_MINUTES.values())}–{max(rules.ASSUMED_VISIT_MINUTES.values())} 分钟",
    paces({pace: f"×{rules.PACE_PERCENT[pace] / 100:g}" for pace in Pace}),
    f"有老人 ×{rules.ELDERS_PERCENT / 100:g}，有儿童 ×{rules.CHILDREN_PERCENT / 100:g}",
    paces({pace: str(rules.MAX_VISITS[pace]) for pace in Pace}),
    meal(USUAL_LUNCH),
    meal(USUAL_DINNER),
    f"川地 {road_rules.DETOUR[Terrain.VALLEY]:g}、山区 {road_rules.DETOUR[Terrain.MOUNTAIN]:g}",
    f"{road_rules.CAR_SPEED[Terrain.VALLEY]:g}、"
    f"{road_rules.CAR_SPEED[Terrain.MOUNTAIN]:g} 公里/小时",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_page_tells_the_number(sentence: str) -> None:
    assert sentence in PAGE


def test_the_handbook_tells_staff_what_a_rating_is_worth() -> None:
    handbook = (data_dir().parent / "docs" / "handbook.md").read_text("utf-8")
    assert f"依次 {'、'.join(map(str, rules.INTEREST_POINTS[1:]))} 分" in handbook
    assert f"3 小时 {rules.get_length_percent(180)} %" in handbook


def test_the_usual_lodging_is_the_hot_spring_village() -> None:
    assert DEFAULT_LODGING == "reshuitang-hot-spring" and "住热水汤温泉村" in PAGE
