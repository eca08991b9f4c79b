"""What is said of plans made to catch the train, in both languages."""

from __future__ import annotations

from lingyuan_trip.domain.stress_test import Chance
from lingyuan_trip.domain.text import LocalizedText

Text = LocalizedText


def safe_as_it_is(wanted: float, caught: Chance) -> Text:
    """The best plan is safe enough already."""
    zh, en = _runs(caught)
    return Text(
        f"最优方案本身就达到要求的 {_percent(wanted)}：{zh}",
        f"The best plan is safe enough for {_percent(wanted)} as it is: {en}",
    )


def made_safe(wanted: float, caught: Chance, margin: int, extra: int, cost: int) -> Text:
    """A larger margin makes the plan safe enough."""
    zh, en = _runs(caught)
    return Text(
        f"为达到 {_percent(wanted)}，开车前到站的时间由 {margin} 分钟加到 {margin + extra} 分钟，"
        f"推荐分比最优方案少 {cost}：{zh}",
        f"To reach {_percent(wanted)}, time at the station before departure grows from {margin} "
        f"to {margin + extra} min, which costs {cost} points: {en}",
    )


def not_safe(wanted: float, caught: Chance, margin: int, extra: int, cost: int) -> Text:
    """No margin makes the plan safe enough; this is the safest found."""
    zh, en = _runs(caught)
    return Text(
        f"没有方案达到 {_percent(wanted)}。试过的方案里最稳妥的，开车前 {margin + extra} 分钟到站，"
        f"推荐分比最优方案少 {cost}：{zh}",
        f"No plan reaches {_percent(wanted)}. The safest of those tried is at the station "
        f"{margin + extra} min before departure and costs {cost} points: {en}",
    )


def stopped_early(wanted: float, caught: Chance) -> Text:
    """The search was stopped before the chance was reached."""
    zh, en = _runs(caught)
    return Text(
        f"已停止，还没有达到 {_percent(wanted)}；目前最稳妥的：{zh}",
        f"Stopped before {_percent(wanted)} was reached; the safest so far: {en}",
    )


def _runs(caught: Chance) -> tuple[str, str]:
    missed = caught.opposite.hits
    low = _percent(caught.low)
    return (
        f"模拟 {caught.runs} 次有 {missed} 次误车，赶上车的把握不低于 {low}（95 % 置信）",
        f"{missed} of {caught.runs} simulated trips miss the train; "
        f"the chance to catch it is at least {low} (95 % confidence)",
    )


def _percent(share: float) -> str:
    """Rounded down to a tenth of a per cent, so that no chance is overstated."""
    return f"{int(share * 1000 + 1e-6) / 10:g} %"
