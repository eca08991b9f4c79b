"""Take stops out of a trip, so that others can come in."""

from __future__ import annotations

from random import Random

from lingyuan_trip.planner.local_search.trip import Trip


def take_strings(trip: Trip, random: Random, longest: int) -> list[int]:
    """Take a string of neighbouring stops out of one or more days."""
    numbers = [number for number, route in enumerate(trip.days) if route.stops]
    if not numbers:
        return []
    random.shuffle(numbers)
    taken: list[int] = []
    for number in numbers[: random.randint(1, len(numbers))]:
        count = len(trip.days[number].stops)
        length = random.randint(1, min(longest, count))
        begin = random.randrange(count - length + 1)
        taken += trip.remove(number, begin, begin + length)
    return taken
