"""The self-test: good where the program works, and bad where something is broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lingyuan_trip.dataset import Dataset, load_dataset
from lingyuan_trip.gui import self_test
from lingyuan_trip.gui.crash import CrashReporter
from lingyuan_trip.gui.look import Look
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.running import Running
from lingyuan_trip.gui.self_test.pdf_text import characters_in_pdf
from lingyuan_trip.gui.settings import Settings
from tests.gui.window import SHIPPED, TODAY

BAD = Path(__file__).resolve().parents[2] / "corpus" / "044-unknown-key.yaml"


def run(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with no display."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-m", "lingyuan_trip", "self-test", *words],
        capture_output=True,
        encoding="utf-8",
        env={**kept, "LINGYUAN_TRIP_HOME": str(home)},
        timeout=120,
    )


def test_all_is_well_here_and_the_person_s_folder_is_left_alone(tmp_path: Path) -> None:
    home, keep = tmp_path / "张三 的文件夹", tmp_path / "写出 的文件"
    done = run("--keep", str(keep), home=home)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("全部正常。\n") and "已证明最优，复核通过" in done.stdout
    assert {path.suffix for path in keep.iterdir()} >= {".png", ".pdf", ".ics"}
    assert not home.exists() or not list(home.iterdir())


def test_a_program_can_read_what_was_found(tmp_path: Path) -> None:
    done = run("--format", "json", "--lang", "en", home=tmp_path)
    report = json.loads(done.stdout)
    assert done.returncode == 0 and report["good"]
    assert report["findings"]["fonts"] == {"good": True, "said": "Noto Sans SC"}


_LIST_OPEN_FILES = """
import os, sys, tempfile
from pathlib import Path
from lingyuan_trip.app import run_self_test

def clean_up(folder):
    for link in Path("/proc/self/fd").iterdir():
        opened = os.path.realpath(link)
        if opened.startswith(os.path.realpath(folder.name)):
            print("open:", opened)
    usual(folder)

usual = tempfile.TemporaryDirectory.cleanup
tempfile.TemporaryDirectory.__exit__ = lambda folder, *_: clean_up(folder)
sys.exit(run_self_test(None, False, "en"))
"""


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are listed on Linux")
def test_no_file_is_open_when_its_folder_is_deleted() -> None:
    """Windows would refuse to delete it, and the self-test would end with a fault of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _LIST_OPEN_FILES],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("All is well.\n") and "open:" not in done.stdout


@pytest.fixture
def running(qtbot: QtBot, look: Look, tmp_path: Path) -> Running:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings(tmp_path / "settings.ini")

    def load(chosen: Path | None) -> Dataset:
        return load_dataset(chosen or SHIPPED)

    window = MainWindow(look, settings, load, TODAY)
    qtbot.addWidget(window)
    return Running(application, window, settings, CrashReporter(tmp_path / "logs"))


def fails(running: Running, folder: Path) -> dict[str, str]:
    found = self_test.run_checks(running, folder, folder)
    return {finding.key: finding.said.zh for finding in found if not finding.is_good}


def test_data_with_faults_are_found(running: Running, tmp_path: Path) -> None:
    running.window.first_painted.connect(lambda: running.window.load(BAD))
    found = fails(running, tmp_path)
    assert {"data", "plan", "pdf", "ics"} <= set(found)
    assert "处问题" in found["data"]


def test_a_bug_on_the_way_is_found(
    running: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    running.window.first_painted.connect(running.window.load)

    def stumble() -> None:
        error = ZeroDivisionError("a bug")
        running.reporter.handle(type(error), error, None)

    running.window.ready.connect(stumble)
    assert set(fails(running, tmp_path)) == {"bugs"}
    assert "a bug" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_told(running: Running, tmp_path: Path) -> None:
    running.window.first_painted.connect(running.window.load)
    blocked = tmp_path / "a file"
    blocked.touch()
    found = {
        finding.key: finding for finding in self_test.run_checks(running, tmp_path, blocked / "x")
    }
    assert found["home"].is_good and "不会保留" in found["home"].said.zh


def test_a_pdf_without_its_table_of_characters_has_no_text() -> None:
    table = b"1 beginbfrange\n<0001> <0002> [<725B> <6CB3> ]\nendbfrange"
    whole = b"stream\n" + table + b"\nendstream"
    assert characters_in_pdf(whole) == {"牛", "河"}
    assert characters_in_pdf(whole.replace(b"beginbfrange", b"")) == frozenset()
