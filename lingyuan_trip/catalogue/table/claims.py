"""What a row of a table asks for: a fact at a path, as it is to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lingyuan_trip.catalogue.choice_words import find_word
from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import Path
from lingyuan_trip.catalogue.plain import Plain
from lingyuan_trip.catalogue.table.cells import (
    EVIDENCE,
    HIDDEN,
    Fact,
    UnreadableCell,
    read_cell,
    write_cell,
)
from lingyuan_trip.catalogue.table.dates import read_date, read_days
from lingyuan_trip.catalogue.table.facts import find_fact, say_source, say_status
from lingyuan_trip.catalogue.table.paths import field_of
from lingyuan_trip.catalogue.table.reading import TableRow

FIELD_SOURCE = "field-check"
FIELD_SOURCE_TITLE = "现场核实清单（核实人写在各条的说明里）"
_YES = frozenset(
    [
        *("√", "✓", "\u2714", "v", "y", "yes", "ok", "1", "true"),
        *("是", "对", "对的", "无误", "正确"),
    ]
)
_NO = frozenset(["×", "\u2717", "n", "no", "否", "不对", "错", "有误", "0", "false"])


@dataclass(frozen=True, slots=True)
class Claim:
    """The value to be set at a path, and the words of it before and after.

    `value` is a fact, a list with one, or an item that is added to the list at the path.
    """

    path: Path
    value: Plain
    before: str
    after: str
    is_item: bool = False


class Refused(ValueError):
    """A row that cannot be taken; `words` say why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.zh, self.en = zh, en


def claim_fact(row: TableRow, path: Path, data: DataText) -> Claim | None:
    """What a row of the table of facts changes; None where nothing. Raises Refused."""
    old = find_fact(data, path)
    if old is None and data.has(path):
        raise Refused("这一项不能在表格里改", "this cannot be changed in a table")
    field = field_of(path)
    present = ("", "") if old is None else write_cell(field, old)
    evidence = _read_evidence(row, old)
    wanted = row.get("value"), row.get("english")
    is_new = wanted != present and any(wanted)
    if any(present) and not wanted[0]:
        raise Refused(
            "值空了：要删去请在数据台或文本里删", "the value is empty: delete it in the data desk"
        )
    is_same = old is not None and all(evidence.get(key) == old.get(key) for key in EVIDENCE)
    if not is_new and (old is None or is_same):
        return None
    if is_new and is_same:
        raise Refused(
            "值改了，依据没有改：请写这个值的来源、日期或说明",
            "the value is another but its evidence the same: say where it is from",
        )
    return _claim(path, wanted if is_new else None, evidence, old)


def claim_check(row: TableRow, path: Path, data: DataText) -> Claim | None:
    """What a row of a checklist says; None where it was not filled in. Raises Refused."""
    said, new = row.get("confirmed").strip().lower(), row.get("new")
    if said in _NO and not new:
        raise Refused("写了不对，没有写新的值", "marked as wrong, without the right value")
    if not new and not said:
        return None
    if not new and said not in _YES:
        raise Refused(f"“核对无误”里的“{said}”看不懂，打 √ 或写新的值", f"{said!r} is no tick")
    old = find_fact(data, path)
    present = "" if old is None else " / ".join(filter(None, write_cell(field_of(path), old)))
    if row.get("present") != present:
        raise Refused(
            f"清单导出以后资料改过（现在是“{present}”），请再核对",
            f"the data changed since ({present!r} now)",
        )
    evidence = _checked(row)
    if field_of(path) == "location" and not new and HIDDEN in present:
        raise Refused(
            "坐标没有给出，不能只打勾，请写新的坐标", "write the position, a tick is not enough"
        )
    if old is None and not new:
        raise Refused("这一项不能只打勾，请写新的值", "this needs a value, not a tick")
    if old is None:
        return _claim_missing(path, new, evidence, data)
    value, _, english = new.partition(" / ")
    return _claim(path, (value.strip(), english.strip()) if new else None, evidence, old)


