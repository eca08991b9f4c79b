from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.hours import ASSUMED_HOURS, OpeningSpan
from lingyuan_trip.domain.itinerary import Item, ItineraryDay, Leg, Lunch, Visit
from lingyuan_trip.domain.trip_request import LunchWish, TripRequest
from lingyuan_trip.gui.itinerary.slack import Limit, planned_spans, visit_slacks
from tests.gui.itinerary.samples import DAY, STATION, at, make_day, make_guidebook, make_request


def spans(**hours: tuple[str, str]) -> dict[str, tuple[OpeningSpan, ...]]:
    return {name: (OpeningSpan(at(a), at(b)),) for name, (a, b) in hours.items()}


def two_stops() -> ItineraryDay:
    def leg(origin: str, to: str, departs: str, arrives: str) -> Leg:
        return Leg(origin, to, at(departs), at(arrives), 10, EvidenceStatus.ESTIMATED)

    return ItineraryDay(
        DAY,
        STATION,
        at("09:00"),
        STATION,
        at("13:00"),
        (
            leg(STATION, "a", "09:00", "09:30"),
            Visit("a", at("09:30"), at("09:30"), at("10:30")),
            leg("a", "b", "10:30", "11:00"),
            Visit("b", at("11:00"), at("11:00"), at("12:00")),
            leg("b", STATION, "12:00", "13:00"),
        ),
    )


ASK = TripRequest(DAY, at("09:00"), at("14:00"), exit_margin=0, board_margin=20, lunch=None)


def test_train_limits_every_stop_when_everything_is_open() -> None:
    slacks = visit_slacks(two_stops(), ASK, spans(a=("00:00", "24:00"), b=("00:00", "24:00")))
    assert [(s.latest_leave, s.spare, s.limit) for s in slacks] == [
        (at("11:10"), 40, Limit.TRAIN),
        (at("12:40"), 40, Limit.TRAIN),
    ]


def test_closing_limits_the_stop_and_its_length_the_one_before() -> None:
    first, second = visit_slacks(
        two_stops(), ASK, spans(a=("00:00", "24:00"), b=("08:00", "12:10"))
    )
    assert (second.latest_leave, second.limit) == (at("12:10"), Limit.CLOSING)
    assert (first.latest_leave, first.spare, first.place) == (at("10:40"), 10, "b")


def test_last_entry_limits_the_stop_before() -> None:
    hours = {
        "a": (OpeningSpan(0, 1440),),
        "b": (OpeningSpan(at("08:00"), at("18:00"), at("11:05")),),
    }
    first, second = visit_slacks(two_stops(), ASK, hours)
    assert (first.spare, first.limit, first.place) == (5, Limit.ENTRY, "b")
    assert (second.spare, second.limit) == (40, Limit.TRAIN)


def test_a_later_opening_after_a_midday_break_counts() -> None:
    hours = {
        "a": (OpeningSpan(0, 1440),),
        "b": (OpeningSpan(at("09:00"), at("12:00")), OpeningSpan(at("12:30"), at("18:00"))),
    }
    first, second = visit_slacks(two_stops(), replace(ASK, depart=at("15:00")), hours)
    assert (first.latest_leave, first.limit) == (at("12:10"), Limit.TRAIN)
    assert (second.latest_leave, second.limit) == (at("12:00"), Limit.CLOSING)


def test_lunch_window_limits_what_is_before_it() -> None:
    day = two_stops()
    lunch = Lunch("a", at("10:30"), at("11:00"))
    items = (*day.items[:2], lunch, *(_later(item, 30) for item in day.items[2:]))
    ask = replace(ASK, depart=at("15:00"), lunch=LunchWish(30, at("10:00"), at("10:40")))
    open_all = spans(a=("00:00", "24:00"), b=("00:00", "24:00"))
    first, second = visit_slacks(replace(day, items=items, end_time=at("13:30")), ask, open_all)
    assert (first.spare, first.limit) == (10, Limit.LUNCH)
    assert second.limit is Limit.TRAIN


def _later(item: Item, minutes: int) -> Item:
    if isinstance(item, Leg):
        return replace(item, departs=item.departs + minutes, arrives=item.arrives + minutes)
    assert isinstance(item, Visit)
    shift = {f: getattr(item, f) + minutes for f in ("arrive", "start", "leave")}
    return replace(item, **shift)


def test_sample_day_matches_what_is_worked_out_by_hand() -> None:
    guidebook = make_guidebook()
    day = make_day()
    hours = {v.spot: planned_spans(guidebook.find_spot(v.spot), DAY, False) for v in day.visits}
    slacks = visit_slacks(day, make_request(), hours)
    assert [(s.spot, s.spare) for s in slacks] == [("garden", 20), ("museum", 0), ("pagoda", 19)]


def test_nothing_recorded_means_assumed_hours() -> None:
    spot = make_guidebook().find_spot("spring")
    assumed = ASSUMED_HOURS.on(DAY, False)
    assert assumed is not None
    assert planned_spans(spot, DAY, False) == assumed.strictest
    assert planned_spans(None, DAY, False) == assumed.strictest


@given(
    close_a=st.integers(at("10:30"), 1440),
    close_b=st.integers(at("12:00"), 1440),
    last_b=st.integers(at("11:00"), at("14:00")),
    delay=st.integers(0, 120),
)
def test_a_delay_holds_exactly_up_to_the_spare_minutes(
    close_a: int, close_b: int, last_b: int, delay: int
) -> None:
    """Leaving the first stop late works if and only if the late day keeps every limit."""
    hours = {"a": (OpeningSpan(0, close_a),), "b": (OpeningSpan(0, close_b, last_b),)}
    first = visit_slacks(two_stops(), ASK, hours)[0]
    start = at("11:00") + delay
    holds = (
        at("10:30") + delay <= close_a
        and start <= last_b
        and start + 60 <= close_b
        and start + 120 <= ASK.day_ends
    )
    assert holds == (delay <= first.spare)
