"""发现: find out what there is."""

from lingyuan_trip.gui.explore.page import ExplorePage

__all__ = ["ExplorePage"]
