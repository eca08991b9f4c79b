"""The words that say what a visitor asks for, and the request they make."""

from __future__ import annotations

import argparse

from lingyuan_trip.cli import arguments as words
from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.trip_request import Interest, LunchWish, Pace, TravelMode, TripRequest


def add_request_arguments(parser: argparse.ArgumentParser) -> None:
    """Every option of a TripRequest."""
    add = parser.add_argument
    add("--date", required=True, type=words.date, help="日期，如 2027-05-01")
    add("--arrive", required=True, type=words.clock, help="列车到站时刻，如 10:05")
    add("--depart", required=True, type=words.clock, help="返程列车开车时刻，如 18:30")
    add("--gateway", default="niuheliang-station", metavar="ID", help="到达站，也是返程站")
    add("--depart-gateway", metavar="ID", help="返程站，缺省与到达站相同")
    add("--mode", type=TravelMode, choices=tuple(TravelMode), default=TravelMode.DRIVE)
    add("--exit-margin", type=words.minutes, default=15, metavar="MIN", help="出站用时")
    add("--board-margin", type=words.minutes, default=25, metavar="MIN", help="开车前多久到站")
    add("--pace", type=Pace, choices=tuple(Pace), default=Pace.NORMAL)
    add("--must", action="append", default=[], metavar="ID", help="一定要去的景点，可多次")
    add("--avoid", action="append", default=[], metavar="ID", help="不去的景点，可多次")
    add("--interest", action="append", default=[], type=Interest, choices=tuple(Interest))
    add("--lunch", action=argparse.BooleanOptionalAction, default=True, help="是否留午餐时间")


def make_request(arguments: argparse.Namespace) -> TripRequest:
    """The request of the parsed words; raises RequestError where it makes no sense."""
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
        lunch=LunchWish() if arguments.lunch else None,
        must=frozenset(arguments.must),
        avoid=frozenset(arguments.avoid),
        interests=frozenset(arguments.interest),
    )


def check_request(request: TripRequest, guidebook: Guidebook) -> None:
    """Raise RequestError when a request names places the data do not have."""
    for gateway_id in (request.arrive_gateway, request.depart_gateway):
        gateway = guidebook.find_gateway(gateway_id)
        if gateway is None:
            known = "、".join(gateway.id for gateway in guidebook.gateways)
            raise RequestError(f"没有到达站 {gateway_id}。可用的有：{known}")
        if gateway.position is None:
            raise RequestError(f"{gateway.name.zh}的位置还没有资料，暂不能从这里安排行程。")
    for spot_id in sorted(request.must | request.avoid):
        if guidebook.find_spot(spot_id) is None:
            raise RequestError(f"没有景点 {spot_id}。{_suggest(spot_id, guidebook)}")


def _suggest(spot_id: str, guidebook: Guidebook) -> str:
    from difflib import get_close_matches

    by_name = {spot.name.zh: spot.id for spot in guidebook.spots}
    if spot_id in by_name:
        return f"请写它的编号 {by_name[spot_id]}。"
    close = get_close_matches(spot_id, [spot.id for spot in guidebook.spots], n=3)
    return f"是不是：{'、'.join(close)}？" if close else "编号见 data/spots.yaml。"
