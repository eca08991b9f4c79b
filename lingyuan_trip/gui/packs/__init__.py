"""Data packages in the visitor's window: importing one, going back, and what is said of them."""

from lingyuan_trip.gui.packs.desk import PackDesk

__all__ = ["PackDesk"]
