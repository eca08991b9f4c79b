"""The whole county in small, with a frame around what the map shows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.basemap import load_basemap
from lingyuan_trip.gui.map.legend import paint_box
from lingyuan_trip.gui.theme import map_panel_sizes as sizes

_SIZE = QSize(*sizes.OVERVIEW)
_BIG_RIVER = 1.5


class Overview(QWidget):
    """`point_wanted` names a scene point that was clicked."""

    point_wanted = Signal(QPointF)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._seen = QRectF()
        self.resize(_SIZE)
        self.setObjectName("mapOverview")
        self.setAccessibleName(translate("Map", "全市"))
        self.setToolTip(translate("Map", "点一下，把那里放到地图中间"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def set_seen(self, area: QRectF) -> None:
        """Frame another part of the scene."""
        self._seen = QRectF(area)
        self.update()

    def sizeHint(self) -> QSize:
        """Always the same."""
        return _SIZE

    def to_overview(self) -> QTransform:
        """Scene to pixels of the overview."""
        county = load_basemap().county.boundingRect()
        room = QRectF(self.rect()).adjusted(
            sizes.OVERVIEW_EDGE, sizes.OVERVIEW_EDGE, -sizes.OVERVIEW_EDGE, -sizes.OVERVIEW_EDGE
        )
        scale = min(room.width() / county.width(), room.height() / county.height())
        middle = room.center()
        return (
            QTransform()
            .translate(middle.x(), middle.y())
            .scale(scale, scale)
            .translate(-county.center().x(), -county.center().y())
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the place that was clicked."""
        if event.button() is Qt.MouseButton.LeftButton:
            scene = self.to_overview().inverted()[0]
            self.point_wanted.emit(scene.map(event.position()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, county, big rivers, title and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, basemap, shape = self._look, load_basemap(), self.to_overview()
        paint_box(painter, look, QRectF(self.rect()))
        painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QPen(look.color("jade"), 1.2))
        painter.setBrush(look.color("land"))
        painter.drawPath(shape.map(basemap.county))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.color("water"), 1))
        for river in basemap.rivers:
            if river.width >= _BIG_RIVER:
                painter.drawPath(shape.map(river.path))
        self._paint_title(painter)
        cinnabar = look.color("cin")
        painter.setPen(QPen(cinnabar, 1.5))
        cinnabar.setAlphaF(0.08)
        painter.setBrush(cinnabar)
        painter.drawRect(shape.mapRect(self._seen))

    def _paint_title(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        line = self._look.px(sizes.OVERVIEW_TITLE)
        box = QRectF(tokens.SPACE[2], self.height() - line - 2, self.width(), line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, translate("Map", "全市"))
