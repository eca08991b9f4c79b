from __future__ import annotations

import importlib
import json
import re
from pathlib import Path

import pytest
import yaml

from lingyuan_trip.catalogue.json_schema import build_json_schema
from lingyuan_trip.paths import data_dir

# The library comes without types.
jsonschema = importlib.import_module("jsonschema")

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
