"""A package is made, checked and opened."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from lingyuan_trip.catalogue.pack import build_pack, open_pack, read_data_folder, serial_of
from lingyuan_trip.domain.errors import DataError
from lingyuan_trip.paths import data_dir
from tests.catalogue.pack.packages import KEY, KEYS, LAST_DAY, TODAY, data_files, good_pack


def test_what_goes_in_comes_out() -> None:
    pack = open_pack(good_pack(), KEYS, TODAY)
    assert dict(pack.files) == data_files()
    assert (pack.manifest.serial, pack.manifest.expires) == (5, LAST_DAY)
    assert pack.manifest.version == "2026.11" and pack.key_id == KEY.public.id


def test_the_same_data_give_the_same_bytes() -> None:
    assert good_pack() == good_pack()
    assert good_pack() != good_pack(serial=6)


def test_any_zip_program_opens_it() -> None:
    with zipfile.ZipFile(BytesIO(good_pack())) as archive:
        assert archive.testzip() is None
        assert archive.read("spots.yaml") == data_files()["spots.yaml"]


def test_it_can_be_imported_on_its_last_day() -> None:
    assert open_pack(good_pack(), KEYS, LAST_DAY)


def test_a_folder_is_read_with_its_photos(tmp_path: Path) -> None:
    for path, content in data_files().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (tmp_path / "notes.txt").write_text("not for visitors")
    assert read_data_folder(tmp_path) == data_files()


def test_a_photo_s_name_must_be_plain(tmp_path: Path) -> None:
    (tmp_path / "spots.yaml").write_bytes(b"")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "百合.jpg").write_bytes(b"")
    with pytest.raises(DataError, match="文件名"):
        read_data_folder(tmp_path)


def test_a_folder_without_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有 spots\.yaml"):
        read_data_folder(tmp_path)


def test_data_with_errors_are_not_published() -> None:
    files = data_files() | {"spots.yaml": b"format: lingyuan-spots/1\nspots: 3\n"}
    with pytest.raises(DataError, match="处错误") as raised:
        build_pack(files, KEY, serial=1, expires=LAST_DAY)
    assert raised.value.problems


def test_the_usual_serial_is_the_moment_in_utc() -> None:
    import datetime as dt

    east = dt.timezone(dt.timedelta(hours=8))
    assert serial_of(dt.datetime(2027, 1, 1, 7, 30, 5, tzinfo=east)) == 20261231233005


def test_bundled_data_can_be_published() -> None:
    files = read_data_folder(data_dir())
    assert open_pack(build_pack(files, KEY, serial=1, expires=LAST_DAY), KEYS, TODAY)
