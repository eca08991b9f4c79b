"""Roads, buses and trains that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.catalogue.checks.context import Context, Found
from lingyuan_trip.catalogue.checks.places import measure_km
from lingyuan_trip.catalogue.entries import BusLineEntry, RoadEntry, TrainEntry
from lingyuan_trip.catalogue.problem import Fault, Severity, make_fault
from lingyuan_trip.catalogue.tree import Path

_FASTEST_KM_PER_HOUR = 120
_ROUNDING = 0.9
_LONGEST_DETOUR = 6.0


def check_transport(context: Context) -> Iterator[Found]:
    """Roads shorter than the straight line, buses and trains against the clock."""
    seen: set[frozenset[str]] = set()
    for index, road in enumerate(context.file.roads):
        ends = frozenset(road.between)
        if len(ends) == 1:
            yield Found(("roads", index, "between", 1), SAME_ENDS)
        elif ends in seen:
            yield Found(("roads", index, "between"), REPEATED_ROAD)
        else:
            yield from _check_length(context, ("roads", index), road)
        seen.add(ends)
    for index, line in enumerate(context.file.bus_lines):
        yield from _check_line(("bus_lines", index), line)
    for index, gateway in enumerate(context.file.gateways):
        for position, train in enumerate(gateway.trains):
            yield from _check_train(("gateways", index, "trains", position), train)


def _check_length(context: Context, path: Path, road: RoadEntry) -> Iterator[Found]:
    if road.minutes is not None and road.km > road.minutes / 60 * _FASTEST_KM_PER_HOUR:
        yield Found((*path, "minutes"), TOO_FAST)
        return
    a, b = (context.locations.get(end) for end in road.between)
    if a is None or b is None:
        return
    straight = measure_km(a, b)
    slack = (a.uncertainty_km or 0) + (b.uncertainty_km or 0)
    if road.km < (straight - slack) * _ROUNDING:
        yield Found((*path, "km"), _too_short(road.km, straight))
    elif road.km > (straight + slack) * _LONGEST_DETOUR + 10:
        yield Found((*path, "km"), _too_long(road.km, straight))


def _check_line(path: Path, line: BusLineEntry) -> Iterator[Found]:
    if line.first is not None and line.last is not None and line.last < line.first:
        yield Found((*path, "last"), LAST_BEFORE_FIRST)
    before = 0
    for index, stop in enumerate(line.stops):
        if stop.minutes is not None and stop.minutes < before:
            yield Found((*path, "stops", index, "minutes"), STOPS_BACKWARDS)
            return
        before = before if stop.minutes is None else stop.minutes


def _check_train(path: Path, train: TrainEntry) -> Iterator[Found]:
    if train.arrive is None and train.depart is None:
        yield Found(path, TRAIN_WITHOUT_TIME)
    elif train.arrive is not None and train.depart is not None and train.depart < train.arrive:
        yield Found((*path, "depart"), TRAIN_BACKWARDS)


def _too_short(km: float, straight: float) -> Fault:
    return make_fault(
        "road.too-short",
        (
            f"里程 {km:g} 千米比直线距离 {straight:.1f} 千米还短",
            f"the road of {km:g} km is shorter than the straight line of {straight:.1f} km",
        ),
        ("检查里程和两处的坐标", "check the distance and both positions"),
        Severity.WARNING,
    )


def _too_long(km: float, straight: float) -> Fault:
    return make_fault(
        "road.too-long",
        (
            f"里程 {km:g} 千米，而直线距离只有 {straight:.1f} 千米",
            f"the road has {km:g} km, but the straight line only {straight:.1f} km",
        ),
        ("检查里程的单位和小数点", "check unit and decimal point of the distance"),
        Severity.WARNING,
    )


SAME_ENDS = make_fault(
    "road.same-ends",
    ("道路的两端是同一处", "both ends of the road are the same place"),
    ("改成两个不同地点的编号", "name two different places"),
)
REPEATED_ROAD = make_fault(
    "road.repeated",
    ("这两处之间的里程前面已有", "the distance between these places is given already"),
    ("只留一条，其他说法写进 note", "keep one; put other figures into note"),
    Severity.WARNING,
)
TOO_FAST = make_fault(
    "road.too-fast",
    (
        f"按这个分钟数，时速超过 {_FASTEST_KM_PER_HOUR} 千米",
        f"this would be faster than {_FASTEST_KM_PER_HOUR} km per hour",
    ),
    ("检查 km 和 minutes", "check km and minutes"),
    Severity.WARNING,
)
LAST_BEFORE_FIRST = make_fault(
    "bus.last-before-first",
    ("末班 last 早于首班 first", "the last bus leaves before the first"),
    ("检查两个时刻", "check both times"),
)
STOPS_BACKWARDS = make_fault(
    "bus.stops-backwards",
    ("到这一站的分钟数比前面的站还少", "this stop is reached before the one ahead of it"),
    ("minutes 都从首站算起，依次增加", "minutes count from the first stop and grow"),
)
TRAIN_WITHOUT_TIME = make_fault(
    "train.without-time",
    ("车次没有到站时刻，也没有开车时刻", "the train has neither arrival nor departure"),
    ("写上 arrive 或 depart", "add arrive or depart"),
)
TRAIN_BACKWARDS = make_fault(
    "train.backwards",
    ("开车 depart 早于到站 arrive", "the train leaves before it arrives"),
    ("检查两个时刻", "check both times"),
)
