"""Finding spots by any usual way of writing them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.gui.explore.search import compact, matches
from tests.gui.explore.sample import lily_garden, museum


@pytest.mark.parametrize(
    "query",
    [
        "",
        "  ",
        "牛河梁",
        "博物馆",
        "牛河梁 博物馆",
        "Niuheliang",
        "SITE museum",
        "niuheliang",
        "niu he liang",
        "NIUHELIANG",
        "nhl",
        "NHL",
        "nhlyz",
        "niuhl",
        "bwg",
        "yizhi",
        "红山街道",
        "ｎｈｌ",
    ],
)
def test_museum_is_found(query: str) -> None:
    assert matches(museum(), query)


@pytest.mark.parametrize(
    "query", ["热水汤", "nhx", "lhn", "heliangbo", "uguan2", "万元店", "lily", "nhl 百合"]
)
def test_museum_is_not_found(query: str) -> None:
    assert not matches(museum(), query)


def test_other_words_are_searched() -> None:
    assert matches(lily_garden(), "花园", ("花园",))
    assert not matches(lily_garden(), "花园")


def test_spot_without_pinyin_is_found_by_name_only() -> None:
    nameless = replace(museum(), pinyin="")
    assert matches(nameless, "遗址")
    assert not matches(nameless, "nhl")


def test_compact_drops_what_is_no_letter() -> None:
    assert compact(" Niu-he’liang ・ Ａ1 ") == "niuhelianga1"
