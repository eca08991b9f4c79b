from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.festival import ESTIMATE_LABEL
from lingyuan_trip.export.sheet import Move, Return, Stop, Tone, compose_sheet
from tests.export.samples import make_handout, make_trouble


def texts(stop: Stop, tone: Tone) -> list[str]:
    return [line.text for line in stop.lines if line.tone is tone]


def test_a_stop_says_hours_ticket_address_and_what_to_check() -> None:
    first, _ = compose_sheet(make_handout()).days
    park, museum = first.stops
    assert texts(museum, Tone.FACT) == [
        "当天 09:00–16:30，16:00 停止入园",
        "门票 60 元，摆渡车 20 元",
        "地址：凌源市红山大街 1 号",
        "电话：0421-0000000",
    ]
    assert texts(museum, Tone.CAUTION) == []
    assert texts(park, Tone.CAUTION) == [
        "位置约 ±9 km，出发前请核实",
        "开放时间请先电话核实",
    ]
    assert park.lines[0].evidence == "估算"
    assert "门票未查到" in texts(park, Tone.FACT)


def test_festivals_on_the_day_are_told_and_estimates_marked() -> None:
    park, museum = compose_sheet(make_handout()).days[0].stops
    assert texts(park, Tone.FESTIVAL) == ["试节 4 月 20 日—5 月 10 日（往年时段，以官方公告为准）"]
    assert texts(museum, Tone.FESTIVAL) == ["开馆节 5 月 1 日"]
    (english,) = texts(compose_sheet(make_handout(), "en").days[0].stops[0], Tone.FESTIVAL)
    assert ESTIMATE_LABEL.en in english


def test_latest_times_and_the_train() -> None:
    first, second = compose_sheet(make_handout()).days
    moves = [entry for entry in first.entries if isinstance(entry, Move)]
    assert moves[0].latest is not None and moves[0].latest > moves[0].departs
    end = second.entries[-1]
    assert isinstance(end, Return)
    assert (end.train, end.board_by, end.is_late) == (18 * 60, 17 * 60 + 35, False)
    assert "18:00 开车；赶得上，余 495 分钟" in end.words


def test_the_evening_stands_after_the_return() -> None:
    first = compose_sheet(make_handout()).days[0]
    kinds = [type(entry).__name__ for entry in first.entries]
    assert kinds[-3:] == ["Return", "Pause", "Pause"]


def test_links_search_the_name_of_an_unsure_place_only() -> None:
    first, second = compose_sheet(make_handout()).days
    to_park, to_museum = first.guides
    assert "search" in to_park.amap and "±9 km" in to_park.caution
    assert "navigation" in to_museum.amap and to_museum.caution == ""
    assert "direction" in second.guides[0].baidu


def test_what_rests_on_estimates_is_told_by_kind() -> None:
    sheet = compose_sheet(make_handout())
    assert sheet.estimates == ("位置：湿地公园 ±9 km", "路程：3 段中 2 段的里程和分钟为估算")
    assert sheet.tickets[0].startswith("全体 1 人门票合计约 60 元")
    assert sheet.tickets[1] == "票价未查到，没有算进去：湿地公园"
    assert "数据 2027.03" in sheet.foot and "2027-04-01" in sheet.foot


def test_troubles_are_told_on_their_day() -> None:
    trouble = make_trouble(1)
    first, second = compose_sheet(make_handout(trouble), "en").days
    assert (first.troubles, second.troubles) == ((), ("12 min late",))


def test_a_spot_that_has_left_the_data_is_told() -> None:
    handout = make_handout()
    gone = replace(handout, guidebook=replace(handout.guidebook, spots=()))
    park = compose_sheet(gone).days[0].stops[0]
    assert [line.text for line in park.lines] == ["现有数据里已没有这个景点"]
    assert park.name == "park"


def test_no_plan_is_nothing_to_hand_on() -> None:
    handout = make_handout()
    with pytest.raises(RequestError, match="没有可以导出"):
        compose_sheet(replace(handout, result=replace(handout.result, itinerary=None)))


def test_english_sheets_hold_no_chinese_but_addresses() -> None:
    sheet = compose_sheet(make_handout(), "en")
    words = [sheet.title, sheet.subtitle, sheet.status, sheet.foot, *sheet.tickets]
    words += [*sheet.estimates, *(day.title for day in sheet.days)]
    for entry in sheet.days[0].entries:
        if isinstance(entry, Stop):
            words += [line.text for line in entry.lines if not line.text.startswith("Address")]
        else:
            words.append(entry.words)
    assert not [each for each in words if any("一" <= letter <= "鿿" for letter in each)]
