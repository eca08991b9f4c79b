"""What the calendar says of a day: holidays, lunar date, solar term, sunrise and sunset."""

from lingyuan_trip.almanac.almanac import Almanac
from lingyuan_trip.almanac.yearly import know_dates

__all__ = ["Almanac", "know_dates"]
