"""What is said of an impact, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.plan_difference import compare_plans
from lingyuan_trip.domain.text import LocalizedText as Text
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.words import MODE_WORDS, PACE_WORDS, date_words, join, span_words
from lingyuan_trip.impact.change import Change, ChangeKind, Latest
from lingyuan_trip.impact.meter import Impact

_DAYS_ZH = "一两三四"
_MOST_LATEST = 2
_BADGES = {
    ChangeKind.IMPOSSIBLE: Text("排不成了", "impossible now"),
    ChangeKind.POSSIBLE: Text("能排成了", "possible now"),
    ChangeKind.EXCHANGED: Text("换了景点", "other places"),
    ChangeKind.MOVED: Text("换了日子", "other days"),
    ChangeKind.REORDERED: Text("改顺序", "other order"),
    ChangeKind.RETIMED: Text("改时间", "other times"),
    ChangeKind.TIGHTER: Text("更紧", "tighter"),
    ChangeKind.ROOMIER: Text("更宽裕", "roomier"),
    ChangeKind.WORTH: Text("推荐分变了", "other score"),
}

_SAME_STOPS = (ChangeKind.RETIMED, ChangeKind.TIGHTER, ChangeKind.ROOMIER)


def summary_words(impact: Impact) -> Text:
    """`影响 20 个参考行程中的 3 个`."""
    count, changed = len(impact.changes), len(impact.changed)
    return Text(
        f"影响 {count} 个参考行程中的 {changed} 个",
        f"Changes {changed} of {count} reference trips",
    )


def verdict_words(impact: Impact) -> Text:
    """Whether any trip fails because of the change."""
    failing = sum(change.kind is ChangeKind.IMPOSSIBLE for change in impact.changed)
    if failing:
        return Text(
            f"有 {failing} 个行程因此排不成",
            f"{failing} {'trip' if failing == 1 else 'trips'} cannot be planned any more",
        )
    return Text("没有行程因此排不成", "No trip becomes impossible")


def badge_words(change: Change) -> Text:
    """The change in two or three words: `多 1 处`."""
    if change.kind is ChangeKind.GAINED:
        count = len(change.gained)
        return Text(f"多 {count} 处", f"{count} more")
    if change.kind is ChangeKind.LOST:
        count = len(change.lost)
        return Text(f"少 {count} 处", f"{count} fewer")
    return _BADGES[change.kind]


def trip_words(request: TripRequest) -> Text:
    """`一日 · 包车·出租 · 适中，10:05–18:30`."""
    days = request.days
    length = Text(f"{_DAYS_ZH[days - 1]}日", "one day" if days == 1 else f"{days} days")
    how = join((length, MODE_WORDS[request.mode], PACE_WORDS[request.pace]), " · ", " · ")
    span = span_words(request.arrive, request.depart)
    return Text(f"{how.zh}，{span}", f"{how.en}, {span}")


def date_of(request: TripRequest) -> Text:
    """The day it is asked for."""
    return date_words(request.date)


def list_details(change: Change, before: Guidebook, after: Guidebook) -> tuple[Text, ...]:
    """What differs, line by line; names come from whichever data know them."""
    return tuple(_list(change, _Names(before, after)))


class _Names:
    def __init__(self, before: Guidebook, after: Guidebook) -> None:
        self._books = (after, before)

    def of(self, spot: str) -> Text:
        found = (book.find_name(spot) for book in self._books)
        return next((name for name in found if name is not None), Text(spot))

    def list(self, spots: Sequence[str]) -> Text:
        return join(map(self.of, spots))


def _list(change: Change, names: _Names) -> Iterator[Text]:
    if change.kind is ChangeKind.IMPOSSIBLE:
        yield change.after.why or Text("没有能去的景点", "No place can be visited")
        return
    if change.gained:
        told = names.list(change.gained)
        yield Text(f"能去：{told.zh}", f"Now visited: {told.en}")
    if change.lost:
        told = names.list(change.lost)
        yield Text(f"去不了：{told.zh}", f"No longer visited: {told.en}")
    if change.moved:
        told = names.list(change.moved)
        yield Text(f"换到另一天：{told.zh}", f"On another day: {told.en}")
    if change.kind is ChangeKind.REORDERED:
        told = join(map(names.of, change.after.spots), " → ", " → ")
        yield Text(f"顺序变成：{told.zh}", f"Now in this order: {told.en}")
    if change.kind in _SAME_STOPS:
        yield from (_say_latest(each, names) for each in change.latest[:_MOST_LATEST])
    yield from _list_numbers(change)


def _say_latest(latest: Latest, names: _Names) -> Text:
    name = names.of(latest.spot)
    before, after = format_clock(latest.before), format_clock(latest.after)
    return Text(
        f"{name.zh}最晚 {before} 离开 → {after}",
        f"{name.get('en')}: leave by {before} → {after}",
    )


def _list_numbers(change: Change) -> Iterator[Text]:
    old, new = change.before.result, change.after.result
    found = None if old is None or new is None else compare_plans(new, old)
    if found is None:
        return
    parts = []
    if found.visit_minutes:
        parts.append(
            Text(
                f"游览 {_signed(found.visit_minutes)} 分钟",
                f"visits {_signed(found.visit_minutes)} min",
            )
        )
    if found.travel_minutes:
        parts.append(
            Text(
                f"路上 {_signed(found.travel_minutes)} 分钟",
                f"travel {_signed(found.travel_minutes)} min",
            )
        )
    if found.back:
        # Back later means less time at the station.
        spare = change.after.to_train
        parts.append(
            Text(
                f"到站余量 {_signed(-found.back)} 分钟（余 {spare}）",
                f"spare at the station {_signed(-found.back)} min ({spare} left)",
            )
        )
    if found.yuan:
        parts.append(Text(f"门票 {_signed(found.yuan)} 元", f"entrance {_signed(found.yuan)} yuan"))
    if found.score:
        parts.append(Text(f"推荐分 {_signed(found.score)}", f"score {_signed(found.score)}"))
    if parts:
        yield join(parts, "，", ", ")


def _signed(number: int) -> str:
    return f"+{number}" if number > 0 else f"−{-number}"
