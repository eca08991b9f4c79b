"""Files that nobody reads as they are, in words for the preview."""

from __future__ import annotations

from collections.abc import Iterator

from lingyuan_trip.export.formats import write_words
from lingyuan_trip.export.handout import Handout
from lingyuan_trip.export.points import list_points
from lingyuan_trip.export.sheet import compose_sheet
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.export.kinds import Kind
from lingyuan_trip.gui.export.making import Options
from lingyuan_trip.gui.i18n import translate

_C = "Export"


def preview_text(kind: Kind, handout: Handout, options: Options) -> str:
    """What is in a file that is not drawn."""
    if kind is Kind.CALENDAR:
        return "\n".join(_tell_events(handout, options))
    if kind in (Kind.GPX, Kind.KML):
        return "\n".join(_tell_points(handout))
    return write_words(kind.file_format, handout, formatting.language())


def _tell_events(handout: Handout, options: Options) -> Iterator[str]:
    from lingyuan_trip.export.calendar_events import read_events
    from lingyuan_trip.export.trip_calendar import trip_calendar_bytes

    language = formatting.language()
    content = trip_calendar_bytes(handout, language, with_alarms=options.with_alarms)
    ring = translate(_C, "        {time} 提醒：{words}")
    date = None
    for event in read_events(content):
        if event.start.date() != date:
            if date is not None:
                yield ""
            date = event.start.date()
            yield formatting.full_date(date)
        yield f"{event.start:%H:%M}–{event.end:%H:%M}  {event.words}"
        for at, words in event.alarms:
            yield ring.format(time=f"{at:%H:%M}", words=words)


def _tell_points(handout: Handout) -> Iterator[str]:
    language = formatting.language()
    for day in compose_sheet(handout, language).days:
        yield day.title
        for point in list_points(handout, day, language):
            yield f"    {point.lat:.5f}, {point.lon:.5f}  {point.name}"
        yield ""
    yield translate(_C, "坐标为 WGS-84；连线只表示先后，不是道路。")
