"""Keeping the trip: files, what was not saved, and what is said of both."""

from lingyuan_trip.gui.keeping.desk import TripDesk

__all__ = ["TripDesk"]
