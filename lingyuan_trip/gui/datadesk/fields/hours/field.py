"""The editor of opening hours: seasons, the week's grid, exact times, and all of it as text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lingyuan_trip.catalogue.editor.emit import emit
from lingyuan_trip.catalogue.plain import NotPlain, parse_plain
from lingyuan_trip.catalogue.week import (
    DayOpening,
    Grid,
    RawPart,
    Season,
    WeekPart,
    read_grid,
    write_grid,
)
from lingyuan_trip.catalogue.week.edits import close, closed_like, open_all_day
from lingyuan_trip.catalogue.week.grid import Part, silent_part
from lingyuan_trip.catalogue.week.read import read_evidence
from lingyuan_trip.catalogue.week.sentence import Unreadable, read_sentence
from lingyuan_trip.catalogue.week.words import write_sentence
from lingyuan_trip.catalogue.week.write import write_evidence
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.evidence import EvidenceField
from lingyuan_trip.gui.datadesk.fields.hours.day_bar import DayBar
from lingyuan_trip.gui.datadesk.fields.hours.season_bar import SeasonBar
from lingyuan_trip.gui.datadesk.fields.hours.season_form import SeasonForm
from lingyuan_trip.gui.datadesk.fields.hours.text_line import TextLine
from lingyuan_trip.gui.datadesk.fields.hours.week_grid import WeekGrid
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import label, pane

_C = "HoursField"


class HoursField(QWidget):
    """Takes and gives the plain value of `hours`; None for a spot that has none.

    `edited` brings the value to set, None where the key is to be taken away. What the grid cannot
    show is kept as it stands, said to be so, and can be changed as text. `source_added` is that of
    the editor of evidence.
    """

    edited = Signal(object)
    source_added = Signal(object)

    def __init__(
        self, look: Look, today: dt.date, sources: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        super().__init__()
        self._value: Any = None
        self._grid: Grid | None = Grid(())
        self._given: Grid | None = self._grid
        self._index = 0
        self._is_changing = False
        self.seasons = SeasonBar(look)
        self.form = SeasonForm(look, today)
        self.grid = WeekGrid(look)
        self.day = DayBar(look)
        self.evidence = EvidenceField(look, today, sources)
        self._evidence_pane = self._make_pane()
        self.line = TextLine(look, self._judge)
        self.note = label("", 1, "second", wrap=True)
        self.form.hide()
        self._connect()
        self._arrange()
        self._show()

    def set_value(self, value: object) -> None:
        """Show hours; what was not changed keeps its place and choice."""
        if value == self._value and type(value) is type(self._value):
            return
        self._value = value
        self._grid = self._given = read_grid(value)
        self._index = max(0, min(self._index, len(self._parts) - 1))
        self.form.hide()
        self._show()

    def set_sources(self, sources: Sequence[Mapping[str, Any]]) -> None:
        """The sources of the file, as plain entries."""
        self.evidence.set_sources(sources)

    def value(self) -> object:
        """The hours as they stand."""
        return self._value

    @property
    def _parts(self) -> tuple[Part, ...]:
        if self._grid is None:
            return ()
        return self._grid.parts or (silent_part(),)

    @property
    def part(self) -> Part | None:
        """What is shown; None where the value is no list of rules."""
        return self._parts[self._index] if self._index < len(self._parts) else None

    def choose_part(self, index: int) -> None:
        """Show another season."""
        self._index = index
        self.form.hide()
        self._show()

    def _connect(self) -> None:
        self.seasons.chosen.connect(self.choose_part)
        self.seasons.add_wanted.connect(lambda: self._ask_season(is_new=True))
        self.seasons.change_wanted.connect(lambda: self._ask_season(is_new=False))
        self.seasons.remove_wanted.connect(self._remove_part)
        self.form.chosen.connect(self._take_season)
        self.form.left.connect(self.form.hide)
        self.grid.edited.connect(self._put_part)
        self.grid.chosen_moved.connect(self._show_day)
        self.day.changed.connect(self.grid.put)
        self.day.shut_wanted.connect(lambda: self.grid.put(close(self._opening()), 0))
        self.day.whole_wanted.connect(lambda: self.grid.put(open_all_day(self._opening()), 0))
        self.day.span_added.connect(self.grid.insert_span)
        self.day.span_removed.connect(self.grid.delete_span)
        self.day.copied.connect(self._copy_to)
        self.day.holidays_follow.connect(self._let_holidays_follow)
        self.day.evidence.toggled.connect(lambda _on: self._show_evidence())
        self.evidence.edited.connect(self._take_evidence)
        self.evidence.source_added.connect(self.source_added)
        self.line.taken.connect(self._take_text)
        self.line.raw_wanted.connect(lambda _on: self._show_text())

    def _opening(self) -> DayOpening:
        part = self.part
        assert isinstance(part, WeekPart)
        return self.grid.cell or closed_like(part)

    def _show(self) -> None:
        part = self.part
        is_week = isinstance(part, WeekPart)
        self.seasons.setVisible(part is not None)
        self.seasons.show_parts(self._parts, self._index)
        self.grid.setVisible(is_week)
        self.day.setVisible(is_week)
        if isinstance(part, WeekPart):
            self.grid.show_part(part)
            self._show_day()
        self._show_evidence()
        self._show_note(part)
        self._show_text()

    def _show_day(self) -> None:
        part, chosen = self.part, self.grid.chosen
        if isinstance(part, WeekPart):
            self.day.show_day(chosen.row, self.grid.cell, chosen.span, follows=part.follows_week)
            self._show_evidence()
            self._show_note(part)

    def _show_evidence(self) -> None:
        cell = self.grid.cell if isinstance(self.part, WeekPart) else None
        self._evidence_pane.setVisible(cell is not None and self.day.evidence.isChecked())
        if cell is not None:
            self.evidence.set_value(write_evidence(cell.evidence))

    def _take_evidence(self, value: object) -> None:
        """For every day of the season that is as the chosen one, as one rule of the file is."""
        part, cell, evidence = self.part, self.grid.cell, read_evidence(value)
        if isinstance(part, WeekPart) and cell is not None and evidence is not None:
            self._put_part(part.with_evidence(cell, evidence))

    def _make_pane(self) -> QFrame:
        column = QVBoxLayout()
        column.setContentsMargins(*[tokens.SPACE[2]] * 4)
        column.addWidget(self.evidence)
        return pane("hint", column, "hoursEvidence")

    def _show_note(self, part: Part | None) -> None:
        if part is None:
            words = translate(_C, "这里写的不是一条条规则，格子画不出来；原文照留，可以在下面改")
        elif isinstance(part, RawPart):
            reason = part.reason.get(formatting.language())
            words = translate(_C, "这一条格子画不出来，原样保留：{reason}").format(reason=reason)
        elif self._rests_on_old_evidence():
            words = translate(_C, "时间改了，依据还是原来的：请核对依据，或点“今天已核实”")
        else:
            words = ""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _rests_on_old_evidence(self) -> bool:
        """Whether the chosen day has other times than those that its evidence speaks of."""
        cell = self.grid.cell
        if cell is None or self._given is None or cell.evidence.is_estimate:
            return False
        spoken_of = [given for given in self._given.cells if given.evidence == cell.evidence]
        return bool(spoken_of) and cell.spans not in [given.spans for given in spoken_of]

    def _show_text(self) -> None:
        is_week = isinstance(self.part, WeekPart)
        self.line.raw.setVisible(is_week)
        self.line.show_text(self._text(), is_understood=is_week)

    @property
    def _is_raw(self) -> bool:
        return self.line.raw.isChecked() or not isinstance(self.part, WeekPart)

    def _text(self) -> str:
        part = self.part
        if isinstance(part, WeekPart) and not self._is_raw:
            return write_sentence(part, formatting.language())
        if isinstance(part, RawPart) and not self.line.raw.isChecked():
            return emit(list(part.rules))
        return "" if self._value is None else emit(self._value)

    def _judge(self, text: str) -> str:
        """What is wrong with a text in the line."""
        part = self.part
        if not text.strip() or text == self._text():
            return ""
        try:
            if isinstance(part, WeekPart) and not self._is_raw:
                read_sentence(text, part)
            else:
                parse_plain(text)
        except Unreadable as error:
            return error.text.get(formatting.language())
        except NotPlain:
            return translate(_C, "括号、引号或冒号不配对，这样写读不了")
        return ""

    def _take_text(self, text: str) -> None:
        part = self.part
        if isinstance(part, WeekPart) and not self._is_raw:
            self._put_part(read_sentence(text, part))
            return
        value = parse_plain(text) if text.strip() else None
        if isinstance(part, RawPart) and not self.line.raw.isChecked():
            self._replace_raw(value)
        else:
            self._tell(value)

    def _replace_raw(self, value: object) -> None:
        """Other rules in place of those that could not be shown."""
        assert self._grid is not None
        rules: list[Any] = []
        for index, part in enumerate(self._grid.parts):
            if index == self._index:
                rules += value if isinstance(value, list) else [] if value is None else [value]
            else:
                rules += write_grid(Grid((part,)))
        self._tell(rules or None)

    def _put_part(self, part: WeekPart) -> None:
        assert self._grid is not None
        if self._grid.parts:
            self._put_grid(self._grid.with_part(self._index, part))
        else:
            self._put_grid(Grid((part,)))

    def _put_grid(self, grid: Grid) -> None:
        """Keep the grid as it is being edited, and tell what it means for the file."""
        rules = write_grid(grid)
        self._grid = grid
        if (rules or None) != self._value:
            self._value = rules or None
            self._show()
            self.edited.emit(self._value)
        else:
            self._show()

    def _tell(self, value: object) -> None:
        self.set_value(value)
        self.edited.emit(value)

    def _copy_to(self, rows: object) -> None:
        part = self.part
        if isinstance(part, WeekPart) and isinstance(rows, tuple):
            self._put_part(part.with_rows(rows, self.grid.cell))

    def _let_holidays_follow(self) -> None:
        part = self.part
        if isinstance(part, WeekPart):
            self._put_part(part.with_holidays_as_week())

    def _ask_season(self, *, is_new: bool) -> None:
        self._is_changing = not is_new
        part = self.part
        season = part.season if isinstance(part, WeekPart) and not is_new else Season()
        self.form.open_with(season)
        self.form.kind.setFocus()

    def _take_season(self, season: Season) -> None:
        assert self._grid is not None
        self.form.hide()
        part = self.part
        if self._is_changing and isinstance(part, WeekPart):
            self._put_part(part.in_season(season))
            return
        template = part if isinstance(part, WeekPart) else silent_part()
        cells = template.ordinary
        if all(cell is None for cell in cells):
            cells = (closed_like(template),) * len(cells)
        grid, self._index = self._grid.with_season(season, cells)
        self._put_grid(grid)

    def _remove_part(self) -> None:
        assert self._grid is not None
        grid = self._grid.without_part(self._index)
        self._index = max(0, self._index - 1)
        self.form.hide()
        self._put_grid(grid)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[2])
        upper = (self.seasons, self.form, self.note, self.grid, self.day)
        for widget in (*upper, self._evidence_pane, self.line):
            column.addWidget(widget)
