"""What the marks on the map mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.festival import Certainty
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.day_strokes import DayStroke
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.items import pen
from lingyuan_trip.gui.map.legs import draw_arrows
from lingyuan_trip.gui.map.spot_marks import draw_closed, draw_guess_ring
from lingyuan_trip.gui.theme import map_panel_sizes
from lingyuan_trip.gui.theme import map_sizes as sizes

if TYPE_CHECKING:
    from lingyuan_trip.gui.map.content import MapContent

_C = "Map"
_BREAK = tokens.SPACE[2]


class Group(Enum):
    """What rows stand together; a thin line parts the groups."""

    LINE = auto()
    ZONE = auto()
    STATE = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: a symbol (`leg`, `road`, `day` with the number of its arrow heads, `circle`, `guess`,
    `pale`, `closed`, `dot`, `region`, `festival`, `guessed festival`) and its meaning.
    """

    symbol: str
    text: str
    role: str = "ink2"
    group: Group = Group.LINE


def zone_entries(guidebook: Guidebook, certain: Collection[str] = ()) -> tuple[Entry, ...]:
    """The zones in their colours; full dots only for the roles that have a `certain` position."""
    roles = {zone: f"z{zone.number}" for zone in guidebook.zones}
    return tuple(
        Entry("dot" if role in certain else "guess", formatting.say(zone.short_name), role)
        for zone, role in roles.items()
    )


def route_entries(*, has_estimate: bool, has_published: bool) -> tuple[Entry, ...]:
    """What is drawn of a planned day."""
    estimated = Entry("leg", translate(_C, "直线示意，不是实际道路；分钟为估算"), "jade")
    published = Entry("road", translate(_C, "直线示意，不是实际道路；里程有来源"), "jade")
    return (
        *((estimated,) if has_estimate else ()),
        *((published,) if has_published else ()),
        Entry("circle", translate(_C, "位置误差圈"), "est"),
    )


def day_entries(strokes: Iterable[DayStroke]) -> tuple[Entry, ...]:
    """The strokes of days that are drawn together."""
    return tuple(Entry(f"day {each.arrows}", each.name, each.role) for each in strokes)


def guess_entry() -> Entry:
    """The ring of a guessed position."""
    return Entry("guess", translate(_C, "位置为估算"))


def season_entry() -> Entry:
    """The pale marks."""
    return Entry("pale", translate(_C, "不当季"))


def closed_entry() -> Entry:
    """The barred marks."""
    return Entry("closed", translate(_C, "这天不开放"))


def festival_entries(certainties: Collection[Certainty]) -> tuple[Entry, ...]:
    """The emblems of what runs on the date."""
    dated = Entry("festival", translate(_C, "节庆举办中"), "lily")
    guessed = Entry("guessed festival", translate(_C, "节庆往年时段，以官方公告为准"), "lily")
    return (
        *((dated,) if Certainty.DATED in certainties else ()),
        *((guessed,) if Certainty.ESTIMATED in certainties else ()),
    )


def region_entry() -> Entry:
    """The tint of the zones, which is ours."""
    return Entry("region", translate(_C, "片区范围示意"), "z1")


