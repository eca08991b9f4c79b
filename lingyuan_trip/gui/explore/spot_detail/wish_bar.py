"""想去, 不去, 安排在…: what the visitor wants of a spot."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.spot_on_day import find_occurrence
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.flow_layout import FlowLayout
from lingyuan_trip.gui.widgets.menus import Menu
from lingyuan_trip.gui.wish_words import avoid_word, say_wish, want_word

_C = "SpotDetail"
_SATURDAY = 6


def offer_dates(
    guidebook: Guidebook, spot: Spot, date: dt.date, trip_date: dt.date
) -> tuple[tuple[dt.date, str], ...]:
    """Dates worth offering for a spot with what is special about them, each date once."""
    saturday = date + dt.timedelta(days=(_SATURDAY - date.isoweekday()) % 7)
    offers = [
        (date, translate(_C, "选中的日期")),
        (trip_date, translate(_C, "行程的日期")),
        (saturday, translate(_C, "最近的周六")),
        (saturday + dt.timedelta(days=7), translate(_C, "再下一个周六")),
    ]
    for festival in guidebook.list_hosted(spot.id):
        coming = find_occurrence(festival, date)
        if coming is not None and coming.dates.start > date:
            words = translate(_C, "{festival}开始").format(
                festival=formatting.say(festival.short_name)
            )
            offers.append((coming.dates.start, words))
    seen: dict[dt.date, str] = {}
    for day, words in offers:
        seen.setdefault(day, words)
    return tuple(seen.items())


class WishBar(QWidget):
    """Three buttons for one spot; `date_chosen` asks to plan a day with it."""

    date_chosen = Signal(object)

    def __init__(self, look: Look, document: ItineraryDocument) -> None:
        super().__init__()
        self._document = document
        self._spot: Spot | None = None
        self._guidebook: Guidebook | None = None
        self._dates: tuple[tuple[dt.date, str], ...] = ()
        self._want = self._make(look, "wishWant", want_word(), "wish", Wish.WANT)
        self._avoid = self._make(look, "wishAvoid", avoid_word(), "avoid", Wish.AVOID)
        self._plan = Button(look, translate(_C, "安排在…"), icon="calendar")
        self._plan.setObjectName("planOn")
        self._menu = Menu(self._plan, fill=self._fill)
        self._plan.setMenu(self._menu)
        flow = FlowLayout(self, gap=tokens.SPACE[2], line_gap=tokens.SPACE[1])
        for button in (self._want, self._avoid, self._plan):
            flow.addWidget(button)
        document.changed.connect(self._refresh)

    def show_spot(self, guidebook: Guidebook, spot: Spot, date: dt.date) -> None:
        """Ask about a spot, with dates around the chosen one."""
        self._spot, self._guidebook = spot, guidebook
        self._dates = offer_dates(guidebook, spot, date, self._document.trip.request.date)
        self._refresh()

    def _make(self, look: Look, name: str, text: str, icon: str, wish: Wish) -> Button:
        button = Button(look, text, icon=icon)
        button.setObjectName(name)
        button.setCheckable(True)
        button.clicked.connect(lambda on: self._wish(wish if on else Wish.NONE))
        return button

    def _wish(self, wish: Wish) -> None:
        if self._spot is not None and self._guidebook is not None:
            say_wish(self._document, self._guidebook, self._spot.id, wish)

    def _fill(self) -> None:
        self._menu.clear()
        for date, words in self._dates:
            action = self._menu.addAction(f"{words} · {formatting.date(date)}")
            action.triggered.connect(lambda _on=False, date=date: self._plan_on(date))

    def _plan_on(self, date: dt.date) -> None:
        self._wish(Wish.WANT)
        self.date_chosen.emit(date)

    def _refresh(self) -> None:
        wish = Wish.NONE if self._spot is None else self._document.wish_of(self._spot.id)
        self._want.setChecked(wish is Wish.WANT)
        self._want.set_icon("wish-on" if wish is Wish.WANT else "wish")
        self._avoid.setChecked(wish is Wish.AVOID)
