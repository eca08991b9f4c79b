"""Opening hours in a grid of seven days."""

from lingyuan_trip.gui.datadesk.fields.hours.field import HoursField

__all__ = ["HoursField"]
