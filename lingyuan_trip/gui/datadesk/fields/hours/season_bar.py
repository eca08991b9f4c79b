"""The parts of the hours side by side: 全年, seasons, single dates, and what stays as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from lingyuan_trip.catalogue.week import RawPart
from lingyuan_trip.catalogue.week.grid import Part
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk.fields.hours.words import part_name
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout

_C = "HoursField"


class SeasonBar(QWidget):
    """`chosen` brings the index of a part."""

    chosen = Signal(int)
    add_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._group = QButtonGroup(self)
        self._chips: list[Chip] = []
        self.add = Button(look, translate(_C, "按季节"), "small", "add")
        self.add.setToolTip(translate(_C, "另加一段：某几个月、每年某段日子，或节庆、假期那几天"))
        side, size = tokens.SMALL_CONTROL_HEIGHT, tokens.ICON_SMALL
        self.change = IconButton(look, "edit", translate(_C, "改这一段的起止"), side, size)
        self.remove = IconButton(look, "delete", translate(_C, "删掉这一段"), side, size)
        self._flow = FlowLayout(self, gap=tokens.SPACE[1], line_gap=tokens.SPACE[1])
        for widget in (self.add, self.change, self.remove):
            self._flow.addWidget(widget)
        self._group.idClicked.connect(self.chosen)
        self.add.clicked.connect(self.add_wanted)
        self.change.clicked.connect(self.change_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_parts(self, parts: Sequence[Part], index: int) -> None:
        """A chip for each part, one of them chosen."""
        while len(self._chips) > len(parts):
            chip = self._chips.pop()
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        while len(self._chips) < len(parts):
            self._add_chip()
        for chip, part in zip(self._chips, parts, strict=True):
            chip.setText(part_name(part))
        if index < len(self._chips):
            self._chips[index].setChecked(True)
        shown = parts[index] if index < len(parts) else None
        self.change.setVisible(shown is not None and not isinstance(shown, RawPart))
        self.remove.setVisible(shown is not None and len(parts) > 1)
        self.updateGeometry()

    def _add_chip(self) -> None:
        chip = Chip(self._look, "")
        self._group.addButton(chip, len(self._chips))
        self._chips.append(chip)
        # The buttons stay behind the chips.
        for widget in (self.add, self.change, self.remove):
            self._flow.removeWidget(widget)
        for each in (chip, self.add, self.change, self.remove):
            self._flow.addWidget(each)
        chip.show()
