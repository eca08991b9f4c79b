"""A trip laid out on paper, to be painted page by page on whatever there is to paint on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet import Sheet, SheetDay, compose_sheet
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.printing.blocks import Heading, Lines, Notice, Text
from lingyuan_trip.gui.printing.codes import Pair, WayBlock
from lingyuan_trip.gui.printing.flow import Block, Cursor, Flow, Placed, later
from lingyuan_trip.gui.printing.header import DayHead, Header
from lingyuan_trip.gui.printing.ink import Ink
from lingyuan_trip.gui.printing.map_block import MapBlock, content_of
from lingyuan_trip.gui.printing.paper import Paper
from lingyuan_trip.gui.printing.timeline import EntryBlock
from lingyuan_trip.gui.theme import paper_sizes as sizes
from lingyuan_trip.gui.theme.paper_sizes import COLUMN_GAP, FOOT_HEIGHT, SECTION_GAP, WHITE

_C = "Printing"
_TALL, _SQUARE = 1.5, 1.0


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """What is on the sheet beside the timeline."""

    with_map: bool = True
    with_codes: bool = True
    with_estimates: bool = True


class PrintedTrip:
    """The pages of a trip; raises RequestError where nothing could be planned."""

    def __init__(self, handout: Handout, paper: Paper, options: SheetOptions | None = None) -> None:
        self.paper = paper
        self.sheet: Sheet = compose_sheet(handout, formatting.language())
        self._options = options or SheetOptions()
        look = Look(ThemeChoice.LIGHT)
        self._ink = Ink(look, look.color("paper") if paper.is_tinted else WHITE)
        self._handout = handout
        self._flow = Flow(paper)
        end = self._lay_out()
        self._height = end.y + paper.margin + FOOT_HEIGHT if paper.is_endless else paper.height

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._flow.pages)

    @property
    def pages(self) -> tuple[tuple[Placed, ...], ...]:
        """The blocks of each page and where they stand."""
        return tuple(tuple(page) for page in self._flow.pages)

    @property
    def size(self) -> QSizeF:
        """The size of every page."""
        return QSizeF(self.paper.width, self._height)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page (from 0) from the painter's origin on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(QPointF(), self.size), self._ink.ground)
        for placed in self._flow.pages[page]:
            painter.save()
            painter.translate(placed.box.topLeft())
            placed.block.paint(painter, placed.box.width())
            painter.restore()
        self._paint_foot(painter, page)

    def _lay_out(self) -> Cursor:
        flow, paper, sheet = self._flow, self.paper, self.sheet
        cursor = flow.run([Header(self._ink, sheet)], paper.margin, paper.inner, flow.top)
        for number, day in enumerate(sheet.days):
            if number:
                cursor = flow.next_page(cursor)
            cursor = self._lay_out_day(day, cursor)
        # The codes of the last day are for the way too; what one reads at home comes after.
        return flow.run(list(self._end_blocks()), paper.margin, paper.inner, cursor)

    def _lay_out_day(self, day: SheetDay, start: Cursor) -> Cursor:
        flow, paper = self._flow, self.paper
        cursor = flow.run(list(self._day_head(day)), paper.margin, paper.inner, start)
        timeline, side = self._timeline(day), list(self._side_blocks(day))
        if paper.side_share:
            width = paper.inner * paper.side_share
            main = paper.inner - width - COLUMN_GAP
            left = flow.run(timeline, paper.margin, main, cursor)
            right = flow.run(side, paper.margin + main + COLUMN_GAP, width, cursor)
            cursor = later(left, right)
        else:
            cursor = flow.run([*timeline, *side], paper.margin, paper.inner, cursor)
        if self._options.with_codes and day.guides:
            cursor = flow.run(list(self._code_blocks(day)), paper.margin, paper.inner, cursor)
        return cursor

    def _day_head(self, day: SheetDay) -> Iterator[Block]:
        if len(self.sheet.days) > 1:
            yield DayHead(self._ink, day)
        if day.troubles:
            yield Notice(self._ink, day.troubles, "cin", "cin_soft")

    def _timeline(self, day: SheetDay) -> list[Block]:
        last = len(day.entries) - 1
        return [
            EntryBlock(self._ink, entry, before=number > 0, after=number < last)
            for number, entry in enumerate(day.entries)
        ]

    def _side_blocks(self, day: SheetDay) -> Iterator[Block]:
        ink = self._ink
        if self._options.with_map:
            content = cache(partial(content_of, ink, self._handout.guidebook, day.drawn))
            yield MapBlock(ink, content, _TALL if self.paper.side_share else _SQUARE)
            yield Text(
                ink,
                ink.span(
                    translate(_C, "连线只表示先后，不是道路；虚线圈里都可能是那个地方。"), "ink3"
                ),
                1,
            )
        if len(self.sheet.days) == 1:
            yield from self._tickets()

    def _tickets(self) -> Iterator[Block]:
        if self.sheet.tickets:
            yield Heading(self._ink, translate(_C, "门票"))
            yield Lines(self._ink, self.sheet.tickets)

    def _end_blocks(self) -> Iterator[Block]:
        ink, sheet = self._ink, self.sheet
        if len(sheet.days) > 1:
            yield from self._tickets()
        if not self._options.with_estimates:
            return
        if sheet.estimates:
            yield Heading(ink, translate(_C, "依据估计的"))
            yield Lines(ink, sheet.estimates, "est", "est")
        if sheet.notes:
            yield Heading(ink, translate(_C, "先要知道"))
            yield Lines(ink, sheet.notes)

    def _code_blocks(self, day: SheetDay) -> Iterator[Block]:
        ink = self._ink
        yield Heading(ink, translate(_C, "扫码导航"))
        ways = [WayBlock(ink, guide) for guide in day.guides]
        if self.paper.inner < sizes.PAIR_FROM:
            yield from ways
            return
        for number in range(0, len(ways), 2):
            other = ways[number + 1] if number + 1 < len(ways) else None
            yield Pair(ways[number], other, COLUMN_GAP)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        paper, ink = self.paper, self._ink
        top = self._height - paper.margin - FOOT_HEIGHT + SECTION_GAP
        box = QRectF(paper.margin, top, paper.inner, FOOT_HEIGHT)
        painter.setPen(ink.color("ink3"))
        painter.setFont(ink.small_font())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        wrap = Qt.TextFlag.TextWordWrap
        painter.drawText(
            box.adjusted(0, 0, -sizes.PAGE_NUMBER_ROOM, 0), left | wrap, self.sheet.foot
        )
        if self.count > 1:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(box, right, f"{page + 1} / {self.count}")
