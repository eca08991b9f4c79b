"""The usual order of keys, as the schema has it."""

from __future__ import annotations

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.entries import SpotsFile


def usual_keys(path: Path) -> tuple[str, ...]:
    """The keys that the mapping at a path may hold, in their usual order; none where unknown.

    Steps into a list may be ids or indexes.
    """
    current: Any = SpotsFile
    for step in path:
        current = _step(current, step)
    if not (isinstance(current, type) and issubclass(current, BaseModel)):
        return ()
    return tuple(info.alias or name for name, info in current.model_fields.items())


def _step(kind: Any, step: str | int) -> Any:
    if get_origin(kind) is tuple:
        return get_args(kind)[0]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, info in kind.model_fields.items():
            if (info.alias or name) == step:
                return _without_none(info.annotation)
    return None


def _without_none(annotation: Any) -> Any:
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    return kinds[0] if len(kinds) == 1 and type(None) in get_args(annotation) else annotation
