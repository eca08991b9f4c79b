"""Beside the timeline on small windows: the selected visit and the reasons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.timeline.rows import Row, VisitRow
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label, restyle

_C = "ItineraryPage"


class _VisitPane(QFrame):
    """The selected visit in full, nothing elided."""

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", 3, strong=True, wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(tokens.SPACE[2])
        self._grid.setVerticalSpacing(tokens.SPACE[1])
        self._grid.setColumnMinimumWidth(0, sizes.SIDE_LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._values = [self._add_line(number, words) for number, words in enumerate(_captions())]
        column = QVBoxLayout(self)
        column.setContentsMargins(
            tokens.SPACE[4], tokens.SPACE[3], tokens.SPACE[4], tokens.SPACE[3]
        )
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self._name)
        column.addLayout(self._grid)

    def show_visit(self, row: VisitRow) -> None:
        """Show a visit."""
        self._name.setText(f"{row.number}  {row.name}")
        times = formatting.clock_range(row.start, row.leave)
        visit = f"{times} · {formatting.about(row.minutes, row.minutes_estimated)}"
        facts = " ".join(piece.text for piece in row.facts)
        leave = f"{row.slack} · {row.slack_detail}"
        for (caption, value), text in zip(
            self._values, (visit, facts, leave, row.caution), strict=True
        ):
            value.setText(text)
            caption.setVisible(bool(text))
            value.setVisible(bool(text))
        restyle(self._values[2][1], tone="alarm" if row.is_tight else "small")
        self.setAccessibleName(row.name)

    def _add_line(self, number: int, words: str) -> tuple[QLabel, QLabel]:
        caption, value = label(words, 1, "label"), label("", 1, "small", wrap=True)
        self._grid.addWidget(caption, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, number, 1)
        return caption, value


def _captions() -> tuple[str, ...]:
    return (
        translate(_C, "游览"),
        translate(_C, "开放"),
        translate(_C, "余地"),
        translate(_C, "核实"),
    )


class SidePane(QFrame):
    """The selected visit, and the list of what was left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pane", "surface")
        self._visit = _VisitPane()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._visit)
        self._column.addStretch()

    def take_left_out(self, left_out: QWidget) -> None:
        """Take the list of what was left out below the visit."""
        self._column.insertWidget(self._column.count() - 1, left_out, 100)

    def take_hints(self, hints: QWidget) -> None:
        """Take the hints to the foot."""
        edge = tokens.SPACE[4]
        foot = QVBoxLayout()
        foot.setContentsMargins(edge, tokens.SPACE[2], edge, edge)
        foot.addWidget(hints)
        self._column.addLayout(foot)

    def show_rows(self, rows: tuple[Row, ...], spot: str | None) -> None:
        """Show the visit to the selected spot, where there is one."""
        visit = next((r for r in rows if isinstance(r, VisitRow) and r.spot == spot), None)
        self._visit.setVisible(visit is not None)
        if visit is not None:
            self._visit.show_visit(visit)
