"""What a change of the data does to plans: reference trips planned before and after it."""

from lingyuan_trip.impact.change import Change, ChangeKind, compare
from lingyuan_trip.impact.dependence import Dependence, count_dependence
from lingyuan_trip.impact.meter import Impact, ImpactMeter, Knowledge
from lingyuan_trip.impact.outcome import Outcome
from lingyuan_trip.impact.reference import ReferenceTrip, read_reference_trips

__all__ = [
    "Change",
    "ChangeKind",
    "Dependence",
    "Impact",
    "ImpactMeter",
    "Knowledge",
    "Outcome",
    "ReferenceTrip",
    "compare",
    "count_dependence",
    "read_reference_trips",
]
