from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from lingyuan_trip.catalogue import entries, facts
from lingyuan_trip.catalogue.facts import Entry
from lingyuan_trip.catalogue.field_words import has_name
from lingyuan_trip.catalogue.json_schema import build_json_schema
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.tree import MappingNode
from lingyuan_trip.paths import data_dir

# The library comes without types.
jsonschema = importlib.import_module("jsonschema")

SCHEMA = build_json_schema()
CORPUS = Path(__file__).parent.parent / "corpus"


class EditorLoader(yaml.SafeLoader):
    """Like YAML 1.2 in editors: no dates and no sexagesimal numbers."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:int")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?(0|[1-9]\d*)$"), list("-+0123456789")
)


def list_faults(path: Path) -> list[str]:
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=EditorLoader)
    validator = jsonschema.Draft202012Validator(build_json_schema())
    return [error.message for error in validator.iter_errors(data)]


def test_shipped_schema_is_the_generated_one() -> None:
    shipped = json.loads((data_dir() / "spots.schema.json").read_text(encoding="utf-8"))
    assert shipped == build_json_schema()


def test_schema_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(build_json_schema())


@pytest.mark.parametrize("path", [CORPUS / "good.yaml", data_dir() / "spots.yaml"])
def test_editors_find_nothing_in_good_files(path: Path) -> None:
    assert list_faults(path) == []


@pytest.mark.parametrize(
    "name", ["unknown-key", "missing-kind", "wrong-kind", "interest-out-of-bounds", "empty-list"]
)
def test_editors_find_what_the_reader_finds(name: str) -> None:
    (path,) = (p for p in CORPUS.glob("*.yaml") if p.stem.partition("-")[2] == name)
    assert len(list_faults(path)) == 1


def test_schema_has_no_undiscriminated_unions() -> None:
    text = json.dumps(build_json_schema())
    assert "anyOf" not in text
    assert "oneOf" not in text


def test_schema_speaks_to_editors_in_chinese() -> None:
    spot = build_json_schema()["$defs"]["SpotEntry"]["properties"]
    assert "编辑推荐度" in spot["interest"]["description"]


def list_fields() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Model, key and schema of every field an editor can be in."""
    for name, model in {"SpotsFile": SCHEMA, **SCHEMA["$defs"]}.items():
        for key, field in model["properties"].items():
            yield name, key, field


FIELDS = [pytest.param(*field, id=f"{field[0]}.{field[1]}") for field in list_fields()]


def test_every_field_is_looked_at() -> None:
    assert len(FIELDS) > 200
    assert {"SpotEntry", "HoursRuleEntry", "EditionEntry", "Location"} <= {
        f[0] for f in list_fields()
    }


@pytest.mark.parametrize(("model", "key", "field"), FIELDS)
def test_every_field_is_explained_in_chinese(model: str, key: str, field: dict[str, Any]) -> None:
    assert has_name(key), f"{key} of {model} has no word for people"
    assert re.search("[\u4e00-\u9fff]", field["description"])


@pytest.mark.parametrize(("model", "key", "field"), FIELDS)
def test_every_field_has_examples_that_editors_and_the_reader_take(
    model: str, key: str, field: dict[str, Any]
) -> None:
    assert field["examples"]
    whole = {"$defs": SCHEMA["$defs"], **field}
    validator = jsonschema.Draft202012Validator(whole)
    for example in field["examples"]:
        assert [error.message for error in validator.iter_errors(example)] == []
        read_strictly(model, key, example)


def read_strictly(model: str, key: str, example: Any) -> None:
    """Raises what the program's own reader says of an example."""
    found = getattr(entries, model, None) or getattr(facts, model)
    assert issubclass(found, Entry)
    text = yaml.safe_dump({key: example}, allow_unicode=True, default_flow_style=True, width=10**6)
    parsed = parse_text(text)
    assert parsed.error is None and isinstance(parsed.top, MappingNode)
    # What else the entry needs is missing, which is not asked here.
    with pytest.raises(ValidationError) as raised:
        found.model_validate({**parsed.top, "unknown": "x"})
    assert [error for error in raised.value.errors() if error["loc"][0] == key] == []


def test_every_fixed_word_is_explained() -> None:
    found = set()
    for _, key, field in list_fields():
        words = field.get("enum") or field.get("items", {}).get("enum") or ()
        for word in words:
            if re.fullmatch("[a-z-]+", str(word)):
                found.add(key)
                assert f"{word} " in field["description"], (key, word)
    assert found >= {"status", "kind", "theme", "topic", "value", "change", "weekdays", "number"}
