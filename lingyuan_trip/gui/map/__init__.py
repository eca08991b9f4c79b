"""The map beside every page: drawn from the product's own layers, offline."""

from lingyuan_trip.gui.map.panel import MapPanel
from lingyuan_trip.gui.map.view import MapView

__all__ = ["MapPanel", "MapView"]
