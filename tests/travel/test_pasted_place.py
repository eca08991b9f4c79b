from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.travel.pasted_place import CoordinateSystem, read_pasted

STATION = (41.19407, 119.39279)
GCJ = "119.399305,41.196172"
BD = "41.202536,119.405699"
READ = {
    "41.19407, 119.39279": ("wgs84", True),
    "119.39279，41.19407": ("wgs84", True),
    "北纬41.19407°，东经119.39279°": ("wgs84", True),
    "纬度：41.19407 经度：119.39279": ("wgs84", True),
    "41°11′38.652″N 119°23′34.044″E": ("wgs84", True),
    "119°23'34.044\"E, 41°11'38.652\"N": ("wgs84", True),
    "geo:41.19407,119.39279?z=12": ("wgs84", False),
    f"https://uri.amap.com/marker?position={GCJ}&name=牛河梁站": ("gcj02", False),
    "https://uri.amap.com/marker?position=119.39279,41.19407&coordinate=wgs84": ("wgs84", False),
    f"https://uri.amap.com/navigation?from=118,40,a&to={GCJ},牛河梁站&mode=car": ("gcj02", False),
    "https://www.amap.com/?p=B0FF,41.196172,119.399305,牛河梁站,凌源": ("gcj02", False),
    "amapuri://route/plan/?dlat=41.196172&dlon=119.399305&dname=站&dev=0": ("gcj02", False),
    "amapuri://route/plan/?dlat=41.19407&dlon=119.39279&dev=1": ("wgs84", False),
    f"https://api.map.baidu.com/marker?location={BD}&title=站": ("bd09", False),
    f"看这里 https://api.map.baidu.com/direction?destination=latlng:{BD}|name:站 谢谢": (
        "bd09",
        False,
    ),
    "http://api.map.baidu.com/marker?location=41.196172,119.399305&coord_type=gcj02": (
        "gcj02",
        False,
    ),
    "https://apis.map.qq.com/uri/v1/marker?marker=coord:41.196172,119.399305;title:站": (
        "gcj02",
        False,
    ),
    "https://apis.map.qq.com/uri/v1/routeplan?tocoord=41.196172,119.399305&to=站": (
        "gcj02",
        False,
    ),
}
REFUSED = [
    "",
    "   ",
    "牛河梁",
    "12",
    "https://surl.amap.com/abc123",
    "https://map.baidu.com/@13291000,5020000,13z",
    "https://example.org/?position=119.39,41.19",
    "https://notamap.com/marker?position=119.39,41.19",
    "https://uri.amap.com/marker?position=nan,inf",
    "https://uri.amap.com/marker?position=119.39",
    "https://uri.amap.com/marker?position=999,99",
    "https://uri.amap.com/marker",
    "https://[::1/marker?position=119.39,41.19",
    "95.0, 200.0",
    "41°99′00″N 119°23′00″E",
    "https://uri.amap.com/marker?" + "&".join(f"a{n}=1" for n in range(100)),
]


@pytest.mark.parametrize("text", READ)
def test_every_known_way_to_write_the_station(text: str) -> None:
    found = read_pasted(text)
    assert (found.lat, found.lon) == pytest.approx(STATION, abs=2e-6)
    assert (found.system.value, found.is_assumed) == READ[text]


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("41.196172, 119.399305", CoordinateSystem.GCJ02),
        ("41.202536, 119.405699", CoordinateSystem.BD09),
    ],
)
def test_a_bare_coordinate_is_taken_as_the_person_says(text: str, system: CoordinateSystem) -> None:
    found = read_pasted(text, system)
    assert (found.lat, found.lon) == pytest.approx(STATION, abs=2e-6)
    assert found.is_assumed


@pytest.mark.parametrize("text", REFUSED)
def test_what_cannot_be_read_is_refused_in_words(text: str) -> None:
    with pytest.raises(RequestError, match="。"):
        read_pasted(text)


def test_the_name_of_a_link_is_kept_and_cut() -> None:
    assert (
        read_pasted(f"https://uri.amap.com/marker?position={GCJ}&name=牛河梁站").name == "牛河梁站"
    )
    long = read_pasted(f"https://uri.amap.com/marker?position={GCJ}&name={'长' * 500}")
    assert len(long.name) == 60


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,°′″'\"NEne-+ geo:https/?&=%@|;，、"), max_size=400
    )
)
def test_no_text_does_harm(text: str) -> None:
    try:
        found = read_pasted(text)
    except RequestError:
        return
    assert abs(found.lat) <= 91 and abs(found.lon) <= 181


@pytest.mark.parametrize("text", ["1" * 100_000, "°" * 100_000, "geo:" + "%" * 9000])
def test_a_flood_is_read_only_so_far(text: str) -> None:
    with pytest.raises(RequestError):
        read_pasted(text)
