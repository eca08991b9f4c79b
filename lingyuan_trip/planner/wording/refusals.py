"""Why no plan exists, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.planner.wording.phrases import list_names


def must_is_impossible(spot: Text, reason: Text) -> Text:
    """A wish that cannot be met, with the reason."""
    return Text(
        f"想去的「{spot.zh}」排不进：{reason.zh}",
        f"Your must-see {spot.get('en')} does not fit: {reason.get('en')}",
    )


def musts_share_ticket(names: Sequence[Text]) -> Text:
    """Wishes of which one ticket allows only one."""
    zh, en = list_names(names)
    return Text(
        f"{zh}同一张门票、同一入口，想去的只能选一处", f"Choose one of {en}: they share a ticket"
    )


def musts_cost_too_much(names: Sequence[Text], yuan: int, budget: int) -> Text:
    """Wishes whose entrance together exceeds the budget."""
    zh, en = list_names(names)
    return Text(
        f"想去的{zh}门票共 {yuan} 元，超过预算 {budget} 元：提高预算，或去掉其中之一",
        f"Entrance to {en} is {yuan} yuan, more than the budget of {budget}: "
        "raise it or drop one of them",
    )


def too_many_musts(count: int, limit: int, days: int) -> Text:
    """More wishes than the pace allows stops on all days together."""
    if days > 1:
        return Text(
            f"想去 {count} 处，超过这一节奏 {days} 天共 {limit} 站的上限："
            "少选几处想去的，增加天数，或换更紧凑的节奏",
            f"{count} must-see places exceed the {limit} stops that {days} days of this pace hold: "
            "drop some, add a day or go faster",
        )
    return Text(
        f"想去 {count} 处，超过这一节奏每天 {limit} 站的上限：少选几处想去的，或换更紧凑的节奏",
        f"{count} must-see places exceed the {limit} stops a day of this pace: "
        "drop some or go faster",
    )


def musts_do_not_fit(names: Sequence[Text], days: int) -> Text:
    """Wishes that cannot be met together, whatever of them is eased."""
    zh, en = list_names(names)
    where, there = _where(days)
    return Text(f"想去的{zh}排不进{where}：请去掉其中之一", f"{en} do not fit in {there}: drop one")


def musts_do_not_fit_with_lunch(names: Sequence[Text], days: int) -> Text:
    """Wishes that can be met together only without lunch."""
    zh, en = list_names(names)
    where, there = _where(days)
    return Text(
        f"想去的{zh}加上午餐排不进{where}；不留午餐时间就可以",
        f"{en} do not fit in {there} with lunch; without lunch they do",
    )


def musts_do_not_fit_as_pinned(names: Sequence[Text], days: int) -> Text:
    """Wishes that can be met together only at other times than those fixed."""
    zh, en = list_names(names)
    where, there = _where(days)
    return Text(
        f"想去的{zh}按您固定的时间排不进{where}；不固定就可以",
        f"{en} do not fit in {there} at the times you fixed; left open they do",
    )


def so_many_musts_fit(count: int, most: int, dropped: Sequence[Text], days: int) -> Text:
    """How many of the wishes can be met, proven, and which to drop for it."""
    zh, en = list_names(dropped)
    where, there = _where(days)
    return Text(
        f"想去的 {count} 处排不进{where}，最多排得下 {most} 处：去掉{zh}就可以",
        f"Your {count} must-see places do not fit in {there}, {most} at most do: drop {en}",
    )


def nothing_affordable(budget: int) -> Text:
    """Every spot that can be planned costs more than the budget."""
    return Text(
        f"能去的景点，门票都超过 {budget} 元的预算",
        f"Every spot that could be visited costs more than the budget of {budget} yuan",
    )


def no_way_between(day: int) -> Text:
    """The end of a day cannot be reached from its start at all."""
    return Text(
        f"第 {day} 天从出发地到不了当天的终点：没有可靠的线路资料，换成自驾或包车·出租试试",
        f"Day {day} ends where no known line goes: drive or take a taxi instead",
    )


def nothing_open(days: int) -> Text:
    """No spot at all can be planned on the dates."""
    if days > 1:
        return Text(
            "按这几天的开放情况、季节和您的限制，没有可安排的景点",
            "No spot can be planned with the hours of those days, the season and your limits",
        )
    return Text(
        "按当天的开放情况、季节和您的限制，没有可安排的景点",
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


def stopped_without_reason() -> Text:
    """Proven impossible, but the search for the reason was stopped."""
    return Text(
        "已证明排不出来；还没找到是哪一条要求，就已停止",
        "Proven impossible; stopped before it was found which wish makes it so",
    )


def stopped_without_plan() -> Text:
    """The search was stopped before any plan was found."""
    return Text("已停止，还没有找到行程", "Stopped before a plan was found")


def _where(days: int) -> tuple[str, str]:
    return ("同一天", "one day") if days == 1 else (f"这 {days} 天", f"these {days} days")
