"""Publishers' public keys, read without any library: what is no such key never gets into a package.

The program itself reads them by the library `cryptography`; a test holds the two together.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from making.tools import BuildFailed

_ARMOUR = re.compile(
    rb"\s*-----BEGIN PUBLIC KEY-----\s+(.+?)\s+-----END PUBLIC KEY-----\s*", re.DOTALL
)
# How RFC 8410 writes an Ed25519 key of 32 bytes.
_ED25519 = bytes.fromhex("302a300506032b6570032100")
_KEY_BYTES = 32
_ID_LENGTH = 16


@dataclass(frozen=True)
class PublicKey:
    """A key: its file's content, and the id that `pack keygen` prints."""

    id: str
    pem: bytes


def read_key(path: Path) -> PublicKey:
    """The key in a file; raises BuildFailed where it holds anything else, or anything more."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BuildFailed(f"{path}: {error.strerror}") from error
    if b"PRIVATE" in content:
        raise BuildFailed(
            f"{path} 是私钥！交给我的应当是 .pub This is a private key: keep it secret"
        )
    found = _ARMOUR.fullmatch(content)
    try:
        key = base64.b64decode(b"".join(found.group(1).split()), validate=True) if found else b""
    except binascii.Error:
        key = b""
    raw = key.removeprefix(_ED25519)
    if not key.startswith(_ED25519) or len(raw) != _KEY_BYTES:
        raise BuildFailed(f"{path} 不是 pack keygen 写出的公钥 is no public key of pack keygen")
    return PublicKey(hashlib.sha256(raw).hexdigest()[:_ID_LENGTH], content)
