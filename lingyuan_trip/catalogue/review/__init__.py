"""What in a sound data file should be checked next: estimates, old facts, gaps, likely doubles."""

from lingyuan_trip.catalogue.review.doubts import Doubt, DoubtKind
from lingyuan_trip.catalogue.review.listing import list_doubts, to_problems

__all__ = ["Doubt", "DoubtKind", "list_doubts", "to_problems"]
