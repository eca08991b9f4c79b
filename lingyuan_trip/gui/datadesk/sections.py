"""The kinds of entries that 数据台 lists."""

from __future__ import annotations

from enum import StrEnum

from lingyuan_trip.gui.i18n import translate

_C = "DataDesk"


class Section(StrEnum):
    """A list at the top of the data file that has a table and a form."""

    SPOTS = "spots"
    FESTIVALS = "festivals"
    GATEWAYS = "gateways"
    ZONES = "zones"
    SOURCES = "sources"


ALL_SECTIONS = (*Section, "towns", "roads", "bus_lines", "stories")
"""Every list of entries in the file, those without a table included."""


def section_name(section: Section) -> str:
    """What the entries of a section are called."""
    return {
        Section.SPOTS: translate(_C, "景点"),
        Section.FESTIVALS: translate(_C, "节庆"),
        Section.GATEWAYS: translate(_C, "到达站"),
        Section.ZONES: translate(_C, "片区"),
        Section.SOURCES: translate(_C, "来源"),
    }[section]
