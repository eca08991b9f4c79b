"""The bar above page and map."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.density import Density
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.labels import label


class TopBar(QFrame):
    """Title at the left, `left` and `right` for what a page puts beside it; in narrow windows the
    right part stands on a second line.
    """

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._density = Density.WIDE
        self.setProperty("pane", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = label(title, 4, strong=True)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for part in (self._left, self._right):
            part.setSpacing(tokens.SPACE[2])
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        self._first.setSpacing(tokens.SPACE[3])
        self._first.addWidget(self.title)
        self._first.addLayout(self._left, 1)
        self._first.addLayout(self._right)
        self._second.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(tokens.SPACE[4], 0, tokens.SPACE[4], 0)
        rows.setSpacing(tokens.SPACE[1])
        rows.addStretch()
        rows.addLayout(self._first)
        rows.addLayout(self._second)
        rows.addStretch()
        self._ends_left = False
        look.changed.connect(self._fit)
        self._fit()

    def add_left(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a control beside the title; one with a stretch takes the room there is."""
        self._left.addWidget(widget, stretch)

    def add_right(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._right.addWidget(widget)

    def close_left(self) -> None:
        """Keep the controls at the left together; called once they are all there."""
        self._left.addStretch()

    def set_density(self, density: Density) -> None:
        """Lower on small windows, two lines on narrow ones."""
        narrow, was_narrow = density is Density.NARROW, self._density is Density.NARROW
        self._density = density
        if narrow != was_narrow:
            source, target = (self._first, self._second) if narrow else (self._second, self._first)
            source.removeItem(self._right)
            self._right.setParent(None)
            target.addLayout(self._right)
        self._fit()

    def _fit(self) -> None:
        wide = self._density is Density.WIDE
        height = tokens.TOP_BAR_HEIGHT if wide else tokens.TOP_BAR_HEIGHT_COMPACT
        edge = 0 if self._density is not Density.NARROW else tokens.SPACE[2]
        rows = self.layout()
        assert rows is not None
        rows.setContentsMargins(tokens.SPACE[4], edge, tokens.SPACE[4], edge)
        self.setMinimumHeight(self._look.px(height))
