from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lingyuan_trip.gui.crash import CrashReporter


def report(reporter: CrashReporter) -> None:
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError as error:
        reporter.handle(type(error), error, error.__traceback__)


def test_a_bug_is_logged_and_told(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = CrashReporter(tmp_path / "logs")
    told: list[str] = []
    reporter.reported.connect(told.append)
    report(reporter)
    assert told == [str(reporter.log)]
    assert "ZeroDivisionError: a bug" in reporter.log.read_text("utf-8")
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_log_that_cannot_be_written_makes_no_second_bug(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", "utf-8")
    reporter = CrashReporter(tmp_path / "logs")
    report(reporter)
    assert "log not written" in capsys.readouterr().err


def test_a_long_log_is_turned_over(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = CrashReporter(tmp_path)
    reporter.log.write_text("x" * 600_000, "utf-8")
    report(reporter)
    capsys.readouterr()
    assert reporter.log.stat().st_size < 10_000
    assert reporter.log.with_name("lingyuan-trip.log.1").stat().st_size == 600_000
