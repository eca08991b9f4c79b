"""The trip as Markdown, for notes and messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lingyuan_trip.domain.clock import format_clock
from lingyuan_trip.domain.text import Language, LocalizedText
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.sheet import (
    Entry,
    Guide,
    Move,
    Pause,
    Return,
    Sheet,
    SheetDay,
    Start,
    Stop,
    Tone,
    compose_sheet,
)
from lingyuan_trip.export.words import span_words

_WAYS = LocalizedText("导航", "Maps")
_TICKETS = LocalizedText("门票", "Entrance")
_ESTIMATES = LocalizedText("依据估计的", "What rests on estimates")
_SPECIAL = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|"})


def plan_to_markdown(handout: Handout, language: Language = "zh") -> str:
    """The text; raises RequestError where nothing could be planned."""
    return "\n".join(_write(compose_sheet(handout, language), language)) + "\n"


def _write(sheet: Sheet, language: Language) -> Iterator[str]:
    yield f"# {_plain(sheet.title)}"
    yield ""
    yield f"{_plain(sheet.subtitle)}  "
    yield _plain(sheet.status)
    for day in sheet.days:
        yield ""
        yield from _day(day, language)
    yield from _section(_TICKETS.get(language), sheet.tickets)
    yield from _section(_ESTIMATES.get(language), sheet.estimates)
    yield ""
    yield f"*{_plain(sheet.foot)}*"


def _day(day: SheetDay, language: Language) -> Iterator[str]:
    yield f"## {_plain(day.title)}"
    yield ""
    yield _plain(" · ".join(day.facts))
    for trouble in day.troubles:
        yield ""
        yield f"> **{_plain(trouble)}**"
    yield ""
    for entry in day.entries:
        yield from _entry(entry)
    yield ""
    yield f"### {_WAYS.get(language)}"
    yield ""
    for guide in day.guides:
        yield _guide(guide)


def _entry(entry: Entry) -> Iterator[str]:
    match entry:
        case Start():
            yield f"- **{format_clock(entry.time)}** {_plain(f'{entry.name} {entry.words}')}"
        case Move():
            words = _plain(f"→ {entry.name} · {entry.words} [{entry.evidence}]")
            yield f"- {span_words(entry.departs, entry.arrives)} {words}"
        case Pause():
            yield f"- {span_words(entry.starts, entry.until)} {_plain(entry.words)}"
        case Stop():
            times = span_words(entry.start, entry.leave)
            yield f"- **{times} {entry.number}. {_plain(entry.name)}** · {entry.length}"
            for line in entry.lines:
                told = f"{line.text} [{line.evidence}]" if line.evidence else line.text
                is_loud = line.tone in (Tone.CAUTION, Tone.TROUBLE)
                yield f"  - **{_plain(told)}**" if is_loud else f"  - {_plain(told)}"
        case Return():
            yield f"- **{format_clock(entry.time)}** {_plain(entry.words)}"


def _guide(guide: Guide) -> str:
    way = _plain(f"{guide.origin} → {guide.destination}")
    caution = f" · {_plain(guide.caution)}" if guide.caution else ""
    return f"- {way}：[高德]({guide.amap}) · [百度]({guide.baidu}){caution}"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    told = [f"- {_plain(line)}" for line in lines]
    if told:
        yield from ("", f"## {title}", "", *told)


def _plain(text: str) -> str:
    """The text with everything escaped that Markdown would take for a mark."""
    return text.translate(_SPECIAL)
