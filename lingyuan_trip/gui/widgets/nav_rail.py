"""The navigation rail at the left edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.spot_drag import unpack_spot
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.theme import widget_sizes as sizes

_KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RailItem(QAbstractButton):
    """A page on the rail: icon over word; the chosen one stands on jade.

    A spot that is held over it for a moment opens the page, to be put down there.
    """

    def __init__(self, look: Look, text: str, icon: str) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._by_keyboard = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAcceptDrops(True)
        self._spring = QTimer(self)
        self._spring.setSingleShot(True)
        self._spring.setInterval(motion.SPRING_AFTER)
        self._spring.timeout.connect(self.click)
        look.changed.connect(self.update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus ring is for those who move by keyboard."""
        self._by_keyboard = event.reason() in _KEYBOARD_REASONS
        super().focusInEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Open soon."""
        if unpack_spot(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._spring.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It only passed by."""
        self._spring.stop()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is put down on a name."""
        self._spring.stop()
        event.ignore()

    def sizeHint(self) -> QSize:
        """A square that grows with the text and never cuts its word."""
        words = QFontMetricsF(self._look.font(1, bold=True)).horizontalAdvance(self.text())
        side = self._look.px(sizes.RAIL_ITEM)
        return QSize(max(side, round(words) + tokens.SPACE[1]), side)

    def minimumSizeHint(self) -> QSize:
        """Lower where a low window has large text: icon and word still stand clear."""
        side, line = self._look.px(sizes.RAIL_ICON), self._look.line_height(1)
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), side + line + 2 * tokens.SPACE[1]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.color("jade" if self.isChecked() else "jade_soft"))
            painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        if self.hasFocus() and self._by_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            role = "ink" if self.isChecked() else "jade"
            painter.setPen(QPen(self._look.color(role), tokens.FOCUS_WIDTH))
            painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        color = self._look.color("on_jade" if self.isChecked() else "ink2")
        line, side = self._look.line_height(1), self._look.px(sizes.RAIL_ICON)
        top = (self.height() - side - line - 2) // 2
        picture = icons.pixmap(self._icon_name, color, side, self.devicePixelRatioF())
        painter.drawPixmap(QPoint((self.width() - side) // 2, top), picture)
        painter.setFont(self._look.font(1, bold=self.isChecked()))
        painter.setPen(color)
        words = QRectF(0, top + side + 2, self.width(), line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class NavRail(QFrame):
    """Emblem, pages, and a foot for settings."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("navRail")
        self.setProperty("pane", "sunken")
        self.setAccessibleName(translate("NavRail", "页面"))
        self._look = look
        self._keys: list[str] = []
        self._compact = False
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, tokens.SPACE[3], 0, tokens.SPACE[3])
        self._column.setSpacing(tokens.SPACE[1])
        self._column.addWidget(self._emblem(), alignment=Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(tokens.SPACE[2])
        self._column.addStretch()
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._keys[index]))
        look.changed.connect(self._fit)
        self._fit()

    def add_page(self, key: str, text: str, icon: str) -> None:
        """Add a page below the ones there are."""
        item = RailItem(self._look, text, icon)
        item.setToolTip(formatting.shortcut(text, f"Ctrl+{len(self._keys) + 1}"))
        self._group.addButton(item, len(self._keys))
        self._keys.append(key)
        self._column.insertWidget(
            self._column.count() - 1, item, alignment=Qt.AlignmentFlag.AlignHCenter
        )
        self._fit()

    def add_foot(self, widget: QWidget) -> None:
        """Add a control at the foot."""
        self._column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignHCenter)

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def set_compact(self, compact: bool) -> None:
        """Narrow on small windows."""
        self._compact = compact
        self._fit()

    def _fit(self) -> None:
        width = self._look.px(tokens.RAIL_WIDTH_COMPACT if self._compact else tokens.RAIL_WIDTH)
        widest = max((b.sizeHint().width() for b in self._group.buttons()), default=0)
        self.setFixedWidth(max(width, widest + tokens.SPACE[2]))

    def _emblem(self) -> QLabel:
        emblem = QLabel()
        emblem.setPixmap(
            icons.illustration(
                "app-icon.svg", sizes.RAIL_EMBLEM, sizes.RAIL_EMBLEM, self.devicePixelRatioF()
            )
        )
        emblem.setAccessibleName(translate("NavRail", "凌源行"))
        return emblem
