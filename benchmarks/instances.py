"""Public orienteering instances with time windows, as planning problems.

Convention: node 0 is start and end of every route, which must be back by `tmax`; `open` and
`close` bound the start of service; distances are Euclidean, rounded down to `decimals` digits.
Times become whole by scaling with 10 ** `decimals`.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from lingyuan_trip.planner.problem import PlanningProblem, ProblemDay, ProblemSpot

Node = dict[str, Any]


@dataclass(frozen=True)
class Instance:
    """An instance with a number of routes and the best value known for it."""

    name: str
    routes: int
    best_known: int
    is_published: bool
    raw: dict[str, Any]

    @property
    def key(self) -> str:
        """Name and number of routes."""
        return f"{self.name}|{self.routes}"

    def to_problem(self) -> PlanningProblem:
        """Places are the nodes but the first, then that."""
        factor = 10 ** int(self.raw["decimals"])
        nodes = self.raw["nodes"][1:]
        spots = tuple(
            ProblemSpot(
                str(node["id"]), _whole(node["score"], 1), _whole(node["service"], factor), ""
            )
            for node in nodes
        )
        windows = tuple(
            ((_whole(node["open"], factor), _whole(node["close"], factor)),) for node in nodes
        )
        home = len(nodes)
        day = ProblemDay("", home, 0, home, _whole(self.raw["tmax"], factor), windows)
        places = [*nodes, self.raw["nodes"][0]]
        travel = tuple(tuple(_distance(a, b, factor) for b in places) for a in places)
        return PlanningProblem(spots, (day,) * self.routes, travel)

    def find_value(self, days: list[list[int]]) -> int:
        """The score of routes, walked anew on the instance itself; raises ValueError."""
        nodes, visited = self.raw["nodes"], set[int]()
        factor = 10 ** int(self.raw["decimals"])
        if len(days) != self.routes:
            raise ValueError(f"{self.key}: {len(days)} routes")
        score = Decimal(0)
        for day in days:
            clock, here = Decimal(0), nodes[0]
            for place in day:
                node = nodes[place + 1]
                clock += Decimal(_distance(here, node, factor)) / factor
                clock = max(clock, _exact(node["open"]))
                if clock > _exact(node["close"]) or place in visited:
                    raise ValueError(f"{self.key}: node {place + 1} too late or twice")
                clock += _exact(node["service"])
                score += _exact(node["score"])
                visited.add(place)
                here = node
            clock += Decimal(_distance(here, nodes[0], factor)) / factor
            if clock > _exact(self.raw["tmax"]):
                raise ValueError(f"{self.key}: back too late")
        return int(score)


def list_instances(folder: Path) -> list[Instance]:
    """Every instance of a folder with a best value known; `best_known.json` lies in it."""
    known: dict[str, dict[str, Any]] = json.loads((folder / "best_known.json").read_text("utf-8"))
    found = []
    for key, entry in known.items():
        name, _, routes = key.partition("|")
        path = next(iter(sorted(folder.rglob(f"{name}.json"))), None)
        if path is not None:
            raw = json.loads(path.read_text("utf-8"))
            published = entry["status"] == "published"
            found.append(Instance(name, int(routes), int(entry["best_known"]), published, raw))
    return found


def _distance(a: Node, b: Node, factor: int) -> int:
    """Rounded down exactly: the square root of whole numbers knows no rounding error."""
    ten = Decimal(10) ** 6
    across = int((_exact(a["x"]) - _exact(b["x"])) * ten)
    along = int((_exact(a["y"]) - _exact(b["y"])) * ten)
    return math.isqrt((across * across + along * along) * factor * factor) // 10**6


def _exact(value: float) -> Decimal:
    return Decimal(str(value))


def _whole(value: float, factor: int) -> int:
    scaled = _exact(value) * factor
    if scaled != int(scaled):
        raise ValueError(f"{value} is not whole in units of 1/{factor}")
    return int(scaled)
