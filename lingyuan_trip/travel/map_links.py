"""Links into 高德 and 百度: their coordinate systems, and names where a position is uncertain.

A place that is not known to the kilometre, or whose position is an estimate, never leaves as a
coordinate: it would send people to a wrong place with all the look of a right one. Its link
searches the name in 凌源市 instead.

Formats: lbs.amap.com/api/uri-api (search 2024-08, marker 2023-10, route 2025-03) and the 百度
URI API as quoted in public articles; Amap puts the longitude first, Baidu the latitude.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from lingyuan_trip.domain.guidebook import Place
from lingyuan_trip.domain.place import Position
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.coordinates import wgs84_to_gcj02

CITY = "凌源市"
_APP = "lingyuan-trip"
_BAIDU_TAIL = f"output=html&src=webapp.lingyuan.{_APP}"
_DECIMALS = 6


def may_leave(position: Position | None) -> bool:
    """Whether a position is sure enough to be handed on as a coordinate."""
    return position is not None and not (position.evidence.is_estimate or position.is_uncertain)


def amap_place(place: Place) -> str:
    """A link that shows a place in 高德: its point, or a search for its name."""
    if not may_leave(place.position):
        return _amap_search(place)
    assert place.position is not None
    words = {"position": _amap_point(place.position), "name": place.name.zh}
    return f"https://uri.amap.com/marker?{_query(words)}&src={_APP}&coordinate=gaode&callnative=1"


def amap_route(origin: Place, destination: Place, mode: TravelMode = TravelMode.DRIVE) -> str:
    """A link for the way in 高德, from where one stands if the origin is uncertain; a search for
    the destination if that is.
    """
    if not may_leave(destination.position):
        return _amap_search(destination)
    words = {"from": _amap_end(origin)} if may_leave(origin.position) else {}
    words["to"] = _amap_end(destination)
    by = "bus" if mode is TravelMode.TRANSIT else "car"
    return f"https://uri.amap.com/navigation?{_query(words)}&mode={by}&src={_APP}&callnative=1"


def baidu_route(origin: Place, destination: Place, mode: TravelMode = TravelMode.DRIVE) -> str:
    """A link for the way in 百度; the destination alone, or a search for it, if an end is
    uncertain.
    """
    if not (may_leave(origin.position) and may_leave(destination.position)):
        return baidu_place(destination)
    words = {"origin": _baidu_end(origin), "destination": _baidu_end(destination), "region": CITY}
    by = "transit" if mode is TravelMode.TRANSIT else "driving"
    tail = f"mode={by}&coord_type=gcj02&{_BAIDU_TAIL}"
    return f"https://api.map.baidu.com/direction?{_query(words)}&{tail}"


def baidu_place(place: Place) -> str:
    """A link that shows a place in 百度: its point, or a search for its name."""
    name = place.name.zh
    if not may_leave(place.position):
        words = {"query": name, "region": CITY}
        return f"https://api.map.baidu.com/place/search?{_query(words)}&{_BAIDU_TAIL}"
    assert place.position is not None
    words = {"location": _baidu_point(place.position), "title": name, "content": name}
    return f"https://api.map.baidu.com/marker?{_query(words)}&coord_type=gcj02&{_BAIDU_TAIL}"


def coordinate_text(position: Position) -> str:
    """`41.194070, 119.392790`: WGS-84, latitude first."""
    return f"{position.lat:.{_DECIMALS}f}, {position.lon:.{_DECIMALS}f}"


def _amap_search(place: Place) -> str:
    words = {"keyword": place.name.zh, "city": CITY}
    return f"https://uri.amap.com/search?{_query(words)}&view=map&src={_APP}&callnative=1"


def _amap_end(place: Place) -> str:
    assert place.position is not None
    # A comma parts the fields, so a name must not have one.
    return f"{_amap_point(place.position)},{place.name.zh.replace(',', '，')}"


def _amap_point(position: Position) -> str:
    lat, lon = wgs84_to_gcj02(position.lat, position.lon)
    return f"{lon:.{_DECIMALS}f},{lat:.{_DECIMALS}f}"


def _baidu_end(place: Place) -> str:
    assert place.position is not None
    # A bar parts the fields, so a name must not have one.
    return f"latlng:{_baidu_point(place.position)}|name:{place.name.zh.replace('|', '｜')}"


def _baidu_point(position: Position) -> str:
    lat, lon = wgs84_to_gcj02(position.lat, position.lon)
    return f"{lat:.{_DECIMALS}f},{lon:.{_DECIMALS}f}"


def _query(words: dict[str, str]) -> str:
    return urlencode(words, quote_via=quote, safe=",")
