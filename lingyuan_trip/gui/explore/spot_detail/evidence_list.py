"""What the statements on the page of a spot rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lingyuan_trip.domain.evidence import Evidence, Fact, Source
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import Hours
from lingyuan_trip.domain.spot import Spot, Ticket
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui import theme as tokens
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow, Words, WordsLabel
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.widgets.badge import EvidenceBadge
from lingyuan_trip.gui.widgets.buttons import IconButton

_C = "SpotDetail"

Named = tuple[str, Evidence]


def list_evidence(spot: Spot) -> tuple[tuple[str, Evidence], ...]:
    """Names of the statements with the evidence they share, best known first."""
    groups: dict[Evidence, list[str]] = {}
    for name, evidence in _all(spot):
        names = groups.setdefault(evidence, [])
        if name not in names:
            names.append(name)
    order = ("verified", "sourced", "estimated")
    ranked = sorted(groups.items(), key=lambda item: order.index(item[0].status))
    return tuple((formatting.listing(names), evidence) for evidence, names in ranked)


def _all(spot: Spot) -> Iterator[Named]:
    yield translate(_C, "名称和类别"), spot.evidence
    yield from _hours(spot.hours)
    yield from _ticket(spot.ticket)
    facts: tuple[tuple[str, Fact[Any] | None], ...] = (
        (translate(_C, "用时"), spot.visit_minutes),
        (translate(_C, "季节"), spot.season),
        (translate(_C, "简介"), spot.summary),
        (translate(_C, "等级"), spot.grade),
        (translate(_C, "文物保护"), spot.heritage),
        (translate(_C, "乡镇"), spot.township),
        (translate(_C, "村"), spot.village),
        (translate(_C, "地址"), spot.address),
        (translate(_C, "电话"), spot.phone),
        (translate(_C, "预约"), spot.reservation),
        (translate(_C, "室内外"), spot.setting),
        (translate(_C, "步行"), spot.walking),
        (translate(_C, "交通"), spot.access),
        (translate(_C, "返程叫车"), spot.return_taxi_hard),
    )
    for name, fact in facts:
        yield from _fact(name, fact)
    if spot.position is not None:
        yield translate(_C, "位置"), spot.position.evidence
    for notice in spot.notices:
        yield translate(_C, "公告"), notice.evidence


def _fact(name: str, fact: Fact[Any] | None) -> Iterator[Named]:
    if fact is not None:
        yield name, fact.evidence
        for other in fact.alternatives:
            yield _otherwise(name), other.evidence


def _otherwise(name: str) -> str:
    return translate(_C, "{name}（另一说法）").format(name=name)


def _hours(hours: Hours | None) -> Iterator[Named]:
    if hours is None:
        return
    name = translate(_C, "开放时间")
    for rule in hours.rules:
        yield (name if rule.spans else translate(_C, "不开放的日子")), rule.evidence
    for rule in hours.alternatives:
        yield _otherwise(name), rule.evidence


def _ticket(ticket: Ticket | None) -> Iterator[Named]:
    if ticket is None:
        return
    yield from _fact(translate(_C, "门票"), ticket.price)
    yield from _fact(translate(_C, "门票说明"), ticket.note)
    for fee in ticket.fees:
        yield translate(_C, "其他收费"), fee.evidence
    for reduced in ticket.concessions:
        yield translate(_C, "优惠"), reduced.evidence


def make_evidence_row(look: Look, guidebook: Guidebook, spot: Spot) -> FactRow:
    """The row 依据."""
    lines = [_line(look, guidebook, name, evidence) for name, evidence in list_evidence(spot)]
    return FactRow(look, translate(_C, "依据"), lines)


def _line(look: Look, guidebook: Guidebook, name: str, evidence: Evidence) -> QWidget:
    sources = [
        source for key in evidence.sources if (source := guidebook.find_source(key)) is not None
    ]
    words = translate(_C, "{name}：{grounds}").format(
        name=name, grounds=_grounds(evidence, sources)
    )
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens.SPACE[2])
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(EvidenceBadge(look, evidence), alignment=top)
    row.addWidget(WordsLabel(Words(words, tone="small", step=1)), 1)
    for source in sources:
        if source.url:
            row.addWidget(_link(look, name, source.title, source.url), alignment=top)
    return made


def _grounds(evidence: Evidence, sources: Iterable[Source]) -> str:
    if evidence.is_estimate:
        return formatting.note(evidence) or translate(_C, "编者推定，待核实")
    titles = formatting.points(source.title for source in sources)
    date = evidence.date or next((s.date for s in sources if s.date), None)
    return formatting.clauses((titles, date or "", formatting.note(evidence)))


def _link(look: Look, name: str, title: str, url: str) -> IconButton:
    button = IconButton(look, "link", translate(_C, "打开来源"), side=20, size=14)
    button.setToolTip(f"{title}\n{url}")
    button.setAccessibleName(formatting.clauses((translate(_C, "打开来源"), name, title)))
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(url)))
    return button
