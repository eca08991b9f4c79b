"""One festival in the list: a row that opens into what is known about it."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from lingyuan_trip.domain.evidence import Evidence
from lingyuan_trip.domain.festival import Festival, FestivalTheme
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.festivals.day_facts import FestivalOnDay, recorded_editions
from lingyuan_trip.gui.festivals.day_words import dates_of, editions_words, source_words
from lingyuan_trip.gui.festivals.spot_link import SpotLink
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import festival_sizes as sizes
from lingyuan_trip.gui.widgets.badge import badge_width, draw_badge, evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.festival_look import emblem, festival_color
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.wrapped import draw_wrapped, height_of

_C = "Festivals"
_FOOD_TOPIC = "food"
_MOST_EDITIONS = 3


class FestivalRow(QAbstractButton):
    """Emblem, name, dates and evidence; opens and closes its card."""

    def __init__(self, look: Look, view: FestivalOnDay, chosen: dt.date) -> None:
        super().__init__()
        self._look = look
        self._view = view
        self._dates = dates_of(view, chosen)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        self._name()

    @property
    def dates(self) -> str:
        """The words about when."""
        return self._dates

    def show_view(self, view: FestivalOnDay, chosen: dt.date) -> None:
        """Say when it runs as seen from another date."""
        self._view, self._dates = view, dates_of(view, chosen)
        self._name()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The dates may need two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as name and dates."""
        dates, line = self._dates_width(width), self._look.line_height(1)
        words = self._name_height(width) + tokens.HAIR
        words += height_of(_unbroken(self._dates), self._look.font(1), dates, line)
        return max(sizes.CARD_EMBLEM, words) + 2 * tokens.SPACE[2]

    def _name_width(self, width: int) -> int:
        return width - self._words_left() - tokens.SPACE[2] - sizes.CARD_CHEVRON - tokens.SPACE[1]

    def _name_height(self, width: int) -> int:
        font, name = self._look.font(3, bold=True), formatting.say(self._view.festival.name)
        return height_of(name, font, self._name_width(width), self._look.line_height(3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Never lower than the words at the present width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:
        """The usual size."""
        width = self.width() if self.width() > 100 else 260
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._view.festival.theme
        picture = emblem(self._look, theme, sizes.CARD_EMBLEM, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(tokens.SPACE[3], tokens.SPACE[2]), picture)
        self._paint_words(painter)
        self._paint_chevron(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("jade"), 2))
            box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.end()

    def _words_left(self) -> int:
        return tokens.SPACE[3] + sizes.CARD_EMBLEM + tokens.SPACE[2]

    def _dates_width(self, width: int) -> int:
        return width - self._words_left() - self._badge_room() - tokens.SPACE[2]

    def _badge_room(self) -> int:
        evidence = self._view.evidence
        if evidence is None:
            return 0
        return badge_width(self._look, evidence_word(evidence.status)) + tokens.SPACE[1]

    def _paint_words(self, painter: QPainter) -> None:
        left, line = self._words_left(), self._look.line_height(1)
        painter.setPen(self._look.color("ink"))
        name = QRectF(left, tokens.SPACE[2], self._name_width(self.width()), self.height())
        bold, words = self._look.font(3, bold=True), formatting.say(self._view.festival.name)
        top = draw_wrapped(painter, bold, name, words, self._look.line_height(3)) + tokens.HAIR
        self._paint_badge(painter, left, top + line / 2)
        painter.setPen(self._look.color("ink2" if self._view.occurrence else "ink3"))
        width = self._dates_width(self.width())
        dates = QRectF(left + self._badge_room(), top, width, self.height())
        draw_wrapped(painter, self._look.font(1), dates, _unbroken(self._dates), line)

    def _paint_badge(self, painter: QPainter, left: float, middle: float) -> None:
        evidence = self._view.evidence
        if evidence is not None:
            word = evidence_word(evidence.status)
            draw_badge(painter, self._look, left, middle, word, evidence.status.value)

    def _paint_chevron(self, painter: QPainter) -> None:
        mark = "chevron-up" if self.isChecked() else "chevron-down"
        color = self._look.color("ink3")
        picture = icons.pixmap(mark, color, sizes.CARD_CHEVRON, self.devicePixelRatioF())
        middle = tokens.SPACE[2] + self._look.line_height(3) / 2
        left = self.width() - tokens.SPACE[2] - sizes.CARD_CHEVRON
        painter.drawPixmap(QPointF(left, middle - sizes.CARD_CHEVRON / 2), picture)

    def _name(self) -> None:
        name = formatting.say(self._view.festival.name)
        self.setAccessibleName(
            translate(_C, "{name}，{dates}").format(name=name, dates=self._dates)
        )
        self.setToolTip(name)


def _unbroken(dates: str) -> str:
    """The words with day and month held together where the line breaks."""
    return re.sub(r"(?<=\d) (?=\w)|(?<=\w) (?=\d)", "\u00a0", dates)


class FestivalCard(QFrame):
    """A row and, once opened, summary, source, hosts and earlier editions."""

    spot_chosen = Signal(str)
    save_wanted = Signal(object)

    def __init__(
        self, look: Look, guidebook: Guidebook, view: FestivalOnDay, chosen: dt.date
    ) -> None:
        super().__init__()
        self._look = look
        self._guidebook = guidebook
        self._festival = view.festival
        self._body: QWidget | None = None
        self.setProperty("pane", "card")
        self.row = FestivalRow(look, view, chosen)
        self.row.toggled.connect(self._open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(sizes.CARD_EDGE, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.row)
        look.changed.connect(self.update)

    @property
    def festival(self) -> Festival:
        """The festival."""
        return self._festival

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self.row.isChecked()

    def show_view(self, view: FestivalOnDay, chosen: dt.date) -> None:
        """Say when it runs as seen from a date; open where it is on."""
        self.row.show_view(view, chosen)
        self.row.setChecked(view.is_on)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge in the colour of the festival."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(festival_color(self._look, self._festival.theme))
        painter.setClipRect(0, 0, sizes.CARD_EDGE, self.height())
        radius = tokens.RADIUS_CARD
        painter.drawRoundedRect(
            QRectF(0, 0, 2 * radius + sizes.CARD_EDGE, self.height()), radius, radius
        )
        painter.end()

    def _open(self, opened: bool) -> None:
        if opened and self._body is None:
            self._body = self._build_body()
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(opened)

    def _build_body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(tokens.SPACE[3], 0, tokens.SPACE[3], tokens.SPACE[3])
        column.setSpacing(tokens.SPACE[1])
        summary = self._festival.summary
        if summary is not None:
            column.addWidget(label(formatting.say(summary.value), 2, wrap=True))
        self._add_rule(column)
        self._add_hosts(column)
        self._add_food(column)
        self._add_editions(column)
        self._add_source(column, summary.evidence if summary else self._festival.evidence)
        column.addWidget(self._save_button())
        return body

    def _add_rule(self, column: QVBoxLayout) -> None:
        yearly = self._festival.yearly
        if yearly is not None:
            column.addWidget(label(formatting.say(yearly.value.text), 1, "small", wrap=True))
            self._add_source(column, yearly.evidence)

    def _save_button(self) -> QWidget:
        button = Button(self._look, ".ics", "small", "export")
        name = formatting.say(self._festival.name)
        button.setAccessibleName(translate(_C, "导出 {name} 的日历").format(name=name))
        button.setToolTip(button.accessibleName())
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.save_wanted.emit(self._festival))
        return button

    def _add_hosts(self, column: QVBoxLayout) -> None:
        for host in sorted(self._festival.all_hosts):
            spot = self._guidebook.find_spot(host)
            if spot is not None:
                column.addWidget(self._host_button(spot.id, formatting.say(spot.name)))

    def _host_button(self, spot_id: str, name: str) -> QWidget:
        button = SpotLink(self._look, name, "small", "pin")
        button.setAccessibleName(translate(_C, "举办地 {spot}").format(spot=name))
        button.clicked.connect(lambda: self.spot_chosen.emit(spot_id))
        return button

    def _add_editions(self, column: QVBoxLayout) -> None:
        known = recorded_editions(self._festival)
        if known:
            made = label(editions_words(known, _MOST_EDITIONS), 1, "small", wrap=True)
            made.setToolTip(editions_words(known, len(known)))
            column.addWidget(made)
        usual = self._festival.usual_period
        if usual is not None:
            self._add_source(column, usual.evidence)

    def _add_food(self, column: QVBoxLayout) -> None:
        if self._festival.theme is not FestivalTheme.FOOD:
            return
        for story in self._guidebook.stories:
            if story.topic == _FOOD_TOPIC:
                name = formatting.say(story.name)
                items = formatting.listing(formatting.say(item) for item in story.items)
                both = translate(_C, "{name}：{items}").format(name=name, items=items)
                words = both if items else name
                column.addWidget(label(words, 1, "small", wrap=True))

    def _add_source(self, column: QVBoxLayout, evidence: Evidence) -> None:
        words = source_words(self._guidebook, evidence)
        if words:
            made = label(words, 1, "hint", wrap=True)
            made.setToolTip(source_words(self._guidebook, evidence, most=len(evidence.sources)))
            column.addWidget(made)
