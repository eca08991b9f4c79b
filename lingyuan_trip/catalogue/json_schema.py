"""JSON Schema of data/spots.yaml for editors, generated from the reader's own schema.

Every field has a description in Chinese, for hovering over it, and examples, for completing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lingyuan_trip.catalogue.choice_words import explain_choices
from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.field_examples import find_examples
from lingyuan_trip.catalogue.field_words import name_field

_TOP = SpotsFile.__name__


def build_json_schema() -> dict[str, Any]:
    """The schema as JSON values, in a stable order."""
    schema = SpotsFile.model_json_schema(by_alias=True)
    body: dict[str, Any] = _tidy(schema)
    for name, model in {_TOP: body, **body["$defs"]}.items():
        model["properties"] = {
            key: _explain(name, key, field) for key, field in model["properties"].items()
        }
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


def _explain(model: str, key: str, field: Mapping[str, Any]) -> dict[str, Any]:
    """A field with what it is called, what is to be known about it, and examples."""
    name, more = name_field(key).zh, field.get("description", "")
    listed = field.get("items", {}) if isinstance(field.get("items"), Mapping) else {}
    choices = field.get("enum") or listed.get("enum") or ()
    meant = explain_choices([str(choice) for choice in choices])
    head = name if not more else more if more.startswith(name) else f"{name}：{more}"
    if meant and meant not in more:
        head = f"{head}。{meant}" if more else f"{head}：{meant}"
    return {**field, "description": head, "examples": list(find_examples(model, key))}
