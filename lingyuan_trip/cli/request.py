"""The words that say what a visitor asks for, and the request they make."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from lingyuan_trip.cli import arguments as words
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import (
    DEFAULT_LODGING,
    Interest,
    Liking,
    Pace,
    Pin,
    TravelMode,
    TripRequest,
)
from lingyuan_trip.domain.wishes import (
    ONE_ADULT,
    USUAL_DAY_END,
    USUAL_DAY_START,
    USUAL_DINNER,
    USUAL_LUNCH,
    VisitLength,
)


def add_request_arguments(parser: argparse.ArgumentParser) -> None:
    """Every option of a TripRequest."""
    _add_trip(parser)
    _add_nights(parser)
    _add_wishes(parser)


def _add_trip(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--date", required=True, type=words.date, help="日期（多日行程的第一天），如 2027-05-01")
    add("--arrive", required=True, type=words.clock, help="列车到站时刻，如 10:05")
    add(
        "--depart",
        required=True,
        type=words.clock,
        help="返程列车开车时刻（多日行程的最后一天），如 18:30",
    )
    add("--gateway", default="niuheliang-station", metavar="ID", help="到达站，也是返程站")
    add("--depart-gateway", metavar="ID", help="返程站，缺省与到达站相同")
    add(
        "--mode",
        type=words.one_of(TravelMode),
        default=TravelMode.DRIVE,
        metavar="MODE",
        help="drive 自驾、taxi 包车·出租、transit 公交+步行",
    )
    add("--exit-margin", type=words.minutes, default=15, metavar="MIN", help="出站用时")
    add("--board-margin", type=words.minutes, default=25, metavar="MIN", help="开车前多久到站")
    add(
        "--pace",
        type=words.one_of(Pace),
        default=Pace.NORMAL,
        metavar="PACE",
        help="relaxed 从容、normal 适中、tight 紧凑",
    )


def _add_nights(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--days", type=words.days, default=1, metavar="N", help="天数，1–4")
    add(
        "--lodging",
        action="append",
        default=[],
        metavar="ID",
        help=f"住处（景点或城镇的编号）：写一次，每晚相同；或每晚一次。缺省 {DEFAULT_LODGING}",
    )
    add(
        "--day-start",
        type=words.clock,
        default=USUAL_DAY_START,
        help="早上离开住处的时刻，缺省 8:30",
    )
    add("--day-end", type=words.clock, default=USUAL_DAY_END, help="晚上最迟回到住处，缺省 19:00")
    add(
        "--dinner",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="过夜时是否在住处留晚餐时间",
    )


def _add_wishes(parser: argparse.ArgumentParser) -> None:
    add, flag = parser.add_argument, argparse.BooleanOptionalAction
    add("--must", action="append", default=[], metavar="ID", help="一定要去的景点，可多次")
    add("--avoid", action="append", default=[], metavar="ID", help="不去的景点，可多次")
    add(
        "--pin",
        action="append",
        default=[],
        type=words.pin,
        metavar="ID=HH:MM[@DAY]",
        help="在固定时刻开始游览，可再指定第几天；可多次",
    )
    add(
        "--pin-day",
        action="append",
        default=[],
        type=words.pin_day,
        metavar="ID=DAY",
        help="固定在第几天去，可多次",
    )
    add(
        "--visit-minutes",
        action="append",
        default=[],
        type=words.visit_length,
        metavar="ID=MIN",
        help="在这个景点停留多少分钟，可多次",
    )
    add(
        "--interest",
        action="append",
        default=[],
        type=words.liking,
        metavar="X[=W]",
        help="兴趣或景点类型，分量 1–3（缺省 1），可多次，如 family、museum=2",
    )
    add("--lunch", action=flag, default=True, help="是否留午餐时间")
    add(
        "--party",
        type=words.party,
        default=ONE_ADULT,
        metavar="adults=2,elders=1,children=0",
        help="同行的成人、老人、儿童，缺省一位成人",
    )
    add("--budget", type=words.yuan, metavar="YUAN", help="全体门票的预算，元")
    add("--diversity", action=flag, default=True, help="同类景点多了是否少计推荐分")


def make_request(arguments: argparse.Namespace) -> TripRequest:
    """The request of the parsed words; raises RequestError where it makes no sense."""
    interests, likings = _part_likings(arguments.interest)
    return TripRequest(
        date=arguments.date,
        arrive=arguments.arrive,
        depart=arguments.depart,
        arrive_gateway=arguments.gateway,
        depart_gateway=arguments.depart_gateway or arguments.gateway,
        exit_margin=arguments.exit_margin,
        board_margin=arguments.board_margin,
        mode=arguments.mode,
        pace=arguments.pace,
        lunch=USUAL_LUNCH if arguments.lunch else None,
        must=frozenset(arguments.must),
        avoid=frozenset(arguments.avoid),
        interests=interests,
        days=arguments.days,
        lodgings=tuple(arguments.lodging),
        day_start=arguments.day_start,
        day_end=arguments.day_end,
        dinner=USUAL_DINNER if arguments.dinner else None,
        party=arguments.party,
        budget=arguments.budget,
        likings=likings,
        pins=_join_pins((*arguments.pin, *arguments.pin_day)),
        diversity=arguments.diversity,
        lengths=_last_lengths(arguments.visit_minutes),
    )


def _part_likings(named: Iterable[Liking]) -> tuple[frozenset[Interest], frozenset[Liking]]:
    """Plain interests, and what has a weight or names a kind; the last word on a name counts."""
    last = {liking.name: liking for liking in named}
    plain = {name for name, each in last.items() if isinstance(name, Interest) and each.weight == 1}
    return frozenset(plain), frozenset(each for name, each in last.items() if name not in plain)


def _last_lengths(lengths: Iterable[VisitLength]) -> frozenset[VisitLength]:
    """The last word on a spot counts."""
    return frozenset({length.spot: length for length in lengths}.values())


def _join_pins(pins: Iterable[Pin]) -> frozenset[Pin]:
    """One pin a spot, a time and a day said apart put together."""
    joined: dict[str, Pin] = {}
    for pin in pins:
        known = joined.get(pin.spot, pin)
        if pin.minute not in (None, known.minute) and known.minute is not None:
            raise RequestError(f"{pin.spot} 固定在两个时刻", f"{pin.spot} is fixed at two times")
        if pin.day not in (None, known.day) and known.day is not None:
            raise RequestError(f"{pin.spot} 固定在两天", f"{pin.spot} is fixed on two days")
        minute = known.minute if pin.minute is None else pin.minute
        joined[pin.spot] = Pin(pin.spot, minute, known.day if pin.day is None else pin.day)
    return frozenset(joined.values())


def check_request(request: TripRequest, guidebook: Guidebook) -> None:
    """Raise RequestError when a request names places the data do not have."""
    for gateway_id in (request.arrive_gateway, request.depart_gateway):
        gateway = guidebook.find_gateway(gateway_id)
        if gateway is None:
            known = "、".join(gateway.id for gateway in guidebook.gateways)
            raise RequestError(
                f"没有到达站 {gateway_id}。可用的有：{known}",
                f"There is no station {gateway_id}. There are: {known}",
            )
        if gateway.position is None:
            raise RequestError(
                f"{gateway.name.zh}的位置还没有资料，暂不能从这里安排行程。",
                f"The position of {gateway.name.get('en')} is not on record: "
                "no plan can start there.",
            )
    for lodging in dict.fromkeys(request.nights):
        _check_lodging(lodging, guidebook)
    for spot_id in sorted(request.required | request.avoid):
        check_spot(spot_id, guidebook)


def check_spot(spot_id: str, guidebook: Guidebook) -> None:
    """Raise RequestError when the data have no such spot."""
    if guidebook.find_spot(spot_id) is None:
        raise RequestError(
            f"没有景点 {spot_id}。{_suggest(spot_id, guidebook).zh}",
            f"There is no place {spot_id}. {_suggest(spot_id, guidebook).en}",
        )


def _check_lodging(place_id: str, guidebook: Guidebook) -> None:
    place = guidebook.find_place(place_id)
    if place is None:
        towns = "、".join(town.id for town in guidebook.towns if town.position is not None)
        raise RequestError(
            f"没有住处 {place_id}：写景点或城镇的编号。城镇有：{towns}",
            f"There is no lodging {place_id}: give the id of a place or town. Towns: {towns}",
        )
    if place.position is None:
        raise RequestError(
            f"{place.name.zh}的位置还没有资料，暂不能住在这里。",
            f"The position of {place.name.get('en')} is not on record: choose another lodging.",
        )


def _suggest(spot_id: str, guidebook: Guidebook) -> LocalizedText:
    from difflib import get_close_matches

    by_name = {spot.name.zh: spot.id for spot in guidebook.spots}
    if spot_id in by_name:
        return LocalizedText(
            f"请写它的编号 {by_name[spot_id]}。", f"Write its id {by_name[spot_id]}."
        )
    close = get_close_matches(spot_id, [spot.id for spot in guidebook.spots], n=3)
    if not close:
        return LocalizedText("编号见 data/spots.yaml。", "The ids are in data/spots.yaml.")
    return LocalizedText(f"是不是：{'、'.join(close)}？", f"Did you mean: {', '.join(close)}?")
