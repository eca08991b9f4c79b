"""What the parser complains about, in plain words."""

from __future__ import annotations

import yaml

from lingyuan_trip.catalogue.problem import Finding, make_fault


def describe_syntax_error(error: yaml.MarkedYAMLError) -> Finding:
    """The parser's complaint as a finding."""
    mark = error.problem_mark or error.context_mark
    line, column = (0, 0) if mark is None else (mark.line, mark.column)
    fault = make_fault(
        "yaml.syntax",
        ("这里的写法不合 YAML 规则", "this is not valid YAML"),
        ("检查这一行和上一行的缩进、冒号、引号", "check indentation, colon and quotes here"),
    )
    return Finding(line, column, fault)
