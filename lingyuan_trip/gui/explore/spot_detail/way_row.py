"""How to get to a spot, and what is near it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.trip_request import TravelMode
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow, Line, Words
from lingyuan_trip.gui.explore.spot_row import Way
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import EvidenceBadge
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout

_C = "SpotDetail"
_NEIGHBOURS = 3


def make_way_row(look: Look, context: DetailContext, spot: Spot) -> FactRow:
    """The row 怎么去: from the gateway of the trip by its mode."""
    words = (_way(context, spot), *_position(spot), *_access(spot))
    parts: list[QWidget] = [Line(look, [part]) for part in words]
    return FactRow(look, translate(_C, "怎么去"), parts)


def _way(context: DetailContext, spot: Spot) -> Words:
    way = context.way_to(spot.id)
    if way is None:
        return Words(translate(_C, "正在计算…"), tone="second")
    if way.minutes is None or way.km is None:
        return Words(_no_way(context.mode, spot), tone="second")
    gateway = context.guidebook.find_place(context.gateway)
    text = translate(_C, "{gateway} {km} · {mode}{duration}").format(
        gateway="" if gateway is None else formatting.say(gateway.name),
        km=formatting.kilometres(way.km),
        mode=formatting.mode(context.mode),
        duration=formatting.about(way.minutes, way.is_estimate),
    )
    return Words(text, Evidence(way.status))


def _no_way(mode: TravelMode, spot: Spot) -> str:
    if spot.position is not None and mode is TravelMode.TRANSIT:
        return translate(_C, "无可靠公共交通资料")
    return translate(_C, "位置未查到，无法估算路程")


def _position(spot: Spot) -> list[Words]:
    if spot.position is None or not spot.position.is_uncertain:
        return []
    words = translate(_C, "位置约 ±{km} km，出发前请核实")
    return [Words(words.format(km=f"{spot.position.uncertainty_km:g}"), spot.position.evidence)]


def _access(spot: Spot) -> list[Words]:
    found = []
    hard = spot.return_taxi_hard
    if hard is not None and hard.value:
        found.append(Words(translate(_C, "返程叫车困难，建议包车"), hard.evidence))
    if spot.access is not None:
        found.append(Words(formatting.say(spot.access.value), spot.access.evidence))
    return found


def make_neighbour_row(
    look: Look, context: DetailContext, spot: Spot, select: Callable[[str], None]
) -> FactRow | None:
    """The row 附近 with buttons that lead on; None where nothing is known to be near."""
    near = context.nearest(spot, _NEIGHBOURS)
    if not near:
        return None
    row = QWidget()
    flow = FlowLayout(row)
    for other, way in near:
        flow.addWidget(_neighbour(look, other, way, select))
        flow.addWidget(EvidenceBadge(look, Evidence(way.status)))
    return FactRow(look, translate(_C, "附近"), [row])


def _neighbour(look: Look, other: Spot, way: Way, select: Callable[[str], None]) -> Button:
    km = "" if way.km is None else f" {formatting.kilometres(way.km)}"
    button = Button(look, formatting.say(other.name) + km, "small")
    button.setObjectName(f"neighbour-{other.id}")
    # The page is made anew by the choice, after this click has been dealt with.
    button.clicked.connect(lambda: select(other.id))
    return button
