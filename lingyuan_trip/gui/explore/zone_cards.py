"""The four zones as picture cards; choosing one filters list and map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from lingyuan_trip.domain.zone import Zone
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import explore_sizes as sizes
from lingyuan_trip.gui.widgets.badge import badge_height, badge_width, draw_badge, evidence_word
from lingyuan_trip.gui.widgets.wrapped import draw_wrapped, height_of

_C = "Explore"
_BANNERS = {
    1: "zone-1-niuheliang",
    2: "zone-2-dalinghe",
    3: "zone-3-qinghe",
    4: "zone-4-southeast",
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """What a card says of a zone."""

    zone: Zone
    spots: int


class ZoneCard(QAbstractButton):
    """One zone: illustration, name, number of spots, what is typical, best season."""

    stepped = Signal(int)

    def __init__(self, look: Look, line: ZoneLine) -> None:
        super().__init__()
        self._look = look
        self._line = line
        self._compact = False
        self.setCheckable(True)
        self.setObjectName(f"zoneCard-{line.zone.id}")
        self.setText(formatting.say(line.zone.short_name))
        self.setAccessibleName(self._describe())
        self.setToolTip(self._tip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._refresh)

    @property
    def zone_id(self) -> str:
        """The zone of the card."""
        return self._line.zone.id

    def set_compact(self, compact: bool) -> None:
        """Without picture on small windows."""
        self._compact = compact
        self._refresh()

    def hasHeightForWidth(self) -> bool:
        """Names and highlights wrap where there is little room."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as picture and lines need."""
        room = width - 2 * tokens.SPACE[3]
        lines = height_of(
            self.text(),
            self._look.font(3, bold=True),
            room - self._count_room(),
            self._look.line_height(3),
        )
        if not self._compact:
            line = self._look.line_height(2)
            lines += height_of(self._highlights(), self._look.font(1), room, line)
        season = badge_height(self._look) + 2 * tokens.HAIR
        return self._banner() + lines + season + 2 * tokens.SPACE[2]

    def sizeHint(self) -> QSize:
        """As high as one line each needs; `heightForWidth` knows more."""
        return QSize(self._look.px(sizes.ZONE_LEAST_WIDTH), self.heightForWidth(tokens.NO_LIMIT))

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that the season is cut."""
        return self.sizeHint()

    def _banner(self) -> int:
        return 0 if self._compact else sizes.BANNER_HEIGHT

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses like Space; left and right go to the neighbour."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        strong = self.isChecked() or self.hasFocus()
        width = 2 if strong else 1
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        shape = QPainterPath()
        shape.addRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.fillPath(shape, self._look.color(self._ground_role()))
        banner = _BANNERS.get(self._line.zone.number)
        if banner is not None and not self._compact:
            recolor = "dark_scene" if self._look.theme.is_dark else ""
            picture = icons.illustration(
                f"banners/{banner}.svg",
                self.width(),
                sizes.BANNER_HEIGHT,
                self.devicePixelRatioF(),
                recolor,
            )
            painter.save()
            painter.setClipPath(shape)
            painter.drawPixmap(0, 0, picture)
            painter.restore()
        role = "jade" if strong or self.underMouse() else "line"
        painter.setPen(QPen(self._look.color(role), width))
        painter.drawPath(shape)
        if self.isChecked() and self.hasFocus():
            ring = box.marginsRemoved(QMarginsF(*[tokens.FOCUS_INSET] * 4))
            painter.setPen(QPen(self._look.color("jade"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(ring, tokens.RADIUS_BADGE, tokens.RADIUS_BADGE)

    def _ground_role(self) -> str:
        return "jade_soft" if self.isChecked() and self._compact else "surface"

    def _paint_words(self, painter: QPainter) -> None:
        left, right = float(tokens.SPACE[3]), float(self.width() - tokens.SPACE[3])
        top = float(tokens.SPACE[2] + self._banner())
        height = self._look.line_height(3)
        line = QRectF(left, top, right - left, height)
        painter.setFont(self._look.font(1))
        painter.setPen(self._look.color("ink2"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(line, side, self._count())
        painter.setPen(self._look.theme.zone_color(self._line.zone.number))
        name = line.adjusted(0, 0, -self._count_room(), 0)
        top = draw_wrapped(painter, self._look.font(3, bold=True), name, self.text(), height)
        if not self._compact:
            painter.setPen(self._look.color("ink2"))
            line = QRectF(left, top, right - left, height)
            font, high = self._look.font(1), self._look.line_height(2)
            top = draw_wrapped(painter, font, line, self._highlights(), high)
        self._paint_season(painter, left, top + badge_height(self._look) / 2 + 1)

    def _paint_season(self, painter: QPainter, left: float, middle: float) -> None:
        font = self._look.font(1)
        words = self._season()
        width = QFontMetricsF(font).horizontalAdvance(words)
        height = self._look.line_height(1)
        painter.setFont(font)
        painter.setPen(self._look.color("ink2"))
        painter.drawText(
            QRectF(left, middle - height / 2, width + 2, height),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            words,
        )
        season = self._line.zone.season
        if season is not None:
            status = season.evidence.status
            at = left + width + tokens.SPACE[1]
            draw_badge(painter, self._look, at, middle, evidence_word(status), status.value)

    def _count(self) -> str:
        return translate(_C, "%n 处", self._line.spots)

    def _count_room(self) -> float:
        return badge_width(self._look, self._count()) + tokens.SPACE[1]

    def _highlights(self) -> str:
        highlights = self._line.zone.highlights
        return "" if highlights is None else formatting.say(highlights.value)

    def _season(self) -> str:
        season = self._line.zone.season
        if season is None:
            return translate(_C, "季节未查到")
        return translate(_C, "宜 {months}").format(months=formatting.months(season.value))

    def _describe(self) -> str:
        parts = (self.text(), self._count(), self._highlights(), self._season())
        return formatting.clauses(parts)

    def _tip(self) -> str:
        zone = self._line.zone
        lines = [formatting.say(zone.name), self._highlights()]
        if zone.summary is not None:
            lines.append(formatting.say(zone.summary.value))
        return "\n".join(line for line in lines if line)

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


class ZoneCards(QWidget):
    """A row of cards of which at most one is chosen; `chosen` gives its zone, or None."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._compact = False
        self._cards: list[ZoneCard] = []
        self.setObjectName("zoneCards")
        self.setAccessibleName(translate(_C, "片区"))
        self._grid = QGridLayout(self)
        self._grid.setSpacing(tokens.SPACE[3])
        self._density = Density.WIDE
        self.set_density(Density.WIDE)

    @property
    def cards(self) -> tuple[ZoneCard, ...]:
        """The cards in the order of the zones."""
        return tuple(self._cards)

    def set_zones(self, lines: Sequence[ZoneLine]) -> None:
        """Show other zones."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = [ZoneCard(self._look, line) for line in lines]
        for place, card in enumerate(self._cards):
            card.set_compact(self._compact)
            card.clicked.connect(
                lambda on, card=card: self.chosen.emit(card.zone_id if on else None)
            )
            card.stepped.connect(lambda step, place=place: self._step(place + step))
        self._arrange()

    def show_chosen(self, zone: str | None) -> None:
        """Mark the chosen zone without telling anyone."""
        for card in self._cards:
            card.setChecked(card.zone_id == zone)

    def set_density(self, density: Density) -> None:
        """Low cards on small windows, in two rows on narrow ones."""
        self._density = density
        self._compact = density is not Density.WIDE
        edge = tokens.SPACE[2] if self._compact else tokens.SPACE[3]
        self._grid.setContentsMargins(tokens.SPACE[4], edge, tokens.SPACE[4], edge)
        for card in self._cards:
            card.set_compact(self._compact)
        self._arrange()

    def _arrange(self) -> None:
        in_a_row = 2 if self._density is Density.NARROW else max(1, len(self._cards))
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // in_a_row, place % in_a_row)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < in_a_row else 0)

    def _step(self, place: int) -> None:
        card = self._cards[place % len(self._cards)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
