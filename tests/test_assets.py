"""Icons, drawings, map layers and fonts are there, well-formed and complete."""

from __future__ import annotations

import ast
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QRawFont
from PySide6.QtSvg import QSvgRenderer

from lingyuan_trip.domain.festival import FestivalTheme
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.paths import assets_dir, data_dir

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lingyuan_trip"
ASSETS = assets_dir()
DRAWINGS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.svg"))
ICON_ARGUMENT = {"icon": 0, "pixmap": 0, "IconButton": 1, "set_icon": 0}
"""At which place a call names an icon of the `ui` group."""
MAP_LAYERS = {"county", "neighbour", "river", "railway", "station", "place"}


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls() -> Iterator[tuple[str, ast.Call]]:
    for _, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                target = node.func
                if isinstance(target, ast.Attribute):
                    yield target.attr, node
                elif isinstance(target, ast.Name):
                    yield target.id, node


def words(node: ast.expr) -> set[str]:
    """String constants an argument can be, also behind `a if b else c`."""
    if isinstance(node, ast.IfExp):
        return words(node.body) | words(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    return set()


def named_icons() -> set[str]:
    found: set[str] = set()
    for name, call in calls():
        place = ICON_ARGUMENT.get(name)
        is_of_spots = any(word == "spots" for arg in call.args for word in words(arg))
        if place is not None and len(call.args) > place and not is_of_spots:
            found |= words(call.args[place])
        found |= {
            word for key in call.keywords if key.arg == "icon" for word in words(key.value) if word
        }
    return found


def test_every_icon_named_in_the_code_exists() -> None:
    named = named_icons()
    assert len(named) > 10
    there = {path.stem for path in (ASSETS / "icons" / "ui").glob("*.svg")}
    assert named - there == set()


def test_every_kind_of_spot_has_an_icon() -> None:
    there = {path.stem for path in (ASSETS / "icons" / "spots").glob("*.svg")}
    assert {kind.value for kind in SpotKind} - there == set()


def test_every_festival_theme_has_an_emblem_and_every_zone_a_banner() -> None:
    emblems = {path.stem for path in (ASSETS / "illustrations" / "festivals").glob("*.svg")}
    assert {theme.value for theme in FestivalTheme} - emblems == set()
    banners = {path.stem[:6] for path in (ASSETS / "illustrations" / "banners").glob("*.svg")}
    assert banners == {"zone-1", "zone-2", "zone-3", "zone-4"}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_well_formed_titled_and_not_empty(name: str, qapp: QGuiApplication) -> None:
    text = (ASSETS / name).read_text(encoding="utf-8")
    assert "<title>" in text
    title = text.split("<title>")[1].split("</title>")[0]
    assert any("\u4e00" <= character <= "\u9fff" for character in title)
    renderer = QSvgRenderer(QByteArray(text.encode("utf-8")))
    assert renderer.isValid()
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    drawn = sum(image.pixelColor(x, y).alpha() > 60 for x in range(48) for y in range(48))
    assert drawn >= 20


@pytest.mark.parametrize(
    "name", [name for name in DRAWINGS if name.startswith(("icons/ui/", "icons/spots/"))]
)
def test_an_icon_has_the_one_colour_the_program_replaces(name: str) -> None:
    text = (ASSETS / name).read_text(encoding="utf-8")
    colors = {word[:7].upper() for word in text.split('"') if word.startswith("#")}
    assert colors == {"#2B2A27"}
    assert 'viewBox="0 0 24 24"' in text


def test_the_palette_names_colours_only() -> None:
    palette = json.loads((ASSETS / "illustrations" / "palette.json").read_text(encoding="utf-8"))
    assert {"dark_scene", "dark_loose"} <= set(palette)
    for name in ("dark_scene", "dark_loose"):
        for old, new in palette[name].items():
            assert QColor.isValidColorName(old) and QColor.isValidColorName(new)


def test_map_layers_are_complete_and_name_their_sources() -> None:
    features = json.loads((ASSETS / "map" / "basemap.geojson").read_text(encoding="utf-8"))[
        "features"
    ]
    assert {feature["properties"]["layer"] for feature in features} == MAP_LAYERS
    assert all(feature["properties"]["source"] for feature in features)
    county = [f for f in features if f["properties"]["layer"] == "county"]
    assert [f["properties"]["adcode"] for f in county] == ["211382"]


def test_map_coordinates_lie_around_the_county() -> None:
    features = json.loads((ASSETS / "map" / "basemap.geojson").read_text(encoding="utf-8"))[
        "features"
    ]
    for feature in features:
        for lon, lat in flatten(feature["geometry"]["coordinates"]):
            assert 118.6 < lon < 120.1 and 40.3 < lat < 41.8


def flatten(coordinates: list[object]) -> Iterator[tuple[float, float]]:
    first = coordinates[0]
    if isinstance(first, list):
        for part in coordinates:
            assert isinstance(part, list)
            yield from flatten(part)
    else:
        lon, lat = coordinates
        assert isinstance(lon, float | int) and isinstance(lat, float | int)
        yield lon, lat


def test_the_relief_has_bounds_and_shades(qapp: QGuiApplication) -> None:
    folder = ASSETS / "map"
    bounds = json.loads((folder / "hillshade.json").read_text(encoding="utf-8"))
    assert bounds["west"] < 118.84 and bounds["east"] > 119.63
    assert bounds["south"] < 40.6 and bounds["north"] > 41.42
    image = QImage(str(folder / "hillshade.webp"))
    assert image.width() >= 600 and image.height() >= 600
    shades = {image.pixelColor(x, 300).lightness() for x in range(0, image.width(), 5)}
    assert len(shades) > 20


def written() -> Iterator[tuple[str, str]]:
    """Where text for people is written, and the text."""
    for path in (*sorted(data_dir().glob("*.yaml")), ASSETS / "map" / "basemap.geojson"):
        yield path.name, path.read_text(encoding="utf-8-sig")
    for path in sorted(ROOT.glob("*.md")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "assets" / "translations").glob("*.ts")):
        yield path.name, path.read_text(encoding="utf-8")
    for path, tree in trees():
        texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        text = "".join(t for t in texts if isinstance(t, str))
        # A character that is only there as an escape is for the program, not for people.
        shown = set(text) & set(path.read_text(encoding="utf-8"))
        yield str(path.relative_to(ROOT)), "".join(sorted(shown))


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_has_every_character_in_use(weight: str, qapp: QGuiApplication) -> None:
    font = QRawFont(str(ASSETS / "fonts" / f"NotoSansSC-{weight}.ttf"), 16)
    assert font.isValid()
    missing = {
        f"U+{ord(character):04X} {character} ({where})"
        for where, text in written()
        for character in set(text)
        if unicodedata.category(character)[0] not in "CZ"
        and not font.supportsCharacter(ord(character))
    }
    assert missing == set()


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_font_has_no_radicals_that_break_searching_a_pdf(
    weight: str, qapp: QGuiApplication
) -> None:
    font = QRawFont(str(ASSETS / "fonts" / f"NotoSansSC-{weight}.ttf"), 16)
    radicals = [*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), 0x2012, 0x2215, 0x2329, 0x232A]
    assert [hex(code) for code in radicals if font.supportsCharacter(code)] == []


def test_fonts_come_with_their_licence() -> None:
    licence = (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence.upper()
