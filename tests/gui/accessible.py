"""What a screen reader sees of a window: the tree of accessible objects, walked as it would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_ROLE = QAccessible.Role
INTERACTIVE = {
    _ROLE.Button,
    _ROLE.ButtonMenu,
    _ROLE.CheckBox,
    _ROLE.RadioButton,
    _ROLE.ComboBox,
    _ROLE.EditableText,
    _ROLE.SpinBox,
    _ROLE.Slider,
    _ROLE.Link,
    _ROLE.List,
    _ROLE.ListItem,
    _ROLE.Table,
    _ROLE.Cell,
    _ROLE.PageTab,
    _ROLE.MenuItem,
}
_NAMELESS = {_ROLE.NoRole, _ROLE.Client}


@dataclass(frozen=True)
class Node:
    """An accessible object as a reader tells it."""

    role: QAccessible.Role
    name: str
    description: str
    is_focusable: bool
    where: str
    interface: QAccessibleInterface

    @property
    def is_interactive(self) -> bool:
        """Whether a person can do something with it."""
        return self.is_focusable or self.role in INTERACTIVE


def walk(widget: QWidget) -> Iterator[Node]:
    """Every object that can be seen, parents before children."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    yield from _walk(root, "")


def _walk(found: QAccessibleInterface, path: str) -> Iterator[Node]:
    state = found.state()
    if state.invisible:
        return
    thing = found.object()
    known = "" if thing is None else f"{type(thing).__name__} {thing.objectName()}".strip()
    where = f"{path}/{known or found.role().name}"
    yield Node(
        role=found.role(),
        name=found.text(QAccessible.Text.Name),
        description=found.text(QAccessible.Text.Description),
        is_focusable=bool(state.focusable),
        where=where,
        interface=found,
    )
    for number in range(found.childCount()):
        child = found.child(number)
        if child is not None and child.isValid():
            yield from _walk(child, where)


def problems_with(widget: QWidget) -> list[str]:
    """What a screen reader could not tell: no name, no role, a name that says nothing."""
    said = []
    for node in walk(widget):
        if not node.is_interactive or is_a_part(node):
            continue
        if not node.name.strip():
            said.append(f"no name: {node.role.name} {node.where}")
        if node.role in _NAMELESS:
            said.append(f"no role: {node.name!r} {node.where}")
    return said


def is_a_part(node: Node) -> bool:
    """Inner parts of Qt's own widgets, which a reader tells through the whole."""
    thing = node.interface.object()
    area = thing.parent() if isinstance(thing, QWidget) else None
    if isinstance(area, QAbstractScrollArea) and area.viewport() is thing:
        return True
    return thing is not None and thing.objectName().startswith("qt_")
