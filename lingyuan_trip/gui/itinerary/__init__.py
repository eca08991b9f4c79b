"""The page 行程: the request, the plan, and why the rest is not in it."""

from lingyuan_trip.gui.itinerary.page import ItineraryPage

__all__ = ["ItineraryPage"]
