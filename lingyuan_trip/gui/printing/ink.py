"""What blocks paint with: text that wraps, icons that stay shapes, discs and cards."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextDocument, QTextOption
from PySide6.QtSvg import QSvgRenderer

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme.paper_sizes import FOOT_SIZE
from lingyuan_trip.paths import assets_dir


class Ink:
    """The light look, for paper; `ground` is the colour behind everything."""

    def __init__(self, look: Look, ground: QColor) -> None:
        self.look = look
        self.ground = ground

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return self.look.color(role)

    def font(self, step: int, bold: bool = False) -> QFont:
        """A font whose letters stand where they would at any size, for paper knows no pixels."""
        made = self.look.font(step, bold)
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def small_font(self) -> QFont:
        """The font of the foot, smaller than anything to be read on the way."""
        made = self.font(1)
        made.setPixelSize(FOOT_SIZE)
        return made

    def span(self, text: str, role: str, bold: bool = False) -> str:
        """Words in a colour, for `rich`."""
        weight = " font-weight:700;" if bold else ""
        return f'<span style="color:{self.color(role).name()};{weight}">{escape(text)}</span>'

    def rich(self, html: str, step: int, width: float) -> QTextDocument:
        """Text in several colours, laid out for a width."""
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setUseDesignMetrics(True)
        made.setDefaultFont(self.font(step))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(option)
        made.setHtml(html)
        made.setTextWidth(width)
        return made

    def draw_icon(self, painter: QPainter, name: str, role: str, box: QRectF) -> None:
        """An icon as shapes, so that it can be enlarged."""
        _icon(name, self.color(role).name()).render(painter, box)

    def draw_disc(
        self, painter: QPainter, at: QPointF, radius: float, role: str, text: str
    ) -> None:
        """A filled disc with a number."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color(role))
        painter.drawEllipse(at, radius, radius)
        painter.setPen(self.color("on_jade"))
        painter.setFont(self.font(1, bold=True))
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def draw_card(
        self, painter: QPainter, box: QRectF, fill: str, edge: str = "line", stripe: str = ""
    ) -> None:
        """A card with a hairline, and a stripe of colour at its left where one is named."""
        radius = tokens.RADIUS_BADGE
        painter.setPen(QPen(self.color(edge), tokens.HAIR))
        painter.setBrush(self.color(fill))
        painter.drawRoundedRect(box, radius, radius)
        if stripe:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.color(stripe))
            painter.drawRoundedRect(
                QRectF(box.left(), box.top(), tokens.SPACE[1], box.height()), 2, 2
            )

    def draw_picture(self, painter: QPainter, path: str, box: QRectF) -> None:
        """A drawing below `assets/illustrations` as shapes, cut to fill a box."""
        drawing = _drawing(path)
        size = drawing.defaultSize().scaled(
            QSize(round(box.width()), round(box.height())),
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        )
        painter.save()
        painter.setClipRect(box)
        at = QPointF(box.center().x() - size.width() / 2, box.center().y() - size.height() / 2)
        drawing.render(painter, QRectF(at, size))
        painter.restore()


@lru_cache(maxsize=64)
def _icon(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(icons.colored(name, color).encode("utf-8")))


@lru_cache(maxsize=8)
def _drawing(path: str) -> QSvgRenderer:
    return QSvgRenderer(str(assets_dir() / "illustrations" / path))
