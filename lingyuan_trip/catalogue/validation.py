"""A tree against the schema: every fault with its place, in our own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lingyuan_trip.catalogue.problem import Fault, Finding, Words, make_fault
from lingyuan_trip.catalogue.scalars import EMPTY, UnfitValue
from lingyuan_trip.catalogue.suggest import find_similar, name_odd_characters, narrow, shorten
from lingyuan_trip.catalogue.tree import (
    ListNode,
    MappingNode,
    Node,
    Path,
    Scalar,
    find_child,
    find_node,
    locate,
)

M = TypeVar("M", bound=BaseModel)

_MOST_ATTEMPTS = 4
_DEPENDENTS = {"hours": "hours_also"}
"""Keys that would be blamed for the want of another one, if that was taken out."""


@dataclass(slots=True)
class Validated(Generic[M]):
    """What the schema makes of a tree.

    `model` holds what could be kept after leaving out every faulty part; None if nothing could.
    """

    model: M | None
    findings: list[Finding] = field(default_factory=list)


def validate(top: Node, schema: type[M], *, is_whole: bool) -> Validated[M]:
    """The model of a tree and every fault in it. Faulty parts are taken out of the tree.

    `is_whole` is False where parts of the file are missing because they could not be read.
    """
    result: Validated[M] = Validated(None)
    if not isinstance(top, MappingNode):
        result.findings = [Finding(top.line, top.column, _wrong_shape(top, "model_type"))]
        return result
    if not is_whole:
        _fill_gaps(top, schema)
    for attempt in range(_MOST_ATTEMPTS):
        details = _try(top, schema, result)
        if attempt == 0:
            shown = _drop_echoes(top, schema, details)
            result.findings = [_to_finding(top, schema, detail) for detail in shown]
        if not details:
            break
        _remove_faulty(top, schema, [tuple(detail["loc"]) for detail in details])
    return result


def _try(top: Node, schema: type[M], result: Validated[M]) -> list[ErrorDetails]:
    try:
        result.model = schema.model_validate(top)
    except ValidationError as error:
        return error.errors(include_url=False, include_input=False)
    return []


def _drop_echoes(
    top: Node, schema: type[BaseModel], details: list[ErrorDetails]
) -> list[ErrorDetails]:
    """Without what only follows from another fault.

    A list is called too short when its faulty items are not counted, and a key is called missing
    when it is misspelt.
    """
    paths = [tuple(detail["loc"]) for detail in details]
    inner = {path[:depth] for path in paths for depth in range(len(path))}
    meant = {
        (*path[:-1], _guess_key(top, schema, path))
        for path, detail in zip(paths, details, strict=True)
        if detail["type"] == "extra_forbidden"
    }
    return [
        detail
        for path, detail in zip(paths, details, strict=True)
        if not (detail["type"] == "too_short" and path in inner)
        and not (detail["type"] == "missing" and path in meant)
    ]


def _guess_key(top: Node, schema: type[BaseModel], path: Path) -> str | None:
    """The key that was probably meant by an unknown one, among those not given."""
    model = find_schema(schema, path[:-1])
    parent = find_node(top, path[:-1])
    if model is None or not isinstance(parent, MappingNode):
        return None
    key = str(path[-1])
    absent = [name for name in _aliases(model) if name not in parent]
    stem = narrow(key).partition(":")[0].strip()
    return stem if stem in absent else find_similar(key, absent)


def find_schema(schema: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model of the mapping at a path, if the schema has one there."""
    current: Any = schema
    for part in path:
        if isinstance(part, int):
            current = _item_type(current)
        elif isinstance(current, type) and issubclass(current, BaseModel):
            names = _aliases(current)
            if part not in names:
                return None
            current = _strip(current.model_fields[names[part]].annotation)
        else:
            return None
    is_model = isinstance(current, type) and issubclass(current, BaseModel)
    return current if is_model else None


