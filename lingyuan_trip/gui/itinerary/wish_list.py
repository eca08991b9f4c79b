"""The visitor's wishes: spots to go to and spots to leave out."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.request_edits import fix, let_go
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip_request import Pin, TripRequest
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import mark, translate
from lingyuan_trip.gui.itinerary.spot_picker import SpotPicker
from lingyuan_trip.gui.itinerary.wish_pin import WishPin, pin_words
from lingyuan_trip.gui.itinerary_document import ItineraryDocument, Wish
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.selection import Selection
from lingyuan_trip.gui.spot_drag import DragHandle
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.buttons import Button, IconButton
from lingyuan_trip.gui.widgets.labels import label, pane, rule
from lingyuan_trip.gui.wish_words import avoid_word, say_wish, want_word

_C = "WishList"


class WishList(QWidget):
    """Rows of 想去 and 不去; every change is one step of the document."""

    def __init__(
        self, look: Look, guidebook: Guidebook, selection: Selection, document: ItineraryDocument
    ) -> None:
        super().__init__()
        self._look = look
        self._guidebook = guidebook
        self._selection = selection
        self._document = document
        self._shown: object = None
        self._add = Button(look, translate(_C, "加一处"), "link", "add")
        self._add.setObjectName("addWish")
        self._add.clicked.connect(self.open_picker)
        self.picker = SpotPicker(self)
        self.picker.picked.connect(self._want)
        self.pin = WishPin(look, self)
        self.pin.chosen.connect(self._fix)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._card = pane("card", self._rows, "wishList")
        self._hint = label(translate(_C, "还没有指定：按推荐和兴趣挑选。"), 1, "hint", wrap=True)
        heading = QHBoxLayout()
        heading.addWidget(label(translate(_C, "想去与不去"), 2, strong=True))
        heading.addStretch()
        heading.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(heading)
        column.addWidget(self._hint)
        column.addWidget(self._card)
        look.changed.connect(self._redraw)
        self.show_request(document.trip.request)

    def set_guidebook(self, guidebook: Guidebook) -> None:
        """Show the names of other data."""
        self._guidebook = guidebook
        self._redraw()

    def show_request(self, request: TripRequest) -> None:
        """Show the wishes of a request, in the order of the data."""
        order = {spot.id: number for number, spot in enumerate(self._guidebook.spots)}
        last = len(order)

        def place(spot: str) -> tuple[int, str]:
            return order.get(spot, last), spot

        wants = [(spot, Wish.WANT) for spot in sorted(request.required, key=place)]
        avoids = [(spot, Wish.AVOID) for spot in sorted(request.avoid, key=place)]
        wishes = (*wants, *avoids)
        shown = (wishes, request.pins, request.days)
        if shown != self._shown:
            self._shown = shown
            self._fill(wishes)

    def _redraw(self) -> None:
        self._shown = None
        self.show_request(self._document.trip.request)

    def _fill(self, wishes: tuple[tuple[str, Wish], ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, (spot, wish) in enumerate(wishes):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row(spot, wish))
        self._card.setVisible(bool(wishes))
        self._hint.setVisible(not wishes)

    def _row(self, spot: str, wish: Wish) -> QFrame:
        told = self._guidebook.find_name(spot)
        name = spot if told is None else formatting.say(told)
        wanted = wish is Wish.WANT
        sign = QLabel()
        role = "jade" if wanted else "ink3"
        picture = "wish-on" if wanted else "avoid"
        sign.setPixmap(icons.pixmap(picture, self._look.color(role), 16, self.devicePixelRatioF()))
        word = want_word() if wanted else avoid_word()
        title = Button(self._look, name, "link")
        title.setAccessibleName(translate(_C, "{wish}：{name}").format(wish=word, name=name))
        title.clicked.connect(lambda: self._selection.select_spot(spot))
        cancel = translate(_C, "取消“{wish}”：{name}").format(wish=word, name=name)
        remove = IconButton(self._look, "close", cancel, 24, 14)
        remove.clicked.connect(lambda: self._set(spot, Wish.NONE))
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE[2], 2, tokens.SPACE[1], 2)
        row.setSpacing(tokens.SPACE[1])
        row.addWidget(sign)
        row.addWidget(title, 1)
        row.addWidget(label(self._pin_words(spot) or word, 1, "hint"))
        if wanted:
            row.addWidget(self._pin_button(spot, name))
        row.addWidget(remove)
        made = QFrame()
        made.setLayout(row)
        if wanted:
            DragHandle(made, spot).watch(title)
        return made

    def _pin_words(self, spot: str) -> str:
        request = self._document.trip.request
        pin = request.find_pin(spot)
        return "" if pin is None else pin_words(pin, request)

    def _pin_button(self, spot: str, name: str) -> IconButton:
        words = self._pin_words(spot)
        fixed = translate(_C, "{name}固定在 {when}，改一改").format(name=name, when=words)
        free = translate(_C, "把{name}固定在某天或某时").format(name=name)
        made = IconButton(
            self._look, "lock" if words else "pin-time", fixed if words else free, 24, 14
        )
        made.setObjectName(f"pin-{spot}")
        made.clicked.connect(lambda: self._ask_pin(made, spot, name))
        return made

    def _ask_pin(self, button: IconButton, spot: str, name: str) -> None:
        corner = button.mapToGlobal(button.rect().bottomLeft())
        self.pin.open_at(corner, spot, name, self._document.trip.request)

    def _fix(self, spot: str, pin: Pin | None) -> None:
        """Fix a spot, or let it be free again; one that is not wanted is then no wish any more."""
        request = self._document.trip.request
        minute, day = (None, None) if pin is None else (pin.minute, pin.day)
        found = self._guidebook.find_spot(spot)
        step = mark("Step", "不固定{spot}") if pin is None else mark("Step", "固定{spot}")
        name = LocalizedText(spot, spot) if found is None else found.name
        self._document.change_request(fix(request, spot, minute=minute, day=day), step, name)

    def _set(self, spot: str, wish: Wish) -> None:
        if wish is Wish.NONE and self._document.trip.request.find_pin(spot) is not None:
            self._let_go(spot)
            return
        say_wish(self._document, self._guidebook, spot, wish)

    def _let_go(self, spot: str) -> None:
        """Want a spot no more, nor fix it, as one step."""
        request = let_go(self._document.trip.request, spot)
        found = self._guidebook.find_spot(spot)
        name = LocalizedText(spot, spot) if found is None else found.name
        self._document.change_request(request, mark("Step", "取消想去{spot}"), name)

    def _want(self, spot: str) -> None:
        self._set(spot, Wish.WANT)

    def open_picker(self) -> None:
        """Look up a spot to add."""
        request = self._document.trip.request
        free = [spot for spot in self._guidebook.spots if spot.id not in request.must]
        corner = self._add.mapToGlobal(QPoint(self._add.width(), self._add.height()))
        self.picker.open_at(corner - QPoint(sizes.PICKER_WIDTH, 0), free)
