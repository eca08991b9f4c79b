"""What a change is called, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary, ItineraryDay, Visit
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.impact import ChangeKind, Impact, Outcome, compare, wording
from tests.builders import DATE, STATION, make_request, make_spot
from tests.impact.samples import stored_trips

BOOK = Guidebook("1", spots=tuple(map(make_spot, "abcd")))
REQUEST = make_request(days=2)
STARTS = (600, 720, 840)


def outcome(
    *days: str, leave_by: dict[str, int] | None = None, score: int = 100, shift: int = 0
) -> Outcome:
    """A plan whose days visit spots called by one letter each."""
    made = tuple(
        ItineraryDay(
            DATE,
            STATION,
            600,
            STATION,
            1000 + shift,
            tuple(
                Visit(spot, start, start + shift, start + 60 + shift)
                for spot, start in zip(spots, STARTS, strict=False)
            ),
        )
        for spots in days
    )
    result = PlanResult(
        REQUEST, PlanStatus.PROVEN_OPTIMAL, Itinerary(made), score, score, verified=True
    )
    late = {spot: 900 for day in days for spot in day} if leave_by is None else leave_by
    return Outcome(stored_trips()[0], REQUEST, result, None, late, 80 - shift)


NONE = Outcome(stored_trips()[0], REQUEST, None, LocalizedText("没有这个站", "no such station"))
BEFORE = outcome("ab", "c")


@pytest.mark.parametrize(
    ("after", "kind", "said"),
    [
        (outcome("ab", "cd"), ChangeKind.GAINED, ("多 1 处", "能去：景点d")),
        (outcome("a", "c"), ChangeKind.LOST, ("少 1 处", "去不了：景点b")),
        (outcome("ad", "c"), ChangeKind.EXCHANGED, ("换了景点", "能去：景点d", "去不了：景点b")),
        (outcome("a", "bc"), ChangeKind.MOVED, ("换了日子", "换到另一天：景点b")),
        (outcome("ba", "c"), ChangeKind.REORDERED, ("改顺序", "景点b → 景点a → 景点c")),
        (outcome("ab", "c", shift=5), ChangeKind.RETIMED, ("改时间", "−5 分钟（余 75）")),
        (
            outcome("ab", "c", leave_by={"a": 870, "b": 930, "c": 900}),
            ChangeKind.TIGHTER,
            ("更紧", "景点a最晚 15:00 离开 → 14:30"),
        ),
        (
            outcome("ab", "c", leave_by={"a": 930, "b": 900, "c": 900}),
            ChangeKind.ROOMIER,
            ("更宽裕", "景点a最晚 15:00 离开 → 15:30"),
        ),
        (outcome("ab", "c", score=120), ChangeKind.WORTH, ("推荐分变了", "推荐分 +20")),
        (NONE, ChangeKind.IMPOSSIBLE, ("排不成了", "没有这个站")),
    ],
)
def test_a_change_is_called_by_what_matters_most(
    after: Outcome, kind: ChangeKind, said: tuple[str, ...]
) -> None:
    change = compare(BEFORE, after)
    assert change is not None
    assert change.kind is kind
    lines = [wording.badge_words(change), *wording.list_details(change, BOOK, BOOK)]
    told = "\n".join(line.zh for line in lines)
    assert all(words in told for words in said), told
    assert all(line.en for line in lines)


def test_a_trip_that_becomes_possible_is_told_with_what_it_visits() -> None:
    change = compare(NONE, BEFORE)
    assert change is not None
    assert change.kind is ChangeKind.POSSIBLE and change.gained == ("a", "b", "c")
    assert "景点a" in wording.list_details(change, BOOK, BOOK)[0].zh


def test_what_is_the_same_is_no_change() -> None:
    assert compare(BEFORE, BEFORE) is None
    assert compare(NONE, NONE) is None
    assert compare(BEFORE, replace(BEFORE, to_train=BEFORE.to_train)) is None


def test_a_spot_that_has_left_keeps_its_name() -> None:
    after = replace(BOOK, spots=BOOK.spots[:1])
    change = compare(BEFORE, outcome("a", "c"))
    assert change is not None
    assert "景点b" in wording.list_details(change, BOOK, after)[0].zh


def test_the_whole_is_told_in_one_line() -> None:
    change = compare(BEFORE, NONE)
    impact = Impact((BEFORE,) * 2, (NONE, BEFORE), (change, None))
    assert wording.summary_words(impact).zh == "影响 2 个参考行程中的 1 个"
    assert wording.verdict_words(impact).zh == "有 1 个行程因此排不成"
    calm = Impact((BEFORE,), (BEFORE,), (None,))
    assert "没有行程" in wording.verdict_words(calm).zh
    assert wording.trip_words(REQUEST).zh == "两日 · 自驾 · 适中，10:00–18:00"
