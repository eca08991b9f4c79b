"""赶得上车 in words: the latest minute to leave each place, and the test against slower trips."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.slack import DaySlack, Limit, Slack
from lingyuan_trip.domain.stress_test import Chance, Part, StressTest, WeakPoint
from lingyuan_trip.domain.text import LocalizedText

Text = LocalizedText
Name = Callable[[str], Text]
"""The name of a place (id)."""

_MOST_WEAK_POINTS = 3

_OWN_LIMITS = {
    Limit.CLOSING: Text("{at} 关门", "closes at {at}"),
    Limit.SUNSET: Text("{at} 日落", "sunset at {at}"),
}
_LIMITS = {
    Limit.CLOSING: Text("再晚就来不及看{place}", "later is too late for {place}"),
    Limit.ENTRY: Text("再晚就赶不上{place}停止入园", "later misses the last entry of {place}"),
    Limit.SUNSET: Text("再晚就来不及在日落前看{place}", "later is too dark for {place}"),
    Limit.PINNED: Text("再晚就过了{place}定好的时刻", "later misses the time fixed for {place}"),
    Limit.LUNCH: Text("再晚就过了午餐时间", "later misses lunch"),
    Limit.DINNER: Text("再晚就过了晚餐时间", "later misses dinner"),
    Limit.LODGING: Text("再晚就过了回到住处的时刻", "later misses the time to be at the lodging"),
    Limit.TRAIN: Text("再晚就赶不上车", "later misses the train"),
}
_WEAKEST = Text("最薄弱", "Weakest")
_NEXT = Text("其次", "Next")
_WEAKEST_LEG = Text("最薄弱的路段", "Weakest leg")
_PARTS = {
    Part.LEG: Text("路段 {a} → {b}", "the leg {a} → {b}"),
    Part.VISIT: Text("在{a}的游览", "the visit to {a}"),
    Part.LUNCH: Text("在{a}的午餐", "lunch at {a}"),
    Part.POSITION: Text("{a}的位置", "the position of {a}"),
}


def write_slacks(slacks: Sequence[DaySlack], name: Name) -> Iterator[Text]:
    """One line for each departure, or for the visit before it where that must end first."""
    for day in slacks:
        closing = {visit.place: visit for visit in day.visits if visit.limit_place == visit.place}
        for departure in day.departures:
            yield _say_slack(closing.get(departure.place, departure), name)


def _say_slack(slack: Slack, name: Name) -> Text:
    """`最晚 12:25 离开百合博览园，余 20 分钟；再晚就赶不上车`."""
    at, place, why = format_clock(slack.latest_leave), name(slack.place), say_limit(slack, name)
    return Text(
        f"最晚 {at} 离开{place.zh}，余 {slack.spare} 分钟；{why.zh}",
        f"Leave {place.get('en')} by {at}, {slack.spare} min to spare; {why.get('en')}",
    )


def write_test(test: StressTest, name: Name) -> Iterator[Text]:
    """What became of the plan in the simulated trips."""
    yield Text(
        f"模拟 {test.runs} 次：路况变慢、游览变长、位置有偏差"
        f"（种子 {test.seed}，变慢多少是我们的估计）",
        f"{test.runs} simulated trips with slower roads, longer visits and places that lie "
        f"elsewhere (seed {test.seed}; how much slower is our estimate)",
    )
    kept = _percent(test.nothing_missed.share)
    yield Text(f"处处赶上、也赶上车 {kept}", f"nothing missed {kept}")
    missed, used = _interval(test.train_missed), _percent(test.margin_used.share)
    yield Text(f"误车 {missed}", f"train missed {missed}")
    yield Text(f"用掉候车时间 {used}", f"time before the train used up {used}")
    for risk in test.visits:
        if risk.missed.hits:
            spot, share = name(risk.spot), _interval(risk.missed)
            yield Text(f"看不成{spot.zh} {share}", f"{spot.get('en')} missed {share}")
    returns = test.returns
    middle, late = format_clock(returns.median), format_clock(returns.late)
    yield Text(
        f"回站一半在 {middle} 以前，二十次里有十九次在 {late} 以前",
        f"back by {middle} in half of them, by {late} in 19 of 20",
    )
    yield from _say_weak_points(test, name)


def say_limit(slack: Slack, name: Name) -> Text:
    """What makes the latest minute the latest: `再晚就赶不上车`."""
    words = _LIMITS[slack.limit]
    if slack.limit_place == slack.place:
        words = _OWN_LIMITS.get(slack.limit, words)
    at, place = format_clock(slack.latest_leave), name(slack.limit_place)
    return Text(
        words.zh.format(at=at, place=place.zh),
        words.en.format(at=at, place=place.get("en")),
    )


def _say_weak_points(test: StressTest, name: Name) -> Iterator[Text]:
    """The worst few, and the weakest leg where it is not among them."""
    told = test.weak_points[:_MOST_WEAK_POINTS]
    for rank, point in enumerate(told):
        lead = _NEXT if rank else _WEAKEST
        yield _say_weak_point(lead, point, test.runs, name)
    leg = test.weakest_leg
    if leg is not None and leg not in told:
        yield _say_weak_point(_WEAKEST_LEG, leg, test.runs, name)


def _say_weak_point(lead: Text, point: WeakPoint, runs: int, name: Name) -> Text:
    words, names = _PARTS[point.part], [name(place) for place in point.places]
    zh = words.zh.format(a=names[0].zh, b=names[-1].zh)
    en = words.en.format(a=names[0].get("en"), b=names[-1].get("en"))
    return Text(
        f"{lead.zh}：{zh}；若这里照计划走，{runs} 次里少出错 {point.saved} 次，"
        f"最晚的回站早 {point.minutes} 分钟",
        f"{lead.en}: {en}; were it as planned, {point.saved} of {runs} trips more would miss "
        f"nothing and late returns would be {point.minutes} min earlier",
    )


def _interval(chance: Chance) -> str:
    return f"{_percent(chance.share)} ({_percent(chance.low)}–{_percent(chance.high)})"


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %"