def _aliases(schema: type[BaseModel]) -> dict[str, str]:
    """From keys as written in the file to names of fields."""
    return {info.alias or name: name for name, info in schema.model_fields.items()}


def _strip(annotation: Any) -> Any:
    """The type behind `X | None`."""
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    return kinds[0] if len(kinds) == 1 and type(None) in get_args(annotation) else annotation


def _item_type(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is tuple else None


def _to_finding(top: Node, schema: type[BaseModel], detail: ErrorDetails) -> Finding:
    path: Path = tuple(detail["loc"])
    kind = detail["type"]
    place = locate(top, path, key=kind == "extra_forbidden")
    cause = detail.get("ctx", {}).get("error")
    if kind == "missing":
        return Finding(*place, _missing(str(path[-1])))
    if kind == "extra_forbidden":
        return Finding(*place, _unknown_key(top, schema, path))
    if isinstance(cause, UnfitValue):
        return Finding(*place, cause.fault)
    return Finding(*place, _wrong_shape(find_node(top, path), kind))


def _missing(key: str) -> Fault:
    remedy = (f"在这一项里加上 {key}: …", f"add {key}: … to this entry")
    if key == "status":
        remedy = (
            "加上 status: sourced（有来源）、verified（已核实）或 estimated（估算）",
            "add status: sourced, verified or estimated",
        )
    return make_fault(
        "schema.missing-key",
        (f"缺少必填的键 {key}", f"the key {key} is missing"),
        remedy,
    )


def _unknown_key(top: Node, schema: type[BaseModel], path: Path) -> Fault:
    key = str(path[-1])
    what: Words = (f"不认识的键“{shorten(key)}”", f"unknown key {shorten(key)!r}")
    odd = name_odd_characters(key)
    if odd is not None:
        what = (f"{what[0]}，里面有{odd[0]}", f"{what[1]}; it holds {odd[1]}")
    return make_fault("schema.unknown-key", what, _remedy_for_key(top, schema, path))


def _remedy_for_key(top: Node, schema: type[BaseModel], path: Path) -> Words:
    key, parent, node = str(path[-1]), find_node(top, path[:-1]), find_node(top, path)
    if isinstance(parent, MappingNode) and parent.flow and isinstance(node, Scalar) and node == "":
        return _BAD_SIGNS if ":" in narrow(key) else _SPLIT_TEXT
    meant = _guess_key(top, schema, path)
    if meant is not None:
        return f"是不是 {meant}？不是就删去", f"did you mean {meant}? otherwise delete it"
    model = find_schema(schema, path[:-1])
    known = [] if model is None else list(_aliases(model))
    return f"删去它；这里可用：{'、'.join(known)}", f"delete it; possible here: {', '.join(known)}"


NO_DASH_SPACE = make_fault(
    "schema.no-dash-space",
    ("列表各项开头的短横后面没有空格", "there is no space after the hyphen of the list items"),
    ("写成“- id: …”，短横后面空一格", "write '- id: …' with a space after the hyphen"),
)
_SPLIT_TEXT: Words = (
    "如果它是前面文字的一部分，把整段文字放进引号，因为文字里有英文逗号",
    "if it belongs to the text before it, put the whole text in quotes: it holds a comma",
)
_BAD_SIGNS: Words = (
    "冒号和逗号改成英文的，冒号后面空一格",
    "use the plain colon and comma, with a space after the colon",
)


def _wrong_shape(node: Node | None, kind: str) -> Fault:
    if isinstance(node, Scalar) and node.is_null:
        return EMPTY
    if kind == "too_short" or kind == "too_long":
        return _wrong_length(node)
    if isinstance(node, MappingNode) and any(key.startswith("-") for key in node):
        return NO_DASH_SPACE
    if kind == "tuple_type":
        return make_fault(
            "schema.list-expected",
            ("这里应是列表", "a list is expected here"),
            (
                "写成 [甲, 乙]，或每项一行、以“- ”开头" + _hint(node),
                "write [a, b], or one item per line beginning with '- '",
            ),
        )
    if kind == "model_type":
        return make_fault(
            "schema.mapping-expected",
            ("这里应是一组“键: 值”", "a group of 'key: value' is expected here"),
            (
                "写成 {键: 值, …}，或每个键一行并缩进" + _hint(node),
                "write {key: value, …}, or one key per line, indented",
            ),
        )
    return make_fault(
        "schema.unfit",
        ("这里的值不合要求", "the value does not fit here"),
        ("对照数据手册改正", "compare with the handbook"),
    )


def _hint(node: Node | None) -> str:
    """What an input method may have put in the way."""
    odd = name_odd_characters(node) if isinstance(node, Scalar) else None
    return "" if odd is None else f"；冒号、逗号、括号要用英文的，不用{odd[0]}"


def _wrong_length(node: Node | None) -> Fault:
    count = len(node) if isinstance(node, ListNode) else 0
    if count == 0:
        return make_fault(
            "schema.empty-list",
            ("列表是空的", "the list is empty"),
            (
                "填上内容；不知道就把这个键整个删掉",
                "fill it in; if unknown delete the key altogether",
            ),
        )
    return make_fault(
        "schema.list-length",
        (f"列表有 {count} 项，数目不对", f"the list has {count} items, which is the wrong number"),
        ("检查是否多写或漏写", "check for items too many or missing"),
    )


def _remove_faulty(top: Node, schema: type[BaseModel], places: list[Path]) -> None:
    """Take out of the tree what does not fit: the optional key of an entry, or the entry."""
    doomed: set[tuple[str, int]] = set()
    for path in places:
        _remove_one(top, schema, path, doomed)
    for key, index in sorted(doomed, reverse=True):
        entries = find_child(top, key)
        if isinstance(entries, ListNode):
            del entries[index]


def _remove_one(
    top: Node, schema: type[BaseModel], path: Path, doomed: set[tuple[str, int]]
) -> None:
    parent, last = find_node(top, path[:-1]), path[-1]
    holder = find_schema(schema, path[:-1])
    if isinstance(parent, MappingNode) and holder is not None and last not in _aliases(holder):
        meant = _guess_key(top, schema, path)
        parent.tear_out(str(last))
        parent.tear_out(_DEPENDENTS.get(meant or "", ""))
    elif len(path) == 1 and isinstance(top, MappingNode):
        top[str(last)] = _placeholder(schema, str(last))
    elif len(path) > 1 and isinstance(path[1], int):
        entry = find_node(top, path[:2])
        if len(path) > 2 and isinstance(entry, MappingNode) and _is_optional(schema, path[:3]):
            entry.tear_out(str(path[2]))
            entry.tear_out(_DEPENDENTS.get(str(path[2]), ""))
        else:
            doomed.add((str(path[0]), path[1]))


def _is_optional(schema: type[BaseModel], path: Path) -> bool:
    holder = find_schema(schema, path[:-1])
    if holder is None:
        return False
    name = _aliases(holder).get(str(path[-1]))
    return name is not None and not holder.model_fields[name].is_required()


def _fill_gaps(top: MappingNode, schema: type[BaseModel]) -> None:
    for key in _aliases(schema):
        node = top.get(key)
        if node is None or (isinstance(node, Scalar) and node.is_null):
            top[key] = _placeholder(schema, key)
            top.key_places.setdefault(key, (top.line, top.column))


def _placeholder(schema: type[BaseModel], key: str) -> Node:
    """A value that fits, so that the rest of the file can be judged."""
    annotation = schema.model_fields[_aliases(schema)[key]].annotation
    if get_origin(annotation) is tuple:
        return ListNode(0, 0)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Scalar.at(next(iter(annotation)).value, 0, 0)
    return Scalar.at("0", 0, 0)
