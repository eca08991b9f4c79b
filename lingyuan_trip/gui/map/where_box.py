"""Where is this? A pasted coordinate or map link is shown on the map, with how it was read."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from lingyuan_trip.domain.errors import RequestError
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import to_point
from lingyuan_trip.gui.map.content import MapContent
from lingyuan_trip.gui.map.projection import LINGYUAN
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label, restyle
from lingyuan_trip.travel.pasted_place import CoordinateSystem, PastedPlace, read_pasted

_C = "Map"


def system_name(system: CoordinateSystem) -> str:
    """The name of a coordinate system."""
    return {
        CoordinateSystem.WGS84: translate(_C, "WGS-84（GPS）"),
        CoordinateSystem.GCJ02: translate(_C, "GCJ-02（高德、腾讯）"),
        CoordinateSystem.BD09: translate(_C, "BD-09（百度）"),
    }[system]


class WhereBox(QFrame):
    """`found` brings the scene point of what was pasted and its name; `left` asks to go."""

    found = Signal(QPointF, str)
    left = Signal()

    def __init__(self, look: Look, content: MapContent) -> None:
        super().__init__()
        self._content = content
        self.setObjectName("mapWhereBox")
        self.setProperty("pane", "raised")
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate(_C, "坐标，或高德、百度的链接"))
        self.field.setAccessibleName(translate(_C, "这是哪里"))
        self.field.setMaxLength(2000)
        self.system = QComboBox()
        self.system.setAccessibleName(translate(_C, "坐标没有写明时按哪种算"))
        for system in CoordinateSystem:
            self.system.addItem(system_name(system), system)
        self.answer = label("", 1, "second", wrap=True, selectable=True)
        close = IconButton(look, "close", translate(_C, "收起"), tokens.SMALL_CONTROL_HEIGHT, 14)
        self.field.returnPressed.connect(self.look_up)
        self.system.currentIndexChanged.connect(self._look_up_again)
        close.clicked.connect(self.left)
        self._arrange(close)

    def open_empty(self) -> None:
        """Show up and wait for something to be pasted."""
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_up(self) -> None:
        """Read what was pasted; show it, or say what is wrong."""
        try:
            place = read_pasted(self.field.text(), CoordinateSystem(self.system.currentData()))
        except RequestError as error:
            self._say(str(error), is_wrong=True)
            return
        self._say(self._describe(place), is_wrong=False)
        self.found.emit(to_point(place.lat, place.lon), place.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _look_up_again(self) -> None:
        if self.field.text().strip():
            self.look_up()

    def _say(self, text: str, *, is_wrong: bool) -> None:
        restyle(self.answer, tone="alarm" if is_wrong else "second")
        self.answer.setText(text)
        self.answer.show()
        self.adjustSize()

    def _describe(self, place: PastedPlace) -> str:
        system = system_name(CoordinateSystem(place.system))
        how = translate(_C, "坐标没有写明，按 {system} 算") if place.is_assumed else "{system}"
        parts = [
            place.name,
            f"{place.lat:.5f}, {place.lon:.5f} WGS-84",
            how.format(system=system),
            self._nearest(place),
        ]
        return " · ".join(part for part in parts if part)

    def _nearest(self, place: PastedPlace) -> str:
        at = to_point(place.lat, place.lon)
        units = LINGYUAN.units_per_metre(place.lat) * 1000
        away = {
            key: math.hypot(mark.x - at.x(), mark.y - at.y()) / units
            for key, mark in self._content.spots.items()
        }
        if not away:
            return ""
        key = min(away, key=away.__getitem__)
        name = formatting.say(self._content.spots[key].spot.name)
        return translate(_C, "离{spot}的标点 {km}").format(
            spot=name, km=formatting.kilometres(away[key])
        )

    def _arrange(self, close: IconButton) -> None:
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        edge = tokens.SPACE[2]
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(line)
        column.addWidget(self.system)
        column.addWidget(self.answer)
        self.answer.hide()
