"""The kinds of file a trip leaves in, and what writes those that need no drawing."""

from __future__ import annotations

from enum import StrEnum

from lingyuan_trip.domain.text import Language
from lingyuan_trip.export.handout import Handout


class Format(StrEnum):
    """A kind of file; `pdf` and `png` are drawn, which needs the window's part of the program."""

    PDF = "pdf"
    PNG = "png"
    ICS = "ics"
    GPX = "gpx"
    KML = "kml"
    MARKDOWN = "markdown"
    TEXT = "text"
    JSON = "json"

    @property
    def is_drawn(self) -> bool:
        """Whether it is a picture."""
        return self in (Format.PDF, Format.PNG)

    @property
    def suffix(self) -> str:
        """The ending of its files."""
        return {Format.MARKDOWN: ".md", Format.TEXT: ".txt"}.get(self, f".{self.value}")


def write_format(kind: Format, handout: Handout, language: Language = "zh") -> bytes:
    """The content of a file that is not drawn; raises RequestError where there is no plan."""
    match kind:
        case Format.ICS:
            from lingyuan_trip.export.trip_calendar import trip_calendar_bytes

            return trip_calendar_bytes(handout, language)
        case Format.GPX:
            from lingyuan_trip.export.gpx_file import gpx_bytes

            return gpx_bytes(handout, language)
        case Format.KML:
            from lingyuan_trip.export.kml_file import kml_bytes

            return kml_bytes(handout, language)
        case Format.PDF | Format.PNG:
            raise ValueError(f"{kind} is drawn, not written")
        case _:
            return write_words(kind, handout, language).encode()


def write_words(kind: Format, handout: Handout, language: Language = "zh") -> str:
    """The text of a format that is made to be read or pasted."""
    match kind:
        case Format.MARKDOWN:
            from lingyuan_trip.export.markdown import plan_to_markdown

            return plan_to_markdown(handout, language)
        case Format.TEXT:
            return _plain_text(handout, language)
        case Format.JSON:
            from lingyuan_trip.export.plan_json import plan_to_json

            return plan_to_json(handout.result, dict(handout.data), language)
        case _:
            raise ValueError(f"{kind} is no text")


def _plain_text(handout: Handout, language: Language) -> str:
    from lingyuan_trip.export.plan_text import plan_to_text

    troubles = "".join(f"! {trouble.text.get(language)}\n" for trouble in handout.troubles)
    return troubles + plan_to_text(handout.result, handout.guidebook, language)
