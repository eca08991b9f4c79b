"""What the calendar says of a day: holidays, lunar date, solar term, sunrise and sunset."""

from lingyuan_trip.almanac.almanac import Almanac

__all__ = ["Almanac"]
