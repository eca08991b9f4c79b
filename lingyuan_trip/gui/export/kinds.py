"""What the dialog offers: each kind with its words, icon and file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lingyuan_trip.export.formats import Format
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.printing import A4, A6, LONG, Paper

_C = "Export"


class Kind(StrEnum):
    """A way for a trip to leave; the order is that of the list."""

    A4 = "a4"
    A6 = "a6"
    LONG = "long"
    CALENDAR = "ics"
    GPX = "gpx"
    KML = "kml"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"

    @property
    def file_format(self) -> Format:
        """The kind of file."""
        drawn = {Kind.A4: Format.PDF, Kind.A6: Format.PDF, Kind.LONG: Format.PNG}
        return drawn.get(self) or Format(self.value)

    @property
    def paper(self) -> Paper | None:
        """The paper of what is drawn."""
        return {Kind.A4: A4, Kind.A6: A6, Kind.LONG: LONG}.get(self)

    @property
    def is_for_clipboard(self) -> bool:
        """Whether it is made to be pasted."""
        return self in (Kind.TEXT, Kind.MARKDOWN)


@dataclass(frozen=True, slots=True)
class KindWords:
    """The name of a kind, what it is for, what one click does, and its icon."""

    name: str
    hint: str
    again: str
    icon: str


def kind_words(kind: Kind) -> KindWords:
    """The words of a kind in the language of the interface."""
    return {
        Kind.A4: KindWords(
            translate(_C, "A4 行程单"),
            translate(_C, "PDF，可打印：时间轴、地图、地址、二维码"),
            translate(_C, "存为 A4"),
            "print",
        ),
        Kind.A6: KindWords(
            translate(_C, "A6 口袋版"),
            translate(_C, "PDF，一张 A4 可印四页，折起来带着走"),
            translate(_C, "存为 A6"),
            "print",
        ),
        Kind.LONG: KindWords(
            translate(_C, "长图"),
            translate(_C, "PNG，1080 像素宽，发微信用"),
            translate(_C, "存为长图"),
            "camera",
        ),
        Kind.CALENDAR: KindWords(
            translate(_C, "日历"),
            translate(_C, ".ics，导入手机日历，出发前和开车前提醒"),
            translate(_C, "存为日历"),
            "calendar",
        ),
        Kind.GPX: KindWords(
            translate(_C, "GPX"),
            translate(_C, "地点和先后，给户外导航软件"),
            translate(_C, "存为 GPX"),
            "route",
        ),
        Kind.KML: KindWords(
            translate(_C, "KML"),
            translate(_C, "地点和先后，给地图软件"),
            translate(_C, "存为 KML"),
            "map",
        ),
        Kind.TEXT: KindWords(
            translate(_C, "文字"),
            translate(_C, "可贴到微信、短信"),
            translate(_C, "复制文字"),
            "copy",
        ),
        Kind.MARKDOWN: KindWords(
            translate(_C, "Markdown"),
            translate(_C, "带链接的文字，给笔记软件"),
            translate(_C, "复制 Markdown"),
            "copy",
        ),
        Kind.JSON: KindWords(
            translate(_C, "JSON"),
            translate(_C, "给程序读；verify 命令可复核"),
            translate(_C, "存为 JSON"),
            "data-desk",
        ),
    }[kind]
