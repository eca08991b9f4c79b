"""Keys in files."""

from __future__ import annotations

import subprocess
from shutil import which

import pytest

from lingyuan_trip.catalogue.pack import (
    is_locked,
    private_to_pem,
    public_to_pem,
    read_private,
    read_public,
)
from lingyuan_trip.domain.errors import DataError
from tests.catalogue.pack.packages import KEY


def test_keys_come_back_from_their_files() -> None:
    assert read_public(public_to_pem(KEY.public)).id == KEY.public.id
    assert read_private(private_to_pem(KEY)).public.id == KEY.public.id


def test_a_passphrase_locks_the_private_key() -> None:
    locked = private_to_pem(KEY, b"jade dragon")
    assert is_locked(locked) and not is_locked(private_to_pem(KEY))
    assert read_private(locked, b"jade dragon").public.id == KEY.public.id
    with pytest.raises(DataError, match="口令不对"):
        read_private(locked, b"wrong")
    with pytest.raises(DataError, match="请给出口令"):
        read_private(locked)


def test_the_two_kinds_of_file_are_not_mixed_up() -> None:
    with pytest.raises(DataError, match="钥匙文件"):
        read_public(private_to_pem(KEY))
    with pytest.raises(DataError, match="钥匙文件"):
        read_private(public_to_pem(KEY.public))
    with pytest.raises(DataError, match="钥匙文件"):
        read_private(b"spots:")


@pytest.mark.skipif(which("openssl") is None, reason="openssl is not installed")
def test_another_program_reads_the_public_key() -> None:
    words = ["openssl", "pkey", "-pubin", "-noout", "-text"]
    done = subprocess.run(words, input=public_to_pem(KEY.public), capture_output=True, check=True)
    assert b"ED25519" in done.stdout.upper()
