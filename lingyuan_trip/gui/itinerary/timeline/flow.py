"""Words and badges one after another, broken into as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.itinerary.timeline.rows import Piece
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import badge_width

_GAP = tokens.SPACE[2] - tokens.FOCUS_GAP


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line: words or a badge, from the left edge of the flow."""

    line: int
    left: float
    width: float
    piece: Piece


def break_pieces(look: Look, pieces: Sequence[Piece], width: float) -> tuple[Run, ...]:
    """The pieces in lines of a width; a badge is never broken, words where a line may end."""
    metrics = QFontMetricsF(look.font(1))
    runs: list[Run] = []
    line, left = 0, 0.0
    for piece in pieces:
        for number, words in enumerate(_parts(piece)):
            shown = Piece(words, piece.badge)
            needed = badge_width(look, words) if piece.badge else metrics.horizontalAdvance(words)
            bare = needed if piece.badge else metrics.horizontalAdvance(words.rstrip())
            gap = _GAP if number == 0 and left > 0 else 0.0
            if left > 0 and left + gap + bare > width:
                line, left, gap = line + 1, 0.0, 0.0
            joined = runs and number > 0 and runs[-1].line == line and left > 0
            if joined:
                last = runs.pop()
                shown = Piece(last.piece.text + words)
                width_of_both = metrics.horizontalAdvance(shown.text)
                runs.append(Run(line, last.left, width_of_both, shown))
                left = last.left + width_of_both
            else:
                runs.append(Run(line, left + gap, needed, shown))
                left += gap + needed
    return tuple(runs)


def count_lines(look: Look, pieces: Sequence[Piece], width: float) -> int:
    """How many lines the pieces take, at least one."""
    runs = break_pieces(look, pieces, width)
    return runs[-1].line + 1 if runs else 1


def _parts(piece: Piece) -> Iterator[str]:
    if piece.badge:
        yield piece.text
        return
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, piece.text)
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        yield piece.text[start:end]
        start = end
