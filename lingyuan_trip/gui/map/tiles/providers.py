"""Who gives tiles, on which terms, and how a tile's address is made.

Terms: OpenStreetMap asks for a User-Agent of one's own, visible credit, caching and no bulk
download (operations.osmfoundation.org/policies/tiles). 天地图 wants a key that each person gets
for free at console.tianditu.gov.cn; its CGCS2000 is WGS-84 to a few centimetres.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlsplit

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.gui.map.tiles.grid import Tile

_TIANDITU = (
    "https://t{s}.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0"
    "&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles"
    "&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}"
)
_KEY = re.compile(r"[0-9A-Za-z]{16,64}")
_KNOWN_FIELDS = {"x", "y", "z", "s", "key"}
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class TileProvider:
    """`template` has the fields {z}, {x}, {y}, and may have {s} (one of `hosts`) and {key}.

    `is_shifted` for tiles drawn in GCJ-02, as Chinese services other than 天地图 draw them.
    """

    id: str
    name: str
    template: str
    credit: str
    hosts: str = "abc"
    max_zoom: int = 18
    is_shifted: bool = False
    needs_key: bool = False
    key: str = ""

    def address(self, tile: Tile) -> str:
        """Where a tile is to be had."""
        host = self.hosts[(tile.x + tile.y) % len(self.hosts)]
        fields = {"x": tile.x, "y": tile.y, "z": tile.zoom, "s": host, "key": quote(self.key)}
        return self.template.format(**fields)


OPENSTREETMAP = TileProvider(
    "osm",
    "OpenStreetMap",
    "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    "© OpenStreetMap contributors (openstreetmap.org/copyright)",
    max_zoom=19,
)
TIANDITU = TileProvider(
    "tianditu", "天地图", _TIANDITU, "天地图 tianditu.gov.cn", hosts="01234567", needs_key=True
)
OWN = "own"
"""The id of a provider that a person described."""


@dataclass(frozen=True, slots=True)
class TileChoice:
    """What a person chose: the id of a provider, empty for none, and what belongs to it."""

    provider: str = ""
    key: str = ""
    template: str = ""
    is_shifted: bool = False

    def resolve(self) -> TileProvider | None:
        """The provider with its key; None for none. Raises RequestError where something lacks."""
        if self.provider == OPENSTREETMAP.id:
            return OPENSTREETMAP
        if self.provider == TIANDITU.id:
            return _with_key(TIANDITU, self.key)
        if self.provider == OWN:
            return _describe_own(self.template.strip(), self.key, self.is_shifted)
        return None

    def to_text(self) -> str:
        """One line for the settings."""
        shown = {
            "provider": self.provider,
            "key": self.key,
            "template": self.template,
            "shifted": self.is_shifted,
        }
        return json.dumps(shown, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> TileChoice:
        """What a line says; no tiles where it makes no sense."""
        try:
            read = json.loads(text[: 4 * _LONGEST])
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(read, dict):
            return cls()
        choice = cls(
            _word(read, "provider"),
            _word(read, "key"),
            _word(read, "template"),
            read.get("shifted") is True,
        )
        try:
            return choice if choice.resolve() is not None else cls()
        except RequestError:
            return cls()


def _word(read: Mapping[str, object], name: str) -> str:
    value = read.get(name)
    return value if isinstance(value, str) else ""


def _with_key(provider: TileProvider, key: str) -> TileProvider:
    if not _KEY.fullmatch(key.strip()):
        raise RequestError(
            "天地图要用自己申请的密钥（tk），由字母和数字组成。",
            "Tianditu needs a key (tk) of your own, made of letters and digits.",
        )
    return replace(provider, key=key.strip())


def _describe_own(template: str, key: str, is_shifted: bool) -> TileProvider:
    check_template(template)
    host = urlsplit(template.replace("{s}", "a")).hostname or ""
    return TileProvider(OWN, host, template, host, is_shifted=is_shifted, key=key.strip())


def check_template(template: str) -> None:
    """Raise RequestError unless a text is an address with the fields of a tile."""
    fields = set(re.findall(r"\{([^{}]*)\}", template))
    if not {"x", "y", "z"} <= fields or len(template) > _LONGEST:
        raise RequestError(
            "瓦片地址里要有 {z}、{x}、{y}，例如 https://example.cn/{z}/{x}/{y}.png",
            "The address of tiles must hold {z}, {x} and {y}, such as https://example.cn/{z}/{x}/{y}.png",
        )
    if not fields <= _KNOWN_FIELDS or template.count("{") != template.count("}"):
        raise RequestError(
            "瓦片地址里只能有 {z}、{x}、{y}、{s} 和 {key}。",
            "The address of tiles may hold only {z}, {x}, {y}, {s} and {key}.",
        )
    try:
        parts = urlsplit(template.format(x=1, y=1, z=1, s="a", key="k"))
    except (ValueError, IndexError, KeyError):
        raise RequestError("瓦片地址写得不完整。", "The address of tiles is incomplete.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RequestError(
            "瓦片地址要以 https:// 或 http:// 开头。",
            "The address of tiles must begin with https:// or http://.",
        )
