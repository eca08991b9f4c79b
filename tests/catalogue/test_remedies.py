"""What people are told to do, where the right word can be guessed."""

from __future__ import annotations

import pytest

from lingyuan_trip.catalogue.suggest import find_similar, name_odd_characters, narrow
from tests.catalogue.builders import find_codes, find_problems, make_file, make_spot


@pytest.mark.parametrize(
    ("good", "bad", "remedy"),
    [
        ("kind: garden", "kind: Garden", "是不是 garden？"),
        ("kind: garden", "kind: hot_spring", "是不是 hot-spring？"),
        ("kind: garden", "kind: xyz", "可用的有：museum"),
        ("interest: 3", "intrest: 3", "是不是 interest？"),
        ("interest: 3", "interest: 3\n    colour: red", "这里可用：id"),
        ("status: estimated", "status: sourced, source: papers", "是不是 paper？"),
        ("id: stone-garden", "id: Stone Garden", "写成 stone-garden"),
        (
            "status: estimated",
            "status: sourced, source: paper, date: 2024年3月5日",
            "写成 2024-03-05",
        ),
        ("interest: 3", "interest: 3\n    zone: zzz", "检查编号"),
        (
            "interest: 3",
            "interest: 3\n    hours: [{open: ['9：00～16：30'], status: estimated}]",
            "写成 9:00-16:30",
        ),
        ("evidence: {status: estimated}", "evidence: {}", "status: sourced（有来源）"),
    ],
)
def test_remedy(good: str, bad: str, remedy: str) -> None:
    text = make_file(spots=make_spot())
    assert text.count(good) == 1
    (problem,) = find_problems(text.replace(good, bad))
    assert remedy in problem.remedy.zh


def test_missing_top_key_is_told() -> None:
    text = make_file(spots=make_spot()).replace("gateways: []\n", "")
    (problem,) = find_problems(text)
    assert (problem.code, problem.line) == ("schema.missing-key", 1)
    assert "gateways" in problem.what.zh


def test_top_key_lost_to_a_slip_is_not_called_missing() -> None:
    assert find_codes(make_file().replace("gateways: []", "gateways: [")) == [
        "yaml.unclosed-bracket"
    ]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("{zh: 西桥, en: West Bridge}", []),
        ("{zh: K11}", []),
        ("{zh: K11, en: K11 Park}", []),
        ("{zh: 西桥, en: West Bridge (西桥)}", []),
        ("{zh: West Bridge, en: 西桥}", ["text.swapped-languages"]),
        ("{zh: 西桥, en: 西桥}", ["text.chinese-as-english"]),
    ],
)
def test_languages(name: str, codes: list[str]) -> None:
    text = make_file(spots=make_spot().replace("{zh: stone-garden 园}", name))
    assert find_codes(text) == codes


def test_similar_words() -> None:
    assert find_similar("musuem", ["museum", "temple"]) == "museum"
    assert find_similar("temple", ["museum", "temple"]) == "temple"
    assert find_similar("xyz", ["museum", "temple"]) is None
    assert find_similar("museum" * 100, ["museum"]) is None


def test_odd_characters_are_named() -> None:
    assert name_odd_characters("zone") is None
    assert name_odd_characters("ｚone\u200b") == (
        "全角 ｚ、零宽空格",
        "U+FF5A fullwidth latin small letter z, U+200B zero width space",
    )
    assert narrow("９：００－１６：３０") == "9:00-16:30"
