"""数据台: the bureau's own page for keeping the data true."""

from lingyuan_trip.gui.datadesk.document import DeskDocument
from lingyuan_trip.gui.datadesk.draft import DeskDraft

__all__ = ["DeskDocument", "DeskDraft"]
