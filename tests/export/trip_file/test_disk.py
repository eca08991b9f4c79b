"""`.lytrip` files on the disk: whole whatever happens, with a backup that opens."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from pathlib import Path

import pytest

from lingyuan_trip.domain.errors import DataError, EnvironmentFault
from lingyuan_trip.domain.trip_history import TripHistory
from lingyuan_trip.export.trip_file import find_names, load_trip, read_trip, save_trip, write_trip
from lingyuan_trip.storage import backup_of
from tests.export.trip_file.samples import make_file
from tests.storage.killing import run_killed

FILE = make_file()
NEW = write_trip(FILE)
OLD = write_trip(replace(FILE, history=TripHistory(FILE.history.trips[:1])))
_POINTS = 60


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")
def test_killed_while_saving(tmp_path: Path) -> None:
    """At points spread over a whole save: the file opens, and so does its backup."""
    path = tmp_path / "trip.lytrip"
    chance, seen, most = random.Random(3), set(), 1
    path.write_bytes(OLD)
    while not run_killed(lambda: save_trip(path, NEW), most):
        most *= 2
    for at in sorted(chance.sample(range(1, most), _POINTS)):
        path.write_bytes(OLD)
        backup_of(path).write_bytes(OLD)
        run_killed(lambda: save_trip(path, NEW), at)
        read_trip(load_trip(path))
        read_trip(load_trip(backup_of(path)))
        seen.add(path.read_bytes())
    assert seen == {OLD, NEW}


def test_a_full_disk_for_the_backup_is_no_reason_not_to_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "trip.lytrip"
    save_trip(path, OLD)
    backup_of(path).mkdir()
    save_trip(path, NEW)
    assert load_trip(path) == NEW


def test_what_would_not_open_again_is_not_put_in_place(tmp_path: Path) -> None:
    path = tmp_path / "trip.lytrip"
    save_trip(path, OLD)
    with pytest.raises(DataError):
        save_trip(path, NEW[:-50])
    assert load_trip(path) == OLD
    with pytest.raises(EnvironmentFault):
        load_trip(tmp_path / "none.lytrip")


def test_names_of_places_that_have_gone_are_kept() -> None:
    from lingyuan_trip.domain.guidebook import Guidebook

    guidebook = Guidebook("1")
    assert find_names(FILE.history, guidebook, FILE.names) == FILE.names
    assert find_names(FILE.history, guidebook) == {}
