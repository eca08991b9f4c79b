"""How far pages were scrolled, kept while they are built anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from lingyuan_trip.gui.theme import motion

Place = tuple[str, str, int]


def read_scrolling(page: QWidget) -> dict[Place, float]:
    """How much of the way down every list and pane of a page is scrolled, from 0 to 1."""
    bars = ((place, area.verticalScrollBar()) for place, area in _areas(page))
    return {place: bar.value() / bar.maximum() for place, bar in bars if bar.value() > 0}


def restore_scrolling(page: QWidget, shares: dict[Place, float]) -> None:
    """Scroll a page like the one that was read, as soon as it knows how high it is."""
    for place, area in _areas(page):
        if place in shares:
            _Hold(area.verticalScrollBar(), shares[place])


def _areas(page: QWidget) -> Iterator[tuple[Place, QAbstractScrollArea]]:
    areas = page.findChildren(QAbstractScrollArea)
    if isinstance(page, QAbstractScrollArea):
        areas.insert(0, page)
    seen: Counter[tuple[str, str]] = Counter()
    for area in areas:
        name = (type(area).__name__, area.objectName())
        yield (*name, seen[name]), area
        seen[name] += 1


class _Hold(QObject):
    """Keeps a scroll bar where it belongs until its page has settled or a person moves it."""

    def __init__(self, bar: QScrollBar, share: float) -> None:
        super().__init__(bar)
        self._bar, self._share = bar, share
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(motion.SETTLED_AFTER)
        self._settled.timeout.connect(self.deleteLater)
        # A list that is filled anew puts itself back to where it was, after it knows its range.
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._apply)
        # A page at the back is laid out only when it comes to the front.
        bar.rangeChanged.connect(self._follow)
        bar.actionTriggered.connect(self.deleteLater)
        bar.sliderPressed.connect(self.deleteLater)
        self._again.start()
        self._apply()

    def _follow(self) -> None:
        self._settled.start()
        self._again.start()
        self._apply()

    def _apply(self) -> None:
        self._bar.setValue(round(self._bar.maximum() * self._share))
