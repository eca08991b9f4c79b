"""The parts of packaging/build.py that only think: versions, what is shipped, sums, texts."""

from __future__ import annotations

import ast
import datetime as dt
import hashlib
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from making import (
    desktop,
    portable,
    program,
    project,
    qt_parts,
    sums,
    templates,
    tools,
    windows,
    windows_python,
)
from making.deb import join_depends, kilobytes_in

from lingyuan_trip import __version__, app, cli

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((ROOT / "packaging").rglob("*.py"))


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A tiny repository with one commit."""
    root = tmp_path / "checkout"
    (root / "lingyuan_trip").mkdir(parents=True)
    (root / "lingyuan_trip" / "__init__.py").write_text('"""凌源行"""\n\n__version__ = "1.2.0"\n')
    (root / "run.py").touch()
    (root / "run.py").chmod(0o700)
    (root / "unknown.txt").touch()
    subprocess.run(["git", "init", "-q", root], check=True)
    subprocess.run(["git", "-C", root, "add", "lingyuan_trip", "run.py"], check=True)
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    date = {**os.environ, "GIT_COMMITTER_DATE": "1700000000 +0000"}
    subprocess.run(["git", *who, "-C", root, "commit", "-qm", "x"], check=True, env=date)
    return root


def test_there_is_one_source_of_the_version() -> None:
    assert project.read_version(ROOT) == __version__


def test_building_needs_the_standard_library_only() -> None:
    """bill.py is run by the environment's own Python and imports late."""
    for script in SCRIPTS:
        tops = set()
        for node in ast.parse(script.read_text("utf-8")).body:
            if isinstance(node, ast.Import):
                tops |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                tops.add((node.module or "").partition(".")[0])
        assert tops <= {*sys.stdlib_module_names, "making", "proving"}, script


def test_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not list((ROOT / "packaging").rglob("__init__.py"))


def test_the_commit_gives_the_moment(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert project.read_project(root=checkout).epoch == 1_700_000_000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    assert project.read_project(root=checkout).epoch == 5


def test_the_copy_has_what_git_knows_and_the_version_asked_for(
    checkout: Path, tmp_path: Path
) -> None:
    asked = project.read_project("1.3.0rc1", checkout)
    copy = project.copy_source(asked, tmp_path / "copy")
    assert project.read_version(copy) == "1.3.0rc1"
    assert not (copy / "unknown.txt").exists()
    assert (copy / "run.py").stat().st_mode & 0o777 == 0o755
    assert (copy / "lingyuan_trip" / "__init__.py").stat().st_mode & 0o777 == 0o644
    assert {path.stat().st_mtime for path in copy.rglob("*")} == {asked.epoch}
    assert project.read_version(checkout) == "1.2.0"


@pytest.mark.parametrize("wrong", ["1.2-3", "v1.2", "1.2 ", "neu", "1.2.0+x"])
def test_a_version_that_no_package_takes_is_refused(checkout: Path, wrong: str) -> None:
    with pytest.raises(tools.BuildFailed, match="版本号"):
        project.read_project(wrong, checkout)


def test_a_candidate_comes_before_its_release() -> None:
    make = project.Project
    assert make(ROOT, "1.2.0rc1", 0, "").debian_version == "1.2.0~rc1"
    assert make(ROOT, "1.2.0", 0, "").debian_version == "1.2.0"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtQml.abi3.so", False),
        ("PySide6/Qt/lib/libQt6Svg.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6\\Qt6Core.dll", True),
        ("PySide6\\Qt6Pdf.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6/Qt/plugins/imageformats/libqwebp.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6\\designer.exe", False),
        ("PySide6/opengl32sw.dll", False),
        ("PySide6/QtOpenGL.pyd", False),
        ("numpy/_core/_multiarray_umath.so", True),
        ("libxcb-cursor.so.0", True),
        ("share/icons/Adwaita/index.theme", False),
    ],
)
def test_only_the_used_parts_of_qt_are_shipped(name: str, wanted: bool) -> None:
    assert qt_parts.is_wanted(name) is wanted


def test_every_qt_module_that_is_imported_is_shipped() -> None:
    used = set()
    for path in (ROOT / "lingyuan_trip").rglob("*.py"):
        used.update(re.findall(r"PySide6\.Qt([A-Za-z]+)", path.read_text("utf-8")))
    assert {"Core", "Gui", "Widgets", "Network"} <= used
    for name in used:
        assert qt_parts.is_wanted(f"PySide6/Qt{name}.abi3.so"), name
        assert qt_parts.is_wanted(f"PySide6/Qt/lib/libQt6{name}.so.6"), name


