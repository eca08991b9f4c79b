"""The trip as KML 2.2: a folder for each day with its places and their order; WGS-84.

Where a position is not sure, a circle shows how far off the place may be.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, radians, sin
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from lingyuan_trip.domain.place import UNCERTAIN_FROM_KM
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.gpx_file import STRAIGHT
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.points import Point, PointKind, list_points
from lingyuan_trip.export.sheet import Sheet, SheetDay, compose_sheet

NAMESPACE = "http://www.opengis.net/kml/2.2"
_ICONS = "http://maps.google.com/mapfiles/kml/shapes"
_ICON_OF = {
    PointKind.STATION: "rail",
    PointKind.STOP: "placemark_circle",
    PointKind.MEAL: "dining",
    PointKind.LODGING: "lodging",
}
_JADE, _JADE_PALE = "ff576a1d", "33576a1d"
"""The colour of a route, and of a circle; KML writes alpha, blue, green, red."""

_CORNERS = 48
_KM_PER_DEGREE = 111.32
_RANGE = LocalizedText("可能的范围", "where it may be")


def kml_bytes(handout: Handout, language: Language = "zh") -> bytes:
    """The file; raises RequestError where nothing could be planned."""
    register_namespace("", NAMESPACE)
    sheet = compose_sheet(handout, language)
    root = Element(_tag("kml"))
    document = SubElement(root, _tag("Document"))
    _add(document, "name", f"{sheet.title} {sheet.days[0].title}")
    _add(document, "open", "1")
    _add(document, "description", _describe(sheet, language))
    _add_styles(document)
    for day in sheet.days:
        _add_day(document, day, list_points(handout, day, language), language)
    indent(root)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _describe(sheet: Sheet, language: Language) -> str:
    return "\n".join((sheet.subtitle, sheet.status, STRAIGHT.get(language), sheet.foot))


def _add_styles(document: Element) -> None:
    for kind, icon in _ICON_OF.items():
        style = SubElement(document, _tag("Style"), id=kind.value)
        picture = SubElement(SubElement(style, _tag("IconStyle")), _tag("Icon"))
        _add(picture, "href", f"{_ICONS}/{icon}.png")
    style = SubElement(document, _tag("Style"), id="route")
    line = SubElement(style, _tag("LineStyle"))
    _add(line, "color", _JADE)
    _add(line, "width", "3")
    _add(SubElement(style, _tag("PolyStyle")), "color", _JADE_PALE)


def _add_day(
    document: Element, day: SheetDay, points: tuple[Point, ...], language: Language
) -> None:
    folder = SubElement(document, _tag("Folder"))
    _add(folder, "name", day.title)
    _add(folder, "description", "\n".join((*day.facts, *day.troubles)))
    for point in points:
        mark = _add_placemark(folder, point.name, point.lines, point.kind.value)
        _add(SubElement(mark, _tag("Point")), "coordinates", f"{point.lon},{point.lat}")
    if len(points) > 1:
        mark = _add_placemark(folder, day.title, (STRAIGHT.get(language),), "route")
        _add_line(SubElement(mark, _tag("LineString")), ((p.lon, p.lat) for p in points))
    for place, point in {point.place: point for point in points}.items():
        if point.uncertainty_km >= UNCERTAIN_FROM_KM:
            name = f"{point.name} · {_RANGE.get(language)}"
            mark = _add_placemark(folder, name, (place,), "route")
            polygon = SubElement(mark, _tag("Polygon"))
            boundary = SubElement(polygon, _tag("outerBoundaryIs"))
            _add_line(SubElement(boundary, _tag("LinearRing")), _circle(point))


def _add_placemark(folder: Element, name: str, lines: Iterable[str], style: str) -> Element:
    mark = SubElement(folder, _tag("Placemark"))
    _add(mark, "name", name)
    _add(mark, "description", "\n".join(lines))
    _add(mark, "styleUrl", f"#{style}")
    return mark


def _circle(point: Point) -> Iterable[tuple[float, float]]:
    north = point.uncertainty_km / _KM_PER_DEGREE
    east = north / cos(radians(point.lat))
    for corner in (*range(_CORNERS), 0):
        angle = 2 * pi * corner / _CORNERS
        yield round(point.lon + east * sin(angle), 6), round(point.lat + north * cos(angle), 6)


def _add_line(line: Element, coordinates: Iterable[tuple[float, float]]) -> None:
    _add(line, "coordinates", " ".join(f"{lon},{lat}" for lon, lat in coordinates))


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, _tag(name)).text = text


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
