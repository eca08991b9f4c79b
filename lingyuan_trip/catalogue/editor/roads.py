"""Surveyed roads in a data file: set those of one source, leave every other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lingyuan_trip.catalogue.editor.marks import (
    Edit,
    Node,
    append_items,
    apply_edits,
    compose,
    find,
    items,
    quote,
    replace_item,
    scalar,
)


@dataclass(frozen=True, slots=True)
class SurveyedRoad:
    """A road between two places (ids)."""

    a: str
    b: str
    km: float
    minutes: int


@dataclass(frozen=True, slots=True)
class Survey:
    """Who says so: id, title and address of the source; the day of asking (ISO), if it is known."""

    id: str
    title: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The new text, and how many roads were added, renewed, and left for another source's sake."""

    text: str
    added: int
    renewed: int
    left: int


def set_roads(text: str, roads: Iterable[SurveyedRoad], survey: Survey) -> Changed:
    """Write roads with their source; a pair that another source tells of is left as it is."""
    top = compose(text)
    present = {ends: node for node in items(find(top, "roads")) if (ends := _ends(node))}
    edits: list[Edit] = []
    new: list[str] = []
    renewed = left = 0
    for road in roads:
        known = present.get(frozenset((road.a, road.b)))
        line = _road_line(road, survey)
        if known is None:
            new.append(line)
        elif scalar(known, "source") == survey.id:
            renewed += 1
            edits.append(replace_item(text, known, line))
        else:
            left += 1
    edits += append_items(text, top, "roads", new)
    if new or renewed:
        edits += _set_source(text, survey)
    return Changed(apply_edits(text, edits), len(new), renewed, left)


def _set_source(text: str, survey: Survey) -> Iterable[Edit]:
    top = compose(text)
    words = (
        f"{{id: {survey.id}, title: {quote(survey.title)}, url: {quote(survey.url)}"
        f"{_date(survey)}}}"
    )
    for node in items(find(top, "sources")):
        if scalar(node, "id") == survey.id:
            return (replace_item(text, node, words),)
    return append_items(text, top, "sources", (words,))


def _ends(road: Node) -> frozenset[str]:
    return frozenset(str(node.value) for node in items(find(road, "between")))


def _road_line(road: SurveyedRoad, survey: Survey) -> str:
    return (
        f"{{between: [{road.a}, {road.b}], km: {road.km:g}, minutes: {road.minutes}, "
        f"status: sourced, source: {survey.id}{_date(survey)}}}"
    )


def _date(survey: Survey) -> str:
    return f", date: {quote(survey.date)}" if survey.date else ""
