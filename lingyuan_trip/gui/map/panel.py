"""The map with what belongs on it: legend, buttons, scale, overview and sources."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.view import MapView
from lingyuan_trip.gui.widgets.labels import label, pane


class MapPanel(QWidget):
    """Everything about the map; `view` is the map itself."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.view = MapView(look)
        credits = label(
            translate("Map", "示意图，界线不作为划界依据 · © OpenStreetMap 贡献者 · GeoNames"),
            1,
            "second",
            wrap=True,
        )
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(credits)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(pane("paper", foot))
