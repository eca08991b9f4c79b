"""What is said of a data package and of what it changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from lingyuan_trip.dataset import Dataset
from lingyuan_trip.domain.guidebook_difference import GuidebookDifference, SectionDifference
from lingyuan_trip.domain.text import LocalizedText
from lingyuan_trip.gui import formatting
from lingyuan_trip.gui.i18n import translate
from lingyuan_trip.gui.packs.looking import Preview

_C = "Packs"
_MOST_NAMES = 4


def list_facts(preview: Preview, version: str) -> list[tuple[str, str]]:
    """Names and values of what a package says of itself; `version` is that of the data shown."""
    about = preview.pack.manifest
    now = translate(_C, "现在用的是 {version}").format(version=version) if version else ""
    return [
        (translate(_C, "数据版本"), formatting.clauses((about.version, now))),
        (translate(_C, "发布日期"), date_words(about.published)),
        (
            translate(_C, "发布者"),
            translate(_C, "钥匙 {key}，本程序信任").format(key=preview.pack.key_id),
        ),
        (translate(_C, "可导入到"), date_words(about.expires)),
    ]


def date_words(day: dt.date | None) -> str:
    """`2027-05-01`, and 没有写明 for none."""
    return translate(_C, "没有写明") if day is None else day.isoformat()


def list_differences(difference: GuidebookDifference) -> list[tuple[str, str]]:
    """Names of sections and what differs in them."""
    sections = (
        (translate(_C, "景点"), difference.spots),
        (translate(_C, "节庆"), difference.festivals),
        (translate(_C, "车站"), difference.gateways),
    )
    told = [(name, section_words(section)) for name, section in sections if section.count]
    if difference.others:
        others = translate(_C, "路程、公交、城镇等")
        told.append((others, translate(_C, "%n 处不同", difference.others)))
    return told or [(translate(_C, "内容"), translate(_C, "与现在的一样"))]


def section_words(section: SectionDifference) -> str:
    """`新增 1（百合谷），改动 3（…）`."""
    return formatting.clauses(_list_counts(section))


def _list_counts(section: SectionDifference) -> Iterator[str]:
    for names, words in (
        (section.added, translate(_C, "新增 {count}")),
        (section.changed, translate(_C, "改动 {count}")),
        (section.removed, translate(_C, "删去 {count}")),
    ):
        if names:
            yield words.format(count=len(names)) + formatting.aside(_list_names(names))


def _list_names(names: tuple[LocalizedText, ...]) -> str:
    shown = formatting.listing(map(formatting.say, names[:_MOST_NAMES]))
    more = translate(_C, "{names} 等").format(names=shown)
    return more if len(names) > _MOST_NAMES else shown


def extras_words(preview: Preview) -> str:
    """What a package brings beside the data; empty for nothing."""
    holidays = translate(_C, "放假安排") if preview.has_holidays else ""
    photos = translate(_C, "%n 张照片", preview.photos) if preview.photos else ""
    return formatting.clauses((photos, holidays))


def origin_words(dataset: Dataset) -> str:
    """Where the data shown come from: `随程序附带`, `导入的数据包，2027-05-01`."""
    if dataset.origin == "bundled":
        return translate(_C, "随程序附带")
    if dataset.origin != "imported" or dataset.package is None:
        return dataset.path.name
    words = translate(_C, "导入的数据包")
    day = dataset.package.published
    return words if day is None else formatting.clauses((words, day.isoformat()))


def expired_words(dataset: Dataset, today: dt.date) -> str:
    """That the package in use has passed its last day; empty while it has not."""
    package = dataset.package
    if package is None or today <= package.expires:
        return ""
    return translate(
        _C,
        "现在用的数据包在 {date} 过期，开放时间和节庆可能已有变化。请取新的数据包；"
        "在那之前照样能用。",
    ).format(date=package.expires.isoformat())
