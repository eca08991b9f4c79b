"""Festivals as calendar file, text and JSON."""

from lingyuan_trip.export.festivals.festival_calendar import festivals_to_ics
from lingyuan_trip.export.festivals.festival_json import festivals_to_json
from lingyuan_trip.export.festivals.festival_text import festivals_to_text

__all__ = ["festivals_to_ics", "festivals_to_json", "festivals_to_text"]
