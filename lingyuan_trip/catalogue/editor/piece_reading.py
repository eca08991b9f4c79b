"""What one piece of a data file says by itself, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml
from pydantic import BaseModel, create_model

from lingyuan_trip.catalogue.checks import Found, check_spot_hours
from lingyuan_trip.catalogue.editor.pieces import Piece
from lingyuan_trip.catalogue.encoding import decode, split_lines
from lingyuan_trip.catalogue.entries import SpotEntry, SpotsFile
from lingyuan_trip.catalogue.facts import Entry
from lingyuan_trip.catalogue.parser import LOADER, parse_text
from lingyuan_trip.catalogue.plain import Plain, to_plain
from lingyuan_trip.catalogue.problem import Finding
from lingyuan_trip.catalogue.repair import repair
from lingyuan_trip.catalogue.scalars import is_identifier
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar, last_line
from lingyuan_trip.catalogue.validation import validate

SECTIONS = tuple(
    info.alias or name
    for name, info in SpotsFile.model_fields.items()
    if str(info.annotation).startswith("tuple[")
)
"""The keys whose values are lists of entries."""
_BEFORE_NODES = ",:-?\n[{"


@dataclass(slots=True)
class ReadEntry:
    """An entry by itself; lines count from its first one, 0.

    `text` is what could be parsed in the end, after repairing.
    `values` are None where it is no YAML; `node` is the tree without what does not fit the schema,
    None where nothing of it was kept, and `model` the same in the schema's types. `lost_ids` and
    `is_nameless` tell of what repairing took out. `is_stuck` says that the schema could make
    nothing of a file with this in it, `is_there` that something of it could be parsed.
    """

    values: Plain = None
    is_yaml: bool = True
    text: str = ""
    written: list[Finding] = field(default_factory=list)
    repaired: list[Finding] = field(default_factory=list)
    syntax: list[Finding] = field(default_factory=list)
    schema: list[Finding] = field(default_factory=list)
    node: Node | None = None
    model: BaseModel | None = None
    id: str | None = None
    has_name: bool = True
    is_damaged: bool = False
    is_stuck: bool = False
    lost_ids: frozenset[str] = frozenset()
    is_nameless: bool = False
    is_there: bool = False
    most_nodes: int = 0
    _hours: tuple[Found, ...] | None = None

    def hours(self, spot: SpotEntry) -> tuple[Found, ...]:
        """What is wrong with the hours of the spot that this is, looked for once."""
        if self._hours is None:
            self._hours = check_spot_hours(spot)
        return self._hours


class Irregular(Exception):
    """A piece that means something else by itself than in its file."""


def read_entry(piece: Piece, section: str) -> ReadEntry:
    """What an entry of a section says; raises Irregular."""
    decoded = decode(piece.text.encode("utf-8"))
    read = ReadEntry(text=decoded.text, written=decoded.findings)
    read.most_nodes = 1 + sum(piece.text.count(sign) for sign in _BEFORE_NODES)
    parsed = parse_text(decoded.text)
    if parsed.error is not None:
        read.is_yaml = False
        written = decoded.text if piece.is_last else decoded.text.removesuffix("\n")
        repaired = repair(split_lines(written), parsed.error)
        read.repaired = repaired.findings
        read.lost_ids = frozenset(repaired.lost_ids)
        read.is_nameless = repaired.has_nameless
        read.text = "\n".join(repaired.lines)
        parsed = parse_text(read.text)
    if parsed.error is not None or parsed.hopeless:
        raise Irregular
    read.syntax = parsed.findings
    if parsed.top is None:
        if read.is_yaml:
            raise Irregular
        return read
    if not isinstance(parsed.top, ListNode) or len(parsed.top) != 1:
        raise Irregular
    if parsed.top.flow or parsed.top.column != piece.indent:
        raise Irregular
    _take_node(read, parsed.top[0], section)
    return read


def _take_node(read: ReadEntry, node: Node, section: str) -> None:
    read.is_there = True
    if read.is_yaml:
        read.values = to_plain(node)
    name = node.get("id") if isinstance(node, MappingNode) else None
    read.id = str(name) if isinstance(name, Scalar) else None
    if isinstance(node, MappingNode):
        read.has_name = isinstance(name, Scalar) and is_identifier(name)
    damaged = {finding.line for finding in read.syntax if finding.damages}
    if damaged & set(range(node.line, last_line(node) + 1)):
        read.is_damaged = True
        return
    schema = _schema_of(section)
    if schema is None:
        read.node = node
        return
    top, entries = MappingNode(0, 0), ListNode(0, 0)
    entries.append(node)
    top[section] = entries
    validated = validate(top, schema, is_whole=True)
    read.schema = validated.findings
    read.is_stuck = validated.model is None
    if entries and validated.model is not None:
        read.node = entries[0]
        read.model = getattr(validated.model, field_of(section))[0]


@cache
def _schema_of(section: str) -> type[BaseModel] | None:
    """A schema for the list of one section alone; None for a key that is none."""
    if section not in SECTIONS:
        return None
    name = field_of(section)
    fields: dict[str, Any] = {name: (SpotsFile.model_fields[name].annotation, ...)}
    return create_model(f"Only_{name}", __base__=Entry, **fields)


def field_of(section: str) -> str:
    """The name of the field that a key stands for."""
    return next(n for n, info in SpotsFile.model_fields.items() if (info.alias or n) == section)


def breaks_its_file(text: str, header: str, piece: Piece) -> bool:
    """Whether the whole text is no YAML for the sake of an entry that is none by itself; `header`
    is the line of its section.

    It may be whole together with what follows it, as with a quote that closes later.
    """
    rest = decode(text[piece.start :].encode("utf-8")).text
    beyond = header.count("\n") + piece.text.count("\n") + 1
    try:
        for event in yaml.parse(f"{header}{rest}", Loader=LOADER):
            if event.start_mark is not None and event.start_mark.line > beyond:
                return False
    except yaml.YAMLError:
        return True
    return False
