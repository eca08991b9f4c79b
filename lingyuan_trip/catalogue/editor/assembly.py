"""The whole of a data file put together from its pieces.

What comes out is what reading the whole text says; that is tested. Checks that look across entries
(ids used twice, references, doubles) are made over the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from lingyuan_trip.catalogue.checks import find_faults
from lingyuan_trip.catalogue.checks.evidence import check_evidence
from lingyuan_trip.catalogue.editor.memory import Memory
from lingyuan_trip.catalogue.editor.piece_reading import (
    SECTIONS,
    Irregular,
    ReadEntry,
    breaks_its_file,
    field_of,
)
from lingyuan_trip.catalogue.editor.pieces import Piece
from lingyuan_trip.catalogue.encoding import MOST_SHOWN, decode
from lingyuan_trip.catalogue.entries import SpotsFile
from lingyuan_trip.catalogue.loading import Loaded, collect_ids, has_nameless
from lingyuan_trip.catalogue.parser import DUPLICATE_KEY, MAX_ITEMS, MAX_KEYS, MAX_NODES, parse_text
from lingyuan_trip.catalogue.plain import Plain, to_plain
from lingyuan_trip.catalogue.problem import Finding
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar, is_torn, locate
from lingyuan_trip.catalogue.validation import validate

_NAMELESS_BY_NATURE = "roads"


@dataclass(slots=True)
class _Section:
    """A key at the margin with its value, and the entries below where it has none."""

    key: Piece
    value: Node
    pieces: list[Piece] = field(default_factory=list)
    read: list[ReadEntry] = field(default_factory=list)

    def add(self, piece: Piece, read: ReadEntry) -> None:
        self.pieces.append(piece)
        self.read.append(read)


@dataclass(slots=True)
class _Kept:
    """The entries of a section that fit the schema, as the model and the checks number them."""

    pieces: list[Piece] = field(default_factory=list)
    read: list[ReadEntry] = field(default_factory=list)


@dataclass(slots=True)
class Assembled:
    """The file as a whole: its findings, plain values, pieces by section, and its model."""

    loaded: Loaded[SpotsFile]
    is_yaml: bool = True
    values: dict[str, Plain] = field(default_factory=dict)
    pieces: dict[str, tuple[Piece, ...]] = field(default_factory=dict)


def assemble(memory: Memory, text: str, pieces: Sequence[Piece]) -> Assembled:
    """The file whose pieces these are; raises Irregular where it must be read as a whole."""
    if decode(text[: pieces[0].start].encode("utf-8")).findings:
        raise Irregular
    sections = _gather(memory, pieces)
    loaded: Loaded[SpotsFile] = Loaded(text)
    result = Assembled(loaded)
    entries = [(section, *each) for section in sections.values() for each in _pairs(section)]
    _take_writing(text, result, entries)
    skeleton = _make_skeleton(sections)
    _count_ids(loaded, sections, skeleton)
    kept = _take_schema(result, sections, skeleton)
    if loaded.model is not None:
        _take_checks(memory, loaded, skeleton, kept)
    if result.is_yaml:
        result.values = {key: _values_of(each) for key, each in sections.items()}
        result.pieces = {key: tuple(each.pieces) for key, each in sections.items() if each.pieces}
    memory.trim(len(pieces))
    return result


def _pairs(section: _Section) -> Iterator[tuple[Piece, ReadEntry]]:
    return zip(section.pieces, section.read, strict=True)


def _gather(memory: Memory, pieces: Sequence[Piece]) -> dict[str, _Section]:
    sections: dict[str, _Section] = {}
    name, nodes = "", 0
    for piece in pieces:
        if not piece.is_entry:
            name, value = _read_key(piece)
            if name in sections:
                raise Irregular
            sections[name] = _Section(piece, value)
            nodes += piece.text.count(",") + piece.text.count("\n") + len(sections)
            continue
        section = sections[name]
        is_bare = isinstance(section.value, Scalar) and section.value == "" and section.value.plain
        if name not in SECTIONS or not is_bare:
            raise Irregular
        if section.pieces and section.pieces[0].indent != piece.indent:
            raise Irregular
        read = memory.entry(name, piece)
        nodes += read.most_nodes
        section.add(piece, read)
    widest = max(len(section.pieces) for section in sections.values())
    if nodes > MAX_NODES or len(sections) > MAX_KEYS or widest > MAX_ITEMS:
        raise Irregular
    return sections


def _read_key(piece: Piece) -> tuple[str, Node]:
    """A key at the margin and its value, at their places in the file."""
    parsed = parse_text(piece.text)
    top = parsed.top
    if parsed.error is not None or parsed.findings or not isinstance(top, MappingNode):
        raise Irregular
    if len(top) != 1 or top.flow or decode(piece.text.encode("utf-8")).findings:
        raise Irregular
    ((name, value),) = top.items()
    _shift(value, piece.line)
    return str(name), value


def _shift(node: Node, lines: int) -> None:
    node.line += lines
    if isinstance(node, MappingNode):
        for key, (line, column) in node.key_places.items():
            node.key_places[key] = (line + lines, column)
        for child in node.values():
            _shift(child, lines)
    elif isinstance(node, ListNode):
        for child in node:
            _shift(child, lines)


def _move(finding: Finding, piece: Piece) -> Finding:
    return Finding(finding.line + piece.line, finding.column, finding.fault, finding.damages)


def _take_writing(
    text: str, result: Assembled, entries: Sequence[tuple[_Section, Piece, ReadEntry]]
) -> None:
    """What is wrong with characters and syntax."""
    findings = result.loaded.findings
    written = [_move(f, piece) for _, piece, read in entries for f in read.written]
    # Of each kind the first few are told, wherever they are.
    for code in sorted({finding.fault.code for finding in written}, reverse=True):
        findings += islice((f for f in written if f.fault.code == code), MOST_SHOWN)
    broken = [(section, piece) for section, piece, read in entries if not read.is_yaml]
    if broken:
        section, piece = broken[0]
        if not breaks_its_file(text, section.key.text, piece):
            raise Irregular
        result.is_yaml = False
    for _, piece, read in entries:
        findings += [_move(finding, piece) for finding in read.repaired]
        findings += _list_syntax(piece, read)
    for _, _, read in entries:
        result.loaded.lost_ids |= read.lost_ids
        result.loaded.has_nameless |= read.is_nameless


def _list_syntax(piece: Piece, read: ReadEntry) -> list[Finding]:
    if any(finding.fault.code == DUPLICATE_KEY for finding in read.syntax):
        # Its words tell the line of the first one.
        return parse_text("\n" * piece.line + read.text).findings
    return [_move(finding, piece) for finding in read.syntax]


def _make_skeleton(sections: Mapping[str, _Section]) -> MappingNode:
    """The tree of the file without the entries that stand by themselves."""
    first = next(iter(sections.values()))
    top = MappingNode(first.key.line, 0)
    for name, section in sections.items():
        there = [p for p, read in _pairs(section) if read.is_there]
        if there:
            top[name] = ListNode(there[0].line, there[0].indent)
        else:
            top[name] = section.value
        top.key_places[name] = (section.key.line, 0)
    return top


def _count_ids(
    loaded: Loaded[SpotsFile], sections: Mapping[str, _Section], skeleton: MappingNode
) -> None:
    """What the ids tell of entries that are taken out or may be taken for others."""
    there = [
        (name, read) for name, section in sections.items() for read in section.read if read.is_there
    ]
    is_damaged = any(read.is_damaged for _, read in there)
    for name, read in there:
        if is_damaged and read.id is not None:
            loaded.lost_ids.add(read.id)
        if (is_damaged or not read.is_damaged) and name != _NAMELESS_BY_NATURE:
            loaded.has_nameless |= not read.has_name
    if is_damaged:
        loaded.lost_ids |= collect_ids(skeleton)
    loaded.has_nameless |= has_nameless(skeleton)
    declared = {read.id for _, read in there if read.id is not None and not read.is_damaged}
    kept = {read.id for _, read in there if read.id is not None and read.node is not None}
    loaded.lost_ids |= declared - kept


def _take_schema(
    result: Assembled, sections: Mapping[str, _Section], skeleton: MappingNode
) -> dict[str, _Kept]:
    """What the schema says, and the model of everything that fits."""
    loaded = result.loaded
    declared = collect_ids(skeleton)
    validated = validate(skeleton, SpotsFile, is_whole=result.is_yaml)
    loaded.top = skeleton
    loaded.findings += validated.findings
    loaded.lost_ids |= declared - collect_ids(skeleton)
    kept: dict[str, _Kept] = {}
    stuck = validated.model is None
    for name, section in sections.items():
        if not any(read.is_there for read in section.read):
            continue
        held = kept[name] = _Kept()
        for piece, read in _pairs(section):
            loaded.findings += [_move(finding, piece) for finding in read.schema]
            stuck |= read.is_stuck
            if read.node is not None:
                held.pieces.append(piece)
                held.read.append(read)
    if validated.model is not None and not stuck:
        models = {
            field_of(name): tuple(read.model for read in held.read) for name, held in kept.items()
        }
        loaded.model = validated.model.model_copy(update=models)
    return kept


def _take_checks(
    memory: Memory, loaded: Loaded[SpotsFile], skeleton: MappingNode, kept: Mapping[str, _Kept]
) -> None:
    """What looks across entries, and evidence."""
    assert loaded.model is not None
    lost = None if loaded.has_nameless else frozenset(loaded.lost_ids)
    sources = frozenset(source.id for source in loaded.model.sources)
    known = None if lost is None else sources | lost
    loaded.findings += check_evidence(skeleton, known, memory.today)
    for name, held in kept.items():
        nodes = skeleton[name]
        assert isinstance(nodes, ListNode)
        for piece, read in zip(held.pieces, held.read, strict=True):
            assert read.node is not None
            nodes.append(read.node)
            loaded.findings += [
                _move(each, piece) for each in memory.evidence(name, piece, read, known)
            ]
    reads = {id(read.model): read for held in kept.values() for read in held.read}
    for found in find_faults(loaded.model, lost, lambda spot: reads[id(spot)].hours(spot)):
        if is_torn(skeleton, found.path):
            continue
        line, column = locate(skeleton, found.path, key=found.on_key)
        section = kept.get(str(found.path[0]))
        if section is not None and len(found.path) > 1:
            line += section.pieces[int(found.path[1])].line
        loaded.findings.append(Finding(line, column, found.fault))


def _values_of(section: _Section) -> Plain:
    if not section.pieces:
        return to_plain(section.value)
    return [read.values for read in section.read]
