"""From a file's bytes to its model: encoding, syntax, schema, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from lingyuan_trip.catalogue.encoding import EMPTY_FILE, decode
from lingyuan_trip.catalogue.parser import parse_text
from lingyuan_trip.catalogue.problem import DataProblem, Finding
from lingyuan_trip.catalogue.syntax import describe_syntax_error
from lingyuan_trip.catalogue.tree import Node
from lingyuan_trip.catalogue.validation import validate
from lingyuan_trip.domain.errors import EnvironmentFault

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class Loaded(Generic[M]):
    """A file's text, tree and model as far as they could be made, and what is wrong.

    `model` and `top` hold only what fits the schema.
    """

    text: str
    findings: list[Finding] = field(default_factory=list)
    top: Node | None = None
    model: M | None = None

    def describe(self, name: str) -> tuple[DataProblem, ...]:
        """The problems in the order of the file; `name` is the file's."""
        found = sorted(self.findings, key=lambda finding: (finding.line, finding.column))
        return tuple(f.fault.at(name, f.line + 1, f.column + 1) for f in found)


def read_bytes(path: Path) -> bytes:
    """The content of a file; raises EnvironmentFault when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault(
            f"打不开数据文件 {path}：{error.strerror or error}。请检查路径和权限。"
        ) from error


def load(content: bytes, schema: type[M]) -> Loaded[M]:
    """The model of a file's bytes with every fault of writing and schema; never raises."""
    text, fault = decode(content)
    loaded: Loaded[M] = Loaded(text)
    if fault is not None:
        loaded.findings.append(fault)
        return loaded
    parsed = parse_text(text)
    loaded.findings += parsed.findings
    if parsed.error is not None:
        loaded.findings.append(describe_syntax_error(parsed.error))
        return loaded
    if parsed.top is None:
        loaded.findings.append(Finding(0, 0, EMPTY_FILE))
        return loaded
    loaded.top = parsed.top
    validated = validate(parsed.top, schema)
    loaded.model = validated.model
    loaded.findings += validated.findings
    return loaded
