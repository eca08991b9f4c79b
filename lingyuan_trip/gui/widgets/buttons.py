"""Buttons of every rank, with icons that follow the theme."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from lingyuan_trip.gui import icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import widget_sizes as sizes

Rank = Literal["plain", "primary", "small", "link"]
_ROLE = {"plain": "ink2", "primary": "on_jade", "small": "ink2", "link": "jade"}


class Button(QPushButton):
    """A push button; at most one per screen is `primary`."""

    def __init__(
        self,
        look: Look,
        text: str,
        rank: Rank = "plain",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._icon_name = icon
        self._rank = rank
        self.setProperty("kind", rank)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        look.changed.connect(self._paint_icon)
        self._paint_icon()

    def sizeHint(self) -> QSize:
        """Wide enough for the bold words of the chosen state, so that choosing moves nothing."""
        hint = super().sizeHint()
        if not self.isCheckable():
            return hint
        bold = QFont(self.font())
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(self.text())
        return hint + QSize(max(0, more - self.fontMetrics().horizontalAdvance(self.text())), 0)

    def set_icon(self, name: str) -> None:
        """Show another icon of the family."""
        self._icon_name = name
        self._paint_icon()

    def set_rank(self, rank: Rank) -> None:
        """Change the rank, as when the large action becomes a stop."""
        self._rank = rank
        self.setProperty("kind", rank)
        self.style().unpolish(self)
        self.style().polish(self)
        self._paint_icon()

    def _paint_icon(self) -> None:
        if self._icon_name:
            size = self._look.px(
                tokens.ICON_SMALL if self._rank in ("small", "link") else tokens.ICON
            )
            role = _ROLE[self._rank]
            made = icons.icon(self._icon_name, self._look.color(role), size)
            icons.add_disabled(made, self._icon_name, self._look.color("ink3"), size)
            self.setIcon(made)
            self.setIconSize(QSize(size, size))


class IconButton(QToolButton):
    """A square button with an icon; the text is its accessible name and tooltip.

    A caption stands below the icon while the text is not so large that it would take the room
    of what the button acts on.
    """

    def __init__(
        self, look: Look, icon: str, text: str, side: int = tokens.CONTROL_HEIGHT, size: int = 18
    ) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._side, self._size = side, size
        self._caption = ""
        self.setProperty("kind", "icon")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_text(text)
        look.changed.connect(self._paint_icon)
        self._paint_icon()

    def set_text(self, text: str) -> None:
        """Name the button."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def set_icon(self, name: str) -> None:
        """Show another icon of the family."""
        self._icon_name = name
        self._paint_icon()

    def set_caption(self, word: str) -> None:
        """Say in a word, in sight, what the icon means."""
        self._caption = word
        self._paint_icon()

    def _paint_icon(self) -> None:
        side, size = self._look.px(self._side), self._look.px(self._size)
        made = icons.icon(self._icon_name, self._look.color("ink2"), size)
        icons.add_disabled(made, self._icon_name, self._look.color("line2"), size)
        self.setIcon(made)
        self.setIconSize(QSize(size, size))
        self.setFixedSize(self._captioned(side, size))

    def _captioned(self, side: int, size: int) -> QSize:
        has_room = bool(self._caption) and self._look.scale <= sizes.CAPTION_MOST_SCALE
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextUnderIcon if has_room else style.ToolButtonIconOnly
        )
        self.setText(self._caption if has_room else "")
        if not has_room:
            return QSize(side, side)
        self.setFont(self._look.font(1))
        self.ensurePolished()
        # A border that comes with the focus takes as much again.
        width = max(side, self.sizeHint().width() + 2 * tokens.HAIR)
        return QSize(width, size + self._look.line_height(1) + tokens.SPACE[3])


class WordButton(QToolButton):
    """A flat square button with one short word; the tooltip says what it does."""

    def __init__(self, look: Look, word: str, text: str, side: int = 40) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "icon")
        self.setText(word)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._side = side
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._scale)
        self._scale()

    def _scale(self) -> None:
        side = self._look.px(self._side)
        self.setMinimumSize(side, side)
        self.setFont(self._look.font(1))
