"""An entry as a row of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lingyuan_trip.catalogue.choice_words import find_choice_words
from lingyuan_trip.catalogue.editor import Entry, Plain
from lingyuan_trip.catalogue.problem import Severity
from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.domain.festival import FestivalTheme
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.datadesk import plain
from lingyuan_trip.gui.datadesk.sections import Section
from lingyuan_trip.gui.datadesk.table.usual_hours import usual_hours
from lingyuan_trip.gui.explore.search import SearchText
from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"


@dataclass(frozen=True, slots=True)
class Around:
    """What a row says of other entries: zones by id (number and name), and how often each id is
    referred to.
    """

    zones: Mapping[str, tuple[int, str]]
    uses: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """`cells` are the words of the middle columns; `status` is how the fact they tell is known,
    `counts` how many values of the entry are known in each way; `zone` is its number.
    """

    entry: Entry
    name: str
    pinyin: str
    sought: SearchText = field(compare=False)
    cells: tuple[str, ...]
    zone: int | None
    status: EvidenceStatus | None
    counts: Mapping[EvidenceStatus, int]
    worst: Severity | None = None
    problems: int = 0
    is_changed: bool = False

    @property
    def is_unverified(self) -> bool:
        """Whether anything in it still has to be verified."""
        verified = self.counts.get(EvidenceStatus.VERIFIED, 0)
        return sum(self.counts.values()) > verified


def list_columns(section: Section) -> tuple[str, ...]:
    """The titles of the middle columns of a section."""
    return {
        Section.SPOTS: (translate(_C, "片区"), translate(_C, "夏季开放")),
        Section.FESTIVALS: (translate(_C, "主题"), translate(_C, "最近一届")),
        Section.GATEWAYS: (translate(_C, "位置"), translate(_C, "列车")),
        Section.ZONES: (translate(_C, "序号"), translate(_C, "景点")),
        Section.SOURCES: (translate(_C, "日期"), translate(_C, "引用")),
    }[section]


def make_row(section: Section, entry: Entry, around: Around) -> DeskRow:
    """The row of an entry, before anybody asked what is wrong with it."""
    values = entry.values
    name = plain.name_of(values)
    others = tuple(plain.text(values, key, "value") for key in ("township", "village"))
    zone = around.zones.get(plain.text(values, "zone"))
    if section is Section.ZONES:
        zone = around.zones.get(entry.id)
    pinyin = plain.text(values, "pinyin")
    cells, status = _CELLS[section](entry, around)
    return DeskRow(
        entry=entry,
        name=formatting.say(name) or entry.id,
        pinyin=pinyin,
        sought=SearchText((name.zh, name.en, entry.id, *others), pinyin),
        cells=cells,
        zone=None if zone is None else zone[0],
        status=status,
        counts=Counter(plain.statuses(values)),
    )


_Told = tuple[tuple[str, ...], EvidenceStatus | None]


def _tell_spot(entry: Entry, around: Around) -> _Told:
    zone = around.zones.get(plain.text(entry.values, "zone"), (0, ""))[1]
    hours = plain.look_up(entry.values, "hours")
    return (zone, usual_hours(entry.values)), plain.status_of(hours)


def _tell_festival(entry: Entry, _around: Around) -> _Told:
    theme = plain.text(entry.values, "theme")
    words = find_choice_words([theme.value for theme in FestivalTheme])
    said = theme if formatting.language() == "en" else words.get(theme, theme)
    editions = [each for each in plain.items(entry.values, "editions") if isinstance(each, dict)]
    if not editions:
        period = plain.look_up(entry.values, "yearly") or plain.look_up(
            entry.values, "usual_period"
        )
        return (said, ""), plain.status_of(period)
    last = max(editions, key=lambda each: plain.text(each, "year"))
    year, start = plain.text(last, "year"), plain.text(last, "from")
    return (said, start or year), plain.status_of(last)


def _tell_gateway(entry: Entry, _around: Around) -> _Told:
    location = plain.mapping(entry.values, "location")
    parts = (plain.text(location, "lat"), plain.text(location, "lon"))
    trains = len(plain.items(entry.values, "trains"))
    return (", ".join(filter(None, parts)), str(trains or "")), plain.status_of(dict(location))


def _tell_zone(entry: Entry, around: Around) -> _Told:
    evidence = plain.look_up(entry.values, "evidence")
    uses = str(around.uses.get(entry.id, 0))
    return (plain.text(entry.values, "number"), uses), plain.status_of(evidence)


def _tell_source(entry: Entry, around: Around) -> _Told:
    return (plain.text(entry.values, "date"), str(around.uses.get(entry.id, 0))), None


_CELLS: Mapping[Section, Callable[[Entry, Around], _Told]] = {
    Section.SPOTS: _tell_spot,
    Section.FESTIVALS: _tell_festival,
    Section.GATEWAYS: _tell_gateway,
    Section.ZONES: _tell_zone,
    Section.SOURCES: _tell_source,
}


def count_uses(entries: Mapping[str, tuple[Entry, ...]]) -> Mapping[str, int]:
    """How often each zone and each source is named by other entries."""
    found: Counter[str] = Counter()
    for listed in entries.values():
        for entry in listed:
            stack: list[Plain | Mapping[str, Plain]] = [entry.values]
            while stack:
                node = stack.pop()
                if isinstance(node, Mapping):
                    for key in ("zone", "source"):
                        named = node.get(key)
                        found.update(
                            [named] if isinstance(named, str) else map(str, plain.items(node, key))
                        )
                    stack += node.values()
                elif isinstance(node, list):
                    stack += node
    return found
