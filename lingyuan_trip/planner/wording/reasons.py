"""Why a spot is left out, in both languages; every sentence is true of its arguments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.festival import ESTIMATE_LABEL, Certainty, Festival, Occurrence
from lingyuan_trip.domain.hours import OpeningSpan, Window
from lingyuan_trip.domain.spot import Notice
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.planner.wording.phrases import clock_span, list_months, list_names, season_share

AVOIDED = Text("您选择了不去", "You asked to leave it out")
TAKEN_OUT = Text("您把它拿掉了", "You took it out")
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
        f"不在季节内（适合 {list_months(months)} 月），当天不安排",
        f"Out of season (best in months {list_months(months, ', ')}), not offered that day",
    )


def too_short_hours(spans: Sequence[OpeningSpan], minutes: int) -> Text:
    """Open, but never long enough for a visit."""
    open_ = "、".join(clock_span(span.opens, span.closes) for span in spans)
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
    """Fits a trip of one day alone, but not together with what the visitor insists on."""
    zh, en = list_names(names)
    return Text(f"和想去的{zh}排不进同一天", f"Does not fit in one day with {en}")


def pinned_time(minute: int, windows: Sequence[Window]) -> Text:
    """Fixed at a time at which a visit cannot start that day."""
    open_ = "、".join(clock_span(low, high) for low, high in windows)
    return Text(
        f"您定在 {format_clock(minute)} 开始，而当天能开始游览的时段是 {open_}",
        f"Fixed at {format_clock(minute)}, but a visit can start {open_.replace('、', ', ')}",
    )


def pinned_elsewhere(day: int) -> Text:
    """Fixed on another day."""
    return Text(f"您把它固定在第 {day} 天", f"Fixed on day {day}")


def on_day(day: int, text: Text) -> Text:
    """What stands against one day of several."""
    return Text(f"第 {day} 天：{text.zh}", f"Day {day}: {text.get('en')}")


def on_no_day(texts: Sequence[tuple[int, Text]]) -> Text:
    """What stands against each of several days, the number of the day with it."""
    if len({text for _, text in texts}) == 1:
        text = texts[0][1]
        return Text(f"每一天都不行：{text.zh}", f"On no day: {text.get('en')}")
    told = [on_day(day, text) for day, text in texts]
    return Text("；".join(text.zh for text in told), "; ".join(text.en for text in told))


def over_budget(yuan: int, budget: int) -> Text:
    """Its entrance alone costs more than the budget."""
    return Text(
        f"只这一处的门票就要 {yuan} 元，预算是 {budget} 元",
        f"Its entrance alone is {yuan} yuan; the budget is {budget}",
    )


def no_money_beside_musts(names: Sequence[Text]) -> Text:
    """Affordable alone, but not together with what the visitor insists on."""
    zh, en = list_names(names)
    return Text(f"和想去的{zh}加在一起，门票超出预算", f"Together with {en} it exceeds the budget")


def not_possible(days: int) -> Text:
    """Proven: no plan within the visitor's limits holds it."""
    zh = "当天" if days == 1 else f"这 {days} 天"
    return Text(
        f"已证明：照您的时间、预算和“想去”，{zh}排不进它",
        "Proven: no plan within your times, must-see places and budget holds it",
    )


def not_worked_out(loss: int | None) -> Text:
    """The search for a plan with it was ended; `loss` is what the best one found so far costs."""
    if loss is None:
        return Text("加上它的得失还没算完", "What adding it costs was not worked out")
    return Text(
        f"加上它的得失还没算完；目前找到的换法，总推荐分低 {loss}",
        "What adding it costs was not worked out; "
        f"with the best way found the total score falls by {loss}",
    )


def shares_ticket(visited: Text, loss: int | None) -> Text:
    """Left out because a spot with the same ticket and entrance is visited."""
    zh, en = _loss(loss)
    return Text(
        f"与「{visited.zh}」同一张门票、同一入口，已安排后者{zh}",
        f"Shares ticket and entrance with {visited.get('en')}, which is in the plan{en}",
    )


def worth_less(loss: int | None, season_percent: int, *, on_request: bool = False) -> Text:
    """Possible, but a plan with it is worth less, or the same and back later.

    `on_request` says that the loss was not looked for but can be.
    """
    season = _season(season_percent)
    if loss is None and on_request:
        return Text(
            f"其他安排更值得{season[0]}；加上它总推荐分会低多少，可以单独计算",
            f"Other stops were preferred{season[1]}; what adding it costs can be worked out",
        )
    if loss is None:
        return Text(
            f"其他安排更值得{season[0]}；加上它总推荐分会低多少，还没算完",
            f"Other stops were preferred{season[1]}; what adding it costs was not worked out",
        )
    if loss == 0:
        return Text(
            f"换上它总推荐分一样；现在的安排回站更早，或排序在前{season[0]}",
            f"A plan with it scores the same; this one is back earlier or comes first{season[1]}",
        )
    return Text(
        f"加上它就要放下别处，总推荐分至少低 {loss}{season[0]}",
        f"Adding it means dropping others: the total score falls by {loss} or more{season[1]}",
    )


def _loss(loss: int | None) -> tuple[str, str]:
    if not loss:
        return "", ""
    return f"；换成它，总推荐分低 {loss}", f"; with this one the total score falls by {loss}"


def _season(percent: int) -> tuple[str, str]:
    if percent >= 100:
        return "", ""
    zh, en = season_share(percent)
    return f"（不在当季，它的推荐分{zh}）", f" (out of season: its own score counts {en})"


def with_festival(reason: Text, festival: Festival, occurrence: Occurrence) -> Text:
    """A reason, and the festival that runs there on a day of the trip."""
    zh, en = f"；那天有{festival.name.zh}", f"; {festival.name.get('en')} is on there then"
    if occurrence.certainty is Certainty.ESTIMATED:
        zh = f"{zh}（{ESTIMATE_LABEL.zh}）"
        en = f"{en} ({ESTIMATE_LABEL.en})"
    return Text(reason.zh + zh, reason.get("en") + en)
