"""What the marks on the map mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.markers import OFF_SEASON, draw_guess_ring

_C = "Map"
_SYMBOL = 28
_GAP = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: a symbol (`leg`, `circle`, `guess`, `pale`, `dot`, `region`) and its meaning."""

    symbol: str
    text: str
    role: str = "ink2"


def zone_entries(guidebook: Guidebook) -> tuple[Entry, ...]:
    """The zones in their colours."""
    return tuple(
        Entry("dot", formatting.say(zone.short_name), f"z{zone.number}") for zone in guidebook.zones
    )


def route_entries() -> tuple[Entry, ...]:
    """What is drawn of a planned day."""
    return (
        Entry("leg", translate(_C, "连线示意，分钟为估算"), "jade"),
        Entry("circle", translate(_C, "位置误差圈"), "est"),
    )


def guess_entry() -> Entry:
    """The ring of a guessed position."""
    return Entry("guess", translate(_C, "位置为估算"))


def season_entry() -> Entry:
    """The pale marks."""
    return Entry("pale", translate(_C, "不当季"))


def region_entry() -> Entry:
    """The tint of the zones, which is ours."""
    return Entry("region", translate(_C, "片区范围示意"), "z1")


class Legend(QWidget):
    """A box with one row for each mark in use; the mouse goes through it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self.setObjectName("mapLegend")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate(_C, "图例"))
        look.changed.connect(self._refit)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The rows."""
        return self._entries

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Explain other marks."""
        self._entries = tuple(entries)
        self.setAccessibleDescription(formatting.points(entry.text for entry in self._entries))
        self._refit()

    def sizeHint(self) -> QSize:
        """Just as large as the rows need."""
        metrics = QFontMetricsF(self._look.font(1))
        texts = [metrics.horizontalAdvance(entry.text) for entry in self._entries]
        width = 2 * tokens.SPACE[3] + _SYMBOL + _GAP + round(max(texts, default=0) + 1)
        return QSize(width, 2 * tokens.SPACE[2] + len(self._entries) * self._row_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, self._look, QRectF(self.rect()))
        painter.setFont(self._look.font(1))
        height = self._row_height()
        left = tokens.SPACE[3]
        for index, entry in enumerate(self._entries):
            top = tokens.SPACE[2] + index * height
            painter.save()
            painter.translate(left + _SYMBOL / 2, top + height / 2)
            _draw_symbol(painter, self._look, entry)
            painter.restore()
            painter.setPen(self._look.color("ink2"))
            text = QRectF(left + _SYMBOL + _GAP, top, self.width(), height)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, entry.text)

    def _row_height(self) -> int:
        return self._look.line_height(1) + 5

    def _refit(self) -> None:
        self.setVisible(bool(self._entries))
        self.resize(self.sizeHint())
        self.update()


def paint_box(painter: QPainter, look: Look, box: QRectF) -> None:
    """The ground of what lies on the map."""
    painter.setPen(QPen(look.color("line"), 1))
    painter.setBrush(look.color("raised"))
    radius = tokens.RADIUS_CARD
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _draw_symbol(painter: QPainter, look: Look, entry: Entry) -> None:
    color = look.color(entry.role)
    if entry.symbol == "leg":
        pen = QPen(color, 3)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3, 1.67])
        painter.setPen(pen)
        painter.drawLine(QPointF(-12, 0), QPointF(12, 0))
    elif entry.symbol == "circle":
        pen = QPen(color, 1.2)
        pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        painter.drawEllipse(QPointF(), 7, 7)
    elif entry.symbol == "guess":
        draw_guess_ring(painter, look, entry.role)
    elif entry.symbol == "region":
        painter.setPen(Qt.PenStyle.NoPen)
        color.setAlphaF(0.25)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(-10, -6, 20, 12), 3, 3)
    else:
        painter.setOpacity(OFF_SEASON if entry.symbol == "pale" else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(), 6, 6)
