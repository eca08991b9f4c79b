"""Packages in the person's folder."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from lingyuan_trip import dataset, paths
from lingyuan_trip.catalogue.pack import (
    PackRefused,
    PackStore,
    Refusal,
    public_to_pem,
    read_trusted_keys,
)
from lingyuan_trip.domain.errors import EnvironmentFault
from tests.catalogue.pack.packages import KEY, KEYS, LAST_DAY, TODAY, data_files, good_pack


@pytest.fixture
def store(tmp_path: Path) -> PackStore:
    return PackStore(tmp_path / "packs", KEYS)


def serial_in_use(store: PackStore) -> int | None:
    pack = store.find_in_use().pack
    return None if pack is None else pack.manifest.serial


def test_nothing_imported_means_the_bundled_data(store: PackStore) -> None:
    assert store.find_in_use().pack is None and store.find_in_use().notices == ()


def test_the_newest_is_used_and_the_one_before_is_kept(store: PackStore) -> None:
    for serial in (1, 2, 3):
        store.install(good_pack(serial), TODAY)
    assert serial_in_use(store) == 3
    assert store.serials == (3, 2)


def test_an_older_one_is_refused_and_nothing_changes(store: PackStore, tmp_path: Path) -> None:
    store.install(good_pack(7), TODAY)
    before = sorted(path.read_bytes() for path in tmp_path.rglob("*.*"))
    with pytest.raises(PackRefused) as raised:
        store.install(good_pack(6), TODAY)
    assert raised.value.reason is Refusal.OLDER
    assert sorted(path.read_bytes() for path in tmp_path.rglob("*.*")) == before


def test_one_goes_back_step_by_step_and_forward_again(store: PackStore) -> None:
    for serial in (1, 2):
        store.install(good_pack(serial), TODAY)
    store.use_before()
    assert serial_in_use(store) == 1
    store.use_before()
    assert serial_in_use(store) is None
    store.use_newest()
    assert serial_in_use(store) == 2
    store.use_bundled()
    assert serial_in_use(store) is None
    store.install(good_pack(3), TODAY)
    assert serial_in_use(store) == 3


def test_after_going_back_an_older_one_is_refused_all_the_same(store: PackStore) -> None:
    for serial in (4, 5):
        store.install(good_pack(serial), TODAY)
    store.use_before()
    with pytest.raises(PackRefused):
        store.install(good_pack(3), TODAY)


def test_one_in_use_goes_on_after_its_last_day(store: PackStore) -> None:
    store.install(good_pack(expires=TODAY), TODAY)
    assert serial_in_use(store) == 5


def test_a_damaged_one_gives_way_to_the_one_before(store: PackStore, tmp_path: Path) -> None:
    for serial in (1, 2):
        store.install(good_pack(serial), TODAY)
    (tmp_path / "packs" / "2.lypack").write_bytes(good_pack(2)[:-7])
    in_use = store.find_in_use()
    assert in_use.pack is not None and in_use.pack.manifest.serial == 1
    assert "数据包 2 不能用了" in in_use.notices[0].zh


def test_one_whose_key_is_no_longer_trusted_is_not_used(store: PackStore, tmp_path: Path) -> None:
    store.install(good_pack(), TODAY)
    in_use = PackStore(tmp_path / "packs", ()).find_in_use()
    assert in_use.pack is None and len(in_use.notices) == 1


def test_a_full_disk_leaves_the_former_one(
    store: PackStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.install(good_pack(1), TODAY)

    def refuse(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", refuse)
        with pytest.raises(EnvironmentFault, match="磁盘已满"):
            store.install(good_pack(2), TODAY)
    assert [path.name for path in (tmp_path / "packs").iterdir()] == ["1.lypack"]
    assert serial_in_use(store) == 1


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("x")
    with pytest.raises(EnvironmentFault, match="没有导入"):
        PackStore(tmp_path / "packs", KEYS).install(good_pack(), TODAY)


def test_the_program_uses_the_imported_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINGYUAN_TRIP_HOME", str(tmp_path))
    trust = tmp_path / "trust"
    trust.mkdir()
    (trust / "bureau.pub").write_bytes(public_to_pem(KEY.public))
    (trust / "broken.pub").write_text("no key")
    monkeypatch.setattr(dataset, "trust_dir", lambda: trust)
    assert read_trusted_keys(trust)[0].id == KEY.public.id and len(read_trusted_keys(trust)) == 1
    assert dataset.load_dataset().origin == "bundled"
    files = data_files()
    PackStore(paths.packs_dir(), KEYS).install(good_pack(), TODAY)
    loaded = dataset.load_dataset()
    assert (loaded.origin, loaded.package) == (
        "imported",
        dataset.Package(5, LAST_DAY, None, KEY.public.id),
    )
    assert loaded.guidebook is not None and loaded.notices == ()
    assert loaded.sha256 == dataset.load_dataset(dataset.bundled_spots_file()).sha256
    assert files["spots.yaml"] == dataset.bundled_spots_file().read_bytes()


def test_today_decides_only_on_importing(store: PackStore) -> None:
    with pytest.raises(PackRefused) as raised:
        store.install(good_pack(expires=TODAY), TODAY + dt.timedelta(days=1))
    assert raised.value.reason is Refusal.EXPIRED
