"""What is wrong with a layout: outside, overlapping, cut off or elided."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from tests.gui.look.painted import Mark, painted, painted_alone

ELIDES = "elides"
"""The property of a widget whose words may be elided; its value says where they stand in full."""
OVERLAY = "overlay"
"""The property of a widget that lies over its siblings on purpose."""

_ELLIPSIS = "…"
_SLACK = 1.0
_TOUCH = 1.5
_FAR = 100_000


def defects(window: QWidget) -> list[str]:
    """Every defect of the widgets that are shown."""
    found = []
    for widget in shown(window):
        found += [f"{name_of(widget)}: {words}" for words in _defects_of(widget)]
    return sorted(set(found))


def elided(window: QWidget) -> list[str]:
    """Every painted text that ends in an ellipsis which is not its own and not declared."""
    own = {text for widget in shown(window) for text in _texts(widget)}
    found = []
    for mark in painted(window):
        if not mark.words.endswith(_ELLIPSIS) or any(text.endswith(mark.words) for text in own):
            continue
        under = window.childAt(mark.box.center().toPoint())
        if under is not None and not _declares(under, ELIDES):
            found.append(f"{name_of(under)}: {mark.words}")
    return found


def misprinted(window: QWidget) -> list[str]:
    """Every text painted by hand that is cut, other than by scrolling, or lies on another one."""
    found: set[str] = set()
    for widget in _painters(window):
        marks = [mark for mark in painted_alone(widget) if mark.words.strip()]
        found |= {f"{name_of(widget)}: {words}" for words in _misprints(widget, marks)}
    return sorted(found)


def _misprints(widget: QWidget, marks: list[Mark]) -> Iterator[str]:
    seen = _endless(widget) if _is_viewport(widget) else QRectF(widget.rect())
    for mark in marks:
        core = mark.box.adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK)
        if not mark.clip.intersected(seen).contains(core):
            yield f"{mark.words!r} cut"
    for one, other in itertools.combinations(marks, 2):
        common = one.box.intersected(other.box)
        if common.width() > _TOUCH and common.height() > _TOUCH:
            yield f"{one.words!r} on {other.words!r}"


def _painters(window: QWidget) -> Iterator[QWidget]:
    """The widgets that paint words by hand: ours, and the viewports of our views."""
    for widget in shown(window):
        # A label breaks its lines anew for the drawing; `defects` judges it as it stands.
        if isinstance(widget, QLabel):
            continue
        painter = widget.parentWidget() if _is_viewport(widget) else widget
        if type(painter).__module__.startswith("lingyuan_trip"):
            yield widget


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _endless(widget: QWidget) -> QRectF:
    return QRectF(widget.rect()).adjusted(-_FAR, -_FAR, _FAR, _FAR)


def shown(window: QWidget) -> Iterator[QWidget]:
    """The window's widgets that can be seen, without the innards of Qt's own."""
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.isWindow() and not _is_innards(widget):
            yield widget


def name_of(widget: QWidget) -> str:
    """A widget by class, name, words and the names above it."""
    chain = [part.objectName() for part in _above(widget) if part.objectName()]
    words = next(iter(_texts(widget)), "")
    return f"{'/'.join(reversed(chain[:3]))} {type(widget).__name__} {words[:16]!r}"


def _is_innards(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") and not _is_viewport(widget):
        return True
    return isinstance(parent, QLineEdit | QComboBox | QSplitterHandle)


def _above(widget: QWidget) -> Iterator[QWidget]:
    part: QWidget | None = widget
    while part is not None:
        yield part
        part = part.parentWidget()


def _declares(widget: QWidget, name: str) -> bool:
    return any(part.property(name) for part in _above(widget))


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    if isinstance(widget, QComboBox):
        yield widget.currentText()


def _defects_of(widget: QWidget) -> Iterator[str]:
    yield from _outside(widget)
    yield from _overlapping(widget)
    if not _declares(widget, ELIDES):
        yield from _cut(widget)


def _scrolled(widget: QWidget) -> QAbstractScrollArea | None:
    parent = widget.parentWidget()
    area = None if parent is None else parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return area
    return None


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None:
        return
    room = parent.rect()
    area = _scrolled(widget)
    if area is not None:
        if not isinstance(area, QScrollArea):
            return
        sideways = area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if not sideways and widget.width() > room.width():
            yield f"{widget.width()} wide in a view of {room.width()}"
        return
    if not room.contains(widget.geometry()) and not widget.geometry().isEmpty():
        yield f"{_said(widget.geometry())} outside {_said(room)}"


def _overlapping(widget: QWidget) -> Iterator[str]:
    children = [
        child
        for child in widget.children()
        if isinstance(child, QWidget)
        and child.isVisibleTo(widget)
        and not child.isWindow()
        and not _is_innards(child)
    ]
    for one, other in itertools.combinations(children, 2):
        if bool(one.property(OVERLAY)) != bool(other.property(OVERLAY)):
            continue
        common = one.geometry().intersected(other.geometry())
        if not common.isEmpty():
            yield f"{name_of(one)} and {name_of(other)} overlap by {_said(common)}"


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QComboBox):
        yield from _cut_words(widget, widget.currentText(), _combo_room(widget))
    elif isinstance(widget, QLineEdit):
        words = widget.text() or widget.placeholderText()
        margins = widget.textMargins()
        taken = margins.left() + margins.right() + 2 * _padding(widget)
        yield from _cut_words(widget, words, widget.width() - taken)
    else:
        yield from _cut_below_least(widget)
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth() and _scrolled(widget) is None:
        # The least height: a page that scrolls would like more, and cuts nothing without it.
        needed = layout.totalMinimumHeightForWidth(widget.width())
        if needed > widget.height() + _SLACK:
            yield f"{widget.height()} high, needs {needed}"


def _cut_below_least(widget: QWidget) -> Iterator[str]:
    least = widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton) and widget.text():
        least = least.expandedTo(widget.sizeHint()) if least.width() <= 0 else least
    if isinstance(widget, QAbstractScrollArea):
        return
    if isinstance(widget, QProgressBar) and not widget.isTextVisible():
        return
    for side, has, needs in (
        ("wide", widget.width(), least.width()),
        ("high", widget.height(), least.height()),
    ):
        if needs > has + _SLACK:
            yield f"{has} {side}, needs {needs}"


def _cut_label(widget: QLabel) -> Iterator[str]:
    if not widget.text():
        return
    if widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + _SLACK:
            yield f"{widget.height()} high, wraps to {needed}"
        return
    metrics = QFontMetricsF(widget.font())
    longest = max(metrics.horizontalAdvance(line) for line in widget.text().split("\n"))
    if longest > widget.contentsRect().width() + _SLACK:
        yield f"{widget.contentsRect().width()} wide, words need {longest:.0f}"
    if metrics.height() > widget.contentsRect().height() + 2 * _SLACK:
        yield f"{widget.contentsRect().height()} high, words need {metrics.height():.0f}"


def _cut_words(widget: QWidget, words: str, room: float) -> Iterator[str]:
    needed = QFontMetricsF(widget.font()).horizontalAdvance(words)
    if needed > room + _SLACK:
        yield f"room for {room:.0f}, words need {needed:.0f}"
    high = QFontMetricsF(widget.font()).height()
    if high > widget.height():
        yield f"{widget.height()} high, words need {high:.0f}"


def _combo_room(widget: QComboBox) -> int:
    option = QStyleOptionComboBox()
    widget.initStyleOption(option)
    field: QRect = widget.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        widget,
    )
    return field.width()


def _padding(widget: QLineEdit) -> int:
    return max(0, (widget.width() - widget.cursorRect().width()) and 8)


def _said(box: QRect) -> str:
    at: QPoint = box.topLeft()
    return f"{box.width()}×{box.height()} at {at.x()},{at.y()}"
