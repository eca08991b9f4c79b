"""What was taken over from a table, in words."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.catalogue.problem import as_language
from lingyuan_trip.catalogue.table.taking import Change, Refusal, Taken


def describe_taken(taken: Taken, language: str) -> str:
    """A line for each row that changes something or is refused, and a count."""
    return "\n".join(_lines(taken, language))


def describe_change(change: Change, language: str) -> str:
    """`第 3 行 女神宫汤泉城 门票：128 元（估算） → 98 元（已核实）`."""
    field = change.field.get(as_language(language))
    before = change.before or ("(new)" if language == "en" else "（没有）")
    if language == "en":
        return f"row {change.row} {change.name}, {field}: {before} → {change.after}"
    return f"第 {change.row} 行 {change.name} {field}：{before} → {change.after}"


def describe_refusal(refusal: Refusal, language: str) -> str:
    """`第 7 行 没有接受 女神宫汤泉城 门票：没有写核实人`."""
    shown = as_language(language)
    what = " ".join(filter(None, (refusal.name, refusal.field.get(shown))))
    reason = refusal.reason.get(shown)
    if shown == "en":
        return f"row {refusal.row} refused: {what}: {reason}"
    return f"第 {refusal.row} 行 没有接受 {what}：{reason}"


def count_taken(taken: Taken, language: str) -> str:
    """How many rows there were of each kind."""
    counts = len(taken.changes), len(taken.refusals), taken.untouched
    if language == "en":
        return "{} changed, {} refused, {} untouched.".format(*counts)
    return "改 {} 处，没有接受 {} 行，{} 行没有改动。".format(*counts)


def _lines(taken: Taken, language: str) -> Iterator[str]:
    rows: list[Change | Refusal] = [*taken.changes, *taken.refusals]
    for row in sorted(rows, key=lambda each: each.row):
        if isinstance(row, Change):
            yield describe_change(row, language)
        else:
            yield describe_refusal(row, language)
    yield count_taken(taken, language)
