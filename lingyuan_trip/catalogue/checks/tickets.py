"""Tickets that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.entries import TicketEntry
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path


def check_tickets(context: Context) -> Iterator[Found]:
    """Different prices in one ticket group, reduced tickets dearer than the full one."""
    prices: dict[str, tuple[str, int]] = {}
    for index, spot in enumerate(context.file.spots):
        ticket = spot.ticket
        if ticket is None or ticket.price is None:
            continue
        path: Path = ("spots", index, "ticket")
        yield from _check_concessions(path, ticket, ticket.price.yuan)
        if ticket.group is None:
            continue
        first, yuan = prices.setdefault(ticket.group, (spot.id, ticket.price.yuan))
        if yuan != ticket.price.yuan:
            yield Found((*path, "price", "yuan"), _disagreement(ticket.group, first, yuan))


def _check_concessions(path: Path, ticket: TicketEntry, yuan: int) -> Iterator[Found]:
    for index, concession in enumerate(ticket.concessions):
        if concession.yuan is not None and concession.yuan > yuan:
            yield Found((*path, "concessions", index, "yuan"), DEAR_CONCESSION)


def _disagreement(group: str, first: str, yuan: int) -> Fault:
    return make_fault(
        "ticket.group-disagrees",
        (
            f"同票组 {group} 的 {first} 票价是 {yuan} 元，与这里不同",
            f"{first} of the ticket group {group} costs {yuan} yuan, not as here",
        ),
        ("同一张票写同样的价格，其他说法放进 also", "give one price; put other ones into also"),
        Severity.WARNING,
    )


DEAR_CONCESSION = make_fault(
    "ticket.dear-concession",
    ("优惠票比全价票还贵", "the reduced ticket is dearer than the full one"),
    ("检查两个票价", "check both prices"),
    Severity.WARNING,
)