def test_the_system_keeps_its_own_libraries_but_python_comes_along() -> None:
    system = program.is_system_library
    assert system("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0")
    assert not system("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    assert not system("numpy.libs/libopenblas.so", "/venv/numpy.libs/libopenblas.so")
    assert not system("python3.11/lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so")


def test_depends_are_joined_without_doubles() -> None:
    found = "libc6 (>= 2.36), libssl3 (>= 3.0.0)"
    assert join_depends(found, ["libssl3", "tzdata"]) == f"{found}, tzdata"
    assert join_depends("", ["ca-certificates"]) == "ca-certificates"


def test_installed_size_counts_whole_kilobytes_and_no_control_files(tmp_path: Path) -> None:
    (tmp_path / "DEBIAN").mkdir()
    (tmp_path / "DEBIAN" / "control").write_bytes(b"x" * 5000)
    (tmp_path / "usr").mkdir()
    (tmp_path / "usr" / "file").write_bytes(b"x" * 1025)
    assert kilobytes_in(tmp_path) == 3


def test_sums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "包 一.deb").write_bytes(b"abc")
    sums.write_sums(tmp_path)
    text = sums.write_sums(tmp_path).read_text("utf-8")
    assert text == f"{hashlib.sha256(b'abc').hexdigest()}  包 一.deb\n"


def test_a_compressed_text_is_always_the_same(tmp_path: Path) -> None:
    first = templates.write_gzip(tmp_path / "a" / "x.gz", "凌源").read_bytes()
    os.utime(tmp_path / "a" / "x.gz", (0, 0))
    assert templates.write_gzip(tmp_path / "b" / "x.gz", "凌源").read_bytes() == first


def test_a_template_with_a_field_nobody_fills_is_refused() -> None:
    with pytest.raises(KeyError):
        templates.fill("linux/lingyuan-trip.desktop")


def test_the_desktop_is_told_everything(tmp_path: Path) -> None:
    made = project.Project(ROOT, "1.2.0", 1_700_000_000, "")
    desktop.write_desktop(made, tmp_path)
    share = tmp_path / "share"
    entry = (share / "applications" / "lingyuan-trip.desktop").read_text("utf-8")
    assert "Exec=lingyuan-trip %f" in entry and "Name[zh_CN]=凌源行" in entry
    assert "MimeType=application/x-lingyuan-trip;application/x-lingyuan-trip-data;" in entry
    about = (share / "metainfo" / "lingyuan-trip.metainfo.xml").read_text("utf-8")
    assert '<release version="1.2.0" date="2023-11-14"/>' in about
    icons = {path.parent.parent.name for path in share.rglob("apps/lingyuan-trip.*")}
    assert {"16x16", "48x48", "256x256", "scalable"} <= icons
    assert (share / "man" / "zh_CN" / "man1" / "lingyuan-trip.1.gz").is_file()


def test_both_kinds_of_file_are_ours_on_every_system(tmp_path: Path) -> None:
    made = project.Project(ROOT, "1.2.0", 1_700_000_000, "")
    desktop.write_desktop(made, tmp_path)
    share = tmp_path / "share"
    kinds = (share / "mime" / "packages" / "lingyuan-trip.xml").read_text("utf-8")
    about = (share / "metainfo" / "lingyuan-trip.metainfo.xml").read_text("utf-8")
    setup = (ROOT / "packaging" / "windows" / "setup.nsi").read_text("utf-8")
    bundle = (ROOT / "packaging" / "program.spec").read_text("utf-8")
    for suffix, kind in zip(("lytrip", "lypack"), desktop.KINDS, strict=True):
        name = kind.replace("application-", "application/", 1)
        assert f'<mime-type type="{name}">' in kinds and f'<glob pattern="*.{suffix}"/>' in kinds
        assert f"<mediatype>{name}</mediatype>" in about
        assert list(share.rglob(f"48x48/mimetypes/{kind}.png"))
        for verb in ("Associate", "Dissociate"):
            assert f"!insertmacro {verb} {suffix} LingyuanTrip." in setup
        assert f'"CFBundleTypeExtensions": ["{suffix}"]' in bundle


