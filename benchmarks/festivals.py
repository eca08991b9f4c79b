"""How long the month page takes with 200 festivals: `python -m benchmarks.festivals`.

The festival page offscreen at 1600 × 1000 with made-up festivals of every kind: announced, by
moon, solar term and weekday, and estimated, spread over the year so that many overlap. Leafing is
working out the month and laying it out; painting is the grid alone, and the whole page.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from benchmarks.report import Figure, finish, parser
from lingyuan_trip.almanac import know_dates
from lingyuan_trip.domain.evidence import Evidence, EvidenceStatus, Fact
from lingyuan_trip.domain.festival import Festival, FestivalEdition, FestivalTheme
from lingyuan_trip.domain.guidebook import Guidebook
from lingyuan_trip.domain.hours import YearlyPeriod
from lingyuan_trip.domain.solar_term import SolarTerm
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.yearly_rule import LunarDays, NthWeekday, TermDays, YearlyRule

FESTIVALS = 200
_LIMIT = 50.0
_MILLISECONDS = 1000
_TODAY = dt.date(2027, 6, 9)
_SOURCED = Evidence(EvidenceStatus.SOURCED, ("paper",), "2027")
_GUESSED = Evidence(EvidenceStatus.ESTIMATED)


def make_festivals(count: int) -> Iterator[Festival]:
    """Festivals of every kind in turn."""
    themes = list(FestivalTheme)
    for number in range(count):
        name = LocalizedText(f"第 {number + 1} 个节", f"Festival {number + 1}")
        theme = themes[number % len(themes)]
        bare = Festival(f"festival-{number}", name, name, theme, _SOURCED)
        yield _with_dates(bare, number)


def _with_dates(bare: Festival, number: int) -> Festival:
    month, day = number % 12 + 1, number % 27 + 1
    if number % 3 == 0:
        start = dt.date(2027, month, day)
        edition = FestivalEdition(2027, _SOURCED, 1, start, start + dt.timedelta(days=number % 40))
        return replace(bare, editions=(edition,))
    if number % 3 == 1:
        period = YearlyPeriod((month, day), ((month + number % 3) % 12 + 1, day))
        return replace(bare, usual_period=Fact(period, _GUESSED))
    rules: tuple[YearlyRule, ...] = (
        LunarDays(month, day, 3),
        NthWeekday(month, number % 7 + 1, number % 4 + 1, 2),
        TermDays(list(SolarTerm)[number % 24], 5),
    )
    return replace(bare, yearly=Fact(rules[number % len(rules)], _SOURCED))


def main() -> int:
    """Measure and report."""
    words = parser(__doc__ or "")
    words.add_argument("--rounds", type=int, default=3)
    chosen = words.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return finish(_figures(chosen.rounds), chosen.json)


def _figures(rounds: int) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from lingyuan_trip.gui.festivals import FestivalPage
    from lingyuan_trip.gui.festivals.month_view import MonthView
    from lingyuan_trip.gui.look import Look, MotionChoice, ThemeChoice, load_fonts
    from lingyuan_trip.gui.planning import Knowledge
    from lingyuan_trip.gui.selection import Selection

    application = QApplication(["lingyuan-trip"])
    application.setStyle("Fusion")
    load_fonts()
    look = Look(ThemeChoice.LIGHT, motion=MotionChoice.REDUCED)
    look.apply()
    book = know_dates(Guidebook("benchmark", festivals=tuple(make_festivals(FESTIVALS))))
    page = FestivalPage(look, Knowledge(book), Selection(_TODAY), _TODAY)
    page.resize(950, 900)
    page.show()
    application.processEvents()
    grid = page.findChild(MonthView, "festivalCalendar")
    assert isinstance(grid, MonthView)
    leaf, paint, whole = [], [], []
    for _ in range(rounds):
        for step in (*[1] * 12, *[-1] * 12):
            leaf.append(_time(partial(grid.show_month, grid.month.shift(step))))
            paint.append(_time(grid.repaint))
            whole.append(_time(page.repaint))
    page.close()
    figures = []
    for name, times in (("leaf", leaf), ("paint grid", paint), ("paint page", whole)):
        about = f"{name}, {FESTIVALS} festivals"
        figures.append(Figure(f"{about}, median", statistics.median(times), "ms", _LIMIT))
        figures.append(Figure(f"{about}, worst", max(times), "ms"))
    return figures


def _time(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * _MILLISECONDS


if __name__ == "__main__":
    sys.exit(main())
