from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import (
    Basis,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)
from lingyuan_trip.domain.plan_result import LeftOut, LeftOutReason, PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.plan_json import plan_to_json
from lingyuan_trip.export.plan_text import plan_to_text, status_sentence

SOURCED = Evidence(EvidenceStatus.SOURCED, ("somebody",))
GUESS = EvidenceStatus.ESTIMATED
STATION = Gateway("niuheliang-station", LocalizedText("牛河梁站", "Niuheliang station"), SOURCED)
PAGODA = Spot("pagoda", LocalizedText("古塔", "Old pagoda"), SpotKind.PAGODA, 4, SOURCED)
SPRING = Spot("spring", LocalizedText("温泉"), SpotKind.HOT_SPRING, 3, SOURCED)
BOOK = Guidebook("1", spots=(PAGODA, SPRING), gateways=(STATION,))
DAY = ItineraryDay(
    dt.date(2027, 5, 1),
    "niuheliang-station",
    525,
    "niuheliang-station",
    694,
    (
        Leg("niuheliang-station", "pagoda", 540, 566, 14.2, GUESS),
        Wait("pagoda", 566, 570),
        Visit("pagoda", 566, 570, 600, (RestsOn(Basis.POSITION, GUESS, 2.5),)),
        Lunch("pagoda", 600, 645),
        Leg("pagoda", "niuheliang-station", 645, 694, 14.2, GUESS),
    ),
)
RESULT = PlanResult(
    TripRequest(DAY.date, 525, 750),
    PlanStatus.PROVEN_OPTIMAL,
    Itinerary((DAY,)),
    80,
    80,
    verified=True,
    left_out=(
        LeftOut("spring", LeftOutReason.CLOSED, None, LocalizedText("当天不开放", "closed")),
    ),
    notes=(LocalizedText("打车返程难", "Taxis back are hard to find"),),
)

CHINESE = """\
按现有数据已证明最优，其中 1 处位置为估算
* 打车返程难

2027-05-01 周六
08:45        牛河梁站 到站
09:00–09:26  → 前往古塔 14.2 km 26 min（估算）
09:26–09:30  · 等候开放
09:30–10:00  ● 古塔
               依据：位置 ±2.5 km 估算；出发前请核实位置
10:00–10:45  · 午餐（古塔）
10:45–11:34  → 前往牛河梁站 14.2 km 49 min（估算）
11:34        回到牛河梁站，12:30 开车，余 56 分钟

没有安排的：
  温泉  当天不开放
"""


def test_a_plan_in_chinese_words() -> None:
    assert plan_to_text(RESULT, BOOK) == CHINESE


def test_a_plan_in_english_words() -> None:
    words = plan_to_text(RESULT, BOOK, "en")
    assert words.startswith(
        "Proven best with the data at hand; it rests on estimates: 1 position\n"
    )
    assert "09:30–10:00  ● Old pagoda" in words
    assert "温泉  closed" in words


def test_a_wait_for_lunch_is_no_wait_for_opening() -> None:
    leg, _, visit, lunch, back = DAY.items
    wait = Wait("pagoda", 566, 660)
    day = replace(DAY, items=(leg, wait, lunch, visit, back))
    words = plan_to_text(replace(RESULT, itinerary=Itinerary((day,))), BOOK)
    assert "09:26–11:00  · 休息到午餐" in words and "等候开放" not in words


def test_an_unproven_plan_never_says_best() -> None:
    bounded = replace(RESULT, status=PlanStatus.BOUNDED, upper_bound=84)
    assert status_sentence(bounded).zh.startswith("距最优不超过 5.0 %")
    assert "未证明" in status_sentence(replace(RESULT, status=PlanStatus.UNPROVEN)).zh


def test_the_json_of_a_plan() -> None:
    plan = json.loads(plan_to_json(RESULT, {"origin": "bundled"}))
    (day,) = plan["days"]
    assert plan["format"] == "lingyuan-plan/1"
    assert day["start"] == {"place": "niuheliang-station", "time": "08:45"}
    assert day["end"] == {"place": "niuheliang-station", "time": "11:34"}
    assert [item["type"] for item in day["items"]] == ["leg", "wait", "visit", "lunch", "leg"]
    assert day["items"][0] == {
        "type": "leg",
        "from": "niuheliang-station",
        "to": "pagoda",
        "depart": "09:00",
        "arrive": "09:26",
        "km": 14.2,
        "minutes": 26,
        "evidence": "estimated",
    }
    assert day["items"][2]["rests_on"] == ["position: estimated ±2.5 km"]
    assert plan["left_out"] == [
        {"spot": "spring", "reason": "closed", "loss": None, "text": "当天不开放"}
    ]
    assert plan["request"]["board_margin"] == 25 and plan["request"]["lunch"]["minutes"] == 45


def test_a_plan_that_cannot_be_has_no_days() -> None:
    nothing = replace(RESULT, status=PlanStatus.INFEASIBLE, itinerary=None)
    assert json.loads(plan_to_json(nothing, {}))["days"] == []
    assert plan_to_text(nothing, BOOK).startswith("排不出来")
