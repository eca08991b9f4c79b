"""In one line: what a plan has more or less than another."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.plan_difference import PlanDifference
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "ByHand"
_MINUS = "\N{MINUS SIGN}"


def difference_words(difference: PlanDifference, *, works: bool) -> str:
    """`多 1 处，路上 +18 分钟，门票 −30 元，推荐分 −12`; what is worth nothing while it does not
    work has no score.
    """
    if difference.is_none:
        return translate(_C, "只是先后不同")
    return formatting.clauses(_list_parts(difference, works=works))


def signed(number: int) -> str:
    """`+18`, `−30`, `0`."""
    return f"{_MINUS}{-number}" if number < 0 else f"+{number}" if number else "0"


def _list_parts(difference: PlanDifference, *, works: bool) -> Iterator[str]:
    if difference.gained:
        yield translate(_C, "多 %n 处", len(difference.gained))
    if difference.lost:
        yield translate(_C, "少 %n 处", len(difference.lost))
    if difference.visit_minutes:
        yield translate(_C, "游览 {minutes} 分钟").format(minutes=signed(difference.visit_minutes))
    if difference.travel_minutes:
        yield translate(_C, "路上 {minutes} 分钟").format(minutes=signed(difference.travel_minutes))
    if difference.yuan:
        yield translate(_C, "门票 {yuan} 元").format(yuan=signed(difference.yuan))
    if difference.back < 0:
        yield translate(_C, "早回 %n 分钟", -difference.back)
    elif difference.back:
        yield translate(_C, "晚回 %n 分钟", difference.back)
    if difference.score and works:
        yield translate(_C, "推荐分 {score}").format(score=signed(difference.score))