@pytest.mark.parametrize("name", ["lingyuan-trip.1", "lingyuan-trip.zh_CN.1"])
def test_the_manual_names_every_command(name: str) -> None:
    date = dt.date(2026, 11, 25)
    manual = templates.fill(f"linux/{name}", version="1", date=date).replace("\\-", "-")
    parser = cli.build_parser(*app.WINDOW_COMMANDS)
    commands = next(action.choices for action in parser._actions if action.choices)
    assert commands is not None
    told = set(re.findall(r"^\.B (\S+)$", manual, re.MULTILINE))
    assert set(commands) <= told, "a command is missing in the manual"
    assert told - set(commands) == {"lingyuan-trip", "LINGYUAN_TRIP_HOME"}


def test_each_override_of_lintian_has_its_reason() -> None:
    text = (ROOT / "packaging" / "linux" / "lingyuan-trip.lintian-overrides").read_text("utf-8")
    lines = text.splitlines()
    for before, line in zip(["", *lines], lines, strict=False):
        assert line.startswith("#") or before.startswith("#"), line


def test_a_failing_program_tells_all_it_said() -> None:
    with pytest.raises(tools.BuildFailed) as caught:
        tools.run(sys.executable, "-c", "print('out'); import sys; sys.exit('err')")
    assert "out\n" in str(caught.value) and "err\n" in str(caught.value)


def test_windows_keeps_a_version_as_four_numbers() -> None:
    assert windows.four_numbers("1.2") == [1, 2, 0, 0]
    assert windows.four_numbers("1.2.3rc4") == [1, 2, 3, 4]


def test_the_uninstaller_deletes_what_was_installed_and_no_folder_of_the_person(
    tmp_path: Path,
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "lingyuan-trip.exe").touch()
    lines = windows.list_deletions(tmp_path).splitlines()
    assert [line.strip() for line in lines] == [
        r'Delete "$INSTDIR\lingyuan-trip.exe"',
        r'RMDir /r "$INSTDIR\site"',
    ]
    orders = templates.fill("windows/setup.nsi", version="1", dotted="1.0.0.0", compressor="zlib",
                            deletions="\n".join(lines))  # fmt: skip
    removal = orders.partition("Section Uninstall")[2]
    assert "APPDATA" not in removal and r'RMDir /r "$INSTDIR"' not in removal


def test_a_wheel_is_unpacked_without_tests_and_unused_parts_of_qt(tmp_path: Path) -> None:
    wheel = tmp_path / "x.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in ("numpy/core.py", "numpy/tests/test_core.py", "numpy/core.pyi",
                     "PySide6/Qt6Core.dll", "PySide6/Qt6Quick.dll", "PySide6/qml/x.qml",
                     "x.dist-info/METADATA"):  # fmt: skip
            archive.writestr(name, "")
    windows.unpack(wheel, tmp_path / "site")
    found = {path.name for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert found == {"core.py", "Qt6Core.dll", "METADATA"}


def test_a_given_python_must_have_the_sum_that_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "python.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("python311.dll", "")
    monkeypatch.setenv("LINGYUAN_TRIP_WINDOWS_PYTHON", str(archive))
    monkeypatch.setenv("LINGYUAN_TRIP_WINDOWS_PYTHON_SHA256", "0" * 64)
    with pytest.raises(tools.BuildFailed, match="SHA-256"):
        windows_python.add_python(tmp_path, tmp_path, Path(sys.executable))
    assert not (tmp_path / "python311.dll").exists()
    monkeypatch.setenv("LINGYUAN_TRIP_WINDOWS_PYTHON_SHA256", sums.sum_of(archive).upper())
    windows_python.add_python(tmp_path, tmp_path, Path(sys.executable))
    assert (tmp_path / "python311.dll").is_file()
    assert (tmp_path / "python311._pth").read_text() == "python311.zip\n.\nsite\n"


def test_the_stand_ins_of_the_trial_are_never_shipped() -> None:
    for script in (ROOT / "packaging" / "making").glob("*.py"):
        assert "icuuc" not in script.read_text("utf-8"), script
    assert "wine" not in (ROOT / "packaging" / "windows" / "setup.nsi").read_text("utf-8")


def test_an_archive_is_the_same_whenever_its_files_are(tmp_path: Path) -> None:
    folder = tmp_path / "程序"
    folder.mkdir()
    (folder / "b").write_text("b")
    (folder / "a").write_text("a")
    portable.pack(folder, tmp_path / "1.tar.xz", 5, preset=0)
    os.utime(folder / "a", (99, 99))
    portable.pack(folder, tmp_path / "2.tar.xz", 5, preset=0)
    assert (tmp_path / "1.tar.xz").read_bytes() == (tmp_path / "2.tar.xz").read_bytes()
