"""Claims about how a value is known, wherever they stand in the file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lingyuan_trip.catalogue.problem import Fault, Finding, Severity, make_fault
from lingyuan_trip.catalogue.suggest import find_similar, shorten
from lingyuan_trip.catalogue.tree import ListNode, MappingNode, Node, Scalar

_GUESS = re.compile("估|推定|推测|推算|猜|未核实|待核实|不确定")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_FULL_DATE = len("2024-03-05")


def check_evidence(
    top: Node, known_sources: frozenset[str] | None, today: dt.date | None
) -> Iterator[Finding]:
    """Statuses without what they need, unknown sources, and texts in the wrong language."""
    stack: list[Node] = [top]
    while stack:
        node = stack.pop()
        if isinstance(node, ListNode):
            stack.extend(node)
        elif isinstance(node, MappingNode):
            stack.extend(child for child in node.values() if not isinstance(child, Scalar))
            if "status" in node:
                if not node.is_torn:
                    yield from _check_status(node)
                if known_sources is not None:
                    yield from _check_sources(node, known_sources)
                yield from _check_future(node, today)
            if "zh" in node:
                yield from _check_languages(node)


def _check_status(node: MappingNode) -> Iterator[Finding]:
    status, date, note = str(node["status"]), node.get("date"), node.get("note")
    has_source = "source" in node
    if status == "sourced" and not has_source:
        yield _at(node["status"], SOURCED_WITHOUT_SOURCE)
    if status == "estimated" and has_source:
        yield _at(node["source"], ESTIMATE_WITH_SOURCE)
    if status != "verified":
        return
    if not has_source or date is None:
        yield _at(node["status"], unproven("source" if not has_source else "date"))
    elif len(date) < _FULL_DATE:
        yield _at(date, VERIFIED_WITHOUT_DAY)
    elif note is not None and tells_of_guess(note):
        yield _at(note, VERIFIED_GUESS)
    elif _is_vague(node.get("uncertainty_km")):
        yield _at(node["uncertainty_km"], VERIFIED_VAGUE)


def tells_of_guess(note: object) -> bool:
    """Whether a note says that a value was guessed."""
    return isinstance(note, str) and _GUESS.search(note) is not None


def _is_vague(uncertainty: Node | None) -> bool:
    return isinstance(uncertainty, Scalar) and float(uncertainty) >= 1


def _check_sources(node: MappingNode, known: frozenset[str]) -> Iterator[Finding]:
    given = node.get("source")
    named = given if isinstance(given, ListNode) else [] if given is None else [given]
    for source in named:
        if str(source) not in known:
            yield _at(source, unknown_reference(str(source), ("来源", "source"), known))


def _check_future(node: MappingNode, today: dt.date | None) -> Iterator[Finding]:
    date = node.get("date")
    if today is None or date is None:
        return
    # The beginning of a date (2027, 2027-03) compares as text with as much of today.
    if str(date) > today.isoformat()[: len(date)]:
        yield _at(date, FUTURE)


def _check_languages(node: MappingNode) -> Iterator[Finding]:
    zh, en = str(node["zh"]), str(node.get("en", ""))
    if _HAN.search(en) and not _HAN.search(zh):
        yield _at(node["zh"], SWAPPED_LANGUAGES)
    elif _HAN.search(en) and not _LATIN.search(en):
        yield _at(node["en"], CHINESE_AS_ENGLISH)


def _at(node: Node, fault: Fault) -> Finding:
    return Finding(node.line, node.column, fault)


def unknown_reference(
    wanted: str, kind: tuple[str, str], known: frozenset[str] | set[str]
) -> Fault:
    """The fault of an id that nothing in the file has."""
    meant = find_similar(wanted, sorted(known))
    remedy = (
        "检查编号，或先在文件里加上它",
        "check the id, or add the entry first",
    )
    if meant is not None:
        remedy = (f"是不是 {meant}？{remedy[0]}", f"did you mean {meant}? {remedy[1]}")
    return make_fault(
        "reference.unknown",
        (
            f"没有编号为“{shorten(wanted)}”的{kind[0]}",
            f"there is no {kind[1]} with the id {shorten(wanted)!r}",
        ),
        remedy,
    )


def unproven(missing: str) -> Fault:
    """The fault of a claim to have been checked, without source or date."""
    return make_fault(
        "evidence.verified-unproven",
        (
            f"标为 verified（已核实），却没有 {missing}",
            f"marked as verified, but without {missing}",
        ),
        (
            "补上核实的来源和日期；没有核实过就改成 sourced 或 estimated",
            "add source and date of the check, or make it sourced or estimated",
        ),
    )


SOURCED_WITHOUT_SOURCE = make_fault(
    "evidence.sourced-without-source",
    ("标为 sourced（有来源），却没有写 source", "marked as sourced, but no source is given"),
    ("补上 source；没有来源就改成 estimated", "add source, or make it estimated"),
)
ESTIMATE_WITH_SOURCE = make_fault(
    "evidence.estimate-with-source",
    ("估算值不该有 source", "an estimate has no source"),
    (
        "来源里确有这个值就改成 sourced；否则删去 source，依据写进 note",
        "make it sourced if the source says so; else delete source and explain in note",
    ),
    Severity.WARNING,
)
VERIFIED_WITHOUT_DAY = make_fault(
    "evidence.verified-without-day",
    ("标为 verified（已核实），日期却不完整", "marked as verified, but the date is not complete"),
    ("写核实那天的完整日期，如 '2026-11-20'", "give the day of the check, like '2026-11-20'"),
)
VERIFIED_GUESS = make_fault(
    "evidence.verified-guess",
    (
        "标为 verified（已核实），说明里却说是估的",
        "marked as verified, but the note tells of a guess",
    ),
    ("没有核实过就改成 estimated；核实过就改说明", "make it estimated, or mend the note"),
    Severity.WARNING,
)
VERIFIED_VAGUE = make_fault(
    "evidence.verified-vague",
    (
        "位置标为 verified（已核实），误差却有 1 千米以上",
        "the position is marked as verified, but off by 1 km or more",
    ),
    ("到现场量准坐标，或改成 estimated", "measure it on the spot, or make it estimated"),
    Severity.WARNING,
)
FUTURE = make_fault(
    "evidence.future",
    ("依据的日期在今天之后", "the date of the evidence is in the future"),
    ("检查年份和月份", "check year and month"),
    Severity.WARNING,
)
SWAPPED_LANGUAGES = make_fault(
    "text.swapped-languages",
    ("zh 里没有中文，en 里却有", "zh holds no Chinese, but en does"),
    ("把 zh 和 en 对调", "swap zh and en"),
    Severity.WARNING,
)
CHINESE_AS_ENGLISH = make_fault(
    "text.chinese-as-english",
    ("en 里是中文", "en holds Chinese"),
    ("写英文；没有译文就删去 en", "write English, or delete en"),
    Severity.WARNING,
)
