from __future__ import annotations

import pytest

from lingyuan_trip.catalogue import parse_guidebook
from lingyuan_trip.catalogue.editor import SurveyedRoad, set_roads
from lingyuan_trip.catalogue.editor.roads import Survey
from lingyuan_trip.paths import data_dir

SURVEY = Survey("road-server", "道路服务: it's ours", "http://localhost:8002", "2026-11-24")
ROAD = SurveyedRoad("a", "b", 12.3, 18)
LINE = (
    "{between: [a, b], km: 12.3, minutes: 18, status: sourced, source: road-server, "
    "date: '2026-11-24'}"
)
SOURCE = "{id: road-server, title: '道路服务: it''s ours', url: 'http://localhost:8002', "


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines()]


@pytest.mark.parametrize(
    "roads",
    [
        "",
        "roads:\n",
        "roads: []  # 还没有\n",
        "roads: [{between: [x, y], km: 1}]\n",
        "roads:\n- {between: [x, y], km: 1}  # 近\n# 尾\n",
        "roads:\n    - between: [x, y]\n      km: 1\n      note: |\n        长\n        文\n",
        "roads:\n  - {between: [x, y], km: 1}",
    ],
)
def test_a_road_is_added_however_the_list_is_written(roads: str) -> None:
    import yaml

    text = f"# 头\nsources:\n  - id: book\n    title: 书  # 旧\n{roads}"
    changed = set_roads(text, [ROAD], SURVEY)
    assert (changed.added, changed.renewed, changed.left) == (1, 0, 0)
    read = yaml.safe_load(changed.text)
    assert read["roads"][-1]["between"] == ["a", "b"]
    assert read["sources"][-1]["title"] == SURVEY.title
    assert len(read["roads"]) == roads.count("between") + 1
    for comment in ("# 头", "# 旧", "# 还没有", "# 近", "# 尾"):
        assert (comment in changed.text) == (comment in text)


def test_everything_else_stays_to_the_letter() -> None:
    text = (
        "sources:\r\n  - {id: book, title: 书}\r\nroads:\r\n"
        "  - {between: [x,  y], km: 1.0, source: book}   # 旁注\r\nspots: ~\r\n"
    )
    changed = set_roads(text, [ROAD], SURVEY)
    added = f"  - {LINE}\r\n"
    source = f"  - {SOURCE}date: '2026-11-24'}}\r\n"
    assert changed.text.replace(added, "").replace(source, "") == text


def test_a_road_of_ours_is_renewed_in_its_place_with_its_comment() -> None:
    old = LINE.replace("12.3", "99.9")
    text = f"sources: []\nroads:\n  - {old}  # 我们的\n  - {{between: [x, y], km: 1}}\n"
    changed = set_roads(text, [SurveyedRoad("b", "a", 12.3, 18)], SURVEY)
    assert (changed.added, changed.renewed, changed.left) == (0, 1, 0)
    assert "km: 12.3" in lines(changed.text)[2] or "km: 12.3" in changed.text
    assert "99.9" not in changed.text and "# 我们的" in changed.text
    again = set_roads(changed.text, [SurveyedRoad("b", "a", 12.3, 18)], SURVEY)
    assert again.text == changed.text


def test_a_road_of_another_source_is_left() -> None:
    text = "sources: []\nroads:\n  - {between: [b, a], km: 5, status: sourced, source: book}\n"
    changed = set_roads(text, [ROAD], SURVEY)
    assert (changed.added, changed.renewed, changed.left) == (0, 0, 1)
    assert changed.text == text


def test_the_shipped_data_stay_sound() -> None:
    content = (data_dir() / "spots.yaml").read_bytes()
    before = parse_guidebook(content, "spots.yaml")
    road = SurveyedRoad("niuheliang-station", "kazuo-station", 41.2, 45)
    changed = set_roads(before.text, [road], SURVEY)
    after = parse_guidebook(changed.text.encode(), "spots.yaml")
    assert after.guidebook is not None and before.guidebook is not None
    assert len(after.guidebook.roads) == len(before.guidebook.roads) + 1
    assert after.guidebook.roads[-1].minutes == 45
    assert after.guidebook.spots == before.guidebook.spots
    kept = set(before.text.splitlines()) <= set(changed.text.splitlines())
    assert kept and len(changed.text.splitlines()) == len(before.text.splitlines()) + 2
