"""Evidence edited: what is claimed is complete, and what was written is not lost."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lingyuan_trip.domain.evidence import EvidenceStatus
from lingyuan_trip.gui.datadesk.fields.evidence import EvidenceField
from lingyuan_trip.gui.datadesk.fields.hours import HoursField
from lingyuan_trip.gui.look import Look
from tests.gui.accessible import problems_with

TODAY = dt.date(2026, 11, 24)
SOURCES = [{"id": "paper", "title": "《朝阳日报》"}, {"id": "web", "title": "火车查询网"}]
SOURCED = {"status": "sourced", "source": "paper", "date": "2024-03"}


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> EvidenceField:
    made = EvidenceField(look, TODAY, SOURCES)
    qtbot.addWidget(made)
    made.show()
    made.set_value(SOURCED)
    return made


@pytest.fixture
def told(field: EvidenceField) -> list[Any]:
    heard: list[Any] = []
    field.edited.connect(heard.append)
    field.source_added.connect(heard.append)
    return heard


def test_verified_today_is_one_click(field: EvidenceField, told: list[Any]) -> None:
    field.verify.click()
    own, evidence = told
    assert own["id"] == "bureau-check"
    assert evidence == {
        "status": "verified",
        "source": ["bureau-check", "paper"],
        "date": "2026-11-24",
    }
    assert field.trouble.isHidden()
    field.set_value({"status": "estimated", "note": "按同类馆估"})
    field.verify.click()
    assert told[2:] == [{"status": "verified", "source": "bureau-check", "date": "2026-11-24"}]


def test_an_estimate_has_no_source_and_no_date(field: EvidenceField, told: list[Any]) -> None:
    field.statuses[EvidenceStatus.ESTIMATED].click()
    assert told == [{"status": "estimated"}]
    assert field.sources.isHidden()


def test_what_a_status_asks_for_is_said(field: EvidenceField) -> None:
    field.statuses[EvidenceStatus.VERIFIED].click()
    assert field.trouble.text() == "已核实的要写核实那天的完整日期"
    field.set_value({"status": "sourced"})
    assert field.trouble.text() == "还没有写来源"
    field.set_value({})
    assert field.trouble.text() == "还没有依据：选一种"
    field.set_value({"status": "maybe"})
    assert field.trouble.text() == "不认识的依据“maybe”"
    assert not any(chip.isChecked() for chip in field.statuses.values())


def test_sources_are_chosen_and_taken_away(field: EvidenceField, told: list[Any]) -> None:
    box = field.sources.box
    assert [box.itemText(row) for row in range(box.count())] == ["加一个来源…", "火车查询网"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert told[-1]["source"] == ["paper", "web"]
    field.sources.chosen.emit(["web"])
    assert told[-1]["source"] == "web"


def test_a_new_source_is_told_before_it_is_named(field: EvidenceField, told: list[Any]) -> None:
    form = field.sources.form
    field.sources.new.click()
    form.take.click()
    assert "这里是空的" in form.trouble.text()
    form.title.setText("景区公告")
    form.url.setText("https://www.example.cn/a")
    form.date.setText("2026-11")
    form.take.click()
    entry = {"id": "example-cn-2026", "title": "景区公告", "url": "https://www.example.cn/a"}
    assert told == [
        {**entry, "date": "2026-11"},
        {**SOURCED, "source": ["paper", "example-cn-2026"]},
    ]


def test_a_date_that_is_none_is_not_taken(field: EvidenceField, told: list[Any]) -> None:
    field.date.selectAll()
    QTest.keyClicks(field.date, "2026-13")
    QTest.keyClick(field.date, Qt.Key.Key_Return)
    assert told == []
    assert "没有 2026-13 这一天" in field.trouble.text()
    field.date.selectAll()
    QTest.keyClicks(field.date, "2026-11")
    QTest.keyClick(field.date, Qt.Key.Key_Return)
    assert told == [{**SOURCED, "date": "2026-11"}]


def test_other_keys_and_the_note_stay(field: EvidenceField, told: list[Any]) -> None:
    field.set_value({"value": 90, **SOURCED, "note": "旧的说明"})
    field.note.setPlainText("新的说明")
    QTest.keyClick(field.note, Qt.Key.Key_Return)
    assert told == [{"value": 90, **SOURCED, "note": "新的说明"}]


def test_everything_has_a_name(field: EvidenceField) -> None:
    field.sources.new.click()
    assert problems_with(field) == []


def test_hours_on_old_evidence_are_said_until_they_are_checked(qtbot: QtBot, look: Look) -> None:
    hours = HoursField(look, TODAY, SOURCES)
    qtbot.addWidget(hours)
    hours.set_value([{"open": ["09:00-16:30"], **SOURCED}])
    QTest.keyClick(hours.grid, Qt.Key.Key_Right)
    assert "依据还是原来的" in hours.note.text()
    hours.evidence.verify.click()
    assert hours.note.isHidden()
    assert hours.value() == [
        {"open": ["09:00-16:30"], **SOURCED},
        {
            "open": ["09:00-16:45"],
            "weekdays": ["mon"],
            "status": "verified",
            "source": ["bureau-check", "paper"],
            "date": "2026-11-24",
        },
    ]
