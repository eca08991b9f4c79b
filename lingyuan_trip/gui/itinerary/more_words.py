"""The conditions that stand folded, in one line: what differs from the usual. No widgets."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.domain.wishes import (
    ONE_ADULT,
    USUAL_DAY_END,
    USUAL_DAY_START,
    USUAL_DINNER,
    Party,
)
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.likings import list_weights

_C = "RequestForm"


def party_words(party: Party) -> str:
    """`成人 2、老人 1`."""
    parts = (
        (party.adults, translate(_C, "成人 %n", party.adults)),
        (party.elders, translate(_C, "老人 %n", party.elders)),
        (party.children, translate(_C, "儿童 %n", party.children)),
    )
    return formatting.listing(words for number, words in parts if number)


def more_words(request: TripRequest) -> str:
    """What differs from the usual, or what the usual is."""
    said = list(_differences(request))
    if not said:
        return translate(_C, "一位成人，门票不限，照常安排")
    return translate(_C, " · ").join(said)


def _differences(request: TripRequest) -> Iterator[str]:
    if request.party != ONE_ADULT:
        yield party_words(request.party)
    if request.budget is not None:
        yield translate(_C, "门票至多 {price}").format(price=formatting.yuan(request.budget))
    for interest, weight in list_weights(request.interests, request.likings).items():
        if weight > 1:
            yield f"{formatting.interest(interest)} ×{weight}"
    if not request.diversity:
        yield translate(_C, "同类不少计")
    if request.days > 1:
        yield from _nights(request)


def _nights(request: TripRequest) -> Iterator[str]:
    if request.dinner is None:
        yield translate(_C, "不安排晚餐")
    elif request.dinner != USUAL_DINNER:
        times = formatting.clock_range(request.dinner.earliest, request.dinner.latest)
        yield translate(_C, "晚餐 {times}").format(times=times)
    if (request.day_start, request.day_end) != (USUAL_DAY_START, USUAL_DAY_END):
        times = formatting.clock_range(request.day_start, request.day_end)
        yield translate(_C, "住处 {times}").format(times=times)
