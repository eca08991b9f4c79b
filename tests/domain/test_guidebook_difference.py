"""In what two guidebooks differ."""

from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.guidebook_difference import SectionDifference, compare_guidebooks
from lingyuan_trip.domain.place import Town
from lingyuan_trip.domain.road import RoadDistance
from lingyuan_trip.domain.text import LocalizedText
from tests.builders import CHECKED, make_festival, make_spot

BOOK = Guidebook(
    "1",
    spots=(make_spot("a"), make_spot("b")),
    festivals=(make_festival("a"),),
    towns=(Town("t", LocalizedText("镇"), CHECKED),),
    roads=(RoadDistance("a", "b", 5, CHECKED),),
)


def test_the_same_has_no_difference() -> None:
    found = compare_guidebooks(BOOK, replace(BOOK, version="2"))
    assert found.is_none
    assert found.spots == SectionDifference()


def test_what_came_changed_and_went_is_named() -> None:
    new = replace(BOOK, spots=(make_spot("c"), make_spot("a", minutes=90)))
    found = compare_guidebooks(BOOK, new)
    names = [
        [name.zh for name in each]
        for each in (found.spots.added, found.spots.changed, found.spots.removed)
    ]
    assert names == [["景点c"], ["景点a"], ["景点b"]]
    assert found.spots.count == 3 and not found.is_none and found.festivals.count == 0


def test_a_festival_and_what_has_no_page_are_counted() -> None:
    moved = replace(BOOK, festivals=(make_festival("b"),))
    assert compare_guidebooks(BOOK, moved).festivals.changed == (BOOK.festivals[0].name,)
    farther = replace(BOOK, roads=(RoadDistance("a", "b", 6, CHECKED),), towns=())
    found = compare_guidebooks(BOOK, farther)
    assert found.others == 2 and not found.is_none
