"""Taking a table over into a data file: what changes, and what is refused and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lingyuan_trip.catalogue.editor import DataText
from lingyuan_trip.catalogue.editor.values import NoSuchValue, Path
from lingyuan_trip.catalogue.problem import DataProblem, Severity
from lingyuan_trip.catalogue.table.claims import (
    FIELD_SOURCE,
    FIELD_SOURCE_TITLE,
    Claim,
    Refused,
    claim_check,
    claim_fact,
)
from lingyuan_trip.catalogue.table.paths import entry_name, name_of_field, read_path
from lingyuan_trip.catalogue.table.reading import Table, TableKind, TableRow
from lingyuan_trip.domain.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is taken over: the words of the fact before and after."""

    row: int
    path: Path
    name: str
    field: LocalizedText
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not taken over."""

    row: int
    name: str
    field: LocalizedText
    reason: LocalizedText


@dataclass(frozen=True)
class Taken:
    """The file with the good rows; `untouched` rows said nothing new."""

    data: DataText
    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    untouched: int


@dataclass(frozen=True, slots=True)
class _Wish:
    row: TableRow
    claim: Claim


@dataclass
class _Taker:
    data: DataText
    refusals: list[Refusal] = field(default_factory=list)
    wishes: list[_Wish] = field(default_factory=list)
    untouched: int = 0

    def read(self, table: Table) -> None:
        """Collect what the rows ask for."""
        claim = claim_check if table.kind is TableKind.CHECKLIST else claim_fact
        seen: dict[Path, int] = {}
        for row in table.rows:
            path = read_path(row.get("path"), self.data)
            if path is None:
                zh = f"资料里没有“{row.get('path')}”" if row.get("path") else "没有写路径"
                self._refuse(row, None, Refused(zh, f"nothing at {row.get('path')!r} in the data"))
                continue
            try:
                wanted = claim(row, path, self.data)
                if wanted is not None and path in seen:
                    zh = f"和第 {seen[path]} 行说的是同一项"
                    raise Refused(zh, f"the same as row {seen[path]}")
            except Refused as reason:
                self._refuse(row, path, reason)
                continue
            if wanted is None:
                self.untouched += 1
            else:
                seen[path] = row.number
                self.wishes.append(_Wish(row, wanted))

    def _refuse(self, row: TableRow, path: Path | None, reason: Refused) -> None:
        words = LocalizedText(row.get("field")) if path is None else name_of_field(path)
        name = row.get("name") if path is None else entry_name(path, self.data)
        why = LocalizedText(reason.zh, reason.en)
        self.refusals.append(Refusal(row.number, name, words, why))

    def apply(self) -> tuple[DataText, list[_Wish]]:
        """The file with every wish that makes no new problem."""
        made = self.data
        if any(_names_source(wish.claim.value) for wish in self.wishes):
            made = _register_source(made)
        known, kept = Counter(map(_key, made.problems)), []
        for wish in self.wishes:
            try:
                tried = _set(made, wish.claim)
            except NoSuchValue:
                zh, en = "资料里没有地方放它", "there is no place for it in the data"
                self._refuse(wish.row, wish.claim.path, Refused(zh, en))
                continue
            if (problem := _new_problem(tried, known)) is not None:
                self._refuse(wish.row, wish.claim.path, _reason(problem))
                continue
            made = tried
            kept.append(wish)
        return made, kept


def take_table(table: Table, data: DataText) -> Taken:
    """The table's rows taken over one by one; nothing is written."""
    taker = _Taker(data)
    taker.read(table)
    made, kept = taker.apply()
    changes = tuple(_change(wish, data) for wish in kept)
    refusals = tuple(sorted(taker.refusals, key=lambda refusal: refusal.row))
    return Taken(made if changes else data, changes, refusals, taker.untouched)


def _set(data: DataText, claim: Claim) -> DataText:
    if not claim.is_item:
        return data.with_value(claim.path, claim.value)
    if not data.has(claim.path):
        return data.with_value(claim.path, [claim.value])
    return data.with_entry(claim.path, claim.value)


def _register_source(data: DataText) -> DataText:
    if data.find_entry("sources", FIELD_SOURCE) is not None:
        return data
    return data.with_entry(("sources",), {"id": FIELD_SOURCE, "title": FIELD_SOURCE_TITLE})


def _names_source(value: object) -> bool:
    if isinstance(value, list):
        return any(map(_names_source, value))
    return isinstance(value, dict) and value.get("source") == FIELD_SOURCE


def _new_problem(data: DataText, known: Counter[tuple[str, str]]) -> DataProblem | None:
    counted: Counter[tuple[str, str]] = Counter()
    for problem in data.problems:
        if problem.severity is Severity.NOTE:
            continue
        counted[_key(problem)] += 1
        if counted[_key(problem)] > known[_key(problem)]:
            return problem
    return None


def _key(problem: DataProblem) -> tuple[str, str]:
    return problem.code, problem.what.zh


def _reason(problem: DataProblem) -> Refused:
    return Refused(
        f"{problem.what.zh}：{problem.remedy.zh}", f"{problem.what.en}: {problem.remedy.en}"
    )


def _change(wish: _Wish, data: DataText) -> Change:
    claim = wish.claim
    return Change(
        wish.row.number,
        claim.path,
        entry_name(claim.path, data),
        name_of_field(claim.path),
        claim.before,
        claim.after,
    )
