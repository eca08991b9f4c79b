"""YAML text to a tree, one pass over the parser's events.

Composing is left to nobody: the C composer crashes the process on deep nesting, and the stock
resolver reads `9:00` as 540 and `NO` as false. Here depth is known at every event and scalars
stay text.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from lingyuan_trip.catalogue.problem import Fault, Finding, make_fault
from lingyuan_trip.catalogue.suggest import shorten
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar

DUPLICATE_KEY = "yaml.duplicate-key"
MAX_DEPTH = 50
MAX_NODES = 1_500_000
MAX_KEYS = 200
MAX_ITEMS = 20_000

LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
C_LIMIT = "exceeded maximum nesting depth"
"""How newer C parsers say that they read ahead into deeper nesting than they take."""


@dataclass(slots=True)
class ParsedText:
    """The tree as far as it could be read, and what is wrong with the writing of it.

    `error` is the parser's own, where the text is no YAML from there on; `hopeless` says that
    reading was given up for the sake of memory and time.
    """

    top: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None
    hopeless: bool = False


def parse_text(text: str, loader: type | None = None) -> ParsedText:
    """The tree of a text; `error` is set where the syntax is broken. Never raises."""
    builder = _Builder()
    try:
        for event in yaml.parse(text, Loader=loader or LOADER):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        if error.problem == C_LIMIT:
            # The slower parser says where our own limit is passed, whatever C parser is there.
            return parse_text(text, yaml.SafeLoader)
        builder.result.error = error
    except yaml.YAMLError:
        builder.result.findings.append(Finding(0, 0, UNREADABLE))
        builder.result.hopeless = True
    return builder.result


@dataclass(slots=True)
class _Frame:
    """An open mapping or list; a mapping waits for a key, or for the value of `key`."""

    node: MappingNode | ListNode
    key: Scalar | None = None
    discards: bool = False

    @property
    def wants_key(self) -> bool:
        return isinstance(self.node, MappingNode) and self.key is None and not self.discards


@dataclass(slots=True)
class _Builder:
    """Takes events one by one and hangs nodes into the tree."""

    result: ParsedText = field(default_factory=ParsedText)
    stack: list[_Frame] = field(default_factory=list)
    nodes: int = 0
    documents: int = 0
    is_too_wide: bool = False

    def take(self, event: Event) -> bool:
        """Whether to go on after this event."""
        if isinstance(event, ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            return self._open(event)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.stack.pop()
        elif isinstance(event, AliasEvent):
            self._take_alias(event)
        elif isinstance(event, DocumentStartEvent):
            return self._start_document(event)
        if self.nodes > MAX_NODES or self.is_too_wide:
            return self._give_up(event, TOO_MUCH)
        return True

    def _take_scalar(self, event: ScalarEvent) -> None:
        scalar = Scalar.at(event.value, *_place_of(event), not event.style)
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        if self.stack and self.stack[-1].wants_key:
            self._take_key(scalar)
        else:
            self._hang(scalar)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> bool:
        if len(self.stack) >= MAX_DEPTH:
            return self._give_up(event, TOO_DEEP)
        make = MappingNode if isinstance(event, MappingStartEvent) else ListNode
        node = make(*_place_of(event), bool(event.flow_style))
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        if self.stack and self.stack[-1].wants_key:
            self._report(event, COMPLEX_KEY, damages=True)
            self.stack[-1].discards = True
        else:
            self._hang(node)
        self.stack.append(_Frame(node))
        return True

    def _take_key(self, key: Scalar) -> None:
        frame = self.stack[-1]
        assert isinstance(frame.node, MappingNode)
        if key == "<<" and key.plain:
            self.result.findings.append(Finding(key.line, key.column, MERGE_KEY, damages=True))
            frame.discards = True
        elif key in frame.node:
            frame.discards = True
            if not key.startswith("-"):
                fault = duplicate_key(key, frame.node.key_places[key][0] + 1)
                self.result.findings.append(Finding(key.line, key.column, fault))
        else:
            frame.key = key

    def _hang(self, node: Node) -> None:
        self.nodes += 1
        if not self.stack:
            self.result.top = node
            return
        frame = self.stack[-1]
        if isinstance(frame.node, ListNode):
            frame.node.append(node)
            self.is_too_wide |= len(frame.node) > MAX_ITEMS
        elif frame.discards:
            frame.discards = False
        elif frame.key is not None:
            frame.node[frame.key] = node
            frame.node.key_places[frame.key] = (frame.key.line, frame.key.column)
            frame.key = None
            self.is_too_wide |= len(frame.node) > MAX_KEYS

    def _take_alias(self, event: AliasEvent) -> None:
        if not (self.stack and self.stack[-1].discards):
            self._report(event, ALIAS, damages=True)
        placeholder = Scalar.at("", *_place_of(event))
        if self.stack and self.stack[-1].wants_key:
            self.stack[-1].discards = True
        else:
            self._hang(placeholder)

    def _start_document(self, event: DocumentStartEvent) -> bool:
        self.documents += 1
        return self.documents == 1 or self._give_up(event, SEVERAL_DOCUMENTS, hopeless=False)

    def _refuse_decoration(self, event: NodeEvent) -> None:
        self._report(event, ANCHOR if event.anchor is not None else TAG)

    def _report(self, event: Event, fault: Fault, *, damages: bool = False) -> None:
        self.result.findings.append(Finding(*_place_of(event), fault, damages))

    def _give_up(self, event: Event, fault: Fault, *, hopeless: bool = True) -> bool:
        if hopeless:
            self.result.findings.clear()
        self._report(event, fault)
        self.result.hopeless = hopeless
        return False


def _place_of(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (0, 0) if mark is None else (mark.line, mark.column)


TOO_DEEP = make_fault(
    "yaml.too-deep",
    (f"嵌套超过 {MAX_DEPTH} 层", f"nested more than {MAX_DEPTH} levels deep"),
    (
        "这不像是景点数据，请检查是否有多余的 [ 或 {",
        "this does not look like spot data; look for stray [ or {",
    ),
)
TOO_MUCH = make_fault(
    "yaml.too-much",
    (
        f"内容太多：列表最多 {MAX_ITEMS} 项，一组最多 {MAX_KEYS} 个键，全文最多 {MAX_NODES} 个值",
        f"too much: a list holds {MAX_ITEMS} items, a mapping {MAX_KEYS} keys, a file {MAX_NODES}"
        " values at most",
    ),
    ("检查是否选错了文件", "check whether this is the right file"),
)
UNREADABLE = make_fault(
    "yaml.unreadable",
    ("文件里有 YAML 不允许的字符", "the file holds characters that YAML does not allow"),
    ("另存为 UTF-8，删去看不见的字符", "save it as UTF-8 and delete invisible characters"),
)
COMPLEX_KEY = make_fault(
    "yaml.complex-key",
    ("冒号前面的键不能是列表或映射", "a key must not be a list or a mapping"),
    (
        "键只写英文单词；如果这里想写文字，请加引号",
        "write a plain word before the colon; put text in quotes",
    ),
)
MERGE_KEY = make_fault(
    "yaml.merge-key",
    ("不支持合并写法 <<", "the merge key << is not supported"),
    ("把要合并的各项直接写在这里", "write the merged keys out here"),
)
ALIAS = make_fault(
    "yaml.alias",
    ("不支持引用写法（* 开头）", "aliases (beginning with *) are not supported"),
    (
        "把内容直接写出来；如果 * 是文字的一部分，请加引号",
        "write the content out; if * is part of a text, put the text in quotes",
    ),
)
ANCHOR = make_fault(
    "yaml.anchor",
    ("不支持锚点写法（& 开头）", "anchors (beginning with &) are not supported"),
    (
        "删去 & 和它后面的名字；如果 & 是文字的一部分，请加引号",
        "delete & and the name after it; if & is part of a text, put the text in quotes",
    ),
)
TAG = make_fault(
    "yaml.tag",
    ("不支持类型标记（! 开头）", "tags (beginning with !) are not supported"),
    (
        "删去 ! 标记；如果 ! 是文字的一部分，请加引号",
        "delete the tag; if ! is part of a text, put the text in quotes",
    ),
)
SEVERAL_DOCUMENTS = make_fault(
    "yaml.several-documents",
    ("文件里有第二份文档（--- 之后）", "the file holds a second document (after ---)"),
    ("只留一份，删去这一行 --- 及不要的内容", "keep one; delete this --- and what is not wanted"),
)


def duplicate_key(key: str, first_line: int) -> Fault:
    """The fault of a key written twice in one mapping."""
    key = shorten(key)
    return make_fault(
        DUPLICATE_KEY,
        (
            f"键 {key} 重复，第 {first_line} 行已写过",
            f"the key {key} is repeated; line {first_line} has it already",
        ),
        ("只留一个", "keep only one"),
    )
