"""What the schema cannot see: references, order, places and claims that do not fit together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip.catalogue.checks.context import Context, Found, HoursCheck
from lingyuan_trip.catalogue.checks.evidence import check_evidence
from lingyuan_trip.catalogue.checks.festivals import check_festivals
from lingyuan_trip.catalogue.checks.hours import check_hours, check_spot_hours
from lingyuan_trip.catalogue.checks.identity import check_identity
from lingyuan_trip.catalogue.checks.places import check_places
from lingyuan_trip.catalogue.checks.references import check_references
from lingyuan_trip.catalogue.checks.tickets import check_tickets
from lingyuan_trip.catalogue.checks.transport import check_transport
from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.problem import Finding
from lingyuan_trip.catalogue.tree import Node, is_torn, locate

_CHECKS = (
    check_identity,
    check_references,
    check_places,
    check_hours,
    check_festivals,
    check_tickets,
    check_transport,
)


def run_checks(
    file: SpotsFile, top: Node, lost_ids: frozenset[str] | None, today: dt.date | None
) -> Iterator[Finding]:
    """Everything wrong with a file that fits the schema.

    `lost_ids` belong to entries left out for other faults; None where they are not known, so that
    no reference can be called wrong. `today`, where given, finds dates of
    evidence in the future.
    """
    sources = frozenset(source.id for source in file.sources)
    known = None if lost_ids is None else sources | lost_ids
    yield from check_evidence(top, known, today)
    for found in find_faults(file, lost_ids):
        if not is_torn(top, found.path):
            yield Finding(*locate(top, found.path, key=found.on_key), found.fault)


def find_faults(
    file: SpotsFile, lost_ids: frozenset[str] | None, hours_of: HoursCheck = check_spot_hours
) -> Iterator[Found]:
    """The same without what evidence says, by the paths of the model."""
    context = Context(file, lost_ids, hours_of)
    for check in _CHECKS:
        yield from check(context)


__all__ = ["Context", "Found", "check_spot_hours", "find_faults", "run_checks"]
