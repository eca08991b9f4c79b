"""JSON Schema of data/spots.yaml for editors, generated from the reader's own schema."""

from __future__ import annotations

from typing import Any

from lingyuan_trip.catalogue.entries import SpotsFile


def build_json_schema() -> dict[str, Any]:
    """The schema as JSON values, in a stable order."""
    schema = SpotsFile.model_json_schema(by_alias=True)
    body: dict[str, Any] = _tidy(schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "凌源行景点数据 lingyuan-spots/1",
        **body,
    }


def _tidy(value: Any) -> Any:
    """Without pydantic's titles and English docstrings, and without `null` as a choice."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "properties" in value:
        return _tidy_model(value)
    choices = [choice for choice in value.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        rest = {key: item for key, item in value.items() if key not in ("anyOf", "default")}
        return _tidy({**choices[0], **rest})
    return {
        key: _tidy(item)
        for key, item in value.items()
        if not (key in ("title", "default") and not isinstance(item, dict))
    }


def _tidy_model(value: dict[str, Any]) -> dict[str, Any]:
    properties = {name: _tidy(item) for name, item in value["properties"].items()}
    rest = {
        key: _tidy(item)
        for key, item in value.items()
        if key not in ("title", "description", "properties")
    }
    return {**rest, "properties": properties}
