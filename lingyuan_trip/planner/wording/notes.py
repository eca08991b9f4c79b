"""What a visitor must know about a plan, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.festival import Certainty, Festival, Occurrence
from lingyuan_trip.domain.spot import Notice, Spot
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.domain.trip_request import DinnerWish, LunchWish
from lingyuan_trip.planner.wording.phrases import (
    clock_span,
    list_names,
    plural,
    radius,
    season_share,
)


def lunch_dropped(lunch: LunchWish, day: int | None) -> Text:
    """The day holds no start of lunch inside its window; `day` is told on trips of several."""
    when = clock_span(lunch.earliest, lunch.latest)
    if day is None:
        return Text(
            f"午餐应在 {when} 之间开始，您的行程里没有这个时间，未安排午餐",
            f"Lunch would start between {when}; your day has no such time, so none is planned",
        )
    return Text(
        f"第 {day} 天没有 {when} 之间开始午餐的时间，未安排午餐",
        f"Day {day} has no time for a lunch that starts between {when}; none is planned",
    )


def dinner_dropped(dinner: DinnerWish, day: int) -> Text:
    """The lodging is reached too late for dinner."""
    latest = format_clock(dinner.latest)
    return Text(
        f"第 {day} 天 {latest} 以前到不了住处，未安排晚餐",
        f"The lodging of day {day} cannot be reached by {latest}; no dinner is planned",
    )


def usual_lodging(name: Text, nights: int) -> Text:
    """The visitor named no lodging."""
    zh = "住一晚" if nights == 1 else f"住 {nights} 晚"
    return Text(
        f"您没有写住处，按在「{name.zh}」{zh}安排；房间请自行预订",
        f"You named no lodging; planned with {name.get('en')} for {plural(nights, 'night')}. "
        "Book the rooms yourself",
    )


def slower_party(percent: int, stops: int) -> Text:
    """Elders or children slow a party down."""
    return Text(
        f"同行有老人或儿童：游览时间按 {percent} % 估，每天至多 {stops} 站",
        f"With elders or children: visits are taken to last {percent} %, "
        f"at most {stops} stops a day",
    )


def entrance_costs(yuan: int, people: int, budget: int) -> Text:
    """What the planned entrances cost, by the dearest published prices."""
    return Text(
        f"{people} 人门票合计 {yuan} 元（几处说法不同的按最高价），预算 {budget} 元；"
        "观光车、停车等不在其内",
        f"Entrance for {people}: {yuan} yuan by the dearest published prices, budget {budget}; "
        "shuttles, parking and the like are not in it",
    )


def prices_unknown(names: Sequence[Text]) -> Text:
    """Visited spots whose entrance nobody published."""
    zh, en = list_names(names)
    return Text(
        f"{len(names)} 处票价未查到，没有算进预算：{zh}",
        f"{plural(len(names), 'price')} unknown and not in the budget: {en}",
    )


def prices_estimated(names: Sequence[Text]) -> Text:
    """Visited spots whose entrance is our estimate."""
    zh, en = list_names(names)
    return Text(
        f"{len(names)} 处票价是估算：{zh}", f"{plural(len(names), 'price')} estimated: {en}"
    )


def festival_runs(festival: Festival, occurrence: Occurrence, spot: Spot) -> Text:
    """A festival at a visited spot."""
    if occurrence.certainty is Certainty.DATED:
        return Text(
            f"{festival.name.zh}当天在{spot.name.zh}举行",
            f"{festival.name.get('en')} is on at {spot.name.get('en')} that day",
        )
    return Text(
        f"{spot.name.zh}：{festival.name.zh}（往年时段，以官方公告为准）",
        f"{spot.name.get('en')}: {festival.name.get('en')} usually runs then; "
        "wait for the official dates",
    )


def uncertain_positions(spots: Sequence[Spot]) -> Text:
    """Visited spots whose position must be checked."""
    zh = "、".join(f"{s.name.zh} 位置约 ±{radius(s)} km" for s in spots)
    en = ", ".join(f"{s.name.get('en')} ±{radius(s)} km" for s in spots)
    return Text(f"{zh}，出发前请核实", f"Positions to check before setting out: {en}")


def assumed_hours(names: Sequence[Text]) -> Text:
    """Visited spots planned with hours nobody published for the date."""
    zh, en = list_names(names)
    return Text(
        f"{zh}的开放时间查不到，暂按 09:00–16:00 安排，出发前请电话确认",
        f"No hours are on record for {en}; planned as 09:00–16:00, ask before setting out",
    )


def check_hours(names: Sequence[Text]) -> Text:
    """Visited spots whose hours should be confirmed."""
    zh, en = list_names(names)
    return Text(f"{zh}的开放时间请提前确认", f"Confirm the hours of {en} before setting out")


def holidays_unknown(names: Sequence[Text]) -> Text:
    """Visited spots whose hours hang on a holiday arrangement that is not published yet."""
    zh, en = list_names(names)
    return Text(
        f"当年放假调休安排尚未公布，{zh}当天的开放时间可能变化",
        f"The year's holiday arrangement is not published; hours of {en} may differ",
    )


def taxi_back_hard(names: Sequence[Text]) -> Text:
    """Visited spots where a taxi back is hard to find."""
    zh, en = list_names(names)
    return Text(
        f"{zh}返程叫车困难，建议包车",
        f"A taxi back from {en} is hard to find: hire one for the day",
    )


def notice_holds(spot: Spot, notice: Notice) -> Text:
    """A notice at a visited spot."""
    return Text(
        f"{spot.name.zh}：{notice.text.zh}", f"{spot.name.get('en')}: {notice.text.get('en')}"
    )


def reserve_first(spot: Text, how: Text) -> Text:
    """A visited spot that wants a reservation."""
    return Text(f"{spot.zh}需预约：{how.zh}", f"Book {spot.get('en')} ahead: {how.get('en')}")


def visited_off_season(spot: Text, percent: int) -> Text:
    """A visited spot outside its months."""
    zh, en = season_share(percent)
    return Text(
        f"{spot.zh}不在当季，推荐分{zh}",
        f"{spot.get('en')} is out of season: its score counts {en}",
    )
