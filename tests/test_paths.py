"""Where data, assets and the person's folder are in every way the program can be started."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lingyuan_trip import paths

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """The folder found by one test is not taken for another's."""
    paths._root.cache_clear()
    yield
    paths._root.cache_clear()


@pytest.fixture
def no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No folder was chosen; the person's home is an empty one."""
    for name in ("LINGYUAN_TRIP_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


def test_checkout_uses_its_own_folders() -> None:
    assert paths.data_dir() == CHECKOUT / "data"
    assert paths.assets_dir() == CHECKOUT / "assets"
    assert (paths.data_dir() / "spots.yaml").is_file()
    assert (paths.assets_dir() / "map" / "basemap.geojson").is_file()


def test_wheel_uses_the_folders_inside_the_package(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "_bundled").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.data_dir() == tmp_path / "_bundled" / "data"
    assert paths.assets_dir() == tmp_path / "_bundled" / "assets"


def test_frozen_bundle_uses_the_folder_it_was_unpacked_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.data_dir() == tmp_path / "data"


def test_chosen_folder_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LINGYUAN_TRIP_HOME", str(tmp_path / "mine"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "other"))
    assert paths.user_dir() == tmp_path / "mine"


@pytest.mark.parametrize(
    ("platform", "variable", "inside", "otherwise"),
    [
        ("linux", "XDG_DATA_HOME", "lingyuan-trip", ".local/share/lingyuan-trip"),
        ("win32", "APPDATA", "LingyuanTrip", "AppData/Roaming/LingyuanTrip"),
    ],
)
def test_the_system_s_folder_for_programs(
    monkeypatch: pytest.MonkeyPatch,
    no_home: Path,
    platform: str,
    variable: str,
    inside: str,
    otherwise: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert paths.user_dir() == no_home / otherwise
    monkeypatch.setenv(variable, str(no_home / "elsewhere"))
    assert paths.user_dir() == no_home / "elsewhere" / inside


def test_the_mac_s_folder_for_programs(monkeypatch: pytest.MonkeyPatch, no_home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert paths.user_dir() == no_home / "Library" / "Application Support" / "LingyuanTrip"


def test_packages_lie_in_the_own_folder_and_keys_with_the_program(own_home: Path) -> None:
    assert paths.packs_dir() == own_home / "packs"
    assert paths.trust_dir() == CHECKOUT / "assets" / "trust"


def test_an_account_without_a_home_uses_the_folder_for_the_moment(
    monkeypatch: pytest.MonkeyPatch, no_home: Path
) -> None:
    def refuse() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", refuse)
    assert Path(tempfile.gettempdir()) in paths.user_dir().parents


@pytest.mark.parametrize(
    ("platform", "variable", "inside", "otherwise"),
    [
        ("linux", "XDG_STATE_HOME", "lingyuan-trip", ".local/state/lingyuan-trip"),
        ("win32", "LOCALAPPDATA", "LingyuanTrip", "AppData/Local/LingyuanTrip"),
        ("darwin", None, "", "Library/Logs/LingyuanTrip"),
    ],
)
def test_the_system_s_folder_for_logs(
    monkeypatch: pytest.MonkeyPatch,
    no_home: Path,
    platform: str,
    variable: str | None,
    inside: str,
    otherwise: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert paths.log_dir() == no_home / otherwise
    if variable is not None:
        monkeypatch.setenv(variable, str(no_home / "elsewhere"))
        assert paths.log_dir() == no_home / "elsewhere" / inside


def test_logs_go_with_a_chosen_folder(own_home: Path) -> None:
    assert paths.log_dir() == own_home / "logs"
