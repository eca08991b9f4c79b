"""Hours as people write them."""

from __future__ import annotations

from typing import Any

import pytest

from lingyuan_trip.catalogue.week import WeekPart, read_grid, write_grid
from lingyuan_trip.catalogue.week.sentence import Unreadable, read_sentence
from lingyuan_trip.catalogue.week.words import write_sentence
from lingyuan_trip.catalogue.week.write import write_part

_MUSEUM: list[dict[str, Any]] = [
    {"open": ["09:00-16:30"], "last_entry": "16:00", "status": "sourced", "source": "paper"},
    {"closed": True, "weekdays": ["mon"], "status": "estimated", "note": "按同类馆估"},
]


def part_of(rules: list[dict[str, Any]]) -> WeekPart:
    grid = read_grid(rules)
    assert grid is not None
    (part,) = grid.parts
    assert isinstance(part, WeekPart)
    return part


def say_again(text: str) -> str:
    """What the sentence is understood as, on days that said nothing before."""
    empty = part_of([{"closed": True, "status": "estimated"}])
    return write_sentence(read_sentence(text, empty))


def test_a_museum_is_said_as_its_door_says_it() -> None:
    part = part_of(_MUSEUM)
    assert write_sentence(part) == "周二至周日 09:00–16:30，16:00 停止入园；周一闭馆"
    assert write_sentence(part, "en") == "Tue–Sun 09:00–16:30, last entry 16:00; Mon closed"


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("09:00-17:00", "每天 09:00–17:00"),
        ("每天9：00～17：00", "每天 09:00–17:00"),
        ("周一到周五 8点半-17点，周末休息", "周一至周五 08:30–17:00；周六、周日闭馆"),
        ("星期一、三、五 9:00—11:30、13:00—17:00", "周一、周三、周五 09:00–11:30、13:00–17:00"),
        ("周日至周二闭馆", "周一、周二、周日闭馆"),
        ("每天全天", "每天全天"),
        ("每天 9:00-17:00，停止入园 16:30", "每天 09:00–17:00，16:30 停止入园"),
        ("每天 9:00-17:00；周一闭馆", "周二至周日 09:00–17:00；周一闭馆"),
        (
            "每天 9:00-17:00；周一闭馆（节假日除外）",
            "每天 09:00–17:00；周一闭馆（节假日除外）",
        ),
        (
            "Tue-Sun 9:00-16:30, last entry 16:00; Mon closed",
            "周二至周日 09:00–16:30，16:00 停止入园；周一闭馆",
        ),
        ("每天 9:00-17:00，请先核实", "每天 09:00–17:00，出发前请核实"),
    ],
)
def test_usual_ways_of_writing_are_understood(written: str, understood: str) -> None:
    assert say_again(written) == understood


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("看情况", "“看情况”看不懂"),
        ("每天 9:00-17:00 左右", "“左右”看不懂"),
        ("每天 25:00-26:00", "没有 25:00 这个时刻"),
        ("每天 18:00-02:00", "18:00–02:00 的结束不晚于开始；跨过午夜的写成两段"),
        ("每天 9:00-12:00、11:00-17:00", "各段时间重叠或先后颠倒"),
        ("每天 9:00-17:00，18:00 停止入园", "停止入园 18:00 不在开放时间里"),
        ("每天 9:00-17:00，16:00", "16:00 是开门、关门还是停止入园？"),
        ("每天", "每组日子要写开放时间或闭馆，只写一种"),
        ("周一闭馆 9:00-17:00", "每组日子要写开放时间或闭馆，只写一种"),
        ("每天 9:00-17:00，停止入园", "停止入园没有时刻"),
    ],
)
def test_what_is_not_understood_is_said_and_not_guessed(written: str, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        say_again(written)
    assert caught.value.text.zh == reason


def test_a_day_keeps_its_evidence_when_the_sentence_changes() -> None:
    part = part_of(_MUSEUM)
    changed = read_sentence("周一闭馆；周二至周日 09:00–17:00，16:30 停止入园", part)
    assert write_part(changed) == [
        {"open": ["09:00-17:00"], "last_entry": "16:30", "status": "sourced", "source": "paper"},
        _MUSEUM[1],
    ]


def test_a_rule_that_means_nothing_stays_as_it_is() -> None:
    rules = [*_MUSEUM, {"open": ["9 点开门"], "status": "estimated"}, {"status": "estimated"}]
    grid = read_grid(rules)
    assert grid is not None
    reasons = [part.reason.zh for part in grid.parts if not isinstance(part, WeekPart)]
    assert reasons == ["“9 点开门”不是时段", "这条规则没有写开放还是关闭"]
    assert write_grid(grid) == rules


def test_one_day_of_its_own_leaves_the_other_rules_alone() -> None:
    part = part_of(_MUSEUM)
    saturday = part_of([{"open": ["09:00-18:00"], "status": "estimated"}]).ordinary[5]
    grid = read_grid(_MUSEUM)
    assert grid is not None
    written = write_grid(grid.with_part(0, part.with_rows([5], saturday)))
    assert written[:2] == _MUSEUM
    assert written[2:] == [{"open": ["09:00-18:00"], "weekdays": ["sat"], "status": "estimated"}]


@pytest.mark.parametrize("rules", ["closed or Mo-Su 09:00-16:00", ["09:00-17:00"], 5, {"a": 1}])
def test_what_is_no_list_of_rules_is_no_grid(rules: object) -> None:
    assert read_grid(rules) is None
