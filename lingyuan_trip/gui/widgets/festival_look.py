"""How festivals look: colour and emblem by theme, and solid or hatched by certainty."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from lingyuan_trip.domain.festival import Certainty, FestivalTheme
from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes

_ROLES = {
    FestivalTheme.LILY: "lily",
    FestivalTheme.FOOD: "ink2",
    FestivalTheme.GRAPE: "z3",
    FestivalTheme.SNOW: "spring",
    FestivalTheme.CULTURE: "jade",
    FestivalTheme.BLOSSOM: "z4",
}
_HATCH_WIDTH = 1.2
_HATCH_ALPHA = 0.6


def festival_role(theme: FestivalTheme) -> str:
    """The colour role of a theme."""
    return _ROLES[theme]


def festival_color(look: Look, theme: FestivalTheme) -> QColor:
    """The colour of a theme."""
    return look.color(festival_role(theme))


def emblem(look: Look, theme: FestivalTheme, size: int, dpr: float) -> QPixmap:
    """The emblem of a theme, a square in logical pixels."""
    recolor = "dark_loose" if look.theme.is_dark else ""
    return icons.illustration(f"festivals/{theme.value}.svg", size, size, dpr, recolor)


def draw_period(
    painter: QPainter, box: QRectF, color: QColor, certainty: Certainty, radius: float = 4
) -> None:
    """Paint days of a festival: solid where dated, hatched with a dashed edge where estimated."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if certainty is Certainty.DATED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, radius, radius)
    else:
        _draw_hatched(painter, box, color, radius)
    painter.restore()


def _draw_hatched(painter: QPainter, box: QRectF, color: QColor, radius: float) -> None:
    edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(edge, radius, radius)
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    lines = QColor(color)
    lines.setAlphaF(_HATCH_ALPHA)
    painter.setPen(QPen(lines, _HATCH_WIDTH))
    height = box.height()
    # Multiples of the step, so that the hatch runs on from bar to bar.
    x = (int(box.left() - height) // sizes.HATCH_STEP) * sizes.HATCH_STEP
    while x < box.right():
        painter.drawLine(QLineF(x, box.bottom(), x + height, box.top()))
        x += sizes.HATCH_STEP
    painter.restore()
    pen = QPen(color, 1)
    pen.setDashPattern(sizes.FESTIVAL_DASH)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def bar_radius() -> float:
    """The corner radius of bars."""
    return float(tokens.RADIUS_BADGE)
