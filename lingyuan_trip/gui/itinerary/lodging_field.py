"""Where the nights are spent: the same place for all of them, or one each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot, SpotKind
from lingyuan_trip.domain.trip_request import DEFAULT_LODGING, MOST_DAYS
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.chip import Chip
from lingyuan_trip.gui.widgets.choice_box import ChoiceBox
from lingyuan_trip.gui.widgets.labels import label

_C = "RequestForm"
_LIKELY_KINDS = (SpotKind.HOT_SPRING, SpotKind.RESORT, SpotKind.VILLAGE)
_MOST_NIGHTS = MOST_DAYS - 1


def list_lodgings(guidebook: Guidebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Places (ids) where a night can be planned: towns and spots with beds by their kind, then
    every other spot. Only those whose position is known.
    """
    towns = [town.id for town in guidebook.towns if town.position is not None]
    spots = [spot for spot in guidebook.spots if spot.position is not None]
    likely = sorted((spot for spot in spots if _is_likely(spot)), key=_is_not_default)
    rest = [spot.id for spot in spots if not _is_likely(spot)]
    return (*(spot.id for spot in likely), *towns), tuple(rest)


def _is_likely(spot: Spot) -> bool:
    return spot.kind in _LIKELY_KINDS


def _is_not_default(spot: Spot) -> bool:
    return spot.id != DEFAULT_LODGING


class LodgingField(QWidget):
    """One box for all nights, or one for each; `chosen` gives `TripRequest.lodgings`."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._nights = 0
        self.boxes = tuple(self._make_box(look, night) for night in range(_MOST_NIGHTS))
        self.apart = Chip(look, translate(_C, "每晚分别选"), small=True)
        self.apart.setObjectName("lodgingApart")
        self.apart.clicked.connect(self._switch)
        hint = translate(_C, "早晚路程从这里算，房间请自己订。")
        self._hint = label(hint, 1, "hint", wrap=True)
        self.trouble = label("", 1, "alarm", wrap=True)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        for widget in (*self.boxes, self.apart, self._hint, self.trouble):
            column.addWidget(widget)

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Offer the places of other data."""
        first, rest = list_lodgings(guidebook)
        for box in self.boxes:
            box.clear()
            for number, place in enumerate((*first, *rest)):
                if number == len(first):
                    box.insertSeparator(number)
                box.addItem(formatting.say(guidebook.get_place(place).name), place)

    def set_nights(self, nights: tuple[str, ...], *, apart: bool) -> None:
        """Show where each night is spent (ids), one by one when `apart`, without telling anyone."""
        self._nights = len(nights)
        self.apart.setChecked(apart)
        self.apart.setVisible(len(nights) > 1)
        for number, box in enumerate(self.boxes):
            box.setVisible(number < (len(nights) if apart else 1))
            box.setCurrentIndex(box.findData(nights[number]) if number < len(nights) else -1)
            name = self._name(number) if apart else translate(_C, "住处")
            box.setAccessibleName(name)
            box.setAccessibleDescription(name)
            box.setToolTip(name)

    def problem(self, nights: tuple[str, ...]) -> str:
        """Why nights at these places (ids) cannot be planned; empty if they can."""
        known = all(self.boxes[0].findData(place) >= 0 for place in nights)
        return "" if known else translate(_C, "请选一处住处")

    def say(self, words: str) -> None:
        """Say beside the boxes what is wrong; nothing for empty words."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _make_box(self, look: Look, night: int) -> ChoiceBox:
        box = ChoiceBox(look, self._name(night))
        box.setObjectName(f"lodgingBox{night + 1}")
        box.activated.connect(self._tell)
        return box

    def _name(self, night: int) -> str:
        return translate(_C, "第 {number} 晚的住处").format(number=night + 1)

    def _switch(self) -> None:
        """Begin with the same place for every night."""
        first = self.boxes[0].currentData()
        self.chosen.emit((first,) * self._nights if self.apart.isChecked() else _same(first))

    def _tell(self) -> None:
        if self.apart.isChecked():
            self.chosen.emit(tuple(box.currentData() for box in self.boxes[: self._nights]))
        else:
            self.chosen.emit(_same(self.boxes[0].currentData()))


def _same(place: str) -> tuple[str, ...]:
    return () if place == DEFAULT_LODGING else (place,)
