"""Online tiles under the map: the switch, and what the map says of them.

Nothing of the network is loaded before a person has turned them on.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.map.tiles.providers import TileChoice
from lingyuan_trip.gui.map.view import MapView

if TYPE_CHECKING:
    from lingyuan_trip.gui.map.tiles.ground import TileGround

_C = "MapTiles"
_REST = 150
"""Milliseconds a view rests before its tiles are asked for; what is only passed is not."""


class OnlineTiles(QObject):
    """`changed` when tiles are on or off, or whether they can be had."""

    changed = Signal()

    def __init__(self, view: MapView, folder: Path) -> None:
        super().__init__(view)
        self._view = view
        self._folder = folder
        self._ground: TileGround | None = None
        self._has_any = False
        self.choice = TileChoice()
        self.is_out_of_reach = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.fetch)
        view.moved.connect(self._wait_for_rest)

    @property
    def ground(self) -> TileGround | None:
        """What paints the tiles; None while they are off."""
        return self._ground

    @property
    def credits(self) -> tuple[str, ...]:
        """Whom to name under the map, and whether the tiles cannot be had."""
        if self._ground is None:
            return ()
        words = (self._ground.provider.credit,)
        if self.is_out_of_reach:
            return (*words, translate(_C, "在线底图连不上，显示离线地图"))
        return words

    def choose(self, choice: TileChoice) -> None:
        """Turn tiles on or off; raises RequestError where something is lacking."""
        provider = choice.resolve()
        self.close()
        self.choice = choice
        if provider is not None:
            from lingyuan_trip.gui.map.tiles.ground import TileGround

            self._ground = TileGround(provider, self._folder, self)
            self._ground.changed.connect(self._show)
            self._ground.source.failed.connect(self._note_failure)
            self._view.content.scene.online = self._ground
            self.fetch()
        self._repaint()
        self.changed.emit()

    def fetch(self) -> None:
        """Ask for the tiles of what the view shows."""
        if self._ground is not None and self._view.isVisible():
            self._ground.show_area(self._view.seen_area, self._view.camera.scale)

    def close(self) -> None:
        """End what is under way and paint the land from our own layers."""
        self._rest.stop()
        self._has_any = self.is_out_of_reach = False
        self._view.content.scene.online = None
        if self._ground is not None:
            self._ground.close()
            self._ground.deleteLater()
            self._ground = None

    def _wait_for_rest(self) -> None:
        if self._ground is not None:
            self._rest.start()

    def _show(self) -> None:
        self._has_any = True
        self._set_out_of_reach(False)
        self._repaint()

    def _note_failure(self) -> None:
        if not self._has_any:
            self._set_out_of_reach(True)

    def _set_out_of_reach(self, is_out: bool) -> None:
        if is_out != self.is_out_of_reach:
            self.is_out_of_reach = is_out
            self.changed.emit()

    def _repaint(self) -> None:
        self._view.resetCachedContent()
        self._view.viewport().update()
