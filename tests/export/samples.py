"""A made-up trip of two days to hand on: a sure place, an unsure one, and festivals."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.gateway import Gateway
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import (
    Basis,
    Dinner,
    Itinerary,
    ItineraryDay,
    Leg,
    Lunch,
    RestsOn,
    Visit,
    Wait,
)
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.plan_result import Entrance, PlanResult, PlanStatus
from lingyuan_trip.domain.spot import Fee, Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.timed_arrangement import Trouble, TroubleKind
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.planner.resilience.slack import find_slacks
from tests.builders import (
    CHECKED,
    DATE,
    PUBLISHED,
    STATION,
    make_calendar,
    make_fact,
    make_festival,
    make_hours,
    make_request,
    make_spot,
)

MADE = dt.datetime(2027, 4, 1, 8, 30, tzinfo=dt.UTC)
STATION_WGS84 = (41.19407, 119.39279)
STATION_GCJ02 = (41.196172, 119.399305)
"""Both from the facts collected of the station, worked out by another program."""

_NAME = LocalizedText("牛河梁站", "Niuheliang Station")
_STATION = Gateway(STATION, _NAME, CHECKED, position=Position(*STATION_WGS84, PUBLISHED))


def make_guidebook() -> Guidebook:
    """The station, a museum of known position, and a park known to nine kilometres."""
    museum = replace(
        make_spot("museum", hours=make_hours("09:00-16:30", last_entry="16:00")),
        name=LocalizedText("博物馆, 新馆", "Museum, new hall"),
        position=Position(41.25, 119.45, PUBLISHED),
        address=make_fact("凌源市红山大街 1 号"),
        phone=make_fact("0421-0000000"),
        ticket=Ticket(
            Fact(60, PUBLISHED), fees=(Fee(LocalizedText("摆渡车", "shuttle"), 20, PUBLISHED),)
        ),
    )
    park = replace(
        make_spot("park"),
        name=LocalizedText("湿地公园", "Wetland Park"),
        hours=None,
        position=Position(41.1, 119.3, Evidence(EvidenceStatus.ESTIMATED), 9.0),
        township=make_fact("红山街道"),
    )
    usual = make_festival("park", usual=((4, 20), (5, 10)))
    dated = make_festival("museum", edition=(DATE, DATE))
    named = replace(dated, id="opening", name=LocalizedText("开馆节", "Opening Festival"))
    return Guidebook(
        "2027.03", spots=(museum, park), festivals=(usual, named), gateways=(_STATION,)
    )


def make_itinerary() -> Itinerary:
    """Two days with a wait, lunch and dinner; the night is at the museum."""
    unsure = (RestsOn(Basis.POSITION, EvidenceStatus.ESTIMATED, 9.0),)
    guessed, sourced = EvidenceStatus.ESTIMATED, EvidenceStatus.SOURCED
    first = ItineraryDay(
        DATE,
        STATION,
        600,
        "museum",
        1110,
        (
            Leg(STATION, "park", 600, 640, 31.5, guessed),
            Visit("park", 640, 640, 720, unsure),
            Lunch("park", 720, 765),
            Leg("park", "museum", 765, 800, 28.04, guessed),
            Wait("museum", 800, 810),
            Visit("museum", 800, 810, 930),
            Wait("museum", 930, 1110),
            Dinner("museum", 1110, 1170),
        ),
        "museum",
    )
    second = ItineraryDay(
        DATE + dt.timedelta(days=1),
        "museum",
        510,
        STATION,
        560,
        (Leg("museum", STATION, 510, 560, 9.2, sourced),),
    )
    return Itinerary((replace(first, end_time=930), second))


def make_handout(*troubles: Trouble) -> Handout:
    """The trip with everything that is said of it."""
    request = make_request(days=2, lodgings=("museum",), exit_margin=0, board_margin=25)
    itinerary, guidebook = make_itinerary(), make_guidebook()
    result = PlanResult(
        request,
        PlanStatus.PROVEN_OPTIMAL,
        itinerary,
        90,
        90,
        True,
        entrance=Entrance(60, ("park",)),
    )
    calendar = make_calendar()
    slacks = find_slacks(itinerary, request, guidebook.spots, calendar)
    data = {"origin": "bundled", "version": "2027.03", "sha256": "0"}
    return Handout(result, guidebook, calendar, MADE, slacks, data, troubles)


def make_trouble(day: int) -> Trouble:
    """Being late on a day (from 0)."""
    text = LocalizedText("晚到 12 分钟", "12 min late")
    return Trouble(TroubleKind.OPENING, day, None, 12, text)
