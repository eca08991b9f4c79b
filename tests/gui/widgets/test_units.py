"""No line ends between a number and its unit, in any text of either language."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lingyuan_trip.gui.widgets.labels import label
from lingyuan_trip.gui.widgets.units import NO_BREAK, bind_units
from lingyuan_trip.gui.widgets.wrapped import lines_of
from lingyuan_trip.paths import assets_dir

TEXTS = assets_dir() / "translations" / "lingyuan_trip_en.ts"
SHORT = re.compile(r"\d (?:%|km|m|min|h|分钟|分|小时|元|处|站|天|月|日)(?![A-Za-z])")


def shown_texts() -> list[str]:
    """Every source and translation with numbers in its places."""
    found: list[str | None] = []
    for message in ElementTree.parse(TEXTS).iter("message"):
        found += [message.findtext("source"), message.findtext("translation")]
        found += [form.text for form in message.iter("numerusform")]
    return [re.sub(r"\{[a-z_:]+\}|%n", "12", text or "") for text in found]


def test_every_unit_in_sources_and_translations_is_bound() -> None:
    texts = [text for text in shown_texts() if SHORT.search(text)]
    assert len(texts) > 60
    assert [text for text in texts if SHORT.search(bind_units(text))] == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("赶得上，余 54 分钟", "赶得上，余 54_分钟"),
        ("按 50 % 计", "按 50_% 计"),
        ("27 km · 43 min", "27_km · 43_min"),
        ("9 月 12 日 周六", "9_月 12_日 周六"),
        ("3 stops", "3_stops"),
        ("in 2026 many came", "in 2026 many came"),
        ("step 3 more", "step 3 more"),
    ],
)
def test_only_units_are_bound(text: str, bound: str) -> None:
    assert bind_units(text) == bound.replace("_", NO_BREAK)


def test_a_label_answers_what_it_was_told(qtbot: QtBot) -> None:
    made = label("余 54 分钟", wrap=True)
    qtbot.addWidget(made)
    assert made.text() == "余 54 分钟"
    assert QLabel.text(made) == f"余 54{NO_BREAK}分钟"
    made.setText("27 km")
    assert made.text() == "27 km"


def test_painted_words_wrap_before_the_number(qapp: object) -> None:
    font = QFont()
    font.setPixelSize(13)
    metrics = QFontMetricsF(font)
    assert lines_of("12 more", font, metrics.horizontalAdvance("12 mor")) == 2
    assert lines_of("12 min", font, metrics.horizontalAdvance("12 mi")) == 1
