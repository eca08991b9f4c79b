from __future__ import annotations

from lingyuan_trip.export.formats import Format, write_format
from lingyuan_trip.export.markdown import plan_to_markdown
from lingyuan_trip.export.plan_reader import plan_from_json
from tests.export.samples import make_handout, make_trouble


def test_everything_is_told_once() -> None:
    text = plan_to_markdown(make_handout(make_trouble(0)))
    assert text.startswith("# 凌源二日\n")
    assert "> **晚到 12 分钟**" in text
    assert "- **10:40–12:00 1. 湿地公园** · 80 分钟" in text
    assert "  - **位置约 ±9 km，出发前请核实**" in text
    assert text.count("[高德](https://uri.amap.com/") == 3
    assert "往年时段，以官方公告为准" in text


def test_marks_of_markdown_in_names_are_only_letters() -> None:
    assert "\\[估算\\]" in plan_to_markdown(make_handout())


def test_the_text_tells_troubles_first() -> None:
    handout = make_handout(make_trouble(0))
    text = write_format(Format.TEXT, handout, "en").decode()
    assert text.startswith("! 12 min late\n")


def test_the_json_is_the_plan() -> None:
    handout = make_handout()
    assert plan_from_json(write_format(Format.JSON, handout).decode()) == handout.result
