"""The rows of a spot's page, in the order in which they decide a visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from lingyuan_trip.domain.evidence import Fact
from lingyuan_trip.domain.season import Season, closed_months, closing_evidence, season_on
from lingyuan_trip.domain.spot import Setting, Spot, Walking
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.explore.spot_detail.context import DetailContext
from lingyuan_trip.gui.explore.spot_detail.evidence_list import make_evidence_row
from lingyuan_trip.gui.explore.spot_detail.festival_lines import FestivalLine
from lingyuan_trip.gui.explore.spot_detail.hours_row import make_hours_row
from lingyuan_trip.gui.explore.spot_detail.pieces import FactRow, Line, Words, not_found
from lingyuan_trip.gui.explore.spot_detail.season_bar import SeasonBar
from lingyuan_trip.gui.explore.spot_detail.ticket_row import make_ticket_row
from lingyuan_trip.gui.explore.spot_detail.way_row import make_neighbour_row, make_way_row
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.look import Look

_C = "SpotDetail"

SelectSpot = Callable[[str], None]
ChooseDate = Callable[[dt.date], None]


def make_rows(
    look: Look, context: DetailContext, spot: Spot, select: SelectSpot, choose_date: ChooseDate
) -> Iterator[FactRow]:
    """Every row that has something to say."""
    seen = context.look_at(spot)
    for notice in seen.notices:
        if not notice.closed:
            words = [Words(formatting.say(notice.text), notice.evidence, tone="alarm")]
            yield FactRow(look, translate(_C, "公告"), [Line(look, words)])
    yield make_hours_row(look, context, seen)
    yield make_ticket_row(look, spot)
    yield _visit_row(look, spot)
    yield make_way_row(look, context, spot)
    yield _season_row(look, context, spot)
    if festivals := _festival_row(look, context, spot, choose_date):
        yield festivals
    if neighbours := make_neighbour_row(look, context, spot, select):
        yield neighbours
    yield from _contact_rows(look, spot)
    yield make_evidence_row(look, context.guidebook, spot)


def _visit_row(look: Look, spot: Spot) -> FactRow:
    minutes = spot.visit_minutes
    if minutes is None:
        words = [not_found()]
    else:
        text = formatting.about(minutes.value, minutes.evidence.is_estimate)
        words = [Words(text, minutes.evidence, strong=True)]
    if spot.setting is not None:
        words.append(Words(_setting(spot.setting.value), spot.setting.evidence))
    if spot.walking is not None:
        words.append(Words(_walking(spot.walking.value), spot.walking.evidence))
    return FactRow(look, translate(_C, "用时"), [Line(look, words)])


def _setting(setting: Setting) -> str:
    words = {
        Setting.INDOOR: translate(_C, "室内"),
        Setting.OUTDOOR: translate(_C, "室外"),
        Setting.MIXED: translate(_C, "室内外都有"),
    }
    return words[setting]


def _walking(walking: Walking) -> str:
    words = {
        Walking.EASY: translate(_C, "好走"),
        Walking.MODERATE: translate(_C, "有些路要走"),
        Walking.HARD: translate(_C, "要爬山"),
    }
    return words[walking]


def _season_row(look: Look, context: DetailContext, spot: Spot) -> FactRow:
    name = translate(_C, "季节")
    season = spot.season
    if season is None:
        return FactRow(look, name, [Line(look, [not_found()])])
    month = formatting.month_name(context.date.month)
    fits = season_on(spot, context.date) is Season.BEST
    now = translate(_C, "{month}当季") if fits else translate(_C, "{month}不在季")
    best = translate(_C, "宜 {months}").format(months=formatting.months(season.value))
    words = [Words(best, season.evidence), Words(now.format(month=month), tone="second")]
    closed = closed_months(spot, context.date.year) - season.value
    if closed:
        told = translate(_C, "{months}不开放").format(months=formatting.months(closed))
        why = closing_evidence(spot, context.date.year)
        words.append(Words(told, why, tone="second"))
    bar = SeasonBar(look, season, context.date.month, closed)
    return FactRow(look, name, [bar, Line(look, words)])


def _festival_row(
    look: Look, context: DetailContext, spot: Spot, choose_date: ChooseDate
) -> FactRow | None:
    lines: list[QWidget] = []
    for festival in context.guidebook.list_hosted(spot.id):
        line = FestivalLine(look, festival, context.date, indent=0)
        if (first := line.first_day) is not None:
            line.clicked.connect(lambda _on=False, first=first: choose_date(first))
        lines.append(line)
    return FactRow(look, translate(_C, "节庆"), lines) if lines else None


def _contact_rows(look: Look, spot: Spot) -> Iterator[FactRow]:
    heritage, reservation = spot.heritage, spot.reservation
    if heritage is not None:
        words = Words(formatting.say(heritage.value), heritage.evidence)
        yield FactRow(look, translate(_C, "文保"), [Line(look, [words])])
    if reservation is not None:
        words = Words(formatting.say(reservation.value), reservation.evidence)
        yield FactRow(look, translate(_C, "预约"), [Line(look, [words])])
    contacts: tuple[tuple[str, Fact[str] | None], ...] = (
        (translate(_C, "电话"), spot.phone),
        (translate(_C, "地址"), spot.address),
    )
    for name, fact in contacts:
        if fact is not None:
            yield FactRow(look, name, [Line(look, [Words(fact.value, fact.evidence)])])
