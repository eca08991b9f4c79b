"""Saves the map as a picture: how large, with what, and where to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.domain.errors import LingyuanTripError
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look, ThemeChoice
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.picture import PictureRequest, save_map
from lingyuan_trip.gui.theme import paper_sizes
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.dialog_letters import give_letters
from lingyuan_trip.gui.widgets.labels import label

_C = "MapPicture"
_SHARPNESS = 2.0
A4 = QSize(*paper_sizes.A4_SIDES)
"""Pixels of a sheet at 96 dots an inch."""

A3 = QSize(*paper_sizes.A3_SIDES)

ChooseFile = Callable[[QWidget, str], Path | None]


def ask_for_file(parent: QWidget, suggested: str) -> Path | None:
    """The file a person chooses to save to; None when they think better of it."""
    filters = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
    title = translate(_C, "地图另存为图片")
    chosen, kind = QFileDialog.getSaveFileName(parent, title, suggested, filters)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(f".{kind[:3].lower()}")


class PictureDialog(QDialog):
    """Pictures are on light ground, for paper, whatever the window looks like."""

    def __init__(
        self,
        content: MapContent,
        seen: QRectF,
        window: QSize,
        parent: QWidget,
        look: Look,
        choose_file: ChooseFile = ask_for_file,
    ) -> None:
        super().__init__(parent)
        self._content = content
        self._seen = seen
        self._choose_file = choose_file
        self.setWindowTitle(translate(_C, "地图另存为图片"))
        self.setObjectName("mapPictureDialog")
        self.size_box = self._combo(translate(_C, "大小"), self._sizes(window))
        self.land_box = self._combo(translate(_C, "范围"), self._lands())
        self.route = Chip(look, translate(_C, "画上当天路线"))
        self.route.setChecked(content.is_shown(Layer.ROUTE) and bool(content.days))
        self.route.setEnabled(bool(content.days))
        self.legend = Chip(look, translate(_C, "带图例"))
        self.legend.setChecked(True)
        self._trouble = label("", 2, "alarm", wrap=True)
        self._trouble.hide()
        self.save_button = Button(look, translate(_C, "保存…"), "primary", "save")
        self.save_button.clicked.connect(self._save)
        self._arrange(look)
        give_letters(self)

    @property
    def request(self) -> PictureRequest:
        """What is asked for as the dialog stands."""
        land = self.land_box.currentData()
        area = {"seen": self._seen, "county": self._content.county_area}.get(land)
        return PictureRequest(
            self.size_box.currentData(),
            area,
            self.route.isChecked(),
            self.legend.isChecked(),
            _SHARPNESS,
        )

    @property
    def trouble(self) -> str:
        """What went wrong, in words; empty if nothing did."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def _sizes(self, window: QSize) -> list[tuple[str, object]]:
        return [
            (translate(_C, "和窗口里一样"), window),
            (translate(_C, "A4 竖版"), A4),
            (translate(_C, "A4 横版"), A4.transposed()),
            (translate(_C, "A3 竖版"), A3),
            (translate(_C, "A3 横版"), A3.transposed()),
        ]

    def _lands(self) -> list[tuple[str, object]]:
        lands: list[tuple[str, object]] = [(translate(_C, "现在看到的"), "seen")]
        if self._content.days:
            lands.append((translate(_C, "当天路线"), "route"))
        return [*lands, (translate(_C, "全市"), "county")]

    def _combo(self, name: str, choices: list[tuple[str, object]]) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for text, value in choices:
            made.addItem(text, value)
        return made

    def _arrange(self, look: Look) -> None:
        column = QVBoxLayout(self)
        edge = tokens.SPACE[4]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[3])
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE[2])
        grid.setVerticalSpacing(tokens.SPACE[3])
        grid.setColumnStretch(1, 1)
        for number, combo in enumerate((self.size_box, self.land_box)):
            grid.addWidget(label(combo.accessibleName(), 2, "label"), number, 0)
            grid.addWidget(combo, number, 1)
        column.addLayout(grid)
        chips = QHBoxLayout()
        chips.addWidget(self.route)
        chips.addWidget(self.legend)
        chips.addStretch()
        column.addLayout(chips)
        column.addWidget(self._trouble)
        cancel = Button(look, translate(_C, "取消"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)

    def _save(self) -> None:
        path = self._choose_file(self, translate(_C, "凌源地图.pdf"))
        if path is None:
            return
        try:
            save_map(path, Look(ThemeChoice.LIGHT), self._content, self.request)
        except LingyuanTripError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
        else:
            self.accept()
