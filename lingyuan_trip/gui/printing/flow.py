"""Blocks put one below the other, over as many pages as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from lingyuan_trip.gui.printing.paper import Paper
from lingyuan_trip.gui.theme.paper_sizes import FOOT_HEIGHT


class Block(Protocol):
    """Something printed that is never parted by the end of a page.

    `stays_with_next` keeps a heading off the foot of a page.
    """

    stays_with_next: bool

    def height(self, width: float) -> float:
        """How high it is at a width."""

    def paint(self, painter: QPainter, width: float) -> None:
        """Paint it from the painter's origin on."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on a page."""

    block: Block
    box: QRectF


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the next block goes: page (from 0) and height on it."""

    page: int
    y: float


@dataclass
class Flow:
    """The pages of a paper as they fill."""

    paper: Paper
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])

    @property
    def top(self) -> Cursor:
        """Where the first page begins."""
        return Cursor(0, self.paper.margin)

    @property
    def bottom(self) -> float:
        """How far down blocks may reach."""
        return self.paper.height - self.paper.margin - FOOT_HEIGHT

    def next_page(self, cursor: Cursor) -> Cursor:
        """The top of the page after a place; the place itself where paper has no end."""
        return cursor if self.paper.is_endless else Cursor(cursor.page + 1, self.paper.margin)

    def run(self, blocks: Sequence[Block], left: float, width: float, start: Cursor) -> Cursor:
        """Put blocks below each other and return where they end."""
        cursor = start
        for number, block in enumerate(blocks):
            height = block.height(width)
            needed = height
            if block.stays_with_next and number + 1 < len(blocks):
                needed += blocks[number + 1].height(width)
            if cursor.y + needed > self.bottom and cursor.y > self.paper.margin:
                cursor = self.next_page(cursor)
            while cursor.page >= len(self.pages):
                self.pages.append([])
            box = QRectF(left, cursor.y, width, height)
            self.pages[cursor.page].append(Placed(block, box))
            cursor = Cursor(cursor.page, cursor.y + height)
        return cursor


def later(one: Cursor, other: Cursor) -> Cursor:
    """The place further on of two."""
    return max(one, other, key=lambda cursor: (cursor.page, cursor.y))
