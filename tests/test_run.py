"""The set-up script: it must parse everywhere, speak clearly and keep stdout clean."""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "run.py"


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_parses_on_an_old_python() -> None:
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 8))


def test_uses_the_standard_library_only() -> None:
    tree = ast.parse(SCRIPT.read_text("utf-8"))
    names = {
        (alias.name if isinstance(node, ast.Import) else node.module or "").partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    assert names <= sys.stdlib_module_names


def test_old_python_gets_a_sentence(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10))
    with pytest.raises(SystemExit) as end:
        script.check_machine()
    out, err = capfd.readouterr()
    assert end.value.code == 1
    assert out == ""
    assert "需要 Python 3.11" in err and "Python 3.11 or newer" in err


def test_old_system_gets_a_sentence(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(script.platform, "libc_ver", lambda: ("glibc", "2.28"))
    with pytest.raises(SystemExit):
        script.check_machine()
    assert "glibc 2.28" in capfd.readouterr().err


def test_names_the_package_of_a_missing_library(script: ModuleType) -> None:
    assert script.missing_packages({"libno-such-thing.so.9": "libno-such-thing9"}) == [
        "libno-such-thing9"
    ]


def test_newer_python_is_named_as_the_likely_cause(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    script.say_untested_python()
    assert capfd.readouterr().err == ""
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    script.say_untested_python()
    assert "py -3.13 run.py" in capfd.readouterr().err


def test_an_environment_serves_one_version_of_python(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(script, "VENV", tmp_path)
    assert script.environment_python() == ""
    (tmp_path / "pyvenv.cfg").write_text("home = /usr\nversion = 3.11.2\n", "utf-8")
    assert script.environment_python() == "3.11"
    monkeypatch.setattr(sys, "version_info", (3, 11, 9, "final", 0))
    assert script.running_python() == "3.11"


def test_a_repaired_build_of_the_same_python_asks_for_no_new_set_up(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = script.fingerprint("test")
    monkeypatch.setattr(sys, "version", "another build")
    assert script.fingerprint("test") == before


@pytest.mark.skipif(sys.platform == "win32", reason="no apt-get and no root there")
def test_says_what_to_type_when_it_may_not_install(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script.shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(script.os, "geteuid", lambda: 1000)
    assert not script.ensure_apt_packages(["libegl1"])
    out, err = capfd.readouterr()
    assert out == ""
    assert "sudo apt-get install -y libegl1" in err


def test_other_pins_ask_for_a_new_set_up(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text("a", "utf-8")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    before = script.fingerprint("test")
    (tmp_path / "constraints.txt").write_text("b", "utf-8")
    assert script.fingerprint("test") != before
    assert script.fingerprint("") != script.fingerprint("test")


def test_the_requirements_are_those_of_the_project(script: ModuleType) -> None:
    needed = script.list_requirements("")
    assert any(name.startswith("PySide6-Essentials") for name in needed)
    more = script.list_requirements("test,tools")
    assert set(needed) < set(more) and any(name.startswith("pytest") for name in more)


def test_python_starts_in_a_chinese_folder_whatever_the_encoding(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = tmp_path / "张三 的电脑"
    root.mkdir()
    (root / "found_it.py").touch()
    monkeypatch.setattr(script, "ROOT", root)
    monkeypatch.setattr(script, "VENV", root / ".venv")
    venv.create(root / ".venv", symlinks=sys.platform != "win32")
    script.join_checkout()
    python = root / ".venv" / script.PYTHON.relative_to(SCRIPT.parent / ".venv")
    done = subprocess.run(
        [python, "-c", "import found_it"],
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        cwd=tmp_path,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr


def test_what_helpers_print_goes_to_stderr(
    script: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    assert script.run(sys.executable, "-c", "print('noise')") == 0
    out, err = capfd.readouterr()
    assert out == "" and "noise" in err


def test_pins_name_no_address() -> None:
    pins = SCRIPT.with_name("constraints.txt").read_text("utf-8")
    assert "://" not in pins and "--index" not in pins and "--find-links" not in pins
    assert "pyside6-essentials==" in pins


def test_an_update_renews_the_versions_first_and_then_every_lock(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def run(*words: object) -> int:
        asked.append([str(word) for word in words])
        return 0

    monkeypatch.setattr(script, "run", run)
    monkeypatch.setattr(script, "ensure_environment", lambda extras: None)
    assert script.update() == 0
    made = [words[words.index("-o") + 1] for words in asked]
    assert made == [
        "constraints.txt", "packaging/requirements.lock", "packaging/windows/requirements.lock",
    ]  # fmt: skip
    for words in asked[1:]:
        assert "--generate-hashes" in words and words[words.index("-c") + 1] == "constraints.txt"
