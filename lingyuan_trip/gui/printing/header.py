"""The head of the first page, and the line over each further day."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from lingyuan_trip.export.sheet import Sheet, SheetDay
from lingyuan_trip.gui.printing.blocks import Text
from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.theme import SPACE
from lingyuan_trip.gui.theme import paper_sizes as sizes

_BANNERS = {
    1: "banners/zone-1-niuheliang.svg",
    2: "banners/zone-2-dalinghe.svg",
    3: "banners/zone-3-qinghe.svg",
    4: "banners/zone-4-southeast.svg",
}
_BANNER_SHARE = 0.44
_NARROW_SHARE = 0.26


def find_banner(sheet: Sheet) -> str:
    """The drawing of the zone in which most visits are."""
    zones = [stop.zone for day in sheet.days for stop in day.stops if stop.zone in _BANNERS]
    return _BANNERS[max(zones, key=zones.count, default=1) or 1]


class Header:
    """The title of the trip with a drawing of where it leads; of a single day also its facts."""

    stays_with_next = True

    def __init__(self, ink: Ink, sheet: Sheet) -> None:
        self._ink = ink
        self._banner = find_banner(sheet)
        title = ink.span(sheet.title, "ink", bold=True)
        first, last = sheet.days[0], sheet.days[-1]
        dates, facts = first.title, " · ".join(first.facts)
        if first is not last:
            dates, facts = f"{first.date} – {last.date}", ""
        self._title = Text(ink, title, 5)
        self._date = Text(ink, ink.span(dates, "cin", bold=True), 3)
        self._subtitle = Text(ink, ink.span(sheet.subtitle, "ink2"), 1)
        self._facts = Text(ink, ink.span(facts, "ink2"), 1) if facts else None
        self._status = Text(ink, ink.span(sheet.status, "jade", bold=True), 1)

    def _words(self) -> tuple[Text, ...]:
        words = (self._title, self._date, self._facts, self._subtitle, self._status)
        return tuple(text for text in words if text is not None)

    def _words_width(self, width: float) -> float:
        return (
            width * (1 - _BANNER_SHARE) - sizes.HEADER_GAP
            if width >= sizes.HEADER_WIDE_FROM
            else width
        )

    def _words_height(self, width: float) -> float:
        inner = self._words_width(width)
        return sum(text.height(inner) + 3 for text in self._words())

    def height(self, width: float) -> float:
        """The words beside the drawing, or below it on narrow paper."""
        if width >= sizes.HEADER_WIDE_FROM:
            return max(sizes.BANNER_HEIGHT, self._words_height(width)) + sizes.HEADER_GAP
        return (
            width * _NARROW_SHARE
            + sizes.HEADER_GAP / 2
            + self._words_height(width)
            + sizes.HEADER_GAP / 2
        )

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint drawing, icon and words."""
        is_wide = width >= sizes.HEADER_WIDE_FROM
        if is_wide:
            share = width * _BANNER_SHARE
            box = QRectF(width - share, 0, share, self.height(width) - sizes.HEADER_GAP)
        else:
            box = QRectF(0, 0, width, width * _NARROW_SHARE)
        self._ink.draw_picture(painter, self._banner, box)
        painter.setPen(QPen(self._ink.color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        if not is_wide:
            painter.translate(0, box.height() + sizes.HEADER_GAP / 2)
        inner = self._words_width(width)
        for text in self._words():
            painter.save()
            text.paint(painter, inner)
            painter.restore()
            painter.translate(0, text.height(inner) + sizes.LINE_GAP)


class DayHead:
    """The date of a day in a band, and what the calendar says of it."""

    stays_with_next = True

    def __init__(self, ink: Ink, day: SheetDay) -> None:
        self._ink = ink
        self._title = Text(ink, ink.span(day.title, "on_jade", bold=True), 3)
        self._facts = Text(ink, ink.span(" · ".join(day.facts), "ink2"), 1)

    def height(self, width: float) -> float:
        """Band and line."""
        return (
            self._title.height(width - 2 * sizes.BAND_EDGE)
            + sizes.BAND_EDGE
            + self._facts.height(width)
            + sizes.HEADER_GAP
        )

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint band and words."""
        band = QRectF(0, 0, width, self._title.height(width - 2 * sizes.BAND_EDGE) + SPACE[2])
        painter.fillRect(band, self._ink.color("jade"))
        painter.save()
        painter.translate(QPointF(sizes.BAND_EDGE, SPACE[1]))
        self._title.paint(painter, width - 2 * sizes.BAND_EDGE)
        painter.restore()
        painter.translate(0, band.height() + sizes.CARD_GAP)
        self._facts.paint(painter, width)
