"""Where is this? Reads a coordinate or a map link that somebody pasted.

Nothing is fetched: what is not in the text is not known. Input is hostile until it is read: it is
cut, no field is looked for twice, and every number is checked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, unquote, urlsplit

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.travel.coordinates import Coordinate, bd09_to_gcj02, gcj02_to_wgs84

_LONGEST = 2000
_MOST_FIELDS = 40
_NUMBER = r"[-+]?\d{1,3}(?:\.\d{1,15})?"
_PAIR = re.compile(rf"({_NUMBER})[\s,，、;；/|]{{1,5}}({_NUMBER})(?![\d.])")
_DEGREES = re.compile(
    r"(\d{1,3})[°度]\s{0,3}(?:(\d{1,2})[′'分’]\s{0,3})?"
    r"(?:(\d{1,2}(?:\.\d{1,9})?)[″\"秒”]\s{0,3})?([NSEWnsew]?)"
)
_MARKS = re.compile(r"(?:北纬|东经|纬度|经度|[NnEe°:：=])|lat(?:itude)?|lo?ng?(?:itude)?", re.I)
_LINK = re.compile(
    r"(?:https?|geo|amapuri|androidamap|iosamap|baidumap|bdapp)[:：][^\s<>\"“”]+", re.I
)
_SHORT = ("surl.amap.com", "j.map.baidu.com", "s.amap.com")


class CoordinateSystem(StrEnum):
    """How degrees are to be understood."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


@dataclass(frozen=True, slots=True)
class PastedPlace:
    """A point in WGS-84, the system it was read in, and whether that was only assumed."""

    lat: float
    lon: float
    system: CoordinateSystem
    is_assumed: bool
    name: str = ""


def read_pasted(text: str, bare: CoordinateSystem = CoordinateSystem.WGS84) -> PastedPlace:
    """The place a text speaks of; raises RequestError with words for people.

    A link tells its system; a `bare` coordinate does not and is taken for one in that system.
    """
    text = text[:_LONGEST].strip()
    if not text:
        raise RequestError(
            "请粘贴一个坐标，或高德、百度地图的链接。",
            "Paste a coordinate, or a link of AMap or Baidu Maps.",
        )
    link = _LINK.search(text)
    if link is not None:
        return _read_link(link.group().replace("：", ":"))
    pair = _read_degrees(text) or _read_pair(text)
    if pair is None:
        raise RequestError(
            "没有认出坐标。可以这样写：41.1941, 119.3928（纬度, 经度）。",
            "No coordinate was found. Write it like 41.1941, 119.3928 (latitude, longitude).",
        )
    return _settle(pair, bare, is_assumed=True)


def to_wgs84(lat: float, lon: float, system: CoordinateSystem) -> Coordinate:
    """Degrees of a system as WGS-84."""
    if system is CoordinateSystem.BD09:
        lat, lon = bd09_to_gcj02(lat, lon)
    return (lat, lon) if system is CoordinateSystem.WGS84 else gcj02_to_wgs84(lat, lon)


def _settle(
    pair: Coordinate, system: CoordinateSystem, *, is_assumed: bool, name: str = ""
) -> PastedPlace:
    lat, lon = pair
    if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        raise RequestError(
            "坐标超出了范围：纬度在 ±90 之间，经度在 ±180 之间。",
            "The coordinate is out of range: latitude ±90, longitude ±180.",
        )
    return PastedPlace(*to_wgs84(lat, lon, system), system, is_assumed, name[:60])


def _read_degrees(text: str) -> Coordinate | None:
    """Degrees, minutes and seconds; north and east, in whichever order they are marked."""
    found = list(_DEGREES.finditer(text))[:2]
    if len(found) < 2 or not any(match.group(2) for match in found):
        return None
    values = []
    for match in found:
        minutes, seconds = float(match.group(2) or 0), float(match.group(3) or 0)
        if minutes >= 60 or seconds >= 60:
            raise RequestError(
                "坐标里的分和秒要小于 60。",
                "Minutes and seconds of a coordinate must be below 60.",
            )
        values.append(float(match.group(1)) + minutes / 60 + seconds / 3600)
    return _in_order(values[0], values[1])


def _read_pair(text: str) -> Coordinate | None:
    found = _PAIR.search(_MARKS.sub(" ", text))
    return None if found is None else _in_order(float(found.group(1)), float(found.group(2)))


def _in_order(first: float, second: float) -> Coordinate:
    """Latitude and longitude: in China the longitude is the larger number, in whichever order."""
    return (second, first) if first > second else (first, second)


