"""Suggestions for the pinyin of spots, and the pinyin of the shipped file."""

from __future__ import annotations

from pathlib import Path

import pytest

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.paths import data_dir
from tools.pinyin import Suggestion, main, read_syllables, suggest


def build_spot(name: str, pinyin: str = "") -> Spot:
    return Spot(
        id="a-spot",
        name=LocalizedText(name),
        kind=SpotKind.PAGODA,
        interest=3,
        evidence=Evidence(EvidenceStatus.ESTIMATED),
        pinyin=pinyin,
    )


@pytest.mark.parametrize(
    ("name", "syllables"),
    [
        ("牛河梁遗址博物馆", "niu he liang yi zhi bo wu guan"),
        ("十八里堡塔", "shi ba li pu ta"),
        ("女神宫汤泉城", "nv shen gong tang quan cheng"),
        ("嗨皮小镇亲子乐园", "hai pi xiao zhen qin zi le yuan"),
        ("中国（凌源）百合博览园", "zhong guo ling yuan bai he bo lan yuan"),
    ],
)
def test_names_are_read_the_local_way(name: str, syllables: str) -> None:
    assert read_syllables(name) == syllables


def test_missing_and_deviating_pinyin_is_suggested() -> None:
    spots = [build_spot("九头山"), build_spot("十八里堡塔", "shi ba li bao ta")]
    assert suggest(spots) == (
        Suggestion("a-spot", "九头山", "", "jiu tou shan"),
        Suggestion("a-spot", "十八里堡塔", "shi ba li bao ta", "shi ba li pu ta"),
    )


def test_usual_pinyin_is_left_alone() -> None:
    assert suggest([build_spot("九头山", "jiu tou shan")]) == ()


def test_shipped_file_needs_no_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(data_dir() / "spots.yaml")]) == 0
    assert capsys.readouterr().out == ""


def test_suggestions_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shipped = (data_dir() / "spots.yaml").read_text(encoding="utf-8")
    changed = tmp_path / "spots.yaml"
    changed.write_text(shipped.replace("    pinyin: jiu tou shan\n", ""), encoding="utf-8")
    assert main([str(changed)]) == 1
    assert capsys.readouterr().out == "jiutoushan  九头山：未写，建议 pinyin: jiu tou shan\n"


def test_broken_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "spots.yaml"
    broken.write_text("format: [", encoding="utf-8")
    assert main([str(broken)]) == 2
    assert "错误" in capsys.readouterr().err
