"""What the person is looking at: one spot and one date, shared by pages and map."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """The selected spot (id or None), the zone looked at, and the chosen date."""

    spot_changed = Signal(object)
    zone_changed = Signal(object)
    date_changed = Signal(object)

    def __init__(self, date: dt.date) -> None:
        super().__init__()
        self._date = date
        self._spot: str | None = None
        self._zone: str | None = None

    @property
    def date(self) -> dt.date:
        """The chosen date."""
        return self._date

    @property
    def spot(self) -> str | None:
        """The selected spot."""
        return self._spot

    @property
    def zone(self) -> str | None:
        """The zone looked at; None for all."""
        return self._zone

    def select_spot(self, spot: str | None) -> None:
        """Select a spot on every page and on the map."""
        if spot != self._spot:
            self._spot = spot
            self.spot_changed.emit(spot)

    def choose_zone(self, zone: str | None) -> None:
        """Look at one zone, or at all."""
        if zone != self._zone:
            self._zone = zone
            self.zone_changed.emit(zone)

    def choose_date(self, date: dt.date) -> None:
        """Show hours, seasons and festivals of a date."""
        if date != self._date:
            self._date = date
            self.date_changed.emit(date)
