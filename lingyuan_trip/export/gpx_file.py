"""The trip as GPX 1.1: every place a waypoint, every day a route; WGS-84."""

from __future__ import annotations

from lingyuan_trip import __version__
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.points import PointKind, list_points
from lingyuan_trip.export.sheet import compose_sheet

STRAIGHT = LocalizedText(
    "连线只表示先后，不是道路", "lines only tell the order; they are not roads"
)
_SYMBOLS = {
    PointKind.STATION: "Ground Transportation",
    PointKind.STOP: "Flag, Green",
    PointKind.MEAL: "Restaurant",
    PointKind.LODGING: "Lodging",
}


def gpx_bytes(handout: Handout, language: Language = "zh") -> bytes:
    """The file; raises RequestError where nothing could be planned."""
    from gpxpy.gpx import GPX, GPXRoute, GPXRoutePoint, GPXWaypoint

    sheet = compose_sheet(handout, language)
    made = GPX()
    made.creator = f"lingyuan-trip {__version__}"
    made.name = f"{sheet.title} {sheet.days[0].title}"
    made.description = f"{sheet.subtitle}. {STRAIGHT.get(language)}. {sheet.foot}"
    made.time = handout.made
    seen: set[str] = set()
    for day in sheet.days:
        route = GPXRoute(name=day.title, description=STRAIGHT.get(language))
        for point in list_points(handout, day, language):
            words = "\n".join(point.lines)
            route.points.append(
                GPXRoutePoint(point.lat, point.lon, name=point.name, description=words)
            )
            if point.place not in seen:
                seen.add(point.place)
                mark = GPXWaypoint(point.lat, point.lon, name=point.name, description=words)
                mark.symbol, mark.type = _SYMBOLS[point.kind], point.kind.value
                made.waypoints.append(mark)
        made.routes.append(route)
    return made.to_xml(version="1.1").encode()
