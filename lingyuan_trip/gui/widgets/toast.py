"""A word about what was just done, which goes by itself and takes no focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import motion
from lingyuan_trip.gui.theme import widget_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.veil import fade_in


class Toast(QFrame):
    """Lies at the foot of `host`; another word takes the place of the one before."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._host = host
        self._act: Callable[[], object] | None = None
        self.setObjectName("toast")
        self.setProperty("pane", "toast")
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = label("", 2, wrap=True)
        self._button = Button(look, "", "link")
        self._button.clicked.connect(self._do)
        close = IconButton(look, "close", translate("Toast", "知道了"), 24, 14)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[2], tokens.SPACE[2])
        row.setSpacing(tokens.SPACE[2])
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(close)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(motion.TOAST_STAYS)
        self._clock.timeout.connect(self._go)
        host.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty while it says nothing."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say something, with one thing that can be done about it."""
        self._words.setText(words)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.setAccessibleName(words)
        self.show()
        self.raise_()
        self._place()
        fade_in(self, self._look)
        self._clock.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the host."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()

    def _go(self) -> None:
        """Not while it is being read or about to be clicked."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._clock.start()
        else:
            self.hide()

    def _place(self) -> None:
        room = self._host.width() - 2 * tokens.SPACE[4]
        wanted = self._words.fontMetrics().horizontalAdvance(self._words.text())
        taken = self.sizeHint().width() - self._words.sizeHint().width()
        width = min(room, max(self._look.px(sizes.TOAST_WIDEST) // 2, wanted + taken))
        self.setFixedWidth(width)
        layout = self.layout()
        height = 0 if layout is None else layout.totalHeightForWidth(width)
        self.setFixedHeight(max(height, self.minimumSizeHint().height()))
        foot = self._host.height() - self.height() - tokens.SPACE[4]
        self.move((self._host.width() - width) // 2, foot)
