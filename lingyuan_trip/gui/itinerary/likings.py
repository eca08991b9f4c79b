"""How much each interest counts, in the two fields a request keeps it in. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from lingyuan_trip.domain.trip_request import Interest, Liking


def list_weights(interests: Iterable[Interest], likings: Iterable[Liking]) -> dict[Interest, int]:
    """The weight of each interest that was chosen, in the order of the form."""
    named = {liking.name: liking.weight for liking in likings}
    plain = frozenset(interests)
    weights = {each: max(named.get(each, 0), int(each in plain)) for each in Interest}
    return {each: weight for each, weight in weights.items() if weight}


def set_weight(
    interests: frozenset[Interest], likings: frozenset[Liking], interest: Interest, weight: int
) -> dict[str, object]:
    """Both fields after an interest got a weight, 0 for none; what else is liked stays."""
    others = frozenset(each for each in likings if each.name != interest)
    return {
        "interests": interests | {interest} if weight == 1 else interests - {interest},
        "likings": others | {Liking(interest, weight)} if weight > 1 else others,
    }
