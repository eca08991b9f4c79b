from __future__ import annotations

from dataclasses import replace

from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.gui.itinerary.draft import RequestDraft
from tests.gui.itinerary.samples import at, make_request


def test_a_sensible_change_builds_another_request() -> None:
    draft = RequestDraft(make_request())
    draft.put("pace", Pace.TIGHT, "改节奏")
    assert draft.build() == make_request(pace=Pace.TIGHT)
    assert draft.step == "改节奏"


def test_putting_the_old_value_back_is_no_change() -> None:
    draft = RequestDraft(make_request())
    draft.put("depart", at("19:00"), "x")
    draft.put("depart", at("18:30"), "x")
    assert not draft.has_changes


def test_nonsense_is_kept_while_something_else_changes() -> None:
    request = make_request()
    draft = RequestDraft(request)
    draft.put("depart", at("10:00"), "x")
    problem = draft.problem()
    assert problem is not None and "返程太早" in problem.zh and "too early" in problem.en
    draft.follow(replace(request, pace=Pace.RELAXED))
    assert draft.value("depart") == at("10:00")
    assert draft.value("pace") is Pace.RELAXED


def test_nonsense_yields_to_a_change_of_the_same_field() -> None:
    request = make_request()
    draft = RequestDraft(request)
    draft.put("depart", at("10:00"), "x")
    draft.follow(replace(request, depart=at("20:00")))
    assert draft.value("depart") == at("20:00")


def test_what_was_taken_over_is_no_change_any_more() -> None:
    draft = RequestDraft(make_request())
    draft.put("pace", Pace.TIGHT, "x")
    draft.follow(draft.build())
    assert not draft.has_changes
