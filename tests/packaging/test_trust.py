"""packaging/build.py --trust: a publisher's public key gets into the packages, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from making import project
from making.keys import read_key
from making.tools import BuildFailed

from lingyuan_trip.catalogue.pack import read_trusted_keys
from lingyuan_trip.catalogue.pack.keys import generate, private_to_pem, public_to_pem

ROOT = Path(__file__).resolve().parents[2]


def test_the_program_that_is_packed_trusts_the_key(tmp_path: Path) -> None:
    key = generate()
    file = tmp_path / "文旅局 2027.pub"
    file.write_bytes(public_to_pem(key.public))
    asked = project.read_project(trust=[file])
    copy = project.copy_source(asked, tmp_path / "copy")
    trusted = read_trusted_keys(copy / "assets" / "trust")
    assert [one.id for one in trusted] == [key.public.id] == [one.id for one in asked.trust]
    assert trusted[0].has_signed(b"data", key.sign(b"data"))


def test_without_the_word_no_key_is_trusted(tmp_path: Path) -> None:
    copy = project.copy_source(project.read_project(), tmp_path / "copy")
    assert read_trusted_keys(copy / "assets" / "trust") == ()
    assert (copy / "assets" / "trust" / "README.md").is_file()


def test_a_private_key_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "bureau"
    for passphrase in (None, b"secret"):
        file.write_bytes(private_to_pem(generate(), passphrase))
        with pytest.raises(BuildFailed, match="私钥"):
            read_key(file)


@pytest.mark.parametrize("content", [
    b"", b"key", b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    b"-----BEGIN PUBLIC KEY-----\n=====\n-----END PUBLIC KEY-----\n",
])  # fmt: skip
def test_what_is_no_key_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.pub"
    file.write_bytes(content)
    with pytest.raises(BuildFailed, match="公钥"):
        read_key(file)


def test_a_key_of_another_kind_or_with_more_behind_it_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.pub"
    other = generate_private_key(SECP256R1()).public_key()
    good = public_to_pem(generate().public)
    for content in (
        other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo), good + good,
    ):  # fmt: skip
        file.write_bytes(content)
        with pytest.raises(BuildFailed, match="公钥"):
            read_key(file)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(BuildFailed, match=r"gone\.pub"):
        read_key(tmp_path / "gone.pub")
