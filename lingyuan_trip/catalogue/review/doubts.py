"""One thing to be checked, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.catalogue.field_words import name_field
from lingyuan_trip.catalogue.problem import Fault, Severity
from lingyuan_trip.catalogue.tree import Path
from lingyuan_trip.domain.text import LocalizedText


class DoubtKind(StrEnum):
    """Why something is to be checked."""

    ESTIMATE = "estimate"
    VAGUE_POSITION = "vague-position"
    STALE = "stale"
    UNDATED = "undated"
    MISSING = "missing"
    DOUBLE = "double"
    NO_EDITION = "no-edition"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about an entry (its id and name) that should be checked.

    `path` leads to the value in the file; `field` is its key; `detail` goes into the words: a
    date, kilometres, the name of the likely double.
    """

    kind: DoubtKind
    path: Path
    entry: str
    name: LocalizedText
    field: str
    detail: str = ""

    @property
    def key(self) -> str:
        """The key of the entry that it is about: `ticket` for the price of one."""
        below = self.path[2:]
        return str(below[0]) if below else self.field

    @property
    def field_words(self) -> LocalizedText:
        """What people call the field."""
        return name_field(self.field)

    @property
    def fault(self) -> Fault:
        """It as a note on the file."""
        what, remedy = _WORDS[self.kind]
        return Fault(f"review.{self.kind}", self._fill(what), self._fill(remedy), Severity.NOTE)

    def _fill(self, words: tuple[str, str]) -> LocalizedText:
        field = name_field(self.field)
        zh = words[0].format(name=self.name.zh, field=field.zh, detail=self.detail)
        name = self.name.get("en")
        return LocalizedText(zh, words[1].format(name=name, field=field.en, detail=self.detail))


_ASK = ("问清后改成 sourced 或 verified，写上来源和日期", "ask, then give source and date")
_WORDS: dict[DoubtKind, tuple[tuple[str, str], tuple[str, str]]] = {
    DoubtKind.ESTIMATE: (("{name}的{field}是估算", "{field} of {name}: an estimate"), _ASK),
    DoubtKind.VAGUE_POSITION: (
        ("{name}的位置误差 {detail} 千米", "the position of {name} is unsure by {detail} km"),
        ("到现场量准，或从地图取点", "measure it on the spot, or take it from a map"),
    ),
    DoubtKind.STALE: (
        ("{name}的{field}是 {detail} 的资料", "{field} of {name}: dated {detail}"),
        ("再核实一次，换上新日期", "check again and give the new date"),
    ),
    DoubtKind.UNDATED: (
        ("{name}的{field}没有写日期", "{field} of {name}: without a date"),
        ("写上资料的日期", "give the date of the publication"),
    ),
    DoubtKind.MISSING: (
        ("{name}没有{field}", "{name} has no {field}"),
        ("查到后补上", "add it once it is known"),
    ),
    DoubtKind.DOUBLE: (
        ("{name}与{detail}可能是同一处", "{name} and {detail} may be the same"),
        ("确是同一处就合并成一条", "if they are, keep one entry"),
    ),
    DoubtKind.NO_EDITION: (
        ("{name} {detail} 年的日期还没有", "{name}: no dates for {detail} yet"),
        ("公布后在 editions 里加一届", "add an edition once they are announced"),
    ),
}
