"""Why a day is the best one, in both languages; every sentence is true of its arguments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lingyuan_trip.domain.festival import Certainty, Festival
from lingyuan_trip.domain.text import LocalizedText

Text = LocalizedText


def asked_is_best(date: dt.date, days: int, equal: int) -> Text:
    """No other day is better than the asked one."""
    if equal:
        return Text(
            f"{date} 就是最好的：{days} 天里没有哪天更高，同分的还有 {equal} 天",
            f"{date} is already the best: none of {days} days scores more, {equal} score the same",
        )
    return Text(
        f"{date} 就是最好的：{days} 天里它的推荐分最高",
        f"{date} is already the best: it scores most of {days} days",
    )


def better_than_asked(best: dt.date, asked: dt.date, more: int) -> Text:
    """By how much the best day beats the asked one."""
    return Text(f"{best} 比 {asked} 多 {more} 分", f"{best} scores {more} more than {asked}")


def asked_has_no_plan(best: dt.date, asked: dt.date) -> Text:
    """Nothing fits on the asked day."""
    return Text(f"{asked} 排不出行程，{best} 可以", f"Nothing fits on {asked}; {best} works")


def others_score_the_same(equal: int) -> Text:
    """Among equal days the first is taken."""
    return Text(
        f"同分的还有 {equal} 天，取最早的一天",
        f"{equal} more score the same; the earliest is taken",
    )


def nothing_fits(days: int) -> Text:
    """No day has a plan."""
    return Text(f"{days} 天里哪天都排不出行程", f"No plan is possible on any of {days} days")


def festival_runs(festival: Festival, certainty: Certainty, spot: Text, on: int, of: int) -> Text:
    """A festival at a visited spot, and on how many of the compared days it runs."""
    zh, en = "", ""
    if certainty is Certainty.ESTIMATED:
        zh, en = "（往年时段，以官方公告为准）", " (usual dates; wait for the official ones)"
    return Text(
        f"{spot.zh}有{festival.name.zh}{zh}，{of} 天里有 {on} 天",
        f"{festival.name.get('en')} at {spot.get('en')}{en} on {on} of {of} days",
    )


def in_season(spot: Text, asked: dt.date | None, on: int, of: int) -> Text:
    """A visited spot is in season; on the asked day it is not, or on some days only."""
    zh, en = _not_on(asked, "不在当季", "out of season")
    return Text(
        f"{spot.zh}正当季（{of} 天里有 {on} 天）{zh}",
        f"{spot.get('en')} is in season on {on} of {of} days{en}",
    )


def is_open(spot: Text, asked: dt.date | None, on: int, of: int) -> Text:
    """A visited spot is open; on the asked day it is not, or on some days only."""
    zh, en = _not_on(asked, "不开放", "closed")
    return Text(
        f"{spot.zh}开放（{of} 天里有 {on} 天）{zh}",
        f"{spot.get('en')} is open on {on} of {of} days{en}",
    )


def goes_elsewhere(asked: dt.date, more: Sequence[Text], less: Sequence[Text]) -> Text:
    """Which spots the two plans do not share."""
    zh, en = [], []
    if more:
        zh.append(f"多去{_names_zh(more)}")
        en.append(f"adds {_names_en(more)}")
    if less:
        zh.append(f"不去{_names_zh(less)}")
        en.append(f"drops {_names_en(less)}")
    return Text(
        f"和 {asked} 的方案相比，{'，'.join(zh)}",
        f"Against the plan of {asked} it {' and '.join(en)}",
    )


def later_sunset(minutes: int, asked: dt.date) -> Text:
    """More daylight than on the asked day."""
    return Text(
        f"日落比 {asked} 晚 {minutes} 分钟", f"Sunset is {minutes} min later than on {asked}"
    )


def _not_on(asked: dt.date | None, zh: str, en: str) -> tuple[str, str]:
    return ("", "") if asked is None else (f"，{asked} {zh}", f", {en} on {asked}")


def _names_zh(names: Sequence[Text]) -> str:
    return "、".join(name.zh for name in names)


def _names_en(names: Sequence[Text]) -> str:
    return ", ".join(name.get("en") for name in names)
