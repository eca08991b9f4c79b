"""数据台: the bureau's own page for keeping the data true."""

from lingyuan_trip.gui.datadesk.document import DeskDocument

__all__ = ["DeskDocument"]
