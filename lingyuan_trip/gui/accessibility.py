"""What our own widgets are to a screen reader; Qt knows its own by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from lingyuan_trip.gui.widgets.month_day import MonthDay
from lingyuan_trip.gui.widgets.spoken_row import SpokenRow
from lingyuan_trip.gui.widgets.stepper import Stepper

_ROLES = {
    "MapView": QAccessible.Role.Canvas,
    "MonthView": QAccessible.Role.List,
    "YearStrip": QAccessible.Role.Canvas,
    "WeekGrid": QAccessible.Role.List,
    "Legend": QAccessible.Role.Graphic,
    "ScaleBar": QAccessible.Role.Graphic,
    "SeasonBar": QAccessible.Role.Graphic,
    "Badge": QAccessible.Role.StaticText,
    "EvidenceBadge": QAccessible.Role.StaticText,
    "NavRail": QAccessible.Role.ToolBar,
    "SegmentedControl": QAccessible.Role.Grouping,
    "SpotDetail": QAccessible.Role.Pane,
    "RequestForm": QAccessible.Role.Form,
    "DayPanel": QAccessible.Role.Pane,
    "QScrollArea": QAccessible.Role.Pane,
}


class _StepperAccess(QAccessibleWidget):
    """A number that can be made larger and smaller without keys."""

    def __init__(self, stepper: Stepper) -> None:
        super().__init__(stepper, QAccessible.Role.SpinBox)

    def text(self, kind: QAccessible.Text) -> str:
        """The number in words as value."""
        stepper = self._stepper
        if kind is QAccessible.Text.Value and stepper is not None:
            return stepper.value_words
        return super().text(kind)

    def actionNames(self) -> list[str]:
        """More and less."""
        return [
            QAccessibleActionInterface.increaseAction(),
            QAccessibleActionInterface.decreaseAction(),
        ]

    def doAction(self, name: str) -> None:
        """One step."""
        if self._stepper is not None and name in self.actionNames():
            up = name == QAccessibleActionInterface.increaseAction()
            self._stepper.step_by(1 if up else -1)

    @property
    def _stepper(self) -> Stepper | None:
        found = self.object()
        return found if isinstance(found, Stepper) else None


class _ToggleAccess(QAccessibleWidget):
    """A button that can be on or off. Qt's own would switch it without the click that counts."""

    def __init__(self, button: QAbstractButton) -> None:
        alone = button.group() is not None and button.group().exclusive()
        role = QAccessible.Role.RadioButton if alone else QAccessible.Role.CheckBox
        super().__init__(button, role)

    def text(self, kind: QAccessible.Text) -> str:
        """Its own words where it has no other name."""
        said = super().text(kind)
        button = self._button
        if kind is QAccessible.Text.Name and not said and button is not None:
            return button.text()
        return said

    def state(self) -> QAccessible.State:
        """Whether it is on."""
        state = super().state()
        button = self._button
        if button is not None:
            state.checkable = True
            state.checked = button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Press."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """As a click does."""
        button = self._button
        if button is not None and name in self.actionNames():
            button.click()

    @property
    def _button(self) -> QAbstractButton | None:
        found = self.object()
        return found if isinstance(found, QAbstractButton) else None


class _CellAccess(QAccessibleWidget):
    """A day of the month grid or a row of a painted one: read in full, chosen by pressing."""

    def __init__(self, cell: MonthDay | SpokenRow) -> None:
        super().__init__(cell, QAccessible.Role.ListItem)

    def text(self, kind: QAccessible.Text) -> str:
        """What the cell holds."""
        cell = self._cell
        if kind is QAccessible.Text.Name and cell is not None:
            return cell.describe()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Whether it is the chosen one."""
        state = super().state()
        cell = self._cell
        if cell is not None:
            state.selectable = True
            state.selected = cell.is_chosen
        return state

    def actionNames(self) -> list[str]:
        """Press."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """As a click does."""
        cell = self._cell
        if cell is not None and name in self.actionNames():
            cell.press()

    @property
    def _cell(self) -> MonthDay | SpokenRow | None:
        found = self.object()
        return found if isinstance(found, MonthDay | SpokenRow) else None


def install() -> None:
    """Tell Qt of our widgets; once for the program."""
    QAccessible.installFactory(_make)


def _make(kind: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks with the class of the object first, then with each class it is derived from."""
    if isinstance(thing, Stepper) and kind == "Stepper":
        return _StepperAccess(thing)
    if isinstance(thing, MonthDay) and kind == "MonthDay":
        return _CellAccess(thing)
    if isinstance(thing, SpokenRow) and kind == "SpokenRow":
        return _CellAccess(thing)
    if isinstance(thing, QAbstractButton) and kind == type(thing).__name__ and thing.isCheckable():
        return _ToggleAccess(thing)
    role = _ROLES.get(kind)
    return QAccessibleWidget(thing, role) if role and isinstance(thing, QWidget) else None