def _claim(
    path: Path, wanted: tuple[str, str] | None, evidence: dict[str, Plain], old: Fact | None
) -> Claim:
    field = field_of(path)
    before = _say(field, old)
    if wanted is None:
        assert old is not None
        claimed = {key: value for key, value in old.items() if key not in EVIDENCE}
    else:
        claimed = _read(field, wanted, old)
        if old is not None and "also" in old:
            claimed["also"] = old["also"]
    also = claimed.pop("also", None)
    fact: dict[str, Plain] = {**claimed, **evidence, **({} if also is None else {"also": also})}
    return Claim(path, fact, before, _say(field, fact))


def _claim_missing(path: Path, new: str, evidence: dict[str, Plain], data: DataText) -> Claim:
    """A value where the file has none yet, in the form its place asks for."""
    field = str(path[-1])
    if data.has(path) and field != "editions":
        raise Refused("这一项请在数据台里处理", "settle this in the data desk")
    if field == "hours":
        rules = [
            _read(field, (part, ""), None) for part in re.split("[；;\n]", new) if part.strip()
        ]
        return Claim(path, [{**rule, **evidence} for rule in rules], "", new)
    if field == "ticket":
        price = _read("price", (new, ""), None)
        return Claim((*path, "price"), {**price, **evidence}, "", new)
    if field == "editions":
        days = read_days(new)
        if days is None:
            raise Refused(
                f"“{new}”不是起止日期，写成 2027-06-26..2027-07-26", f"{new!r} are no dates"
            )
        first, last = days
        edition: dict[str, Plain] = {"year": first.year, "from": first.isoformat()}
        edition["until"] = last.isoformat()
        return Claim(path, {**edition, **evidence}, "", f"{first}..{last}", is_item=True)
    return Claim(path, {**_read(field, (new, ""), None), **evidence}, "", new)


def _read(field: str, wanted: tuple[str, str], old: Fact | None) -> dict[str, Plain]:
    try:
        return read_cell(field, *wanted, old)
    except UnreadableCell as error:
        raise Refused(error.words.zh, error.words.en) from error


def _say(field: str, fact: Fact | None) -> str:
    if fact is None:
        return ""
    value = " / ".join(filter(None, write_cell(field, fact)))
    told = "，".join(
        filter(None, (say_status(fact), say_source(fact), str(fact.get("date") or "")))
    )
    return f"{value}（{told}）" if value else told


def _read_evidence(row: TableRow, old: Fact | None) -> dict[str, Plain]:
    """The evidence of a row; a column that is missing leaves what is there."""
    found: dict[str, Plain] = {}
    known: Mapping[str, Plain] = old or {}
    for key in EVIDENCE:
        cell = row.cells.get(key)
        if cell is None:
            value = known.get(key)
        elif key == "status":
            value = find_word("status", cell)
        elif key == "source":
            value = _read_sources(cell, known.get(key))
        elif key == "date":
            value = _read_date(cell, known.get(key))
        else:
            value = cell
        if value not in (None, ""):
            found[key] = value
    return found


def _read_sources(cell: str, old: Plain) -> Plain:
    names: list[Plain] = [part for part in re.split(r"[、,，;；\s]+", cell) if part]
    if old is not None and names == (old if isinstance(old, list) else [old]):
        return old
    return names[0] if len(names) == 1 else names or None


def _read_date(cell: str, old: Plain) -> Plain:
    if not cell or cell == str(old):
        return old if cell else None
    found = read_date(cell)
    if found is None:
        raise Refused(f"“{cell}”不是日期，写成 2027-01-05", f"{cell!r} is no date")
    # Excel makes the first day of a month out of a month alone.
    return old if old is not None and found == f"{old}-01" else found


def _checked(row: TableRow) -> dict[str, Plain]:
    person, date = row.get("person"), read_date(row.get("date"))
    if not person:
        raise Refused("没有写核实人", "without the name of the person")
    if date is None or len(date) < len("2027-01-05"):
        raise Refused("没有写核实日期（年月日）", "without the full date of checking")
    remark = row.get("remark")
    note = f"{person}核实；{remark}" if remark else f"{person}核实"
    return {"status": "verified", "source": FIELD_SOURCE, "date": date, "note": note}
