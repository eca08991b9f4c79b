"""Prices in the words of a timeline card."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.spot import Ticket
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui.itinerary.timeline.build import ticket_pieces

SOURCED = Evidence(EvidenceStatus.SOURCED, ("somebody",))
GUESS = Evidence(EvidenceStatus.ESTIMATED)


def words(ticket: Ticket | None) -> list[str]:
    return [piece.text for piece in ticket_pieces(ticket)]


def test_an_unknown_price_is_said_to_be_unknown(qapp: QApplication) -> None:
    assert words(None) == words(Ticket()) == ["门票未查到"]


def test_an_estimate_is_about_and_badged(qapp: QApplication) -> None:
    assert words(Ticket(Fact(30, GUESS))) == ["门票约 30 元", "估算"]


def test_another_published_price_is_told_too(qapp: QApplication) -> None:
    price = Fact(60, SOURCED, (Fact(120, SOURCED), Fact(60, SOURCED)))
    assert words(Ticket(price)) == ["门票 60 元（另说 120 元）", "有来源"]


def test_free_at_the_gate_says_what_costs(qapp: QApplication) -> None:
    note = Fact(LocalizedText("进村免费，泡汤另收费"), SOURCED)
    assert words(Ticket(Fact(0, SOURCED), note=note)) == ["进村免费，泡汤另收费", "有来源"]
    assert words(Ticket(Fact(0, SOURCED))) == ["免费", "有来源"]
