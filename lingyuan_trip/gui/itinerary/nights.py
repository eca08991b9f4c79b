"""The nights of a trip and where they are spent, while the form changes. No Qt."""

from __future__ import annotations

from lingyuan_trip.domain.trip_request import DEFAULT_LODGING


def list_nights(lodgings: tuple[str, ...], days: int) -> tuple[str, ...]:
    """Where each night is spent (ids)."""
    count = days - 1
    return lodgings if len(lodgings) == count else (lodgings or (DEFAULT_LODGING,))[:1] * count


def fit_lodgings(lodgings: tuple[str, ...], days: int) -> tuple[str, ...]:
    """The lodgings of a trip that got another number of days: further nights are spent where the
    last one was.
    """
    count = days - 1
    if count == 0 or len(lodgings) <= 1:
        return lodgings if count else ()
    return (*lodgings, *lodgings[-1:] * count)[:count] if count > 1 else lodgings[:1]
