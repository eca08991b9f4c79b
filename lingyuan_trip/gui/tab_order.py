"""Tab in reading order: as things are laid out, not in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit)
"""Widgets whose inner parts are no stops of their own."""


class TabWindow(QMainWindow):
    """Qt keeps one chain of all widgets in the order of their making, which pages built later,
    and parts that move between places, leave in disorder; so the order is worked out when asked.
    """

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next or previous stop; round at the ends."""
        stops = list(list_stops(self))
        if not stops:
            return bool(super().focusNextPrevChild(forward))
        here = _index(stops, QApplication.focusWidget())
        if here is None:
            target = stops[0 if forward else -1]
        else:
            target = stops[(here + (1 if forward else -1)) % len(stops)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True


def list_stops(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab stops inside a widget, in reading order."""
    if widget.isHidden() or not widget.isEnabled():
        return
    if _is_stop(widget):
        yield widget
    if not isinstance(widget, _WHOLE):
        for part in _parts(widget):
            yield from list_stops(part)


def _index(stops: list[QWidget], focused: QWidget | None) -> int | None:
    """Of the stop that has the focus, or that holds what has it."""
    while focused is not None and focused not in stops:
        focused = focused.parentWidget()
    return None if focused is None else stops.index(focused)


def _is_stop(widget: QWidget) -> bool:
    policy = Qt.FocusPolicy.TabFocus
    if widget.focusPolicy() & policy != policy or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QAbstractButton) and (group := widget.group()) is not None:
        # Arrows lead to the other buttons of an exclusive group.
        chosen = group.checkedButton() if group.exclusive() else None
        return chosen is None or chosen is widget
    return widget.isVisible()


def _parts(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QSplitter):
        parts = (widget.widget(number) for number in range(widget.count()))
        return [part for part in parts if part is not None]
    if isinstance(widget, QStackedWidget):
        front = widget.currentWidget()
        return [] if front is None else [front]
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [] if inner is None else [inner]
    layout = widget.layout()
    laid_out = [] if layout is None else list(_in_layout(layout))
    if isinstance(widget, QMainWindow) and (central := widget.centralWidget()) is not None:
        laid_out = [central]
    return laid_out + _floating(widget, laid_out)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]
    for number in numbers:
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)


def _floating(widget: QWidget, laid_out: list[QWidget]) -> list[QWidget]:
    """Children that stand over the others, from top to bottom."""
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid_out
    ]
    return sorted(children, key=lambda child: (child.y(), child.x()))
