"""Numbers of the trade that plans are made with; each is our judgement, not a fact.

prize = round(points of interest × length × season × festival × liking), where
- points of interest are those of the spot's 编辑推荐度 1–5, in INTEREST_POINTS,
- length is the square root of the hours that a visit usually takes: four hours are worth twice
  what one hour is, so that a day is filled with places rather than with roads, and still not with
  a single place; it is the length in the data and not that of this party, so that staying longer
  is never rewarded,
- season is, outside the months in which the spot is worth going to, ½ in the open and ¾ where
  part of the visit is under a roof,
- festival is 1.5 while a dated edition runs at the spot, 1.2 inside a window estimated from
  earlier years,
- liking is 1 + the weight (1–3) that the visitor gave an interest which the kind of spot serves.

The score of a plan is the sum of its prizes minus, for each kind, DIVERSITY[number of its spots].
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from lingyuan_trip.domain.festival import Certainty, Festival, Occurrence, festivals_at
from lingyuan_trip.domain.season import Season, season_on
from lingyuan_trip.domain.spot import Setting, Spot, SpotKind
from lingyuan_trip.domain.trip_request import Pace
from lingyuan_trip.domain.wishes import Party

INTEREST_POINTS = (0, 20, 35, 55, 80, 120)
"""What an hour is worth at a spot of each rating; each step up counts for more than the last."""

OUT_OF_SEASON_PERCENT = {Setting.OUTDOOR: 50, Setting.MIXED: 75, Setting.INDOOR: 75}
FESTIVAL_PERCENT = {Certainty.DATED: 150, Certainty.ESTIMATED: 120}
DIVERSITY = (0, 0, 10, 25, 45, 70, 100)
"""What n spots of one kind lose together: the fifth pagoda delights less than the first."""

PACE_PERCENT = {Pace.RELAXED: 125, Pace.NORMAL: 100, Pace.TIGHT: 80}
MAX_VISITS = {Pace.RELAXED: 3, Pace.NORMAL: 5, Pace.TIGHT: 8}
"""Stops a day; one fewer with elders or children."""

ELDERS_PERCENT, CHILDREN_PERCENT = 120, 110
"""How much longer a party with elders, or with children, stays; with both, the longer counts."""

ROOFED_KINDS = frozenset({SpotKind.MUSEUM, SpotKind.HOT_SPRING, SpotKind.RESORT})
"""Kinds taken to be under a roof where the data do not say; all others are in the open."""

ASSUMED_VISIT_MINUTES = {
    SpotKind.MUSEUM: 120,
    SpotKind.ARCHAEOLOGY: 90,
    SpotKind.HOT_SPRING: 120,
    SpotKind.GARDEN: 90,
    SpotKind.FOREST: 120,
    SpotKind.FAMILY_PARK: 120,
    SpotKind.SKI: 180,
    SpotKind.WETLAND: 60,
    SpotKind.MOUNTAIN: 150,
    SpotKind.TEMPLE: 60,
    SpotKind.PAGODA: 30,
    SpotKind.VINEYARD: 90,
    SpotKind.RESORT: 90,
    SpotKind.CLIMBING: 120,
    SpotKind.GLASS_WALKWAY: 60,
    SpotKind.BRIDGE: 30,
    SpotKind.VILLAGE: 60,
    SpotKind.PARK: 60,
}
"""Estimates for spots whose data give no visit length."""


def usual_visit_minutes(spot: Spot) -> int:
    """Minutes that a visit takes adults in no hurry; estimated by kind where nobody says."""
    known = spot.visit_minutes
    return ASSUMED_VISIT_MINUTES[spot.kind] if known is None else known.value


def get_party_percent(party: Party) -> int:
    """How long the visits of a party take, per cent of those of adults."""
    elders = ELDERS_PERCENT if party.elders else 100
    return max(elders, CHILDREN_PERCENT if party.children else 100)


def count_stops(pace: Pace, party: Party) -> int:
    """How many stops a day may hold."""
    return MAX_VISITS[pace] - (1 if party.elders or party.children else 0)


def scale_visit_minutes(minutes: int, pace: Pace, party: Party) -> int:
    """Minutes a visit takes a party at a pace, rounded to whole minutes, halves up."""
    return (minutes * PACE_PERCENT[pace] * get_party_percent(party) + 5_000) // 10_000


def get_length_percent(minutes: int) -> int:
    """What the usual length of a visit makes of its worth: 100 × √(minutes / 60), rounded."""
    return (math.isqrt(40_000 * minutes // 60) + 1) // 2


def count_prize(spot: Spot, season_percent: int, festival: Certainty | None, weight: int) -> int:
    """The prize of a visit, halves rounded up; `weight` 0 where no interest was named."""
    running = 100 if festival is None else FESTIVAL_PERCENT[festival]
    length = get_length_percent(usual_visit_minutes(spot))
    points = INTEREST_POINTS[spot.interest] * (1 + weight)
    return (points * length * season_percent * running + 500_000) // 1_000_000


def get_setting(spot: Spot) -> Setting:
    """Where a visit takes place; judged by kind where the data do not say."""
    if spot.setting is not None:
        return spot.setting.value
    return Setting.INDOOR if spot.kind in ROOFED_KINDS else Setting.OUTDOOR


def get_season_percent(spot: Spot, date: dt.date) -> int:
    """How much of its interest a spot keeps in that month, per cent; all where nobody says."""
    is_off = season_on(spot, date) is Season.OFF
    return OUT_OF_SEASON_PERCENT[get_setting(spot)] if is_off else 100


def needs_daylight(spot: Spot) -> bool:
    """Whether a visit must end before sunset."""
    return get_setting(spot) is Setting.OUTDOOR


def find_festival(
    spot_id: str, festivals: Sequence[Festival], date: dt.date
) -> tuple[Festival, Occurrence] | None:
    """The festival that runs at a spot on a date; a dated edition before an estimated window."""
    return next(iter(festivals_at(spot_id, festivals, date)), None)
