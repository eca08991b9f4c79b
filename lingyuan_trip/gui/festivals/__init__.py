"""The festival page: the year, the month and the day."""

from lingyuan_trip.gui.festivals.page import FestivalPage

__all__ = ["FestivalPage"]
