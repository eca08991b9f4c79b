"""What stands above the timeline: how good the plan is, what it holds, what it rests on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.itinerary import Itinerary
from lingyuan_trip.domain.plan_result import PlanResult, PlanStatus
from lingyuan_trip.export.plan_text import status_sentence
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import Badge, BadgeStyle, evidence_word
from lingyuan_trip.gui.widgets.buttons import Button
from lingyuan_trip.gui.widgets.labels import label

_C = "PlanStatus"


def status_badge(result: PlanResult) -> tuple[str, BadgeStyle]:
    """A word for how good the plan is, and the style of its badge."""
    match result.status:
        case PlanStatus.PROVEN_OPTIMAL:
            return translate(_C, "已证明最优"), "verified"
        case PlanStatus.BOUNDED:
            share = f"{result.gap * 100:.1f} %"
            return translate(_C, "距最优不超过 {share}").format(share=share), "sourced"
        case PlanStatus.UNPROVEN:
            return translate(_C, "好方案，未证明最优"), "sourced"
        case PlanStatus.INFEASIBLE:
            return translate(_C, "排不出来"), "cin"
        case PlanStatus.BY_HAND:
            return translate(_C, "按您的顺序"), "sourced"


def summary_words(itinerary: Itinerary, guidebook: Guidebook) -> str:
    """`3 处 · 游览 300 分钟 · 路上 111 分钟 · 门票每人约 90 元`."""
    visits = itinerary.visits
    driven = sum(leg.minutes for day in itinerary.days for leg in day.legs)
    parts = [
        translate(_C, "%n 处", len(visits)),
        translate(_C, "游览 {time}").format(
            time=formatting.duration(sum(visit.minutes for visit in visits))
        ),
        translate(_C, "路上 {time}").format(time=formatting.duration(driven)),
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
    """Badge and summary on the first line, the sentence and the notes below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._badge = Badge(look, "", "sourced")
        self._summary = label("", 1, "small", wrap=True)
        self._estimate = Badge(look, evidence_word(EvidenceStatus.ESTIMATED), "estimated")
        self._sentence = label("", 1, "hint", wrap=True, selectable=True)
        self._notes = label("", 1, "small", wrap=True, selectable=True)
        self._notes.setObjectName("planNotes")
        self._more = Button(look, "", "link")
        self._more.setObjectName("moreNotes")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_notes)
        self._said: tuple[str, ...] = ()
        first = QHBoxLayout()
        first.setSpacing(tokens.SPACE[2])
        first.addWidget(self._badge)
        first.addWidget(self._summary, 1)
        first.addWidget(self._estimate)
        column = QVBoxLayout(self)
        column.setContentsMargins(
            tokens.SPACE[4], tokens.SPACE[2], tokens.SPACE[4], tokens.SPACE[2]
        )
        column.setSpacing(tokens.SPACE[1])
        second = QHBoxLayout()
        second.setSpacing(tokens.SPACE[2])
        second.addWidget(self._sentence, 1)
        second.addWidget(self._more)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._notes)
        self.hide()

    @property
    def words(self) -> str:
        """Everything it says, one line each."""
        parts = (self._badge.text, self._summary.text(), self._sentence.text(), *self._said)
        return "\n".join(part for part in parts if part)

    def show_result(self, result: PlanResult, guidebook: Guidebook) -> None:
        """Say how good a plan is and what it holds."""
        self._badge.set_badge(*status_badge(result))
        itinerary = result.itinerary
        self._summary.setText("" if itinerary is None else summary_words(itinerary, guidebook))
        self._estimate.setVisible(itinerary is not None)
        self._sentence.setText(formatting.say(status_sentence(result)))
        self._sentence.setVisible(itinerary is not None)
        notes = () if itinerary is None else result.notes
        self._said = tuple(formatting.say(note) for note in notes)
        self._show_notes()
        self.setAccessibleName(self.words.replace("\n", translate(_C, "，")))
        self.show()

    def _show_notes(self) -> None:
        """One note is said at once, several on demand, so that the timeline keeps its room."""
        several = len(self._said) > 1
        folded = several and not self._more.isChecked()
        self._notes.setText("\n".join(self._said))
        self._notes.setVisible(bool(self._said) and not folded)
        unfold = translate(_C, "%n 条提示", len(self._said))
        self._more.setText(unfold if folded else translate(_C, "收起提示"))
        self._more.setVisible(several)
