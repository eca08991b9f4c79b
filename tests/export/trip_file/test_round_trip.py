"""What is written is read again, and written the same way."""

from __future__ import annotations

import importlib
import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lingyuan_trip import __version__
from lingyuan_trip.domain.arrangement import ArrangedDay, Arrangement
from lingyuan_trip.domain.spot import SpotKind
from lingyuan_trip.domain.trip import Trip
from lingyuan_trip.domain.trip_history import Step, TripHistory
from lingyuan_trip.domain.trip_request import Interest, Liking, LunchWish, Party, Pin, VisitLength
from lingyuan_trip.export.json_values import JsonValue
from lingyuan_trip.export.trip_file import (
    TripBuilder,
    TripFile,
    TripRecorder,
    read_trip,
    write_trip,
)
from lingyuan_trip.paths import data_dir
from tests.builders import make_request
from tests.export.trip_file.samples import DATA, make_file

# The library comes without types.
jsonschema = importlib.import_module("jsonschema")


@pytest.mark.parametrize(("days", "seed"), [(1, 1), (2, 2), (3, 3)])
def test_everything_comes_back(days: int, seed: int) -> None:
    file = make_file(days, seed)
    content = write_trip(file)
    read = read_trip(content)
    assert read.history == file.history
    assert read.program == __version__ and not read.is_newer
    assert read.data == DATA
    assert read.names["s03"].en == "Spot s03" and "niuheliang-station" not in read.names
    assert write_trip(read) == content


def test_what_is_shared_is_written_once() -> None:
    file = make_file()
    value = json.loads(write_trip(file))
    assert [len(value[key]) for key in ("requests", "plans", "arrangements")] == [2, 1, 2]
    assert len(value["states"]) == 4 and value["at"] == 2
    trip = file.history.trip
    many = TripHistory((trip,) * 201, tuple(Step("改") for _ in range(200)))
    one = TripHistory((trip,))
    more = len(write_trip(replace(file, history=many))) - len(
        write_trip(replace(file, history=one))
    )
    assert more < 200 * 100


def test_a_trip_that_was_never_planned() -> None:
    """Nights that were not chosen stay so."""
    history = TripHistory((Trip(make_request(must=frozenset({"s01"}), days=3)),))
    read = read_trip(write_trip(TripFile(history, {})))
    assert read.history == history and read.data is None


def test_files_are_as_the_schema_says() -> None:
    schema = json.loads((data_dir() / "lytrip.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    value = json.loads(write_trip(make_file()))
    assert [error.message for error in validator.iter_errors(value)] == []
    told = set(schema["properties"]) | {"step"}
    assert set(value) <= told, "a key that the schema does not know"
    for kind in ("request", "plan", "arrangement", "state"):
        known = set(schema["$defs"][kind]["properties"])
        assert all(set(item) <= known for item in value[f"{kind}s"]), kind
    del value["plans"][0]["days"][0]["items"][0]["type"]
    assert not validator.is_valid(value)


def test_a_history_grows_by_what_is_new() -> None:
    """Step by step, with steps undone and given up, and the oldest forgotten."""
    file = make_file()
    states, names = file.history.trips, ("", "安排", "固定", "删去")

    def made(numbers: tuple[int, ...], at: int) -> TripHistory:
        steps = tuple(Step(names[number]) for number in numbers[1:])
        return TripHistory(tuple(states[number] for number in numbers), steps, at)

    recorder = TripRecorder(file.names.get, file.made_with.get)
    builder = TripBuilder()
    sizes = []
    for history in (
        made((0,), 0),
        made((0, 1), 1),
        made((0, 1), 0),
        made((0, 2), 1),
        made((0, 2, 3), 2),
        made((2, 3), 1),
        made((2, 3, 1), 2),
        made((0, 1, 2), 0),
    ):
        record = json.loads(json.dumps(recorder.record(history)))
        sizes.append(len(json.dumps(record)))
        builder.take(JsonValue(record, ""))
        assert builder.build("").history == history
    assert sizes[2] < 150 and sizes[5] < 150, "going back and forgetting cost next to nothing"
    assert sizes[6] < 250, "what was written before is not written again"


def test_an_impossible_history_cannot_be_made() -> None:
    trip = Trip(make_request())
    with pytest.raises(ValueError, match="1 steps between 1 states"):
        TripHistory((trip,), (Step("改"),))
    with pytest.raises(ValueError, match="state 1 of 1"):
        TripHistory((trip,), (), 1)


_SPOTS = [f"s{number:02}" for number in range(8)]
_LIKINGS = st.frozensets(
    st.builds(Liking, st.sampled_from([*SpotKind, *Interest]), st.integers(1, 3)), max_size=3
)


@st.composite
def any_trips(draw: st.DrawFn) -> Trip:
    """Whatever a visitor can ask for, and any order of spots."""
    must, avoid, pinned, *_ = (
        frozenset(part) for part in _cut(draw(st.permutations(_SPOTS)), draw(_CUTS))
    )
    days = draw(st.integers(1, 4))
    request = make_request(
        days=days,
        must=must,
        avoid=avoid,
        pins=frozenset(Pin(spot, draw(st.integers(0, 1439)), 1) for spot in pinned),
        lengths=frozenset(VisitLength(spot, draw(st.integers(15, 240))) for spot in must),
        lodgings=draw(st.sampled_from([(), ("s00",)])) if days > 1 else (),
        likings=draw(_LIKINGS),
        interests=draw(st.frozensets(st.sampled_from(Interest), max_size=3)),
        party=draw(st.builds(Party, st.integers(1, 9), st.integers(0, 9), st.integers(0, 9))),
        budget=draw(st.none() | st.integers(0, 9999)),
        lunch=draw(st.none() | st.just(LunchWish(60, 700, 800))),
        diversity=draw(st.booleans()),
    )
    order = draw(st.permutations(_SPOTS))
    arranged = (ArrangedDay(tuple(part)) for part in _cut(order, draw(_CUTS)))
    by_hand = draw(st.none() | st.just(Arrangement(tuple(arranged))))
    return Trip(request, None, by_hand)


_CUTS = st.lists(st.integers(0, len(_SPOTS)), min_size=3, max_size=3).map(sorted)


def _cut(spots: list[str], cuts: list[int]) -> list[list[str]]:
    ends = [0, *cuts, len(spots)]
    return [spots[a:b] for a, b in pairwise(ends)]


@given(trips=st.lists(any_trips(), min_size=1, max_size=6), data=st.data())
def test_any_history_comes_back(trips: list[Trip], data: st.DataObject) -> None:
    texts = st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=40)
    steps = tuple(Step(data.draw(texts)) for _ in trips[1:])
    at = data.draw(st.integers(0, len(trips) - 1))
    history = TripHistory(tuple(trips), steps, at)
    assert read_trip(write_trip(TripFile(history, {}))).history == history
