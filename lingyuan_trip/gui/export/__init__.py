"""The trip leaves the program: one dialog with a preview, printing, and one click for the last."""

from lingyuan_trip.gui.export.desk import ExportDesk

__all__ = ["ExportDesk"]
