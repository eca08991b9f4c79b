"""Whether a plain value fits its place, asked while it is being typed."""

from __future__ import annotations

from pydantic import BaseModel

from lingyuan_trip.catalogue.plain import to_node
from lingyuan_trip.catalogue.problem import Fault
from lingyuan_trip.catalogue.validation import validate


def find_fault(value: object, schema: type[BaseModel]) -> Fault | None:
    """The first thing that keeps a plain mapping from being an entry of a kind."""
    found = validate(to_node(value), schema, is_whole=True).findings
    return found[0].fault if found else None
