"""The conditions of the list as one line of chips."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_filter import Condition, SpotFilter
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.menus import Menu

_C = "Explore"


class FilterBar(QWidget):
    """Shows a filter and tells, by `changed`, what the person makes of it."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filter = SpotFilter()
        self._zone_name = ""
        self._zone = self._chip("filterZone", "")
        self._kind = self._make_kind_chip()
        self._switches = {
            Condition.OPEN: self._chip("filterOpen", ""),
            Condition.IN_SEASON: self._chip("filterInSeason", translate(_C, "当季")),
            Condition.FREE: self._chip("filterFree", translate(_C, "免费")),
            Condition.INDOORS: self._chip("filterIndoors", translate(_C, "室内")),
            Condition.EASY_WALK: self._chip("filterEasyWalk", translate(_C, "好走")),
        }
        self._count = label("", 1, "second")
        self._count.setObjectName("spotCount")
        self._clear = Button(look, translate(_C, "清除条件"), "link")
        self._clear.setObjectName("clearFilter")
        self._lay_out()
        self._connect()

    @property
    def filter(self) -> SpotFilter:
        """The conditions as the chips show them."""
        return self._filter

    def show_filter(self, conditions: SpotFilter, guidebook: Guidebook, day: str) -> None:
        """Show conditions without telling anyone; `day` is the chosen date in words."""
        self._filter = conditions
        zone = guidebook.find_zone(conditions.zone)
        self._zone.setVisible(zone is not None)
        if zone is not None:
            self._zone.setText(formatting.say(zone.short_name))
        self._zone.setChecked(True)
        opens = translate(_C, "{day}开放").format(day=day)
        self._switches[Condition.OPEN].setText(opens)
        for condition, chip in self._switches.items():
            chip.setChecked(condition in conditions.conditions)
        self._show_kinds(conditions.kinds, guidebook)
        self._clear.setVisible(not conditions.is_empty)

    def show_count(self, listed: int, total: int) -> None:
        """Say how many spots are listed."""
        if listed == total:
            words = translate(_C, "共 {total} 处").format(total=total)
        else:
            words = translate(_C, "{listed} 处，共 {total} 处").format(listed=listed, total=total)
        self._count.setText(words)

    def set_compact(self, compact: bool) -> None:
        """Less air on small windows."""
        edge = tokens.SPACE[1] + 2 if compact else tokens.SPACE[2]
        self._row.setContentsMargins(tokens.SPACE[4], edge, tokens.SPACE[4], edge)

    def _chip(self, name: str, text: str) -> Chip:
        chip = Chip(self._look, text)
        chip.setObjectName(name)
        return chip

    def _make_kind_chip(self) -> Chip:
        chip = Chip(self._look, translate(_C, "类型"), menu=True)
        chip.setObjectName("filterKind")
        self._kind_menu = Menu(chip)
        return chip

    def _lay_out(self) -> None:
        chips = FlowLayout(gap=tokens.SPACE[2], line_gap=tokens.SPACE[1])
        first, *others = self._switches.values()
        for chip in (self._zone, first, self._kind, *others):
            chips.addWidget(chip)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(tokens.SPACE[2])
        # The line keeps its height when the button comes and goes.
        self._row.addStrut(self._clear.sizeHint().height())
        self._row.addLayout(chips, 1)
        self._row.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignVCenter)
        self.set_compact(False)

    def _connect(self) -> None:
        self._zone.clicked.connect(lambda: self._tell(replace(self._filter, zone=None)))
        self._kind.clicked.connect(self._open_kinds)
        for condition, chip in self._switches.items():
            chip.clicked.connect(
                lambda on, condition=condition: self._tell(self._filter.switch(condition, on))
            )
        self._clear.clicked.connect(lambda: self._tell(SpotFilter()))

    def _tell(self, conditions: SpotFilter) -> None:
        self._filter = conditions
        self.changed.emit(conditions)

    def _show_kinds(self, kinds: frozenset[SpotKind], guidebook: Guidebook) -> None:
        self._kind.setChecked(bool(kinds))
        self._kind.setText(_kind_words(kinds))
        present = [kind for kind in SpotKind if any(s.kind is kind for s in guidebook.spots)]
        if [action.data() for action in self._kind_menu.actions()] != present:
            self._kind_menu.clear()
            for kind in present:
                self._add_kind(kind)
        for action in self._kind_menu.actions():
            action.setChecked(action.data() in kinds)

    def _add_kind(self, kind: SpotKind) -> None:
        action = QAction(formatting.kind(kind), self._kind_menu)
        action.setCheckable(True)
        action.setData(kind)
        action.triggered.connect(lambda on: self._choose_kind(kind, on))
        self._kind_menu.addAction(action)

    def _choose_kind(self, kind: SpotKind, on: bool) -> None:
        kinds = self._filter.kinds | {kind} if on else self._filter.kinds - {kind}
        self._tell(replace(self._filter, kinds=kinds))

    def _open_kinds(self) -> None:
        self._kind.setChecked(bool(self._filter.kinds))
        self._kind_menu.popup(self._kind.mapToGlobal(self._kind.rect().bottomLeft()))


def _kind_words(kinds: frozenset[SpotKind]) -> str:
    if not kinds:
        return translate(_C, "类型")
    if len(kinds) == 1:
        return formatting.kind(next(iter(kinds)))
    return translate(_C, "%n 种类型", len(kinds))
