"""`pack` on the command line."""

from __future__ import annotations

import datetime as dt
import stat
import sys
from pathlib import Path

import pytest

from lingyuan_trip import cli
from lingyuan_trip.paths import data_dir


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "bureau"
    assert cli.main(["pack", "keygen", "-o", str(path)]) == 0
    return path


def build(key: Path, *more: str) -> Path:
    package = key.with_name("data.lypack")
    words = ["pack", "build", "--data", str(data_dir()), "--key", str(key), "-o", str(package)]
    assert cli.main([*words, *more]) == 0
    return package


def run(*words: object, today: dt.date = dt.date(2027, 1, 1)) -> int:
    return cli.main([str(word) for word in words], today=today)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_only_the_owner_reads_the_private_key(key: Path) -> None:
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert key.with_name("bureau.pub").stat().st_mode & stat.S_IROTH


def test_a_key_is_never_written_over(key: Path) -> None:
    before = key.read_bytes()
    assert run("pack", "keygen", "-o", key) == 2
    assert key.read_bytes() == before


def test_a_good_package_is_good(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = build(key, "--serial", "20270101", "--expires", "2027-06-30")
    assert run("pack", "verify", package, "--pubkey", f"{key}.pub") == 0
    said = capsys.readouterr().out
    assert "可以用" in said and "20270101" in said and "2027-06-30" in said


def test_a_spoilt_package_is_refused_with_the_reason(
    key: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = build(key)
    content = bytearray(package.read_bytes())
    content[1000] ^= 4
    package.write_bytes(content)
    assert run("pack", "verify", package, "--pubkey", f"{key}.pub", "--lang", "en") == 1
    assert "signature is wrong" in capsys.readouterr().out


def test_the_usual_last_day_is_400_days_on(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = build(key)
    last = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=400)
    pubkey = f"{key}.pub"
    assert run("pack", "verify", package, "--pubkey", pubkey, today=last) == 0
    later = last + dt.timedelta(days=2)
    assert run("pack", "verify", package, "--pubkey", pubkey, today=later) == 1


def test_an_imported_package_is_kept(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINGYUAN_TRIP_HOME", str(tmp_path / "home"))
    package = build(key, "--serial", "7")
    assert run("pack", "import", package, "--pubkey", f"{key}.pub") == 0
    assert (tmp_path / "home" / "packs" / "7.lypack").read_bytes() == package.read_bytes()
    older = build(key, "--serial", "6")
    assert run("pack", "import", older, "--pubkey", f"{key}.pub") == 1


def test_without_any_key_one_is_asked_for(key: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pack", "verify", build(key)) == 2
    assert "--pubkey" in capsys.readouterr().err


def test_a_passphrase_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text("jade dragon\n")
    key = tmp_path / "locked"
    assert run("pack", "keygen", "-o", key, "--passphrase-file", phrase) == 0
    words = ("pack", "build", "--data", data_dir(), "--key", key, "-o", tmp_path / "x.lypack")
    assert run(*words) == 2
    assert "口令" in capsys.readouterr().err
    assert run(*words, "--passphrase-file", phrase) == 0


def test_a_missing_file_is_unusable(key: Path) -> None:
    assert run("pack", "verify", key.with_name("nothere"), "--pubkey", f"{key}.pub") == 2


def test_what_is_no_package_is_refused(key: Path) -> None:
    assert run("pack", "verify", data_dir() / "spots.yaml", "--pubkey", f"{key}.pub") == 1
