"""Page and map side by side; on small windows the map folds into a strip."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import window_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import IconButton
from lingyuan_trip.gui.widgets.labels import label

_MAP_SHARE = 0.62


class Stage(QWidget):
    """Holds the pages; the map is docked beside them or, when compact, opened over them."""

    def __init__(self, look: Look, pages: QStackedWidget) -> None:
        super().__init__()
        self._look = look
        self._pages = pages
        self._map: QWidget | None = None
        self._compact = False
        self._narrow = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(pages)
        self._splitter.setChildrenCollapsible(False)
        self._strip = self._make_strip(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._splitter, 1)
        row.addWidget(self._strip)
        self._strip.hide()
        look.changed.connect(self._fit_text)
        self._fit_text()

    @property
    def is_map_open(self) -> bool:
        """Whether the map can be seen."""
        return self._map is not None and self._map.isVisibleTo(self)

    @property
    def _map_least(self) -> int:
        return self._look.px(sizes.MAP_LEAST)

    def set_map(self, widget: QWidget) -> None:
        """Put the map beside the pages."""
        self._map = widget
        widget.setMinimumWidth(self._map_least)
        self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        if self._compact:
            self._fold()

    def share(self, page_width: int) -> None:
        """Give the page its width, as far as the map keeps its least; the map gets the rest."""
        if not self._compact and self._map is not None:
            width = max(self._splitter.width(), page_width + self._map_least)
            self._splitter.setSizes([page_width, width - page_width])

    def set_density(self, density: Density) -> None:
        """Fold the map into the strip, or dock it again; narrow windows open it full."""
        compact = density is not Density.WIDE
        self._narrow = density is Density.NARROW
        self._place_map()
        if compact == self._compact:
            return
        self._compact = compact
        self._strip.setVisible(compact)
        if self._map is None:
            return
        if compact:
            self._fold()
        else:
            self._map.setProperty("overlay", False)
            self._splitter.addWidget(self._map)
            self._map.show()
            self._toggle.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the opened map in place."""
        super().resizeEvent(event)
        self._place_map()

    def _make_strip(self, look: Look) -> QFrame:
        strip = QFrame()
        strip.setProperty("pane", "sunken")
        self._toggle = IconButton(look, "map", translate("Stage", "展开地图"))
        self._toggle.setCheckable(True)
        self._toggle.setObjectName("mapToggle")
        self._toggle.toggled.connect(self._open)
        self._word = label(translate("Stage", "地图"), 1, "small")
        self._word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(strip)
        column.setContentsMargins(0, tokens.SPACE[3], 0, 0)
        column.setSpacing(tokens.SPACE[2])
        column.addWidget(self._toggle, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._word)
        column.addStretch()
        return strip

    def _fit_text(self) -> None:
        self._strip.setFixedWidth(self._look.px(sizes.MAP_STRIP))
        if self._map is not None:
            self._map.setMinimumWidth(self._map_least)
        self._place_map()

    def _fold(self) -> None:
        assert self._map is not None
        self._map.setProperty("overlay", True)
        self._map.setParent(self)
        self._map.setVisible(self._toggle.isChecked())
        self._place_map()

    def _open(self, opened: bool) -> None:
        words = translate("Stage", "收起地图") if opened else translate("Stage", "展开地图")
        self._toggle.set_text(words)
        if self._compact and self._map is not None:
            self._map.setVisible(opened)
            self._place_map()

    def _place_map(self) -> None:
        if self._compact and self._map is not None:
            room = self.width() - self._strip.width()
            share = 1.0 if self._narrow else _MAP_SHARE
            width = min(room, max(self._map_least, round(room * share)))
            self._map.setGeometry(QRect(room - width, 0, width, self.height()))
            self._map.raise_()
