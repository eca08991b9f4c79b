"""From a file's bytes to its model: encoding, syntax, schema, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from lingyuan_trip.catalogue.encoding import EMPTY_FILE, count_breaks, decode, split_lines
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.problem import DataProblem, Finding, Severity, make_fault
from lingyuan_trip.catalogue.repair import repair
from lingyuan_trip.catalogue.scalars import is_identifier
from lingyuan_trip.catalogue.tree import (
    ListNode,
    MappingNode,
    Node,
    Scalar,
    iterate_entries,
    last_line,
)
from lingyuan_trip.catalogue.validation import validate
from lingyuan_trip.domain.errors import EnvironmentFault, describe_os_error

M = TypeVar("M", bound=BaseModel)

MAX_ATTEMPTS = 10
MAX_PROBLEMS = 1000


@dataclass(slots=True)
class Loaded(Generic[M]):
    """A file's text, tree and model as far as they could be made, and what is wrong.

    `model` and `top` hold only what fits the schema; `lost_ids` are those of entries left out,
    `has_nameless` says that one was left out whose id is not known.
    """

    text: str
    findings: list[Finding] = field(default_factory=list)
    top: Node | None = None
    lost_ids: set[str] = field(default_factory=set)
    has_nameless: bool = False
    model: M | None = None

    def describe(self, name: str) -> tuple[DataProblem, ...]:
        """The problems in the order of the file; `name` is the file's."""
        found = sorted(self.findings, key=lambda finding: (finding.line, finding.column))
        if len(found) > MAX_PROBLEMS:
            found[MAX_PROBLEMS:] = [_sum_up(found[MAX_PROBLEMS:])]
        # The parser may place an empty value behind the last line.
        last = count_breaks(self.text)
        return tuple(f.fault.at(name, min(f.line, last) + 1, f.column + 1) for f in found)


def _sum_up(rest: list[Finding]) -> Finding:
    """One finding for all that are not listed, as severe as the worst of them."""
    worst = min((f.fault.severity for f in rest), key=list(Severity).index)
    fault = make_fault(
        "problems.more",
        (f"从这里起还有 {len(rest)} 处问题没有列出", f"{len(rest)} more problems from here on"),
        ("改好上面的，再检查一次", "mend those above and check again"),
        worst,
    )
    return Finding(rest[0].line, rest[0].column, fault)


def read_bytes(path: Path) -> bytes:
    """The content of a file; raises EnvironmentFault when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        why = describe_os_error(error)
        raise EnvironmentFault(
            f"打不开数据文件 {path}：{why.zh}。请检查路径和权限。",
            f"The data file {path} cannot be opened: {why.en}. Check the path and the permissions.",
        ) from error


def load(content: bytes, schema: type[M]) -> Loaded[M]:
    """The model of a file's bytes with every fault of writing and schema; never raises."""
    decoded = decode(content)
    loaded: Loaded[M] = Loaded(decoded.text, decoded.findings)
    if not decoded.readable:
        return loaded
    is_whole = _parse(loaded)
    if loaded.top is None:
        loaded.findings = loaded.findings or [Finding(0, 0, EMPTY_FILE)]
        return loaded
    _drop_damaged(loaded)
    declared = collect_ids(loaded.top)
    loaded.has_nameless |= has_nameless(loaded.top)
    validated = validate(loaded.top, schema, is_whole=is_whole)
    loaded.model = validated.model
    loaded.findings += validated.findings
    loaded.lost_ids |= declared - collect_ids(loaded.top)
    return loaded


def _parse(loaded: Loaded[M]) -> bool:
    """Give `loaded` its tree; whether it stands for the whole text."""
    parsed = parse_text(loaded.text)
    lines = [] if parsed.error is None else split_lines(loaded.text)
    attempts = 0
    while parsed.error is not None and attempts < MAX_ATTEMPTS:
        attempts += 1
        repaired = repair(lines, parsed.error)
        loaded.findings += repaired.findings
        loaded.lost_ids |= repaired.lost_ids
        loaded.has_nameless |= repaired.has_nameless
        lines = repaired.lines
        parsed = parse_text("\n".join(lines))
    loaded.findings += parsed.findings
    if parsed.error is None and not parsed.hopeless:
        loaded.top = parsed.top
    return attempts == 0


def _drop_damaged(loaded: Loaded[M]) -> None:
    """Take out the entries that hold something refused, such as an alias."""
    damaged = {finding.line for finding in loaded.findings if finding.damages}
    if not damaged or not isinstance(loaded.top, MappingNode):
        return
    loaded.lost_ids |= collect_ids(loaded.top)
    loaded.has_nameless |= has_nameless(loaded.top)
    for entries in loaded.top.values():
        if isinstance(entries, ListNode):
            entries[:] = [e for e in entries if not damaged & set(range(e.line, last_line(e) + 1))]


def collect_ids(top: Node) -> set[str]:
    """The ids of all entries, whether or not they fit the schema."""
    keys = list(top) if isinstance(top, MappingNode) else []
    entries = (entry for key in keys for entry in iterate_entries(top, str(key)))
    return {str(entry["id"]) for entry in entries if isinstance(entry.get("id"), Scalar)}


def has_nameless(top: Node) -> bool:
    """Whether an entry lacks a proper id that others may refer to."""
    keys = [str(key) for key in top if key != "roads"] if isinstance(top, MappingNode) else []
    ids = [entry.get("id") for key in keys for entry in iterate_entries(top, key)]
    return not all(isinstance(name, Scalar) and is_identifier(name) for name in ids)
