"""What a plan made by hand breaks, in both languages; minutes are what must be gained."""

from __future__ import annotations

from collections.abc import Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.planner.wording.phrases import clock_span, list_names, plural

UNKNOWN = Text("现有数据里已没有这个景点", "The data no longer have this place")
AVOIDED = Text("已标为“不去”", "You asked to leave it out")
NO_WAY = Text(
    "没有可用的路线，路上的时间没有算进去", "No way there is known; the way is not counted"
)
DISAGREE = Text(
    "各来源公布的开放时间没有共同时段", "Published hours contradict each other and share no time"
)


def late_for_entry(late: int, entry: int) -> Text:
    """The visit starts after the last entry."""
    at = format_clock(entry)
    return Text(f"晚到 {late} 分钟，{at} 停止入园", f"{late} min late: last entry is at {at}")


def cut_by_closing(late: int, closes: int, left: int, *, is_other: bool) -> Text:
    """The visit lasts beyond closing; `left` minutes of it can be had.

    `is_other` where only another publication than the one that is shown closes then.
    """
    at = format_clock(closes)
    says, told = ("另有来源说 ", "Another source says it closes") if is_other else ("", "Closes")
    if left <= 0:
        return Text(f"{says}{at} 关门，晚 {late} 分钟", f"{told} at {at}, {late} min too late")
    return Text(
        f"{says}{at} 关门，只能看 {left} 分钟，还差 {late} 分钟",
        f"{told} at {at}: only {left} min left, {late} min short",
    )


def too_early(minutes: int, opens: int) -> Text:
    """The visit was fixed at a time before opening."""
    at = format_clock(opens)
    return Text(
        f"{at} 才开门，定好的时刻早了 {minutes} 分钟",
        f"Opens at {at}: fixed {minutes} min too early",
    )


def cut_by_sunset(late: int, sunset: int) -> Text:
    """An outdoor visit lasts beyond sunset."""
    at = format_clock(sunset)
    return Text(
        f"{at} 日落，户外游览还差 {late} 分钟",
        f"Sunset is at {at}: the visit outdoors ends {late} min after it",
    )


def before_sunrise(minutes: int, sunrise: int) -> Text:
    """An outdoor visit was fixed at a time before sunrise."""
    at = format_clock(sunrise)
    return Text(f"{at} 日出，早了 {minutes} 分钟", f"Sunrise is at {at}, {minutes} min later")


def late_for_pin(late: int, minute: int) -> Text:
    """The visit cannot start at its fixed time."""
    at = format_clock(minute)
    return Text(f"比定好的 {at} 晚 {late} 分钟", f"{late} min later than fixed ({at})")


def pinned_elsewhere(day: int) -> Text:
    """The visit is fixed on another day (from 1)."""
    return Text(f"固定在第 {day} 天，却排在别的一天", f"Fixed on day {day}, but stands on another")


def late_for_train(late: int, depart: int, margin: int) -> Text:
    """Back at the station too late."""
    at = format_clock(depart)
    return Text(
        f"到站晚 {late} 分钟：{at} 开车，要提前 {margin} 分钟到",
        f"{late} min late at the station: the train leaves at {at}, be there {margin} min before",
    )


def late_at_lodging(late: int, back: int) -> Text:
    """Back at the lodging too late."""
    at = format_clock(back)
    return Text(f"回住处晚 {late} 分钟，应在 {at} 前", f"{late} min late at the lodging (by {at})")


def late_lunch(late: int, latest: int) -> Text:
    """Lunch begins too late."""
    at = format_clock(latest)
    return Text(f"午餐晚 {late} 分钟，应在 {at} 前开始", f"Lunch is {late} min late (by {at})")


def late_dinner(late: int, latest: int) -> Text:
    """Dinner begins too late."""
    at = format_clock(latest)
    return Text(f"晚餐晚 {late} 分钟，应在 {at} 前开始", f"Dinner is {late} min late (by {at})")


def too_many_stops(count: int, limit: int) -> Text:
    """More stops on a day than the pace allows."""
    return Text(
        f"这天 {count} 站，这样的节奏每天最多 {limit} 站",
        f"{plural(count, 'stop')} on this day; at this pace at most {limit}",
    )


def missing(name: Text, *, pinned: bool) -> Text:
    """A wish, or what was fixed, stands on no day."""
    how = "固定的" if pinned else "想去的"
    what = "fixed" if pinned else "wanted"
    return Text(f"{how}「{name.zh}」没有安排", f"{name.get('en')} is {what} but not in the plan")


def one_ticket(names: Sequence[Text]) -> Text:
    """Several stops that share ticket and entrance."""
    zh, en = list_names(names)
    return Text(f"{zh}是同一张门票，只去一处", f"{en} share one ticket: visit only one")


def over_budget(cost: int, over: int) -> Text:
    """Entrance costs more than the budget."""
    return Text(
        f"门票共 {cost} 元，超出预算 {over} 元", f"Entrance of {cost} yuan: {over} over the budget"
    )


def no_such_day(day: int, names: Sequence[Text]) -> Text:
    """Stops of a day (from 1) that the trip no longer has."""
    zh, en = list_names(names)
    return Text(
        f"行程已没有第 {day} 天，{zh}没有安排", f"The trip has no day {day} any more for {en}"
    )


def visiting_hours(start: int, leave: int) -> Text:
    """Fixed at a time at which nothing is open."""
    return Text(
        f"{clock_span(start, leave)} 不在开放时间内", f"Not open {clock_span(start, leave)}"
    )
