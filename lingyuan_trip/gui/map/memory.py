"""What the map keeps between starts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from lingyuan_trip.gui.map.ground import Layer
from lingyuan_trip.gui.map.tiles.providers import TileChoice

_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class MapMemory:
    """The land in view (as `Camera.remember` says it), layers that are off, and whose online
    tiles are on.
    """

    view: str = ""
    hidden: frozenset[Layer] = field(default_factory=lambda: frozenset({Layer.REGIONS}))
    tiles: TileChoice = field(default_factory=TileChoice)

    def to_text(self) -> str:
        """One line for the settings."""
        hidden = sorted(layer.value for layer in self.hidden)
        shown = {
            "view": self.view,
            "hidden": hidden,
            "tiles": self.tiles.to_text(),
        }
        return json.dumps(shown)

    @classmethod
    def from_text(cls, text: str) -> MapMemory:
        """What a line says; the usual wherever it says nothing that makes sense."""
        usual = cls()
        known = _read(text)
        hidden, view = known.get("hidden"), known.get("view")
        layers = {layer.value: layer for layer in Layer}
        return cls(
            view if isinstance(view, str) else usual.view,
            frozenset(layers[name] for name in hidden if name in layers)
            if isinstance(hidden, list) and all(isinstance(name, str) for name in hidden)
            else usual.hidden,
            TileChoice.from_text(str(known.get("tiles", ""))),
        )


def _read(text: str) -> Mapping[str, object]:
    try:
        read = json.loads(text[:_LONGEST])
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
