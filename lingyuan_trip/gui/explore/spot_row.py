"""One line of the list of spots: the facts of a date and the way from the station."""

from __future__ import annotations

from dataclasses import dataclass

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.spot import Spot
from lingyuan_trip.domain.spot_on_day import SpotOnDay
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate

_C = "Explore"


@dataclass(frozen=True, slots=True)
class Way:
    """The way from the gateway to a spot; None where no data give it."""

    minutes: int | None
    km: float | None
    status: EvidenceStatus

    @property
    def is_estimate(self) -> bool:
        """Whether the minutes are worked out, not surveyed."""
        return self.status is EvidenceStatus.ESTIMATED


@dataclass(frozen=True, slots=True)
class SpotRow:
    """A spot on a date; `way` is None as long as it is being worked out."""

    seen: SpotOnDay
    zone_number: int | None = None
    way: Way | None = None

    @property
    def spot(self) -> Spot:
        """The spot of the row."""
        return self.seen.spot


def way_words(way: Way | None) -> str:
    """`离站约 30 分钟`; empty while it is being worked out."""
    if way is None:
        return ""
    if way.minutes is None:
        return translate(_C, "离站无数据")
    return translate(_C, "离站{duration}").format(
        duration=formatting.about(way.minutes, way.is_estimate)
    )


def place_words(row: SpotRow) -> str:
    """`红山街道・离站约 30 分钟`."""
    township = "" if row.spot.township is None else formatting.place(row.spot.township.value)
    return " · ".join(part for part in (township, way_words(row.way)) if part)


def hours_words(seen: SpotOnDay) -> str:
    """The hours of the day, short: `08:30–17:00 分段` where there are several spans."""
    if seen.is_closed:
        return translate(_C, "这天不开放")
    if seen.hours is None:
        return translate(_C, "时间未查到")
    spans = seen.hours.spans
    if len(spans) == 1:
        return formatting.span(spans[0])
    whole = formatting.clock_range(spans[0].opens, spans[-1].closes)
    return translate(_C, "{hours} 分段").format(hours=whole)


def hours_status(seen: SpotOnDay) -> EvidenceStatus | None:
    """How the hours of the day are known."""
    if seen.closing_notice is not None:
        return seen.closing_notice.evidence.status
    return None if seen.hours is None else seen.hours.evidence.status


def visit_words(spot: Spot) -> str:
    """`游览约 90 分钟`, 用时未查到 where nobody says."""
    if spot.visit_minutes is None:
        return translate(_C, "用时未查到")
    fact = spot.visit_minutes
    minutes = formatting.about(fact.value, fact.evidence.is_estimate)
    return translate(_C, "游览{duration}").format(duration=minutes)
