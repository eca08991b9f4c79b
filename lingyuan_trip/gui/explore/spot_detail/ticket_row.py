"""What a visit costs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.spot import Concession, Spot, Ticket
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow, Line, Words, not_found
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look

_C = "SpotDetail"


def make_ticket_row(look: Look, spot: Spot) -> FactRow:
    """The row 门票: price, what others say, fees, reductions."""
    ticket = spot.ticket or Ticket()
    lines = [_price(ticket), _fees(ticket), _reductions(ticket), _note(ticket)]
    parts: list[QWidget] = [Line(look, words) for words in lines if words]
    return FactRow(look, translate(_C, "门票"), parts)


def _price(ticket: Ticket) -> list[Words]:
    if ticket.price is None:
        return [not_found()]
    price = ticket.price
    words = [Words(formatting.yuan(price.value), price.evidence, strong=True)]
    for other in price.alternatives:
        text = translate(_C, "另有来源作 {price}").format(price=formatting.yuan(other.value))
        words.append(Words(text, other.evidence))
    return words


def _fees(ticket: Ticket) -> list[Words]:
    return [
        Words(f"{formatting.say(fee.name)} {formatting.yuan(fee.yuan)}", fee.evidence)
        for fee in ticket.fees
    ]


def _reductions(ticket: Ticket) -> list[Words]:
    return [Words(_reduction(reduced), reduced.evidence) for reduced in ticket.concessions]


def _reduction(reduced: Concession) -> str:
    who = formatting.say(reduced.who)
    if reduced.yuan is None:
        return who
    return f"{who} {formatting.yuan(reduced.yuan)}"


def _note(ticket: Ticket) -> list[Words]:
    if ticket.note is None:
        return []
    return [Words(formatting.say(ticket.note.value), ticket.note.evidence, tone="second")]
