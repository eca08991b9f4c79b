"""What `plan` adds on request: 赶得上车, plans side by side, and the best of the coming days."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lingyuan_trip.cli import arguments as words
from lingyuan_trip.cli.question import Question
from lingyuan_trip.domain.alternative import Alternative
from lingyuan_trip.domain.best_day import BestDays
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.safe_plan import SafePlan
from lingyuan_trip.domain.slack import DaySlack
from lingyuan_trip.domain.stress_test import StressTest
from lingyuan_trip.domain.text import Language, LocalizedText

_MOST_ALTERNATIVES = 6
_MOST_DAYS = 60


def add_addition_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that ask for more than a plan."""
    add = parser.add_argument
    add("--resilience", action="store_true", help="赶得上车：最晚何时离开各处，路况变慢会怎样")
    add("--catch-train", type=words.chance, metavar="P", help="要求赶上车的把握，如 0.99")
    add("--seed", type=words.seed, default=1, metavar="N", help="模拟用的随机种子，缺省 1")
    plans = words.count(_MOST_ALTERNATIVES)
    add("--alternatives", type=plans, metavar="N", help="并列 N 个真正不同的方案，含最优的")
    days = words.count(_MOST_DAYS)
    add("--best-day", type=days, metavar="N", help="从 --date 起的 N 天里哪天最好，至多 60")


def plan_with_additions(
    arguments: argparse.Namespace, asked: Question, stop: Callable[[], bool]
) -> tuple[PlanResult, Additions]:
    """The plan that is asked for, and what is asked for beside it; `stop` ends all of it."""
    return _Planner(arguments, asked, stop).work()


@dataclass(frozen=True)
class Additions:
    """What is told beside a plan; None where it was not asked for."""

    asked: Question
    days: tuple[Any, ...] = ()
    slacks: tuple[DaySlack, ...] | None = None
    test: StressTest | None = None
    safe: SafePlan | None = None
    alternatives: tuple[Alternative, ...] | None = None
    best_days: BestDays | None = None
    is_stopped: bool = False

    @property
    def is_satisfied(self) -> bool:
        """Whether the chance to catch the train is what was asked for."""
        return self.safe is None or self.safe.is_reached

    def to_dict(self, language: Language) -> dict[str, Any]:
        """The keys that are added to the JSON of a plan."""
        from lingyuan_trip.export.alternatives import alternatives_to_list
        from lingyuan_trip.export.best_day import best_days_to_dict
        from lingyuan_trip.export.resilience_json import resilience_to_dict, safe_plan_to_dict

        found: dict[str, Any] = {}
        if self.safe is not None:
            found["catch_train"] = safe_plan_to_dict(self.safe, language)
        if self.slacks is not None and self.test is not None:
            found["resilience"] = resilience_to_dict(self.days, self.slacks, self.test)
        if self.alternatives is not None:
            data = self.asked.dataset.describe()
            found["alternatives"] = alternatives_to_list(self.alternatives, data, language)
        if self.best_days is not None:
            found["best_day"] = best_days_to_dict(self.best_days, language)
        if found and self.is_stopped:
            found["stopped"] = True
        return found

    def to_text(self, language: Language) -> str:
        """Paragraphs after the text of a plan, empty where nothing was asked for."""
        paragraphs = []
        for title, lines in self._paragraphs():
            told = [line.get(language) for line in lines]
            paragraphs.append("\n".join(("", title.get(language), *(f"  {line}" for line in told))))
        return "".join(f"{paragraph}\n" for paragraph in paragraphs)

    def _paragraphs(self) -> Iterator[tuple[LocalizedText, Iterable[LocalizedText]]]:
        from lingyuan_trip.export.alternatives import write_alternatives
        from lingyuan_trip.export.best_day import write_best_days
        from lingyuan_trip.export.resilience_text import write_slacks, write_test

        if self.safe is not None:
            yield LocalizedText("赶上车的把握：", "Catching the train:"), [self.safe.text]
        if self.slacks is not None:
            yield LocalizedText("赶得上车：", "Latest:"), write_slacks(self.slacks, self._name)
        if self.test is not None:
            yield (
                LocalizedText("万一慢了：", "Should it go slower:"),
                write_test(self.test, self._name),
            )
        if self.alternatives is not None:
            lines = list(write_alternatives(self.alternatives, self._name))
            if self.is_stopped:
                lines.append(
                    LocalizedText("已停止，也许还有别的方案", "Stopped; there may be more")
                )
            yield LocalizedText("不同的方案：", "Different plans:"), lines
        if self.best_days is not None:
            yield LocalizedText("哪天最好：", "The best day:"), write_best_days(self.best_days)

    def _name(self, place_id: str) -> LocalizedText:
        place = self.asked.guidebook.find_place(place_id)
        return LocalizedText(place_id) if place is None else place.name


class _Planner:
    def __init__(
        self, arguments: argparse.Namespace, asked: Question, stop: Callable[[], bool]
    ) -> None:
        from lingyuan_trip.planner.trip_planner import TripPlanner

        self._arguments = arguments
        self._asked = asked
        self._stop = stop
        self._planner = TripPlanner(asked.guidebook, asked.travel_times, asked.almanac.day)

    def work(self) -> tuple[PlanResult, Additions]:
        """Everything asked for."""
        request, safe = self._asked.request, self._find_safe()
        result = self._planner.plan(request, stop=self._stop) if safe is None else safe.result
        itinerary = result.itinerary
        slacks = test = None
        if itinerary is not None and (self._arguments.resilience or safe is not None):
            # By the train as asked for, whatever margin the plan was made with.
            slacks = self._planner.find_slacks(itinerary, request)
            test = self._planner.test(itinerary, request, seed=self._arguments.seed)
        return result, Additions(
            asked=self._asked,
            days=() if itinerary is None else itinerary.days,
            slacks=slacks,
            test=test if safe is None else safe.test,
            safe=safe,
            alternatives=self._find_alternatives(result),
            best_days=self._compare_days(),
            is_stopped=self._stop(),
        )

    def _find_safe(self) -> SafePlan | None:
        wanted, seed = self._arguments.catch_train, self._arguments.seed
        if wanted is None:
            return None
        return self._planner.plan_to_catch(
            self._asked.request, wanted=wanted, seed=seed, stop=self._stop
        )

    def _find_alternatives(self, result: PlanResult) -> tuple[Alternative, ...] | None:
        count = self._arguments.alternatives
        if count is None:
            return None
        return self._planner.plan_alternatives(result, count=count, stop=self._stop)

    def _compare_days(self) -> BestDays | None:
        days = self._arguments.best_day
        if days is None:
            return None
        return self._planner.compare_days(self._asked.request, days=days, stop=self._stop)
