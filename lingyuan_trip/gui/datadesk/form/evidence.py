"""On what a value rests, as a button beside it, and the one click that says it was checked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from lingyuan_trip.catalogue.editor import Plain
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.form.editor import FormContext
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import datadesk_sizes as sizes
from lingyuan_trip.gui.widgets.badge import badge_width, draw_badge, evidence_word
from lingyuan_trip.gui.widgets.buttons import IconButton

_C = "DataDesk"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class EvidenceButton(QAbstractButton):
    """Badge, source and date; on while the evidence is being edited below the value."""

    def __init__(self, look: Look, field: str) -> None:
        super().__init__()
        self._look = look
        self._field = field
        self._status: EvidenceStatus | None = None
        self._words = ""
        self.setCheckable(True)
        self.setProperty("elides", "tooltip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.toggled.connect(self.update)

    def show_evidence(self, status: EvidenceStatus | None, words: str, note: str) -> None:
        """Say how the value is known; `words` are source and date."""
        self._status, self._words = status, words or note
        said = translate(_C, "没有依据") if status is None else evidence_word(status)
        told = translate(_C, "{field}的依据：{said}").format(field=self._field, said=said)
        parts = [part for part in (told, words, note) if part]
        self.setAccessibleName(translate(_C, "，").join(parts))
        self.setToolTip("\n".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as an input."""
        return QSize(self._look.px(sizes.EVIDENCE_WIDTH), self._look.px(tokens.CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Badge and arrow."""
        return QSize(self._look.px(sizes.NUMBER_WIDTH), self._look.px(tokens.CONTROL_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint box, badge, words and arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        lit = self.isChecked() or self.underMouse()
        width = tokens.FOCUS_WIDTH if focused else 1
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(self._look.color("jade" if focused else "line2"), width))
        painter.setBrush(self._look.color("jade_soft" if lit else "raised"))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        inner = box.adjusted(tokens.SPACE[2], 0, -tokens.SPACE[2], 0)
        inner.setRight(self._paint_arrow(painter, inner))
        middle = box.center().y()
        if self._status is None:
            self._paint_words(painter, inner, translate(_C, "没有依据"), "est")
            return
        word = evidence_word(self._status)
        draw_badge(painter, self._look, inner.left(), middle, word, self._status.value)
        inner.setLeft(inner.left() + badge_width(self._look, word) + tokens.SPACE[1])
        self._paint_words(painter, inner, self._words, "ink2")

    def _paint_arrow(self, painter: QPainter, inner: QRectF) -> float:
        side = self._look.px(tokens.ICON_SMALL)
        name = "chevron-up" if self.isChecked() else "chevron-down"
        picture = icons.pixmap(name, self._look.color("ink2"), side, self.devicePixelRatioF())
        left = inner.right() - side
        painter.drawPixmap(QPointF(round(left), round(inner.center().y() - side / 2)), picture)
        return left - tokens.SPACE[1]

    def _paint_words(self, painter: QPainter, inner: QRectF, words: str, role: str) -> None:
        font = self._look.font(1)
        painter.setFont(font)
        painter.setPen(self._look.color(role))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(inner, _LEFT, QFontMetricsF(font).elidedText(words, elide, inner.width()))


class EvidenceBar(QWidget):
    """The evidence of a value: a button that opens it, and 今天已核实 in one click."""

    opened = Signal(bool)
    checked_today = Signal()

    def __init__(self, context: FormContext, field: str) -> None:
        super().__init__()
        self._context = context
        self.button = EvidenceButton(context.look, field)
        words = translate(_C, "{field}今天已核实").format(field=field)
        self.check = IconButton(context.look, "verified", words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE[1])
        row.addWidget(self.button, 1)
        row.addWidget(self.check)
        self.button.toggled.connect(self.opened)
        self.check.clicked.connect(self.checked_today)

    def show_evidence(self, value: Mapping[str, Plain]) -> None:
        """Say how a value is known."""
        status = plain.status_of(dict(value))
        names = dict(self._context.list_choices(("sources",)))
        source = value.get("source")
        listed = source if isinstance(source, list) else [] if source is None else [source]
        titles = [names.get(str(each), str(each)) for each in listed]
        date = plain.text(value, "date")
        words = " ".join(filter(None, (date, translate(_C, "、").join(titles))))
        self.button.show_evidence(status, words, plain.text(value, "note"))
