"""What the planner says to people, in both languages; every sentence is true of its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.festival import Certainty, Festival, Occurrence
from lingyuan_trip.domain.hours import OpeningSpan
from lingyuan_trip.domain.spot import Notice, Spot
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import LunchWish

Text = LocalizedText

AVOIDED = Text("你选择了不去", "You asked to leave it out")
NO_POSITION = Text("位置未知，无法安排路线", "Its position is unknown, so no route can be planned")
NO_SERVICE = Text("无可靠公共交通资料", "No reliable public transport is on record")
NO_WAY = Text("没有可用的路线", "There is no known way to get there and back")
SOURCES_DISAGREE = Text(
    "各来源公布的开放时间没有共同时段，不予安排",
    "Published hours contradict each other and have no time in common",
)


def closed_that_day(is_estimate: bool) -> Text:
    """Closed by the hours on record."""
    if is_estimate:
        return Text("当天估计不开放，以景区公告为准", "Probably closed that day (estimate)")
    return Text("当天不开放", "Closed that day")


def closed_by_notice(notice: Notice) -> Text:
    """Closed for a time by a notice."""
    return Text(f"临时关闭：{notice.text.zh}", f"Temporarily closed: {notice.text.get('en')}")


def out_of_season(months: Iterable[int]) -> Text:
    """Closed because the month is not one of its own."""
    return Text(
        f"不在季节内（适合 {_months(months)} 月），当天不安排",
        f"Out of season (best in months {_months(months, ', ')}), not offered that day",
    )


def too_short_hours(spans: Sequence[OpeningSpan], minutes: int) -> Text:
    """Open, but never long enough for a visit."""
    open_ = "、".join(_span(span.opens, span.closes) for span in spans)
    return Text(
        f"当天开放 {open_}，不够游览 {minutes} 分钟",
        f"Open {open_.replace('、', ', ')}, too short for a visit of {minutes} min",
    )


def too_dark(sunset: int, minutes: int) -> Text:
    """Outdoors, and the day has no light left for it while it is open."""
    at = format_clock(sunset)
    return Text(
        f"户外景点，日落 {at} 前的开放时间不够游览 {minutes} 分钟",
        f"Outdoors; open too briefly before sunset at {at} for a visit of {minutes} min",
    )


def reached_too_late(earliest: int, latest: int) -> Text:
    """Cannot be reached while a visit can still start."""
    return Text(
        f"最早 {format_clock(earliest)} 到，而最晚须 {format_clock(latest)} 开始游览",
        f"Reached at {format_clock(earliest)} at the earliest, "
        f"but a visit must start by {format_clock(latest)}",
    )


def late_even_alone(minutes: int) -> Text:
    """Does not fit the day even alone."""
    return Text(
        f"只去它也要晚到 {minutes} 分钟",
        f"Even going there alone means being back {minutes} min too late",
    )


def no_room_beside_lunch(late: int | None) -> Text:
    """Fits alone only without lunch; `late` is None where no moment for lunch is left at all."""
    if late is not None:
        return Text(
            f"只去它再加上午餐，要晚到 {late} 分钟",
            f"Going there alone and having lunch means being back {late} min too late",
        )
    return Text(
        "只去它再加上午餐也排不下", "Even going there alone leaves no room for lunch in its time"
    )


def no_room_beside_musts(names: Sequence[Text]) -> Text:
    """Fits alone, but not together with what the visitor insists on."""
    zh, en = _names(names)
    return Text(f"和必去的{zh}排不进同一天", f"Does not fit in one day with {en}")


def shares_ticket(visited: Text, loss: int | None) -> Text:
    """Left out because a spot with the same ticket and entrance is visited."""
    zh, en = _loss(loss)
    return Text(
        f"与「{visited.zh}」同一张门票、同一入口，已安排后者{zh}",
        f"Shares ticket and entrance with {visited.get('en')}, which is in the plan{en}",
    )


def worth_less(loss: int | None, season_percent: int) -> Text:
    """Possible, but a plan with it is worth less, or the same and back later."""
    season = ("", "")
    if season_percent < 100:
        share = f"{season_percent} %"
        season = (f"（不在当季，推荐分按 {share} 计）", f" (out of season: counts {share})")
    if loss is None:
        return Text(
            f"其他安排更值得{season[0]}；换上它的得失未算完",
            f"Other stops were preferred{season[1]}; the price of including it was not worked out",
        )
    if loss == 0:
        return Text(
            f"换上它推荐分相同，现方案回站更早或排序在前{season[0]}",
            f"A plan with it scores the same; this one is back earlier or comes first{season[1]}",
        )
    return Text(
        f"换上它，整天的推荐分至少少 {loss}{season[0]}",
        f"Including it costs the day at least {loss} points{season[1]}",
    )


def lunch_dropped(lunch: LunchWish) -> Text:
    """The day holds no start of lunch inside its window."""
    when = _span(lunch.earliest, lunch.latest)
    return Text(
        f"午餐应在 {when} 之间开始，你的行程里没有这个时间，未安排午餐",
        f"Lunch would start between {when}; your day has no such time, so none is planned",
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
    zh = "、".join(f"{s.name.zh} 位置约 ±{_radius(s)} km" for s in spots)
    en = ", ".join(f"{s.name.get('en')} ±{_radius(s)} km" for s in spots)
    return Text(f"{zh}，出发前请核实", f"Positions to check before setting out: {en}")


def assumed_hours(names: Sequence[Text]) -> Text:
    """Visited spots planned with hours nobody published for the date."""
    zh, en = _names(names)
    return Text(
        f"{zh}的开放时间查不到，暂按 09:00–16:00 安排，出发前请电话确认",
        f"No hours are on record for {en}; planned as 09:00–16:00, ask before setting out",
    )


def check_hours(names: Sequence[Text]) -> Text:
    """Visited spots whose hours should be confirmed."""
    zh, en = _names(names)
    return Text(f"{zh}的开放时间请提前确认", f"Confirm the hours of {en} before setting out")


def holidays_unknown(names: Sequence[Text]) -> Text:
    """Visited spots whose hours hang on a holiday arrangement that is not published yet."""
    zh, en = _names(names)
    return Text(
        f"当年放假调休安排尚未公布，{zh}当天的开放时间可能变化",
        f"The year's holiday arrangement is not published; hours of {en} may differ",
    )


def taxi_back_hard(names: Sequence[Text]) -> Text:
    """Visited spots where a taxi back is hard to find."""
    zh, en = _names(names)
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
    return Text(
        f"{spot.zh}不在当季，推荐分按 {percent} % 计",
        f"{spot.get('en')} is out of season and counts {percent} %",
    )


def must_is_impossible(spot: Text, reason: Text) -> Text:
    """A wish that cannot be met, with the reason."""
    return Text(f"必去的「{spot.zh}」排不进：{reason.zh}", f"{spot.get('en')}: {reason.get('en')}")


def musts_share_ticket(names: Sequence[Text]) -> Text:
    """Wishes of which one ticket allows only one."""
    zh, en = _names(names)
    return Text(
        f"{zh}同一张门票、同一入口，必去只能选一个", f"Choose one of {en}: they share a ticket"
    )


def too_many_musts(count: int, limit: int) -> Text:
    """More wishes than the pace allows stops."""
    return Text(
        f"必去 {count} 处，超过这一节奏每天 {limit} 站的上限：减少必去，或换更紧凑的节奏",
        f"{count} wishes exceed the {limit} stops a day of this pace: drop some or go faster",
    )


def musts_do_not_fit(names: Sequence[Text], without_lunch: bool) -> Text:
    """Wishes that cannot be met together."""
    zh, en = _names(names)
    if without_lunch:
        return Text(
            f"必去的{zh}加上午餐排不进同一天；不留午餐时间就可以",
            f"{en} do not fit in one day with lunch; without lunch they do",
        )
    return Text(f"必去的{zh}排不进同一天：请去掉其中之一", f"{en} do not fit in one day: drop one")


def nothing_open() -> Text:
    """No spot at all can be planned on the date."""
    return Text(
        "按当天的开放情况、季节和你的限制，没有可安排的景点",
        "No spot can be planned with that day's hours, season and your limits",
    )


def nothing_served() -> Text:
    """No line in the data serves any spot that is open."""
    return Text(
        "公交+步行没有可靠的线路资料，去不了任何景点：换成自驾或包车·出租就可以安排",
        "No public transport with reliable times is on record: drive or take a taxi instead",
    )


def stations_too_far(minutes: int, available: int) -> Text:
    """The way between the two stations alone takes longer than the day."""
    return Text(
        f"从到达站到返程站路上就要 {minutes} 分钟，而行程只有 {available} 分钟",
        f"The way between the stations takes {minutes} min; the day has {available}",
    )


def day_too_short(minutes: int, closest: Text, late: int) -> Text:
    """No spot fits between arrival and departure."""
    return Text(
        f"在凌源只有 {minutes} 分钟，一处景点也排不下；"
        f"最接近的是{closest.zh}，也要晚到 {late} 分钟",
        f"{minutes} min in Lingyuan hold no spot; the closest, {closest.get('en')}, "
        f"would bring you back {late} min late",
    )


def nothing_in_time(minutes: int) -> Text:
    """No spot can be reached while it is open, with the way back in time."""
    return Text(
        f"在凌源的 {minutes} 分钟里，没有景点能在开放时间内游览并按时回站",
        f"In {minutes} min no spot can be visited while it is open with the way back in time",
    )


def lunch_does_not_fit() -> Text:
    """Spots fit, but not with lunch."""
    return Text(
        "加上午餐，一处景点也排不下；不留午餐时间就可以",
        "With lunch no spot fits the day; without lunch one does",
    )


def stopped_without_plan() -> Text:
    """The search was stopped before any plan was found."""
    return Text("已停止，还没有找到行程", "Stopped before a plan was found")


def _loss(loss: int | None) -> tuple[str, str]:
    if not loss:
        return "", ""
    return f"；换成它推荐分少 {loss}", f"; swapping costs {loss} points"


def _names(names: Sequence[Text]) -> tuple[str, str]:
    return (
        "".join(f"「{name.zh}」" for name in names),
        ", ".join(name.get("en") for name in names),
    )


def _months(months: Iterable[int], comma: str = "、") -> str:
    return comma.join(str(month) for month in sorted(months))


def _span(start: int, end: int) -> str:
    return f"{format_clock(start)}–{format_clock(end)}"


def _radius(spot: Spot) -> str:
    return "?" if spot.position is None else f"{spot.position.uncertainty_km:g}"
