"""哪天最好: the same wishes on each of the coming days."""

from lingyuan_trip.gui.best_day.panel import BestDayPanel
from lingyuan_trip.gui.best_day.scan import BestDayScan
from lingyuan_trip.gui.best_day.strip import BestDayStrip

__all__ = ["BestDayPanel", "BestDayScan", "BestDayStrip"]
