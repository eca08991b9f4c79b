"""What stands above the timeline: the train home, what the plan holds, how good it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_difference import compare_plans
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.plan_text import status_sentence
from lingyuan_trip.gui import formatting, icons
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.itinerary.by_hand.difference import difference_words
from lingyuan_trip.gui.itinerary.timeline.words import spare_words
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.theme import itinerary_sizes as sizes
from lingyuan_trip.gui.widgets.badge import Badge, evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label, restyle

_C = "PlanStatus"


def summary_words(itinerary: Itinerary, guidebook: Guidebook) -> str:
    """`3 处 · 游览约 300 分钟 · 路上约 111 分钟 · 门票每人约 90 元`."""
    visits = itinerary.visits
    driven = sum(leg.minutes for day in itinerary.days for leg in day.legs)
    parts = [
        translate(_C, "%n 处", len(visits)),
        translate(_C, "游览约 {time}").format(
            time=formatting.duration(sum(visit.minutes for visit in visits))
        ),
        translate(_C, "路上约 {time}").format(time=formatting.duration(driven)),
        *_ticket_words(itinerary, guidebook),
    ]
    return translate(_C, " · ").join(parts)


def _ticket_words(itinerary: Itinerary, guidebook: Guidebook) -> list[str]:
    spots = [guidebook.find_spot(visit.spot) for visit in itinerary.visits]
    tickets = [spot.ticket for spot in spots if spot is not None and spot.ticket is not None]
    groups: set[str] = set()
    low, high, known = 0, 0, 0
    for ticket in tickets:
        prices = ticket.price_range
        if prices is None:
            continue
        known += 1
        if ticket.group is None or ticket.group not in groups:
            low, high = low + prices[0], high + prices[1]
        if ticket.group is not None:
            groups.add(ticket.group)
    if not known:
        return []
    about = translate(_C, "门票每人约 {price}").format(price=formatting.yuan_range(low, high))
    words = [about if high else translate(_C, "门票免费")]
    if unknown := len(spots) - known:
        words.append(translate(_C, "%n 处票价未查到", unknown))
    return words


class StatusLine(QWidget):
    """Whether the train is caught first; then what the plan holds, how good it is, and notes.

    `planned_wanted` asks for the plan as it was made, without what was changed by hand.
    """

    planned_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_late = False
        self.setObjectName("statusLine")
        self._mark = QLabel()
        self._spare = label("", 3, "jade", strong=True)
        self._train = label("", 1, "small", wrap=True)
        self._summary = label("", 1, "small", wrap=True)
        self._estimate = Badge(look, evidence_word(EvidenceStatus.ESTIMATED), "estimated")
        self._sentence = label("", 1, "small", wrap=True, selectable=True)
        self._notes = label("", 1, "small", wrap=True, selectable=True)
        self._notes.setObjectName("planNotes")
        self._more = Button(look, "", "link")
        self._more.setObjectName("moreNotes")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_notes)
        self._back = Button(look, translate(_C, "回到排好的"), "link")
        self._back.setObjectName("backToPlanned")
        self._back.clicked.connect(self.planned_wanted)
        self._back.hide()
        self._said: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(
            tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[2]
        )
        column.setSpacing(tokens.SPACE[1])
        column.addLayout(_line(self._mark, self._spare, self._train, stretched=self._train))
        column.addLayout(_line(self._summary, self._estimate, stretched=self._summary))
        column.addLayout(_line(self._sentence, self._back, self._more, stretched=self._sentence))
        column.addWidget(self._notes)
        look.changed.connect(self._draw)
        self.hide()

    @property
    def words(self) -> str:
        """Everything it says, one line each."""
        parts = (
            self._spare.text(),
            self._train.text(),
            self._summary.text(),
            self._sentence.text(),
            *self._said,
        )
        return "\n".join(part for part in parts if part)

    def show_result(
        self, result: PlanResult, guidebook: Guidebook, made_of: PlanResult | None = None
    ) -> None:
        """Say whether the train is caught, what a plan holds and how good it is; of one that was
        changed by hand also in what it differs from the answer it was made of.
        """
        itinerary = result.itinerary
        planned = itinerary is not None and bool(itinerary.days)
        if itinerary is not None and itinerary.days:
            self._say_train(itinerary.days[-1].end_time, result.request)
            self._summary.setText(summary_words(itinerary, guidebook))
            self._sentence.setText(formatting.say(status_sentence(result)))
            self._say_difference(result, made_of)
        else:
            self._say_nothing()
        # The words about the train stay even when empty: they keep the mark beside its sentence.
        for widget in (self._summary, self._estimate, self._sentence):
            widget.setVisible(planned)
        self._said = tuple(formatting.say(note) for note in result.notes) if planned else ()
        self._show_notes()
        self._draw()
        self.setAccessibleName(self.words.replace("\n", translate(_C, "，")))
        self.show()

    def _say_difference(self, result: PlanResult, made_of: PlanResult | None) -> None:
        by_hand = result.status is PlanStatus.BY_HAND and made_of is not None
        difference = compare_plans(result, made_of) if by_hand and made_of is not None else None
        self._back.setVisible(difference is not None)
        if difference is not None:
            told = translate(_C, "与排好的方案相比：{difference}").format(
                difference=difference_words(difference, works=result.verified)
            )
            self._sentence.setText(formatting.points((self._sentence.text(), told)))

    def _say_train(self, back: int, request: TripRequest) -> None:
        spare = request.day_ends - back
        self._is_late = spare < 0
        self._spare.setText(spare_words(spare))
        words = translate(_C, "{arrival} 到站 · 最晚 {latest} · {train} 开车")
        self._train.setText(
            words.format(
                arrival=formatting.clock(back),
                latest=formatting.clock(request.day_ends),
                train=formatting.clock(request.depart),
            )
        )

    def _say_nothing(self) -> None:
        self._is_late = True
        self._back.hide()
        self._spare.setText(translate(_C, "排不出来"))
        for words in (self._train, self._summary, self._sentence):
            words.setText("")

    def _draw(self) -> None:
        role, picture = ("cin", "warning") if self._is_late else ("jade", "ok")
        size, color = self._look.px(sizes.STATUS_MARK), self._look.color(role)
        self._mark.setPixmap(icons.pixmap(picture, color, size, self.devicePixelRatioF()))
        restyle(self._spare, tone="alarm" if self._is_late else "jade")

    def _show_notes(self) -> None:
        """One note is said at once, several on demand, so that the timeline keeps its room."""
        several = len(self._said) > 1
        folded = several and not self._more.isChecked()
        self._notes.setText("\n".join(self._said))
        self._notes.setVisible(bool(self._said) and not folded)
        unfold = translate(_C, "%n 条提示", len(self._said))
        self._more.setText(unfold if folded else translate(_C, "收起提示"))
        self._more.setVisible(several)


def _line(*widgets: QWidget, stretched: QWidget) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(tokens.SPACE[2])
    for widget in widgets:
        made.addWidget(widget, 1 if widget is stretched else 0)
    return made
