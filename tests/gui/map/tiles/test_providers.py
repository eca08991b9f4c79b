from __future__ import annotations

import pytest

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.gui.map.tiles.grid import Tile
from lingyuan_trip.gui.map.tiles.providers import OPENSTREETMAP, OWN, TIANDITU, TileChoice

TILE = Tile(14, 13625, 6131)
KEY = "0123456789abcdef0123456789abcdef"


def test_openstreetmap() -> None:
    assert OPENSTREETMAP.address(TILE) == "https://tile.openstreetmap.org/14/13625/6131.png"
    assert "OpenStreetMap" in OPENSTREETMAP.credit


def test_tianditu_needs_a_key_of_ones_own() -> None:
    provider = TileChoice(TIANDITU.id, KEY).resolve()
    assert provider is not None
    address = provider.address(TILE)
    assert address.startswith("https://t4.tianditu.gov.cn/")
    assert "TILEMATRIX=14&TILEROW=6131&TILECOL=13625" in address and address.endswith(KEY)
    for key in ("", "short", "../../etc/passwd0000", "a b" * 10):
        with pytest.raises(RequestError, match="密钥"):
            TileChoice(TIANDITU.id, key).resolve()


def test_any_template() -> None:
    choice = TileChoice(OWN, "k&y", "https://{s}.example.cn/{z}/{x}/{y}.png?k={key}", True)
    provider = choice.resolve()
    assert provider is not None and provider.is_shifted
    assert provider.credit == "a.example.cn"
    assert provider.address(TILE) == "https://b.example.cn/14/13625/6131.png?k=k%26y"


@pytest.mark.parametrize(
    "template",
    [
        "",
        "https://example.cn/tile.png",
        "https://example.cn/{z}/{x}.png",
        "file:///etc/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "/{z}/{x}/{y}.png",
        "https://example.cn/{z}/{x}/{y}/{x.__class__}",
        "https://example.cn/{z}/{x}/{y}/{0}",
        "https://example.cn/{z}/{x}/{y}/{",
        "https://[::1/{z}/{x}/{y}",
        "https://example.cn/{z}/{x}/{y}" + "a" * 600,
    ],
)
def test_a_template_that_is_none_is_refused(template: str) -> None:
    with pytest.raises(RequestError, match="瓦片地址"):
        TileChoice(OWN, "", template).resolve()


def test_no_choice_is_no_provider() -> None:
    assert TileChoice().resolve() is None
    assert TileChoice("unknown").resolve() is None


def test_a_choice_reads_back_and_nonsense_is_off() -> None:
    choice = TileChoice(OWN, "k", "https://example.cn/{z}/{x}/{y}.png", True)
    assert TileChoice.from_text(choice.to_text()) == choice
    for text in ("", "{", "[]", '{"provider": 3}', '{"provider": "own"}', "[" * 10_000):
        assert TileChoice.from_text(text) == TileChoice()
