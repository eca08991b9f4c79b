"""The page of one spot."""

from lingyuan_trip.gui.explore.spot_detail.detail_view import SpotDetail

__all__ = ["SpotDetail"]