def _read_link(link: str) -> PastedPlace:
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").lower()
        fields = dict(parse_qsl(parts.query, max_num_fields=_MOST_FIELDS))
    except ValueError:
        raise RequestError(
            "这个链接不完整，没有认出坐标。",
            "The link is not complete: no coordinate was found.",
        ) from None
    if parts.scheme.lower() == "geo":
        return _settle(
            _pair(unquote(parts.path), lat_first=True), CoordinateSystem.WGS84, is_assumed=False
        )
    if host in _SHORT:
        raise RequestError(
            "这是短链接，里面没有坐标。请在浏览器里打开它，再粘贴地址栏里的长链接。",
            "A short link holds no coordinate. Open it in a browser and paste the long address.",
        )
    read = _find_reader(parts.scheme.lower(), host)
    if read is None:
        raise RequestError(
            "只认得高德、百度、腾讯地图的链接和 geo: 链接。",
            "Only links of AMap, Baidu Maps and Tencent Maps and geo: links can be read.",
        )
    return read(fields, unquote(parts.path))


Reader = Callable[[Mapping[str, str], str], PastedPlace]


def _find_reader(scheme: str, host: str) -> Reader | None:
    if scheme in ("amapuri", "androidamap", "iosamap") or _is_of(host, "amap.com"):
        return _read_amap
    if scheme in ("baidumap", "bdapp") or _is_of(host, "map.baidu.com"):
        return _read_baidu
    return _read_tencent if _is_of(host, "map.qq.com") else None


def _is_of(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")


def _read_amap(fields: Mapping[str, str], _path: str) -> PastedPlace:
    """`position` and `to`, `dest`: longitude first; `p` of the site: id, latitude, longitude."""
    shifted = fields.get("coordinate") != "wgs84" and fields.get("dev") != "1"
    system = CoordinateSystem.GCJ02 if shifted else CoordinateSystem.WGS84
    for key in ("position", "to", "dest", "center", "location", "from"):
        if key in fields:
            words = fields[key].split(",")
            name = fields.get("name") or (words[2] if len(words) > 2 else "")
            pair = _pair(fields[key], lat_first=False)
            return _settle(pair, system, is_assumed=False, name=name)
    for lat, lon, title in (("dlat", "dlon", "dname"), ("lat", "lon", "poiname")):
        if lat in fields and lon in fields:
            pair = _pair(f"{fields[lat]},{fields[lon]}", lat_first=True)
            return _settle(pair, system, is_assumed=False, name=fields.get(title, ""))
    if "p" in fields:
        words = fields["p"].split(",")
        pair = _pair(",".join(words[1:3]), lat_first=True)
        name = words[3] if len(words) > 3 else ""
        return _settle(pair, CoordinateSystem.GCJ02, is_assumed=False, name=name)
    raise RequestError(
        "这个高德链接里没有坐标。",
        "This AMap link holds no coordinate.",
    )


def _read_baidu(fields: Mapping[str, str], path: str) -> PastedPlace:
    """`location`, or `destination` and `origin` with `latlng:`; latitude first."""
    if "/@" in path or fields.get("coord_type") == "bd09mc":
        raise RequestError(
            "这个百度链接里是墨卡托坐标，不能识别。请用百度地图的“分享”链接。",
            "This Baidu link holds Mercator values, which cannot be read. Use the “share” link.",
        )
    known = {"gcj02": CoordinateSystem.GCJ02, "wgs84": CoordinateSystem.WGS84}
    system = known.get(fields.get("coord_type", "bd09ll"), CoordinateSystem.BD09)
    for key in ("location", "destination", "origin", "center"):
        if key in fields:
            head, _, tail = fields[key].partition("|")
            name = fields.get("title") or tail.removeprefix("name:")
            pair = _pair(head.removeprefix("latlng:"), lat_first=True)
            return _settle(pair, system, is_assumed=False, name=name)
    raise RequestError(
        "这个百度链接里没有坐标。",
        "This Baidu link holds no coordinate.",
    )


def _read_tencent(fields: Mapping[str, str], _path: str) -> PastedPlace:
    """`tocoord`, or `marker` with `coord:`; latitude first."""
    marker = dict(part.split(":", 1) for part in fields.get("marker", "").split(";") if ":" in part)
    for value, name in (
        (marker.get("coord"), marker.get("title", "")),
        (fields.get("tocoord"), fields.get("to", "")),
        (fields.get("coord"), ""),
    ):
        if value:
            pair = _pair(value, lat_first=True)
            return _settle(pair, CoordinateSystem.GCJ02, is_assumed=False, name=name)
    raise RequestError(
        "这个腾讯地图链接里没有坐标。",
        "This Tencent Maps link holds no coordinate.",
    )


def _pair(text: str, *, lat_first: bool) -> Coordinate:
    words = [word.strip() for word in text.split(";")[0].split(",")[:2]]
    if len(words) < 2 or not all(re.fullmatch(_NUMBER, word) for word in words):
        raise RequestError(
            "这个链接里的坐标读不懂。",
            "The coordinate in this link cannot be read.",
        )
    first, second = float(words[0]), float(words[1])
    return (first, second) if lat_first else (second, first)
