"""What stands where nothing is yet: a picture, a sentence, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label


class EmptyState(QWidget):
    """`picture` is a drawing of `illustrations/empty`: no-plan, nothing-fits or no-problems."""

    def __init__(self, look: Look, picture: str, title: str, text: str = "") -> None:
        super().__init__()
        self._look = look
        self._picture = picture
        self._drawing = QLabel()
        self._title = label(title, 3, strong=True, wrap=True)
        self._text = label(text, 2, "second", wrap=True)
        column = QVBoxLayout(self)
        column.addStretch()
        for widget in (self._drawing, self._title, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addStretch()
        look.changed.connect(self._draw)
        self._draw()

    def say(self, picture: str, title: str, text: str) -> None:
        """Show another picture and other words."""
        self._picture = picture
        self._title.setText(title)
        self._text.setText(text)
        self._draw()

    def _draw(self) -> None:
        recolor = "dark_loose" if self._look.theme.is_dark else ""
        self._drawing.setPixmap(
            icons.illustration(
                f"empty/{self._picture}.svg",
                sizes.EMPTY_WIDTH,
                sizes.EMPTY_HEIGHT,
                self.devicePixelRatioF(),
                recolor,
            )
        )
