"""A card beside a spot with what one wants to know before clicking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.map.spot_words import card_lines
from lingyuan_trip.gui.theme import map_panel_sizes as sizes
from lingyuan_trip.gui.widgets.labels import label

if TYPE_CHECKING:
    from lingyuan_trip.gui.map.content import MapContent


class HoverCard(QFrame):
    """Shown by the view; the mouse goes through it. `spot` is what it tells of while shown."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._surface = parent
        self._spot: str | None = None
        self.setObjectName("mapHoverCard")
        self.setProperty("pane", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._name = label("", 3, strong=True)
        self._facts = label("", 1, "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(
            tokens.SPACE[3], tokens.SPACE[2], tokens.SPACE[3], tokens.SPACE[2]
        )
        column.setSpacing(tokens.SPACE[1])
        column.addWidget(self._name)
        column.addWidget(self._facts)
        look.changed.connect(self.hide)
        self.hide()

    @property
    def spot(self) -> str | None:
        """The spot it tells of; None while it is hidden."""
        return self._spot if self.isVisible() else None

    @property
    def words(self) -> tuple[str, ...]:
        """Name and facts as they are shown."""
        return (self._name.text(), *self._facts.text().splitlines())

    def show_for(self, content: MapContent, spot: str, at: QPoint) -> None:
        """Tell of a spot whose mark is seen at a point, on the side that has room."""
        mark = content.spots[spot]
        self._spot = spot
        self._name.setText(formatting.say(mark.spot.name))
        self._facts.setText("\n".join(card_lines(content, mark)))
        self.adjustSize()
        self.move(self._place(at))
        self.show()
        self.raise_()

    def _place(self, at: QPoint) -> QPoint:
        room = self._surface.rect()
        x, y = at.x() + sizes.HOVER_AWAY, at.y() + sizes.HOVER_AWAY
        if x + self.width() > room.right():
            x = at.x() - sizes.HOVER_AWAY - self.width()
        if y + self.height() > room.bottom():
            y = at.y() - sizes.HOVER_AWAY - self.height()
        return QPoint(max(room.left(), x), max(room.top(), y))