class Legend(QWidget):
    """A box with one row for each mark in use, in groups; the mouse goes through it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self._rows: tuple[Entry, ...] = ()
        self.setObjectName("mapLegend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate(_C, "图例"))
        look.changed.connect(self._refit)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every mark in use; where there is little room only some have a row."""
        return self._entries

    @property
    def rows(self) -> tuple[Entry, ...]:
        """The rows that are painted."""
        return self._rows

    def set_entries(self, entries: Iterable[Entry], rows: Iterable[Entry]) -> None:
        """Explain other marks, of which these have a row."""
        self._entries, self._rows = tuple(entries), tuple(rows)
        self.setAccessibleDescription(formatting.points(entry.text for entry in self._entries))
        self._refit()

    def sizeHint(self) -> QSize:
        """Just as large as the rows need."""
        return legend_size(self._look, self._rows)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and rows."""
        paint_legend(QPainter(self), self._look, self._rows, QRectF(self.rect()))

    def _refit(self) -> None:
        self.resize(self.sizeHint())
        self.update()


def explain(content: MapContent, *, with_zones: bool) -> tuple[Entry, ...]:
    """The rows for what is drawn; the zones only `with_zones` when there is a route too."""
    entries: list[Entry] = []
    legs = content.drawing.legs if content.is_shown(Layer.ROUTE) else ()
    if legs:
        entries += route_entries(
            has_estimate=any(leg.is_estimate for leg in legs),
            has_published=not all(leg.is_estimate for leg in legs),
        )
        strokes = dict.fromkeys(leg.stroke for leg in legs if leg.stroke.number)
        entries = [*day_entries(strokes), *entries]
    states: list[Entry] = []
    marks = [mark for mark in content.spots.values() if mark.is_shown]
    if content.is_shown(Layer.SPOTS):
        if with_zones or not legs:
            certain = {mark.role for mark in marks if not mark.is_guess}
            zones = zone_entries(content.guidebook, certain)
            entries += [replace(entry, group=Group.ZONE) for entry in zones]
        if any(mark.is_guess for mark in marks):
            states.append(guess_entry())
        if any(mark.state.is_off_season for mark in marks):
            states.append(season_entry())
        if any(mark.state.is_closed for mark in marks):
            states.append(closed_entry())
    states += festival_entries({m.occurrence.certainty for m in content.festival_marks})
    if content.is_shown(Layer.REGIONS):
        states.append(region_entry())
    return (*entries, *(replace(entry, group=Group.STATE) for entry in states))


def legend_size(look: Look, entries: Sequence[Entry]) -> QSize:
    """The room that a box with these rows takes."""
    metrics = QFontMetricsF(look.font(1))
    texts = [metrics.horizontalAdvance(entry.text) for entry in entries]
    width = (
        2 * tokens.SPACE[3]
        + map_panel_sizes.LEGEND_SYMBOL
        + map_panel_sizes.LEGEND_GAP
        + round(max(texts, default=0) + 1)
    )
    height = len(entries) * _row_height(look) + len(_breaks(entries)) * _BREAK
    return QSize(width, 2 * tokens.SPACE[2] + height)


def paint_legend(painter: QPainter, look: Look, entries: Sequence[Entry], box: QRectF) -> None:
    """Box and rows, on a screen or on paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_box(painter, look, box)
    painter.setFont(look.font(1))
    height = _row_height(look)
    left = box.left() + tokens.SPACE[3]
    breaks = _breaks(entries)
    for index, entry in enumerate(entries):
        above = [at for at in breaks if at <= index]
        top = box.top() + tokens.SPACE[2] + index * height + len(above) * _BREAK
        if index in breaks:
            painter.setPen(QPen(look.color("line"), tokens.HAIR))
            y = round(top - _BREAK / 2) + 0.5
            painter.drawLine(QPointF(left, y), QPointF(box.right() - tokens.SPACE[3], y))
        painter.save()
        painter.translate(left + map_panel_sizes.LEGEND_SYMBOL / 2, top + height / 2)
        _draw_symbol(painter, look, entry)
        painter.restore()
        painter.setPen(look.color("ink2"))
        text = QRectF(
            left + map_panel_sizes.LEGEND_SYMBOL + map_panel_sizes.LEGEND_GAP,
            top,
            box.width(),
            height,
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.text)


def _breaks(entries: Sequence[Entry]) -> tuple[int, ...]:
    """The rows that begin another group."""
    groups = [entry.group for entry in entries]
    return tuple(at for at in range(1, len(groups)) if groups[at] is not groups[at - 1])


def paint_box(painter: QPainter, look: Look, box: QRectF) -> None:
    """The ground of what lies on the map."""
    painter.setPen(QPen(look.color("line"), 1))
    painter.setBrush(look.color("raised"))
    radius = tokens.RADIUS_CARD
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _row_height(look: Look) -> int:
    return look.line_height(1) + map_panel_sizes.LEGEND_AIR


def _draw_symbol(painter: QPainter, look: Look, entry: Entry) -> None:
    color = look.color(entry.role)
    symbol = entry.symbol
    if symbol in ("leg", "road"):
        painter.setPen(pen(color, sizes.LEG, sizes.LEG_DASHES if symbol == "leg" else ()))
        painter.drawLine(QPointF(-sizes.DISC, 0), QPointF(sizes.DISC, 0))
    elif symbol.startswith("day "):
        painter.setPen(pen(color, sizes.LEG))
        half = map_panel_sizes.LEGEND_SYMBOL / 2
        painter.drawLine(QPointF(-half, 0), QPointF(half, 0))
        draw_arrows(painter, int(symbol[4:]), color, look.color("raised"))
    elif symbol == "circle":
        painter.setPen(pen(color, sizes.ERROR_EDGE, sizes.ERROR_DASHES))
        painter.drawEllipse(QPointF(), sizes.LEGEND_RING, sizes.LEGEND_RING)
    elif symbol == "guess":
        draw_guess_ring(painter, look, entry.role, sizes.DOT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(), sizes.CORE, sizes.CORE)
    elif symbol in ("festival", "guessed festival"):
        painter.setPen(pen(color, 1.5, () if symbol == "festival" else sizes.FESTIVAL_DASHES))
        painter.setBrush(look.color("raised"))
        painter.drawEllipse(QPointF(), sizes.LEGEND_RING, sizes.LEGEND_RING)
    elif symbol == "region":
        painter.setPen(Qt.PenStyle.NoPen)
        color.setAlphaF(0.25)
        painter.setBrush(color)
        radius = tokens.RADIUS_BADGE
        painter.drawRoundedRect(QRectF(*map_panel_sizes.LEGEND_REGION), radius, radius)
    else:
        painter.setOpacity(sizes.OFF_SEASON if symbol == "pale" else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(), sizes.DOT, sizes.DOT)
        if symbol == "closed":
            draw_closed(painter, look, sizes.DOT, entry.role)
