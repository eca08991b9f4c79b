"""All spots as one item: a thousand items of their own would be slow to paint."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QTransform

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.gathering import Cluster, gather
from lingyuan_trip.gui.map.items import Order, PaintedItem, finished, is_on_screen
from lingyuan_trip.gui.map.spot_marks import Face, SpotMark, draw_face
from lingyuan_trip.gui.theme import map_sizes as sizes

_STOP_SIZE = 2 * sizes.STOP + tokens.SPACE[1]
_CLUSTER_REACH = sizes.CLUSTER + 1


class SpotLayer(PaintedItem):
    """Draws the marks of spots and clusters as they stand for the zoom last arranged for."""

    def __init__(self, look: Look, bounds: QRectF) -> None:
        super().__init__(look, Order.SPOT, bounds)
        self.marks: dict[str, SpotMark] = {}
        self.clusters: tuple[Cluster, ...] = ()
        self.is_near = False
        self._pictures: dict[tuple[Face, float], QPixmap] = {}

    def set_marks(self, marks: Iterable[SpotMark]) -> None:
        """Show other spots."""
        self.marks = {mark.spot.id: mark for mark in marks}
        self.clusters = ()
        self.update()

    def forget_pictures(self) -> None:
        """Paint every face anew, in another theme."""
        self._pictures.clear()

    def arrange(self, scale: float) -> None:
        """Move apart, or count, what would cover itself at `scale` pixels per scene unit."""
        self.is_near = scale >= sizes.CLOSE_SCALE
        points = {key: (mark.x, mark.y) for key, mark in self.marks.items()}
        size = 2 * (sizes.DISC if self.is_near else sizes.DOT) + 3
        stops = {key for key, mark in self.marks.items() if mark.is_stop}
        alone = {
            key
            for key, mark in self.marks.items()
            if mark.state.is_chosen or mark.state.wish == "must"
        }
        found = gather(points, scale, size, stops, _STOP_SIZE, alone)
        clustered = found.clustered
        self.clusters = found.clusters
        for key, mark in self.marks.items():
            mark.shift_x, mark.shift_y = found.shifts.get(key, (0.0, 0.0))
            mark.is_clustered = key in clustered

    def cluster_at(self, at: QPointF, to_view: QTransform) -> Cluster | None:
        """The cluster at a point of the view."""
        for cluster in self.clusters:
            away = at - to_view.map(QPointF(*cluster.point))
            if away.x() ** 2 + away.y() ** 2 <= _CLUSTER_REACH**2:
                return cluster
        return None

    def draw(self, painter: QPainter, to_view: QTransform) -> None:
        """Paint what lies in the window, the chosen one last."""
        room = self.seen_pixels.adjusted(
            -sizes.MARK_ROOM, -sizes.MARK_ROOM, sizes.MARK_ROOM, sizes.MARK_ROOM
        )
        left, top, right, bottom = room.left(), room.top(), room.right(), room.bottom()
        scale, dx, dy = to_view.m11(), to_view.dx(), to_view.dy()
        draw = self._draw_picture if is_on_screen(painter) else self._draw_shape
        chosen: list[tuple[SpotMark, float, float]] = []
        opacity = 1.0
        for mark in self.marks.values():
            if mark.is_stop or mark.is_clustered:
                continue
            # Plain numbers: a thousand points a frame are too many for objects of Qt.
            x, y = mark.x * scale + dx + mark.shift_x, mark.y * scale + dy + mark.shift_y
            if not (left < x < right and top < y < bottom):
                continue
            if mark.state.is_chosen:
                chosen.append((mark, x, y))
                continue
            if mark.state.opacity != opacity:
                opacity = mark.state.opacity
                painter.setOpacity(opacity)
            draw(painter, mark, x, y)
        painter.setOpacity(1.0)
        for cluster in self.clusters:
            at = to_view.map(QPointF(*cluster.point))
            if room.contains(at):
                self._draw_cluster(painter, at, len(cluster.keys))
        for mark, x, y in chosen:
            draw(painter, mark, x, y)

    def _draw_shape(self, painter: QPainter, mark: SpotMark, x: float, y: float) -> None:
        painter.save()
        painter.translate(x, y)
        draw_face(painter, self.look, mark.face(self.is_near))
        painter.restore()

    def _draw_picture(self, painter: QPainter, mark: SpotMark, x: float, y: float) -> None:
        face = mark.face(self.is_near)
        dpr = painter.device().devicePixelRatioF()
        picture = self._pictures.get((face, dpr))
        if picture is None:
            picture = self._pictures[face, dpr] = self._make_picture(face, dpr)
        half = face.room
        painter.drawPixmap(QPointF(x - half, y - half), picture)

    def _make_picture(self, face: Face, dpr: float) -> QPixmap:
        side = round(2 * face.room * dpr)
        made = QPixmap(side, side)
        made.setDevicePixelRatio(dpr)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(face.room, face.room)
        draw_face(painter, self.look, face)
        painter.end()
        return finished(made)

    def _draw_cluster(self, painter: QPainter, at: QPointF, count: int) -> None:
        painter.setPen(QPen(self.look.color("raised"), 1.5))
        painter.setBrush(self.look.color("ink2"))
        painter.drawEllipse(at, sizes.CLUSTER, sizes.CLUSTER)
        painter.setPen(self.look.color("raised"))
        painter.setFont(self.look.font(1, True))
        reach = sizes.CLUSTER
        box = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
