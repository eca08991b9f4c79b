"""What a form needs to know of each field of a data file, made from the schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any

from lingyuan_trip.catalogue.choice_words import find_choice_words
from lingyuan_trip.catalogue.field_words import name_field
from lingyuan_trip.catalogue.json_schema import build_json_schema
from lingyuan_trip.domain.text import LocalizedText

EVIDENCE_KEYS = ("status", "source", "date", "note")
_PLACES = ("spots", "gateways", "towns", "zones")
_REFERS: Mapping[str, tuple[str, ...]] = {
    "zone": ("zones",),
    "hosts": ("spots",),
    "source": ("sources",),
    "between": _PLACES,
    "place": _PLACES,
}
_UNITS: Mapping[str, LocalizedText] = {
    "yuan": LocalizedText("元", "yuan"),
    "minutes": LocalizedText("分钟", "min"),
    "headway_minutes": LocalizedText("分钟", "min"),
    "km": LocalizedText("公里", "km"),
    "uncertainty_km": LocalizedText("公里", "km"),
    "days": LocalizedText("天", "days"),
}
_LONG = frozenset({"summary", "access", "reservation", "heritage", "highlights", "note", "line"})


class FieldKind(Enum):
    """How a field is filled in."""

    TEXT = auto()
    LONG_TEXT = auto()
    INTEGER = auto()
    DECIMAL = auto()
    FLAG = auto()
    CHOICE = auto()
    CHOICES = auto()
    REFERENCE = auto()
    REFERENCES = auto()
    TEXTS = auto()
    GROUP = auto()
    GROUPS = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the fixed words of a field: as it is written, and for people."""

    value: str | int
    name: LocalizedText


@dataclass(frozen=True, slots=True)
class FormField:
    """A key of a mapping; `fields` are those of a group or of each item of a list of groups.

    `has_evidence` says that status, source, date and note stand beside the value; they are not
    among `fields`. `refers_to` names the sections whose ids may stand here.
    """

    key: str
    kind: FieldKind
    name: LocalizedText
    help: str = ""
    is_required: bool = False
    has_evidence: bool = False
    choices: tuple[Choice, ...] = ()
    unit: LocalizedText | None = None
    refers_to: tuple[str, ...] = ()
    pattern: str = ""
    least: float | None = None
    most: float | None = None
    fields: tuple[FormField, ...] = ()

    def find(self, key: str) -> FormField | None:
        """The field of a group under a key."""
        return next((each for each in self.fields if each.key == key), None)


@dataclass(frozen=True)
class _Reader:
    definitions: Mapping[str, Any]

    def read_fields(self, model: Mapping[str, Any], parent: str) -> tuple[FormField, ...]:
        required = model.get("required", ())
        skipped = EVIDENCE_KEYS if _has_evidence(model) else ()
        return tuple(
            self.read(key, schema, parent, key in required)
            for key, schema in model["properties"].items()
            if key not in skipped
        )

    def read(self, key: str, schema: Mapping[str, Any], parent: str, required: bool) -> FormField:
        made: dict[str, Any] = {
            "name": name_field(key),
            "help": schema.get("description", ""),
            "is_required": required,
            "unit": _find_unit(key, parent),
            "refers_to": _REFERS.get(key, ()),
            "pattern": schema.get("pattern", ""),
        }
        model = self._find_model(schema)
        if model is not None:
            fields = self.read_fields(model, key)
            evidence = _has_evidence(model)
            kind = FieldKind.GROUP
            return FormField(key, kind, **made, fields=fields, has_evidence=evidence)
        if schema.get("type") == "array" and (items := self._find_model(schema["items"])):
            made["has_evidence"] = _has_evidence(items)
            return FormField(key, FieldKind.GROUPS, **made, fields=self.read_fields(items, key))
        return FormField(key, **self._read_simple(key, schema, parent), **made)

    def _find_model(self, schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
        reference = schema.get("$ref")
        if reference is None:
            return None
        model: Mapping[str, Any] = self.definitions[reference.rpartition("/")[2]]
        return model

    def _read_simple(self, key: str, schema: Mapping[str, Any], parent: str) -> dict[str, Any]:
        limits = {"least": schema.get("minimum"), "most": schema.get("maximum")}
        items = schema.get("items", {})
        if "enum" in schema:
            return {"kind": FieldKind.CHOICE, "choices": _list_choices(schema["enum"])}
        if "enum" in items:
            return {"kind": FieldKind.CHOICES, "choices": _list_choices(items["enum"])}
        if key == "months":
            return {"kind": FieldKind.CHOICES, "choices": _list_months()}
        match schema.get("type"):
            case "array" | ["string", "array"]:
                kind = FieldKind.REFERENCES if key in _REFERS else FieldKind.TEXTS
                return {"kind": kind}
            case "boolean":
                return {"kind": FieldKind.FLAG}
            case "integer":
                return {"kind": FieldKind.INTEGER, **limits}
            case "number":
                return {"kind": FieldKind.DECIMAL, **limits}
        if key in _REFERS:
            return {"kind": FieldKind.REFERENCE}
        is_long = key in ("zh", "en") and parent in _LONG
        return {"kind": FieldKind.LONG_TEXT if is_long else FieldKind.TEXT}


def sections_named_by(key: str) -> tuple[str, ...]:
    """The sections of which ids may stand under a key."""
    return _REFERS.get(key, ())


@cache
def list_form_fields(section: str) -> tuple[FormField, ...]:
    """The fields of an entry of a section of spots.yaml, in the order of the file."""
    schema = build_json_schema()
    model = schema["$defs"][schema["properties"][section]["items"]["$ref"].rpartition("/")[2]]
    return _Reader(schema["$defs"]).read_fields(model, section)


@cache
def list_evidence_fields() -> tuple[FormField, ...]:
    """Status, source, date and note."""
    schema = build_json_schema()
    model = schema["$defs"]["EvidenceKeys"]
    reader = _Reader(schema["$defs"])
    return tuple(
        reader.read(key, model["properties"][key], "evidence", key == "status")
        for key in EVIDENCE_KEYS
    )


def _has_evidence(model: Mapping[str, Any]) -> bool:
    # What is nothing but evidence keeps its keys together as well.
    return all(key in model["properties"] for key in EVIDENCE_KEYS)


def _find_unit(key: str, parent: str) -> LocalizedText | None:
    if key == "value" and parent == "visit_minutes":
        return _UNITS["minutes"]
    return _UNITS.get(key)


def _list_choices(values: list[Any]) -> tuple[Choice, ...]:
    words = find_choice_words([str(value) for value in values])
    return tuple(
        Choice(value, LocalizedText(words.get(str(value), str(value)), _to_english(value)))
        for value in values
    )


def _list_months() -> tuple[Choice, ...]:
    short = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return tuple(
        Choice(number, LocalizedText(str(number), name)) for number, name in enumerate(short, 1)
    )


def _to_english(value: object) -> str:
    return str(value).replace("-", " ")
