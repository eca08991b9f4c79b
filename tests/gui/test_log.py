"""The log: turned over in time, without the person's name, and never a reason to fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lingyuan_trip import __version__
from lingyuan_trip.gui.log import LOG, start_log, stop_log
from lingyuan_trip.gui.main_window import MainWindow
from lingyuan_trip.gui.window_log import WindowLog
from tests.gui.window import workspace


@pytest.fixture(autouse=True)
def closed_afterwards() -> Iterator[None]:
    yield
    stop_log()


def test_begins_with_what_support_asks_first(tmp_path: Path) -> None:
    path = start_log(tmp_path / "logs")
    line = path.read_text("utf-8").splitlines()[0]
    assert f"INFO start: lingyuan-trip {__version__}" in line and "Qt 6" in line


def test_the_home_folder_is_not_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/张三"))
    path = start_log(tmp_path)
    LOG.error("cannot read %s", "/home/张三/行程.lytrip")
    assert "张三" not in path.read_text("utf-8")
    assert "cannot read ~/行程.lytrip" in path.read_text("utf-8")


def test_two_older_files_are_kept(tmp_path: Path) -> None:
    path = start_log(tmp_path)
    for _ in range(40):
        LOG.info("x" * 50_000)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        path.name,
        f"{path.name}.1",
        f"{path.name}.2",
    ]
    assert all(file.stat().st_size < 600_000 for file in tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").touch()
    start_log(tmp_path / "logs")
    LOG.error("one more")
    assert capsys.readouterr().err.count("log not written") == 1


def test_spots_are_told_only_when_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    WindowLog(window)
    for asked, told in (("", False), ("debug", True)):
        monkeypatch.setenv("LINGYUAN_TRIP_LOG", asked)
        path = start_log(tmp_path / f"logs-{asked}")
        window.ready.emit()
        workspace(window).selection.select_spot("niuheliang-museum")
        workspace(window).selection.select_spot(None)
        text = path.read_text("utf-8")
        assert "INFO data 2026.11 (file), 0 problems" in text
        assert ("spot niuheliang-museum" in text) is told
