from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus
from lingyuan_trip.domain.place import Position, Town
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.travel.map_links import (
    amap_place,
    amap_route,
    baidu_place,
    baidu_route,
    coordinate_text,
    may_leave,
)
from lingyuan_trip.travel.pasted_place import read_pasted

SOURCED = Evidence(EvidenceStatus.SOURCED, ("book",), "2026")
GUESSED = Evidence(EvidenceStatus.ESTIMATED, note="made up")


def place(
    evidence: Evidence = SOURCED, uncertainty_km: float = 0.0, name: str = "牛河梁站"
) -> Town:
    position = Position(41.19407, 119.39279, evidence, uncertainty_km)
    return Town("town", LocalizedText(name), SOURCED, position)


UNSURE = [
    place(GUESSED),
    place(SOURCED, uncertainty_km=3.0),
    Town("nowhere", LocalizedText("无名"), SOURCED),
]


def fields(link: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(link).query)


def test_amap_gets_its_own_coordinates_longitude_first() -> None:
    assert fields(amap_place(place()))["position"] == ["119.399305,41.196172"]


def test_baidu_gets_the_latitude_first_and_is_told_the_system() -> None:
    found = fields(baidu_place(place()))
    assert found["location"] == ["41.196172,119.399305"]
    assert found["coord_type"] == ["gcj02"]


def test_a_route_has_both_ends_with_their_names() -> None:
    found = fields(amap_route(place(name="甲,乙"), place()))
    assert found["from"] == ["119.399305,41.196172,甲，乙"]
    assert found["to"] == ["119.399305,41.196172,牛河梁站"]


@pytest.mark.parametrize("unsure", UNSURE)
def test_an_unsure_place_is_searched_for_by_name(unsure: Town) -> None:
    assert not may_leave(unsure.position)
    for link in (
        amap_place(unsure),
        amap_route(place(), unsure),
        baidu_place(unsure),
        baidu_route(place(), unsure),
        baidu_route(unsure, unsure),
    ):
        assert "凌源市" in str(fields(link))
        assert unsure.name.zh in str(fields(link))
        assert "119." not in link and "41." not in link


@pytest.mark.parametrize("unsure", UNSURE)
def test_from_an_unsure_place_one_is_led_to_the_sure_one(unsure: Town) -> None:
    found = fields(amap_route(unsure, place()))
    assert "from" not in found
    assert found["to"] == ["119.399305,41.196172,牛河梁站"]
    assert fields(baidu_route(unsure, place())) == fields(baidu_place(place()))


def test_baidu_is_told_both_ends_the_mode_and_the_system() -> None:
    found = fields(baidu_route(place(name="甲|乙"), place(), TravelMode.TRANSIT))
    assert found["origin"] == ["latlng:41.196172,119.399305|name:甲｜乙"]
    assert found["destination"] == ["latlng:41.196172,119.399305|name:牛河梁站"]
    assert (found["coord_type"], found["mode"], found["region"]) == (
        ["gcj02"],
        ["transit"],
        ["凌源市"],
    )
    assert fields(amap_route(place(), place(), TravelMode.TRANSIT))["mode"] == ["bus"]


@pytest.mark.parametrize("link", [amap_place(place()), baidu_place(place())])
def test_our_own_links_lead_back(link: str) -> None:
    found = read_pasted(link)
    assert (found.lat, found.lon) == pytest.approx((41.19407, 119.39279), abs=2e-6)
    assert not found.is_assumed


def test_a_coordinate_in_words_is_latitude_first() -> None:
    position = Position(41.19407, 119.39279, SOURCED)
    assert coordinate_text(position) == "41.194070, 119.392790"
