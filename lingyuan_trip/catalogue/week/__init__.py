"""Opening hours as a grid of seven days, for editing: from the rules of the file and back."""

from lingyuan_trip.catalogue.week.grid import HOLIDAY, DayOpening, Grid, RawPart, Season, WeekPart
from lingyuan_trip.catalogue.week.read import read_grid
from lingyuan_trip.catalogue.week.write import write_grid

__all__ = [
    "HOLIDAY",
    "DayOpening",
    "Grid",
    "RawPart",
    "Season",
    "WeekPart",
    "read_grid",
    "write_grid",
]
