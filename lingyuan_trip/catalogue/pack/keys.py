"""The bureau's key pair: the private key signs packages, the public one is in every program.

Ed25519 by the library `cryptography`; both keys are kept as PEM, so that other tools read them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from lingyuan_trip.domain.errors import DataError

MOST_KEY_BYTES = 10_000
KEY_ID_LENGTH = 16


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that packages can be checked with; `id` is the start of its SHA-256, in hex."""

    id: str
    key: Ed25519PublicKey

    @classmethod
    def of(cls, key: Ed25519PublicKey) -> PublicKey:
        """The key with its id."""
        raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
        return cls(hashlib.sha256(raw).hexdigest()[:KEY_ID_LENGTH], key)

    def has_signed(self, content: bytes, signature: bytes) -> bool:
        """Whether the signature of these bytes is by this key."""
        try:
            self.key.verify(signature, content)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """A key that signs packages."""

    key: Ed25519PrivateKey

    @property
    def public(self) -> PublicKey:
        """The key to check with."""
        return PublicKey.of(self.key.public_key())

    def sign(self, content: bytes) -> bytes:
        """The signature, 64 bytes."""
        return self.key.sign(content)


def generate() -> PrivateKey:
    """A new key."""
    return PrivateKey(Ed25519PrivateKey.generate())


def private_to_pem(key: PrivateKey, passphrase: bytes | None = None) -> bytes:
    """The private key as a file's content, encrypted where there is a passphrase."""
    lock = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)


def public_to_pem(key: PublicKey) -> bytes:
    """The public key as a file's content."""
    return key.key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def is_locked(content: bytes) -> bool:
    """Whether a private key's file needs a passphrase."""
    return b"ENCRYPTED" in content


def read_private(content: bytes, passphrase: bytes | None = None) -> PrivateKey:
    """The private key of a file's content; raises DataError."""
    if is_locked(content) and not passphrase:
        raise DataError("这份私钥有口令，请给出口令", english="This key has a passphrase: give it")
    try:
        key = load_pem_private_key(content, passphrase if is_locked(content) else None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        if is_locked(content):
            raise DataError("口令不对", english="The passphrase is wrong") from error
        raise _no_key() from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key()
    return PrivateKey(key)


def read_public(content: bytes) -> PublicKey:
    """The public key of a file's content; raises DataError."""
    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise _no_key() from error
    if not isinstance(key, Ed25519PublicKey):
        raise _no_key()
    return PublicKey.of(key)


def find_key(keys: Sequence[PublicKey], key_id: str) -> PublicKey | None:
    """The key with an id."""
    return next((key for key in keys if key.id == key_id), None)


def _no_key() -> DataError:
    return DataError(
        "这不是 pack keygen 写出的钥匙文件；私钥用来发布，.pub 用来核对",
        english="This is no key file as written by pack keygen: the private key signs, "
        "the .pub file checks",
    )
