"""Reads a trip with its history; whatever is wrong with a file is said, with what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.domain.plan_result import PlanResult
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import MOST_STEPS, Step, TripHistory
from lingyuan_trip.domain.trip_request import TripRequest
from lingyuan_trip.export.json_values import JsonValue, read_words
from lingyuan_trip.export.plan_reader import read_answer
from lingyuan_trip.export.request_reader import read_sound_request
from lingyuan_trip.export.trip_file.content import (
    FORMAT,
    MOST_BYTES,
    NUMBER,
    DataUsed,
    TripFile,
)

T = TypeVar("T")
_FORM = re.compile(rf"{FORMAT}/([1-9]\d{{0,5}})")
_MOST_ITEMS = 20 * MOST_STEPS
"""Of a list: many times what our own files have."""
_STEP_LENGTH = 200


def read_trip(content: bytes) -> TripFile:
    """The trip in a file's bytes; raises DataError with what is wrong and what to do."""
    if len(content) > MOST_BYTES:
        limit = MOST_BYTES // 1024**2
        raise DataError(
            f"行程文件超过 {limit} MB。请检查是否选错了文件。",
            english=f"The trip file has more than {limit} MB; check whether it is the right one.",
        )
    try:
        value = JsonValue.parse(content.decode("utf-8-sig"), "凌源行的行程文件")
    except UnicodeDecodeError as error:
        raise DataError(
            "不是凌源行的行程文件：不是 UTF-8 文本。请检查是否选错了文件。",
            english="No trip file: it is no text in UTF-8. Check whether it is the right file.",
        ) from error
    number = _read_form(value)
    try:
        return _read(value, is_newer=number > NUMBER)
    except DataError as error:
        if number <= NUMBER:
            raise
        raise DataError(
            f"这个文件由更新版本的凌源行写成，这一版读不懂。请更新程序再打开。（{error}）",
            english="A newer version of the program wrote this file, and this one cannot read it. "
            f"Please update the program. ({error.text.en})",
        ) from error


def _read_form(value: JsonValue) -> int:
    form = value.get("format")
    match = _FORM.fullmatch(form.text())
    if match is None:
        raise form.fail(f"应为 {FORMAT}/{NUMBER}", f"{FORMAT}/{NUMBER} is expected")
    return int(match[1])


def _read(value: JsonValue, *, is_newer: bool) -> TripFile:
    builder = TripBuilder()
    builder.take(value)
    program = value.get("program").text()
    return builder.build(program, is_newer=is_newer)


class TripBuilder:
    """Puts together what a TripRecorder wrote, record by record."""

    def __init__(self) -> None:
        self._names: dict[str, LocalizedText] = {}
        self._requests: list[TripRequest] = []
        self._plans: list[PlanResult] = []
        self._arrangements: list[Arrangement] = []
        self._made_with: dict[PlanResult, DataUsed] = {}
        self._states: list[tuple[Step | None, Trip]] = []
        self._at = 0

    def take(self, record: JsonValue) -> None:
        """Take the next record; raises DataError, and then what was taken before still stands."""
        requests = [read_sound_request(each) for each in _items(record, "requests")]
        pool = [*self._requests, *requests]
        plans = [self._read_plan(each, pool) for each in _items(record, "plans")]
        arrangements = [_read_arrangement(each) for each in _items(record, "arrangements")]
        names = _read_names(record.get("names"))
        drop, keep = _count(record, "drop"), _count(record, "keep")
        kept = self._states[drop : drop + keep]
        if len(kept) < keep:
            raise record.fail("步骤对不上", "the steps do not fit")
        self._requests, self._plans = pool, [*self._plans, *plans]
        self._arrangements += arrangements
        fresh = [self._read_state(each) for each in _items(record, "states")]
        states, at = [*kept, *fresh], record.get("at").whole()
        if not 0 <= at < len(states):
            raise record.get("at").fail("没有这一步", "there is no such state")
        if any(step is None for step, _trip in states[1:]):
            raise record.get("states").fail("有一步没有名称", "a step has no name")
        self._states, self._at = states, at
        self._names |= names

    def build(self, program: str, *, is_newer: bool = False) -> TripFile:
        """The trip; something has been taken before."""
        trips = tuple(trip for _step, trip in self._states)
        steps = tuple(step for step, _trip in self._states[1:] if step is not None)
        history = TripHistory(trips, steps, self._at)
        return TripFile(history, self._names, self._made_with, program, is_newer)

    def _read_plan(self, value: JsonValue, requests: list[TripRequest]) -> PlanResult:
        result = read_answer(value, _pick(value.get("request"), requests))
        data = value.find("data")
        if data is not None:
            self._made_with[result] = {
                key: data.get(key).text() for key in ("origin", "version", "sha256")
            }
        return result

    def _read_state(self, value: JsonValue) -> tuple[Step | None, Trip]:
        plan, arrangement, step = (value.find(key) for key in ("plan", "arrangement", "step"))
        trip = Trip(
            _pick(value.get("request"), self._requests),
            None if plan is None else _pick(plan, self._plans),
            None if arrangement is None else _pick(arrangement, self._arrangements),
        )
        return None if step is None else _read_step(step), trip


def _items(value: JsonValue, key: str) -> list[JsonValue]:
    found = value.get(key).items()
    if len(found) > _MOST_ITEMS:
        raise value.get(key).fail(
            f"最多 {_MOST_ITEMS} 项", f"there must be no more than {_MOST_ITEMS} items"
        )
    return found


def _count(value: JsonValue, key: str) -> int:
    found = value.find(key)
    if found is None:
        return 0
    if found.whole() < 0:
        raise found.fail("不能是负数", "it must not be negative")
    return found.whole()


def _pick(value: JsonValue, pool: list[T]) -> T:
    number = value.whole()
    if not 0 <= number < len(pool):
        raise value.fail(f"没有第 {number} 项", f"there is no item {number}")
    return pool[number]


def _read_names(value: JsonValue) -> dict[str, LocalizedText]:
    return {place: read_words(value.get(place)) for place in value.names()}


def _read_step(value: JsonValue) -> Step:
    text, spot = value.get("text").text(), value.find("spot")
    if len(text) > _STEP_LENGTH:
        raise value.get("text").fail("太长", "it is too long")
    return Step(text, None if spot is None else read_words(spot))


def _read_arrangement(value: JsonValue) -> Arrangement:
    days = [_read_arranged(day) for day in _items(value, "days")]
    return _sound(value, lambda: Arrangement(tuple(days)))


def _read_arranged(value: JsonValue) -> ArrangedDay:
    spots = tuple(spot.text() for spot in _items(value, "spots"))
    lunch = value.find("lunch_after")
    after = None if lunch is None else lunch.whole()
    return _sound(value, lambda: ArrangedDay(spots, after))


def _sound(value: JsonValue, make: Callable[[], T]) -> T:
    try:
        return make()
    except ValueError as error:
        raise value.fail(f"不成立（{error}）", f"it makes no sense ({error})") from error
